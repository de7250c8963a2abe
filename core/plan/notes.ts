import { isFact } from './fields/question-name.ts';
import { type Condition, everyStep, type Plan, type Step, type StepId } from './plan.ts';

/** Leave, an offer or a check on what was just done: its answer moves the call on and is of no use later. */
const MOMENTARY =
  /^(?:wait|offer|confirm)\b|\b(?:still (?:want|need)|(?:would|they'd) (?:like|rather|prefer)|want to|happy to|mind|hold|ready|may (?:we|i)|can (?:we|i)|anything else|need anything)\b/i;

/**
 * Asks whose answer belongs in the record beside the fields: those that only note something, and those that choose an arm by a
 * lasting fact about the caller ("owner", "existing_customer"). What is asked inside an arm is part of handling that case.
 */
export function notedAsks(plan: Pick<Plan, 'steps'>): ReadonlyMap<StepId, { decides: boolean }> {
  const deciding = decidingSteps(plan.steps);
  const consents = new Set<StepId>();
  for (const step of everyStep(plan.steps)) if ('consent' in step && step.consent) consents.add(step.consent);
  const noted = plan.steps.filter((step) => {
    if (step.kind !== 'ask' || consents.has(step.id) || MOMENTARY.test(step.text)) return false;
    return !deciding.has(step.id) || step.answer === 'choice' || isFact(step.key);
  });
  return new Map(noted.map(({ id }) => [id, { decides: deciding.has(id) }]));
}

function decidingSteps(steps: readonly Step[]): Set<StepId> {
  const found = new Set<StepId>();
  const note = (when: Condition | 'otherwise'): void => {
    if (when === 'otherwise') return;
    if (when.about === 'ask') found.add(when.step);
    if (when.about === 'all' || when.about === 'any') when.of.forEach(note);
  };
  for (const step of everyStep(steps))
    if (step.kind === 'branch') for (const arm of step.arms) note(arm.when);
  return found;
}

import { compileLines, rootHolder } from './branches/blocks.ts';
import { dropEmptyOtherwise, stretch } from './branches/branches.ts';
import { waits } from './branches/line-shapes.ts';
import { settleGoingBack } from './branches/loops.ts';
import { newScope, type Scope } from './branches/scope.ts';
import { uncovered } from './coverage.ts';
import { languageOf } from './language.ts';
import { lint } from './lint/lint.ts';
import { everyStep, type FieldType, type Plan, type PlanContext, type Step } from './plan.ts';
import { readEntry } from './text/entry.ts';
import { linesOf, nest } from './text/lines.ts';
import { sourceOf } from './text/sentences.ts';
import { understoodShare } from './understood.ts';

/**
 * Compiles a job's instructions. Deterministic and total: any text gives a plan, and every line of it stands in a step, a rule,
 * the entry or the background. Cost grows with the length of the text, about a millisecond for 10,000 characters.
 */
export function compile(instructions: string, context: PlanContext): Plan {
  const source = sourceOf(instructions);
  const language = languageOf(source.plain);
  const scope = newScope(source, language, context);
  const { entry, rest, heads } = readEntry(linesOf(instructions), source, language);
  scope.background.push(...heads);
  const root = rootHolder();
  compileLines(
    nest(rest, (line) => waits(line, scope)),
    root,
    'steps',
    scope,
  );
  settleFields(root.steps, scope);
  spareCriteria(root.steps, source.plain);
  settleGoingBack(root.steps, scope);
  dropEmptyOtherwise(root.steps, scope.background);
  stretch(root.steps);
  const { rules, problems, background } = scope;
  const plan: Plan = { entry, steps: root.steps, rules, background, problems, understood: 1, language };
  plan.background.push(...uncovered(source, plan));
  plan.background.sort((a, b) => a[0] - b[0]);
  plan.understood = understoodShare(instructions, plan);
  plan.problems.push(...lint(instructions, plan, context));
  plan.problems.sort((a, b) => (a.at?.span?.[0] ?? 0) - (b.at?.span?.[0] ?? 0));
  return plan;
}

/** A line by which the job ends in a suggestion, and one by which it ends in something that is done. */
const SUGGESTS = /^\W*(?:then |and )*(?:suggest|recommend|propose)\b/i;
const COMMITS: ReadonlySet<Step['kind']> = new Set(['action', 'transfer', 'confirm']);

/**
 * Where all that a job does is suggest something, what it asks for narrows the choice: whoever has no wish about the area is still
 * told of a place. A person, a number to call back or a day is no such wish.
 */
function spareCriteria(steps: readonly Step[], plain: string): void {
  const all = [...everyStep(steps)];
  if (!all.some((step) => step.kind === 'say' && SUGGESTS.test(plain.slice(...step.span)))) return;
  if (all.some(({ kind }) => COMMITS.has(kind))) return;
  for (const step of all)
    if (step.kind === 'collect')
      step.fields = step.fields.map((field) =>
        CRITERIA.has(field.type) ? { ...field, required: false } : field,
      );
}

const CRITERIA: ReadonlySet<FieldType> = new Set(['text', 'choice', 'price', 'number', 'address']);

/** Every step shows the field as the whole text left it: read back if any line says so, required if any line requires it. */
function settleFields(steps: readonly Step[], scope: Scope): void {
  for (const step of everyStep(steps)) {
    if (step.kind !== 'collect') continue;
    step.fields = step.fields.map((field) => {
      const whole = scope.fields.get(field.key);
      return whole ? { ...field, readBack: whole.readBack } : field;
    });
  }
}

import type { Problem } from '../../shared/problem.ts';
import type { Field, FieldKey, Step, StepOf } from '../plan.ts';
import { without } from './mending.ts';
import { found, type Linted, type LintRule } from './rule.ts';

export const askedTwice: LintRule = {
  code: 'asked-twice',
  title: 'Ask for each thing once',
  about:
    'A value that was given is not asked for again, so a second question of the same name is skipped: take it out, or name what you mean.',
  severity: 'finding',
  example: {
    before: 'Ask for their name.\nAsk what happened.\nAsk for their name.',
    after: 'Ask for their name.\nAsk what happened.',
  },
  check: (job) => again(job, job.plan.steps, new Set()),
};

/** `given`: what is asked for on every way to here. What one arm asks is not given in the next one. */
function again(job: Linted, steps: readonly Step[], given: Set<FieldKey>): Problem[] {
  const problems: Problem[] = [];
  for (const step of steps) {
    if (step.kind === 'branch')
      problems.push(...step.arms.flatMap((arm) => again(job, arm.steps, new Set(given))));
    if (step.kind !== 'collect') continue;
    const twice = step.fields.filter(({ key }) => given.has(key));
    for (const { key } of step.fields) given.add(key);
    if (twice[0]) problems.push(finding(job, step, twice[0]));
  }
  return problems;
}

function finding(job: Linted, step: StepOf<'collect'>, { label }: Field): Problem {
  const message = `An earlier line asks for “${label}” already, so this is skipped. Take it out, or name what you mean, e.g. “the patient's ${label}”.`;
  const fix = step.fields.length === 1 ? without(job, step.span, 'Take it out') : null;
  return found(askedTwice, message, step.span, fix);
}

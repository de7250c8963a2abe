import { JOB_LIMITS } from '../../jobs/job.ts';
import { blocking, type Problem } from '../../shared/problem.ts';
import { codePoints } from '../../shared/text.ts';
import { compile } from '../compile.ts';
import { shorten } from '../names.ts';
import { everyStep, fieldsOf, type Plan } from '../plan.ts';
import { changesBetween } from './changes-between.ts';
import { inventedLiterals, lostLiterals } from './literals.ts';
import { type Optimized, optimize } from './optimize.ts';
import type { OptimizeContext } from './rewrites/rewrite.ts';

const UNTOUCHED = 'so it was thrown away and your text is untouched';

/**
 * A rewrite that somebody else made, as a language model does, held to the laws of Optimize. The rules go over it first; what breaks a
 * law is refused with its reason, and the text stays the one before.
 */
export function optimizedBy(before: string, written: string, context: OptimizeContext): Optimized {
  const untouched = { text: before, changes: [], movedFacts: [] };
  const refused = faultOf(before, written, context);
  if (refused) return { ...untouched, refused };
  const smoothed = optimize(written, context).text;
  const text = faultOf(before, smoothed, context) ? written : smoothed;
  const changes = changesBetween(before, text, {
    context,
    title: 'Put in other words',
    reason: 'By the language model. No finding asks for it; every number, link and name is as before.',
  });
  return { text, changes, movedFacts: [] };
}

/** The first law of Optimize that a text breaks, said to its author; null where it keeps them all. */
export function faultOf(before: string, after: string, context: OptimizeContext): Problem | null {
  const length = codePoints(after);
  if (after.trim() === '') return refusal('rewrite-empty', `The rewrite is empty, ${UNTOUCHED}.`);
  if (length > JOB_LIMITS.instructions)
    return refusal(
      'rewrite-too-long',
      `The rewrite has ${length.toLocaleString('en-US')} characters and a job at most ${JOB_LIMITS.instructions.toLocaleString('en-US')}, ${UNTOUCHED}.`,
    );
  return literalFault(before, after, context) ?? planFault(before, after, context);
}

function literalFault(before: string, after: string, context: OptimizeContext): Problem | null {
  const [lost] = lostLiterals(before, after);
  if (lost)
    return refusal(
      'literal-lost',
      `The rewrite changed “${shorten(lost.text)}”. Numbers, links, names, actions and quoted lines must stay as you wrote them, ${UNTOUCHED}.`,
    );
  const names = [...context.destinations, ...context.webhooks];
  const [invented] = inventedLiterals(before, after, { names });
  return invented
    ? refusal(
        'literal-invented',
        `The rewrite brought in “${shorten(invented.text)}”, which your text does not say, ${UNTOUCHED}.`,
      )
    : null;
}

function planFault(before: string, after: string, context: OptimizeContext): Problem | null {
  const [old, now] = [compile(before, context), compile(after, context)];
  if (old.language !== now.language)
    return refusal('language-changed', `The rewrite is in another language, ${UNTOUCHED}.`);
  const missing = (kind: (plan: Plan) => string[]) => lackingIn(kind(old), kind(now));
  const act = missing(actsIn);
  if (act)
    return refusal(
      'act-lost',
      `The rewrite no longer does this: ${act}. It would change the job, ${UNTOUCHED}.`,
    );
  const field = missing((plan) => fieldsOf(plan).map(({ type }) => `a ${type}`));
  if (field)
    return refusal(
      'field-lost',
      `The rewrite asks for less: ${field} is missing. It would change the job, ${UNTOUCHED}.`,
    );
  if (missing((plan) => plan.rules.map(({ kind }) => kind)))
    return refusal('rule-lost', `The rewrite drops a rule of what is never or always done, ${UNTOUCHED}.`);
  if (now.problems.length > old.problems.length)
    return refusal(
      'more-findings',
      `The rewrite has ${now.problems.length} findings and your text ${old.problems.length}, ${UNTOUCHED}.`,
    );
  return now.understood < old.understood
    ? refusal('less-understood', `Fewer lines of the rewrite are understood than of your text, ${UNTOUCHED}.`)
    : null;
}

/** Where the acts go; an act in plain words may have become a token, so of actions only the number is held. */
function actsIn(plan: Plan): string[] {
  return everyStep(plan.steps).flatMap((step) => {
    if (step.kind === 'transfer') return [`transfer to ${step.destination.toLowerCase()}`];
    if (step.kind === 'action') return ['an action'];
    return step.kind === 'end' ? ['end the call'] : [];
  });
}

/** The first item of `some` that `all` holds less often. */
function lackingIn(some: readonly string[], all: readonly string[]): string | null {
  const left = [...all];
  return (
    some.find((item) => {
      const at = left.indexOf(item);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    }) ?? null
  );
}

function refusal(code: string, message: string): Problem {
  return blocking(code, message);
}

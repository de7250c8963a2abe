import type { Condition, Field } from '../plan.ts';
import type { Scope } from './scope.ts';

/** "If all three are there", "once we have everything": the values of the line before, all of them. */
const ALL =
  /^(?:(?:we|you|i|they)(?:'ve| have| gave)? (?:got |collected |given |you )?)?(?:all|both|everything)(?: of)?(?: (?:two|three|four|five|it|them|these|those|that|(?:the |of the )?(?:details|information|info|answers|fields|numbers)))?(?: (?:is|are))?(?: (?:there|given|known|complete|filled(?: in)?|present|provided|in))?$/;

/** "If they do not have those", "if they can't find it": one of the values of the line before is missing. */
const NONE =
  /^(?:they|the caller|caller|he|she) (?:do not|don't|does not|doesn't|can't|cannot|can not|did not|didn't|couldn't|could not) (?:have|know|remember|recall|find|give|provide|share|say)(?: (?:you|us))?(?: (?:it|that|those|them|these|this|one|either|both|any(?: of (?:them|those|it|these))?))?(?: (?:handy|ready|to hand|on hand|with them))?$/;

/** What a condition says of values that were just asked for; null where it speaks of something else. */
export function givennessOf(
  core: string,
  base: { text: string; negated?: boolean },
  scope: Scope,
): Condition | null {
  const asked = scope.lastCollect?.fields ?? [];
  // "Once you have everything" only says where the job stands.
  const all = /^\W*(?:(?:and|but|only|so|then)\s+)*if\b/i.test(base.text) && ALL.test(core);
  if (asked.length === 0 || (!all && !NONE.test(core))) return null;
  if (!all) for (const field of asked) spare(field, scope);
  const of = asked.map(
    ({ key }): Condition => ({ text: base.text, about: 'field', field: key, op: all ? 'given' : 'missing' }),
  );
  const [only] = of;
  if (only && of.length === 1) return { ...only, ...base };
  return { ...base, about: all ? 'all' : 'any', of };
}

/** The text says how to go on without the value, so nothing behind it waits for it. */
function spare(field: Field, scope: Scope): void {
  field.required = false;
  for (let holder = scope.lastHolder; holder; holder = holder.parent)
    holder.path = holder.path.filter((key) => key !== field.key);
}

import type { Condition, Field } from '../plan.ts';
import type { Scope } from './scope.ts';

/** "If all three are there", "once we have everything": the values of the line before, all of them. */
const ALL =
  /^(?:(?:we|you|i|they)(?:'ve| have| gave)? (?:got |collected |given |you )?)?(?:all|both|everything)(?: of)?(?: (?:two|three|four|five|it|them|these|those|that|(?:the |of the )?(?:details|information|info|answers|fields|numbers)))?(?: (?:is|are))?(?: (?:there|given|known|complete|filled(?: in)?|present|provided|in))?$/;

/** "If they do not have those", "if they can't find it": one of the values of the line before is missing. */
const NONE =
  /^(?:they|the caller|caller|he|she) (?:do not|don't|does not|doesn't|can't|cannot|can not|did not|didn't|couldn't|could not) (?:have|know|remember|recall|find|give|provide|share|say)(?: (?:you|us))?(?: (?:it|that|those|them|these|this|one|either|both|any(?: of (?:them|those|it|these))?))?(?: (?:handy|ready|to hand|on hand|with them))?$/;

/** "When everything matches": nobody on the call can compare, so it holds when all that can be compared was given; the act itself compares. */
const MATCHES =
  /^(?:everything|all(?: of (?:it|them|this|that))?|it all|(?:all )?(?:the|their) (?:details|information|info|answers|data|numbers)) (?:matches|match|checks out|check out|agrees?)$/;
/** Whether a condition, as it is written, wants values compared: "Once it all checks out,". */
export function wantsComparing(condition: string): boolean {
  const core = condition
    .toLowerCase()
    .replace(
      /^\W*(?:(?:and|but|only|so|then)\s+)*(?:if|when|once|as soon as|after|provided(?: that)?)\s+/,
      '',
    )
    .replace(/[\s,:;.–—-]+(?:then)?[\s,:;.–—-]*$/, '');
  return MATCHES.test(core);
}

const DIFFERS =
  /^(?:it|they|that|something|anything|everything|(?:the|any of the) (?:details|answers|information)) (?:do not|don't|does not|doesn't) (?:all )?(?:match|check out|agree)$/;

/** What a condition says of values that were just asked for; null where it speaks of something else. */
export function givennessOf(
  core: string,
  base: { text: string; negated?: boolean },
  scope: Scope,
): Condition | null {
  if (MATCHES.test(core)) return comparable(base, scope);
  if (DIFFERS.test(core)) return differing(base, scope);
  const asked = scope.lastCollect?.fields ?? [];
  // "Once you have everything" only says where the job stands.
  const all = /^\W*(?:(?:and|but|only|so|then)\s+)*if\b/i.test(base.text) && ALL.test(core);
  if (asked.length === 0 || (!all && !NONE.test(core))) return null;
  if (!all) for (const field of asked) spare(field, scope);
  if (!all) scope.spared = { fields: asked.map(({ key }) => key), collect: scope.lastCollect };
  const of = asked.map(
    ({ key }): Condition => ({ text: base.text, about: 'field', field: key, op: all ? 'given' : 'missing' }),
  );
  const [only] = of;
  if (only && of.length === 1) return { ...only, ...base };
  return { ...base, about: all ? 'all' : 'any', of };
}

/** All that the text wants on every way to here, and one side of what it wants instead of something else. */
function comparable(base: { text: string; negated?: boolean }, scope: Scope): Condition | null {
  const given = (keys: readonly string[]) =>
    keys.map((field): Condition => ({ text: base.text, about: 'field', field, op: 'given' }));
  const wanted = given(scope.lastHolder?.path.filter((key) => !inPlaceOf(scope).includes(key)) ?? []);
  const either = scope.spared
    ? [scope.spared.fields, inPlaceOf(scope)]
        .filter((keys) => keys.length > 0)
        .map((keys): Condition => ({ text: base.text, about: 'all', of: given(keys) }))
    : [];
  const of: Condition[] = [
    ...wanted,
    ...(either.length > 1 ? [{ text: base.text, about: 'any' as const, of: either }] : []),
  ];
  if (of.length === 0) return null;
  const when: Condition = { ...base, about: 'all', of };
  scope.compared = when;
  return when;
}

/** What is collected where the spared values are missing. */
function inPlaceOf({ spared, lastCollect }: Scope): string[] {
  return spared && lastCollect && lastCollect !== spared.collect
    ? lastCollect.fields.map(({ key }) => key)
    : [];
}

/** "If it does not match": too little was given to compare, or the act that compares has failed. */
function differing(base: { text: string; negated?: boolean }, { compared, acted }: Scope): Condition | null {
  if (!compared) return null;
  const { text } = base;
  const failed: Condition[] = acted
    ? [{ text, about: 'action-result', step: acted.step, result: 'failed' }]
    : [];
  return { ...base, about: 'any', of: [{ ...compared, text, negated: true }, ...failed] };
}

/** The text says how to go on without the value, so nothing behind it waits for it. */
function spare(field: Field, scope: Scope): void {
  field.required = false;
  for (let holder = scope.lastHolder; holder; holder = holder.parent)
    holder.path = holder.path.filter((key) => key !== field.key);
}

import { topicStems } from '../../shared/words.ts';

/**
 * Whom the words of one sentence hand the caller to, where they name a destination of the workspace: “get Marco on the line”, “the front
 * desk takes those calls”. Null where they say anything more, since that would be lost in a transfer, and where they could as well be
 * meant for the caller's ear.
 */
export function handedTo(words: string, destinations: readonly string[]): string | null {
  const sentence = words.replace(/\s+/g, ' ').trim();
  for (const name of destinations) {
    const stems = topicStems(name);
    if (stems.length === 0) continue;
    const masked = masking(sentence, name);
    if (masked !== null && WAYS.some((way) => way.test(masked))) return name;
  }
  return null;
}

/** The sentence with a sign in place of the one run of words that names the destination; null where none or more than one does. */
function masking(sentence: string, name: string): string | null {
  const [before, after, ...more] = sentence.toLowerCase().split(name.toLowerCase());
  if (before !== undefined && after !== undefined && more.length === 0) return `${before}@${after}`;
  const parts = new Set(topicStems(name));
  const named = [...sentence.matchAll(/[\p{L}\p{N}'’-]+/gu)].filter(([word]) => {
    const stems = topicStems(word);
    return stems.length > 0 && stems.every((stem) => parts.has(stem));
  });
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return null;
  const covered = new Set(named.flatMap(([word]) => topicStems(word)));
  const whole = [...parts].every((part) => covered.has(part));
  const end = last.index + last[0].length;
  const run = sentence.slice(first.index, end);
  // Words between that are no part of the name make it two mentions, or another thing.
  if (run.split(' ').length > named.length) return null;
  if (!whole && !isForename(run, name)) return null;
  return `${sentence.slice(0, first.index)}@${sentence.slice(end)}`.toLowerCase();
}

/** “Marco” stands for “Marco Ruiz” as he is written, with a capital; “sales” does not stand for “Sales manager”. */
function isForename(run: string, name: string): boolean {
  return /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(name) && run === name.split(' ')[0];
}

const WHO =
  '(?:them|him|her|the (?:call|caller|customer|client|guest|patient|tenant|member|line)|(?:this|that|these|those|such|all|any) (?:calls?|callers?|ones?)|(?:calls?|callers?)|everybody|everyone)';
const IT = `(?:${WHO}|it|this|that|these|those)`;
const DEST = '(?:the |our |your )?@(?: (?:team|department|desk|line))?';
const ADVERB = '(?:(?:straight|right|directly|over|on|through|along|across|up|off|back|out) )*';
const END =
  '(?:,? (?:right away|straight away|right now|now|immediately|at once|for (?:them|him|her|the caller)|from there|please|instead))?[.!]?$';
const LEAD = '^(?:(?:please|then|and|just|simply|so|have to|you should) )*';

/** English and Spanish, in small letters, the destination as @. */
const WAYS: readonly RegExp[] = [
  `${LEAD}(?:get|put|bring|have) ${DEST} (?:on(?: the (?:line|phone))?|onto the (?:line|call)|in on the call|to (?:take|handle|pick up)(?: ${IT})?|pick up|step in|take ${IT}(?: over)?|take over)${END}`,
  `${LEAD}let ${DEST} (?:take|handle|have|deal with) ${IT}(?: over)?${END}`,
  `${LEAD}(?:get|give|hand|turn|move|switch|bounce|kick|plug|link|hook|join|drop|push|shift|steer|bump|loop|swing|throw|toss|take|bring|pass|send|put|flip|direct|ring|dial) ${WHO} ${ADVERB}(?:to|with|into|onto|in with|through to) ${DEST}${END}`,
  `${LEAD}(?:turn|switch|bounce|kick|bump) (?:it|this) ${ADVERB}(?:to|with) ${DEST}${END}`,
  `${LEAD}(?:ring|dial|buzz|call) (?:through|over|across) to ${DEST}${END}`,
  `${LEAD}(?:ring|dial|buzz|call|phone|reach|find) ${DEST} for (?:them|him|her|the caller)[.!]?$`,
  `^(?:(?:the|our) )?@(?: (?:team|department|desk))? (?:should |will |can |must )?(?:takes?|gets?|handles?|picks? up|answers?|fields?|deals? with) ${WHO}(?: (?:over|from (?:there|here)))?${END}`,
  `^(?:(?:the|this|that|these|those|such|all) )*(?:calls?|callers?|ones?) (?:should |must |always |all )?(?:go|goes|belong|belongs) ${ADVERB}(?:to|with) ${DEST}${END}`,
  `^(?:then )?(?:straight|right|directly|over|off|on|through)(?: over| through| on)? to ${DEST}${END}`,
  `^(?:luego |entonces |por favor )?(?:p[aá]se|mande|m[aá]nde|env[ií]e|d[eé]|lleve|derive|remita|dirija|ponga)(?:l[aeo]s?|sel[ao]s?)?(?: (?:la llamada|a la persona|al cliente|al paciente))? (?:a|al|con|para)(?: (?:el|la|los|las))? @[.!]?$`,
  `^(?:luego |entonces |por favor )?(?:ponga|p[oó]ngal[aeo]?) a(?:l| la)? @ (?:en la l[ií]nea|al tel[eé]fono)[.!]?$`,
  `^que (?:atienda|conteste|tome la llamada)(?: (?:el|la))? @[.!]?$`,
].map((way) => new RegExp(way, 'u'));

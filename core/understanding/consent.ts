import { wordsIn } from './values/spoken.ts';

/** Agreement by itself, wherever it stands in a sentence. */
const YES =
  /(?<!\p{L})(?:yes|yeah|yea|yep|yup|yah|aye|sure|ok|okay|alright|all right|absolutely|definitely|certainly|affirmative|of course|go ahead|go for it|please do|sounds (?:good|great|fine|right|perfect)|that works|works for me|that'?s (?:it|right|correct|fine|good|perfect|great)|that (?:would|will) be (?:great|good|fine|lovely|perfect)|you bet|uh[- ]?huh|mm[- ]?hm+|mhm+|by all means|i'?d (?:like|love) (?:to|that)|sí|si|claro|de acuerdo|vale|por supuesto|así es|cómo no|desde luego|está bien|adelante)(?![\p{L}\p{N}])/giu;
/** Short answers that are a yes alone: "It is Robert" and "we do it this way" go on to say something else. */
const ANSWER =
  /^(?:well|oh|um|uh|and|so|\s)*(?:i|it|they|we|he|she|there|you) (?:do|did|am|is|are|was|were|have|has|will|would|can|could|may)(?: (?:please|thanks|thank you|indeed|too|so))?$/iu;
const PRONOUN =
  /(?<!\p{L})(?:i|it|they|we|he|she|there) (?:do|did|am|is|are|was|were|have|has|will|would|can|could|does)(?!\p{L})/iu;
/** Spoken of, not said: "take that as my yes", "make sure", "is that okay", "yes or no". */
const SPOKEN_OF =
  /(?:\b(?:said|say|says|saying|as|my|a|an|the|your|every|word|means?|answer(?:ed)?|make|with|is (?:it|that|this|all)|be|(?:dij|dice|decir|diga)\w* que)\s*["“']?)$/iu;
const CHOICE = /^ or no\b/i;
/** "I said yes", "that's a yes": reported and meant, where it is the whole of what is said. */
const REPORTED =
  /^(?:\W|well|oh|um|uh|and)*(?:i(?:'m| am)? (?:said|say|saying)|(?:that|it)(?:'s| is| would be)(?: definitely)? an?|(?:my|the) answer(?:'s| is)|a|big|(?:digo|dije) que)\W*(?:(?:big|definite|clear) )?(?:yes|yeah|sí|si)(?:,? please)?\W*$/iu;
/** "Is that okay", "what would be okay": the caller asks back. */
const ASKS_BACK =
  /^(?:\W|well|oh|um|uh|and|so|but|wait)*(?:is|are|was|were|what|when|how|who|where|why|which|does|did)\b/iu;
const SHORT = 6;

/**
 * Whether words that read as a yes agree to an act that is felt outside. Stricter than a yes to a question about the caller: a yes
 * from another call, of another person, or in a sentence about something else sends and connects nothing; it is asked again.
 */
export function agreesToAct(heard: string): boolean {
  const text = heard.replace(/[’‘`´]/g, "'");
  if (REPORTED.test(text)) return true;
  let spokenOf = false;
  for (const match of text.matchAll(YES)) {
    const before = text.slice(0, match.index);
    const clause = before.split(/[.,;:!?—–]+/).at(-1) ?? '';
    const after = text.slice(match.index + match[0].length);
    if (!SPOKEN_OF.test(before) && !CHOICE.test(after) && !ASKS_BACK.test(clause + match[0])) return true;
    spokenOf = true;
  }
  if (text.split(/[.,;:!?—–]+/).some((clause) => ANSWER.test(clause.trim()))) return true;
  return !spokenOf && wordsIn(text).length <= SHORT && !PRONOUN.test(text);
}

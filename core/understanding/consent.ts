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
const SHORT = 6;

/**
 * Whether words that read as a yes agree to an act that is felt outside. Stricter than a yes to a question about the caller: a yes
 * from another call, of another person, or in a sentence about something else sends and connects nothing; it is asked again.
 */
export function agreesToAct(heard: string): boolean {
  const text = heard.replace(/[’‘`´]/g, "'");
  const words = wordsIn(text).length;
  for (const match of text.matchAll(YES)) {
    const after = text.slice(match.index + match[0].length);
    const spokenOf = SPOKEN_OF.test(text.slice(0, match.index)) || CHOICE.test(after);
    if (!spokenOf || words <= SHORT - 2) return true;
  }
  if (text.split(/[.,;:!?—–]+/).some((clause) => ANSWER.test(clause.trim()))) return true;
  return words <= SHORT && !PRONOUN.test(text);
}

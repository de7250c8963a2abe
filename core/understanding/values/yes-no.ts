import { wordsIn } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

const YES =
  /(?<!\p{L})(yes|yeah|yea|yep|yup|yah|ya|aye|sure|ok|okay|alright|all right|k|correct|right|exactly|absolutely|definitely|certainly|indeed|affirmative|totally|perfect|please do|proceed|of course|go ahead|go for it|sounds (good|great|fine|right|perfect|like a plan)|that works|works for me|that'?s (it|right|correct|fine|good|me|the one|perfect|great)|you got it|you bet|uh[- ]?huh|mm[- ]?hm+|mhm+|i (do|did|am|was|have|will|would|can|could|think so|guess so|believe so)|it (is|does|did|was|has|would|will)|they (are|do|did|were|have)|we (do|did|are|have|will|can)|there (is|are|was)|he (is|does|did)|she (is|does|did)|fine( by| with)?|why not|i'?d (like|love) (to|that)|by all means|all good|looks good|great|got it|si|sí|claro|correcto|exacto|de acuerdo|vale|bueno|está bien|por supuesto|así es|cómo no|efectivamente|desde luego)(?![\p{L}\p{N}])/iu;
/** "Please book it": an order by itself. "How do I send it?" and "send it to my wife" say something else. */
const ORDER =
  /^(?:\W|\b(?:please|just|then|so|and|you can|thanks?|thank you|let'?s)\b)*((?:book|do|send|place|reserve|order) (?:it|that|them)(?: please| now)?)\W*$/i;
const NO =
  /(?<!\p{L})(no|nope|nah|naw|negative|never|none|neither|not (really|at all|yet|now|quite|today|that i know( of)?|exactly|right|correct|necessary|at the moment|me|anymore|any more|so far)|uh[- ]uh|nuh[- ]uh|i (don'?t|do not|didn'?t|did not|am not|wasn'?t|haven'?t|have not|won'?t|wouldn'?t|can'?t|cannot|couldn'?t)|it (isn'?t|is not|doesn'?t|does not|didn'?t|wasn'?t|hasn'?t)|i'?m not|(that|it)'?s (not|wrong|incorrect)|they (aren'?t|don'?t|didn'?t)|we (don'?t|didn'?t|aren'?t|haven'?t|can'?t)|there (isn'?t|aren'?t|wasn'?t)|(he|she) (isn'?t|doesn'?t|didn'?t)|wrong|incorrect|don'?t|please don'?t|no thanks|no thank you|i'?d rather not|hardly|para nada|tampoco|nunca|jamás|incorrecto|negativo|todavía no|aún no)(?![\p{L}\p{N}])/iu;
/** Sentences that begin with a "no" but mean yes, and the other way round. */
const YES_ALTHOUGH_NO =
  /(?<!\p{L})(no (problem|worries|doubt|complaints)|(why|can'?t|don'?t) (not|complain|see why not)|i don'?t (mind|see why not)|not a problem|no,? (that'?s|it'?s) (right|correct|fine|good|it|perfect)|wouldn'?t mind|no changes?|nothing (else )?to (change|add))(?![\p{L}\p{N}])/iu;
const NO_ALTHOUGH_YES =
  /(?<!\p{L})(yeah,? no|yes,? but no|yeah nah|not (ok|okay|sure|fine|good|great|right|correct|perfect)|i('m| am) (ok|okay|good|fine|all right),? thanks?|i'?m (good|all set|okay|fine)$|that'?s (ok|okay|all right),? (i|we) (don'?t|do not))(?![\p{L}\p{N}])/iu;
const UNSURE =
  /(?<!\p{L})(maybe|perhaps|not sure|i'?m not sure|don'?t know|no idea|dunno|depends|possibly|might|quizás|tal vez|no sé|no se)(?![\p{L}\p{N}])/iu;

/** Yes or no, in the many ways people say it. Unsure answers are no value. */
export function readYesNo(heard: Heard): Extracted | null {
  const text = heard.text;
  if (UNSURE.test(text)) return null;
  const yesAlthough = YES_ALTHOUGH_NO.exec(text);
  if (yesAlthough) return found(heard, 'yes', yesAlthough);
  const noAlthough = NO_ALTHOUGH_YES.exec(text);
  if (noAlthough) return found(heard, 'no', noAlthough);
  const yes = YES.exec(text) ?? ORDER.exec(text);
  const no = noIn(text);
  if (!yes && !no) return null;
  if (!heard.asked) return null;
  // Both: what comes first is the answer ("no, that one is right", "yes, I don't have it").
  if (yes && no) return yes.index < no.index ? found(heard, 'yes', yes) : found(heard, 'no', no);
  return yes ? found(heard, 'yes', yes) : no ? found(heard, 'no', no) : null;
}

/** A "no." that stands for "number" ("account no 2836"), and a "don't" inside a question, deny nothing. */
const NUMBER_NO =
  /(?<!\p{L})(?:(?:card|account|acct|phone|mobile|cell|contact|telephone|ssn|order|id|reference|ref|policy|invoice|booking|flat|house|room|apartment|apt|unit|item|model|part|serial|ticket|case|member|licen[cs]e|tracking|my|the) no\.?(?= (?:is |it'?s |its )?\W*\d)|no\.? ?(?=\d{2,}))/giu;

function noIn(text: string): RegExpExecArray | null {
  const no = NO.exec(text.replace(NUMBER_NO, (words) => words.replace(/no(?=\W*$)/i, '··')));
  if (!no) return null;
  const asks = /\?\s*$/.test(text) && wordsIn(text.slice(0, no.index)).length > 1;
  return asks ? null : no;
}

function found(heard: Heard, value: 'yes' | 'no', match: RegExpExecArray): Extracted {
  const words = wordsIn(heard.text).length;
  const first = heard.text.slice(0, match.index).trim().length < 4;
  const confidence = words <= 6 && first ? 0.97 : first ? 0.9 : 0.75;
  return { value, heard: match[0], span: [match.index, match.index + match[0].length], confidence };
}

import type { Span } from '../../shared/text.ts';
import { isCode, readCode } from './code.ts';
import { trimSpan } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

/** Words that open an answer and are no part of it. */
const LEAD =
  /^(?:(?:uh|um|er|hmm|well|so|oh|okay|ok|yeah|yes|sure|just|please|it'?s|that'?s|it is|pues|bueno|eh|es)\b[\s,]*)+/i;

/** The caller's own words, without a "well, it's" in front. Only an answer to the question: free text cannot be recognised. */
export function readText(heard: Heard): Extracted | null {
  if (!heard.asked) return null;
  const [from, to] = trimSpan(heard.text, [0, heard.text.length]);
  if (from >= to) return null;
  const lead = LEAD.exec(heard.text.slice(from, to))?.[0].length ?? 0;
  const span = trimSpan(heard.text, [lead < to - from ? from + lead : from, to]);
  const kept = span[0] < span[1] ? span : ([from, to] as [number, number]);
  if (isCode(heard.label ?? '')) return readCode(heard.text, heard.label ?? '', kept);
  const only = OF_A_THING.test(heard.label ?? '') ? nameAlone(heard.text, kept) : kept;
  return { value: heard.text.slice(...only), heard: heard.text.slice(...only), span: only, confidence: 0.8 };
}

/** "pet's name", "name of the business": names of people are read elsewhere. */
const OF_A_THING = /\bname$|^(?:the )?name of\b|^nombre (?:de|del)\b/i;
const BEFORE_NAME =
  /^(?:(?:his|her|its|their|the|my|su) (?:(?!name\b)\p{L}+(?:['’]s)? )?(?:name|nombre)(?:['’]s| is| es)|(?:she|he|it|they)(?:['’]s|['’]re| is| are) (?:called|named)|(?:we|i) (?:call|named) (?:him|her|it|them)|se llama)[\s,]+/iu;
/** Where the caller goes on to tell of it. A comma alone parts a name too: "Smith, Jones and Partners". */
const AFTER_NAME =
  /(?:[.;:!?–—]+(?:\s|$)|\s+-\s|,?\s+(?:and\s+|but\s+)?(?:she|he|they|who|which|ella|él)(?:['’]\p{L}+)?\s|,\s*(?:and\s+|but\s+)?(?:it|we|i|my|our|your|a|an|because|since|so|mi|un|una)(?:['’]\p{L}+)?\s).*$/isu;

function nameAlone(text: string, [from, to]: Span): Span {
  const start = from + (BEFORE_NAME.exec(text.slice(from, to))?.[0].length ?? 0);
  const end = to - (AFTER_NAME.exec(text.slice(start, to))?.[0].length ?? 0);
  const span = trimSpan(text, [start, end]);
  return span[0] < span[1] ? span : [from, to];
}

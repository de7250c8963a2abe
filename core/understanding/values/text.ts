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
  return { value: heard.text.slice(...kept), heard: heard.text.slice(...kept), span: kept, confidence: 0.8 };
}

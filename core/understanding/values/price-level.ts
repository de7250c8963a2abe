import type { Extracted, Heard } from './value.ts';

/** Labels that ask how much somebody would spend, where "cheap" is an answer; a fee or an amount to send is a number. */
const LEVEL_LABEL = /\b(?:budget|price range|price|prices|cost|range|spend|afford|presupuesto|precio)\b/;
const LEVEL =
  /(?<!\b(?:not|too|isn't|nothing|so|less|more)\s)\b(?:(?:very |pretty |really |fairly |relatively |reasonably )?(?:cheap(?:er|est|ly)?|inexpensive(?:ly)?|affordable|budget[- ]friendly|low[- ](?:cost|budget|end|price[ds]?)|moderate(?:ly)?|mid[- ]?(?:range|priced?|tier)|medium[- ]priced?|expensive|high[- ](?:end|priced?)|upscale|fancy|luxur(?:y|ious)|economical)|(?:barat|económic|car|moderad)[oa]s?)\b/i;

/** "Something cheap", "moderately priced": a price in words, where a range is asked for. */
export function readPriceLevel({ text, label, asked }: Heard): Extracted | null {
  if (
    !LEVEL_LABEL.test(label ?? '') ||
    (!asked && /\?\s*$/.test(text) && /\bhow (?:cheap|expensive)\b/i.test(text))
  )
    return null;
  const match = LEVEL.exec(text);
  if (!match) return null;
  const heard = match[0];
  return {
    value: heard.toLowerCase(),
    heard,
    span: [match.index, match.index + heard.length],
    confidence: 0.85,
  };
}

import type { Span } from '../../shared/text.ts';

const PLACE_LABEL =
  /\b(?:city|town|area|neighbou?rhood|district|region|state|county|part|ciudad|zona|barrio)\b/;
/** Days, months, people and the speaker are not where something is. */
export const NO_PLACE =
  /^(?:I|My|Mr|Mrs|Ms|Dr|Doctor|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Today|Tomorrow|AM|PM)\b/i;
/** Labels that ask for a part of a town, not for a town. */
const QUARTER_LABEL = /\b(?:area|neighbou?rhood|district|part|side|zona|barrio)\b/;
const DIRECTION =
  '(?:north|south|east|west)(?:[ -]?(?:east|west))?(?:ern)?|cent(?:er|re|ral)|downtown|midtown|uptown|city cent(?:er|re)';
/** "The west side", "center part of town", "South of town", "located in North": a quarter is one in small letters too. */
const QUARTER = new RegExp(
  String.raw`\b(?:(?:in|on|near|around|of|at|to|about|from)\s+(?:the\s+)?(?:very\s+)?(${DIRECTION})(?=\s+(?:side|part|end|area)\b|\s*[.,!?;]|\s*$|\s+(?:and|please|is|then|so)\b)|(${DIRECTION})(?=\s+(?:side|part|end|of\s+(?:the\s+)?(?:town|city))\b))`,
  'gi',
);

/** Which part of town is meant: of several the one said last, since callers give up the first ("the east was noisy, is there one in the west?"). */
export function quarterOfTown(label: string, text: string): Span | null {
  if (!QUARTER_LABEL.test(label)) return null;
  const match = [...text.matchAll(QUARTER)].at(-1);
  const words = match?.[1] ?? match?.[2];
  if (!match || !words) return null;
  const from = match.index + match[0].lastIndexOf(words);
  return [from, from + words.length];
}

/** "The weather in Detroit on Tuesday": a proper name behind "in" or "for". A text all in small letters has none to go by. */
export function placeIn(label: string, text: string): Span | null {
  if (!PLACE_LABEL.test(label)) return null;
  const pattern =
    /\b(?:in|near|around|for|of|at|(?:[Hh]ow|[Ww]hat) about|en|para|cerca de)\s+(?:in\s+)?(?:the\s+)?((?:\p{Lu}[\p{L}'’.-]*)(?:\s+\p{Lu}[\p{L}'’.-]*)*)/gu;
  for (const match of text.matchAll(pattern)) {
    const words = match[1] ?? '';
    const from = match.index + match[0].length - words.length;
    if (!NO_PLACE.test(words)) return [from, from + words.length];
  }
  return null;
}

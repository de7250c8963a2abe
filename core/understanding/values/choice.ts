import { meaningsOf } from '../../shared/synonyms.ts';
import { topicStems, wordsOf } from '../../shared/words.ts';
import { rangeMeant } from './choice-range.ts';
import { numberOfWord } from './number-words.ts';
import { trimSpan, wordsIn } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

const ORDINAL = new Map([
  ['first', 0],
  ['former', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['last', -1],
  ['latter', -1],
  ['primero', 0],
  ['primera', 0],
  ['segundo', 1],
  ['segunda', 1],
  ['tercero', 2],
  ['último', -1],
]);

type Hit = { option: string; weight: number; from: number; to: number };

/**
 * One of the field's options, as the option is written. Its own words decide; "the first one" and "option two" count when the
 * agent has just listed them. Two options said without "not" between them are alternatives.
 */
export function readChoice(heard: Heard): Extracted | null {
  const options = heard.options ?? [];
  const range = rangeMeant(heard, options);
  if (range) return range;
  const hits = options.map((option) => hitOf(heard.text, option, options)).filter((hit) => hit !== null);
  const wanted = hits
    .filter((hit) => !isRefused(heard.text, hit))
    .toSorted((a, b) => b.weight - a.weight || b.from - a.from);
  const best = wanted[0];
  if (!best) return heard.asked ? byPlace(heard, options) : null;
  const rival = wanted[1];
  const tied = rival !== undefined && rival.weight === best.weight;
  const corrected =
    tied && /\b(no|actually|sorry|wait|rather|i mean|instead)\b/i.test(heard.text.slice(rival.to, best.from));
  const span = trimSpan(heard.text, [best.from, best.to]);
  return {
    value: best.option,
    heard: heard.text.slice(...span),
    span,
    confidence: tied && !corrected ? 0.45 : best.weight >= 1 ? 0.95 : heard.asked ? 0.8 : 0.6,
    ...(tied && !corrected ? { alternatives: [best.option, rival.option] } : {}),
  };
}

/** How much of the option's own words was said; words that other options share do not tell it apart. */
function hitOf(text: string, option: string, options: readonly string[]): Hit | null {
  const own = wordsTelling(option);
  const shared = new Set(options.filter((other) => other !== option).flatMap((other) => wordsTelling(other)));
  const telling = own.filter((stem) => !shared.has(stem));
  const said = wordsIn(text).map((word) => ({
    ...word,
    stem: topicStems(word.text)[0] ?? wordsOf(word.text)[0] ?? '',
  }));
  const named = said.filter((word) => own.includes(word.stem));
  // "Transit" for "public transport": another word for a telling one of this option alone.
  const matched =
    named.length > 0 ? named : said.filter((word) => telling.some((stem) => alike(word.stem, stem)));
  if (named.length === 0 && matched.length > 0)
    return { option, weight: 0.5, from: matched[0]?.from ?? 0, to: matched.at(-1)?.to ?? 0 };
  const kinds = new Set(matched.map((word) => word.stem));
  const tells = telling.length === 0 ? kinds.size === own.length : telling.some((stem) => kinds.has(stem));
  if (matched.length === 0 || !tells) return null;
  return {
    option,
    weight: kinds.size / own.length,
    from: matched[0]?.from ?? 0,
    to: matched.at(-1)?.to ?? 0,
  };
}

/** "5 gb" is told from "20 gb" by its number. */
function wordsTelling(option: string): string[] {
  const stems = [...topicStems(option), ...(option.match(/\d+/g) ?? [])];
  return stems.length > 0 ? [...new Set(stems)] : wordsOf(option);
}

function alike(said: string, stem: string): boolean {
  const meant = new Set(meaningsOf(stem));
  return meaningsOf(said).some((group) => meant.has(group));
}

function isRefused(text: string, hit: Hit): boolean {
  return /\b(not|no|isn'?t|don'?t want|rather than|instead of|except|but not|without)\s+(the |a |an |my )?$/i.test(
    text.slice(0, hit.from),
  );
}

function byPlace(heard: Heard, options: readonly string[]): Extracted | null {
  for (const word of wordsIn(heard.text)) {
    const listed = /\b(option|number|choice|opción|número)\s*$/i.test(heard.text.slice(0, word.from));
    const place =
      ORDINAL.get(word.text) ?? (listed ? (numberOfWord(word.text) ?? Number(word.text)) - 1 : Number.NaN);
    const option = options.at(place);
    if (Number.isInteger(place) && option !== undefined) {
      return {
        value: option,
        heard: heard.text.slice(word.from, word.to),
        span: [word.from, word.to],
        confidence: 0.8,
      };
    }
  }
  return null;
}

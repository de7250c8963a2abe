/** A full stop after one of these ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|st|ave|rd|blvd|no|nos|approx|inc|ltd|co|vs|ext|dept|e\.g|i\.e|a\.m|p\.m|sr|sra|ud)\.$/i;

/** `line` counts the lines of the passage: items of a list stand on lines of their own. */
export type Sentence = { text: string; line: number };

/**
 * The sentences of a passage as they can be said, in order: marks of lists and of Markdown are dropped, and so are questions, which
 * head their answers. Words, numbers and prices stay as they are written.
 */
export function sentencesOf(text: string): Sentence[] {
  return withShortLists(text.split(/\n+/))
    .flatMap((line, at) => split(spoken(line)).map((sentence) => ({ text: ended(sentence), line: at })))
    .filter(({ text: sentence }) => /[\p{L}\p{N}]/u.test(sentence) && !sentence.endsWith('?'));
}

const ITEM = /^\s*(?:[-*•]|\d+[.)])\s+/;
/** A list that fits into one breath is said with the line that announces it. */
const SHORT_LIST = 160;

/** "We take:" with its items is one sentence where they are short; items of a long list stay for themselves. */
function withShortLists(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const rest = lines.slice(at + 1);
    const count = rest.findIndex((next) => !ITEM.test(next));
    const items = count < 0 ? rest : rest.slice(0, count);
    const whole = `${line} ${items.map((item) => item.replace(ITEM, '').replace(/[.;,]\s*$/, '')).join(', ')}`;
    if (/:\s*$/.test(line) && items.length > 0 && whole.length <= SHORT_LIST) {
      out.push(whole);
      at += items.length;
    } else out.push(line);
  }
  return out;
}

function ended(sentence: string): string {
  const whole = /[.!?:;…]["'”’)]*$/.test(sentence) ? sentence : `${sentence}.`;
  return whole.replace(/[:;]$/, '.');
}

function spoken(line: string): string {
  return line
    .replace(/^\s*(?:[-*•>]+|\d+[.)]|#{1,6})\s+/, '')
    .replace(/^(?:q|a|question|answer):\s*/i, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/\s*\|\s*/g, ', ')
    .replace(/^, |, $/g, '')
    .trim();
}

function split(line: string): string[] {
  const sentences: string[] = [];
  for (const piece of line.split(/(?<=[.!?…]["'”’)]*)\s+/)) {
    const before = sentences.at(-1);
    if (before !== undefined && SHORT.test(before) && !endsHere(before, piece))
      sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences.map((sentence) => sentence.trim());
}

/** "We close at 5 p.m. Parking is free": a time of day may end a sentence, where the next word begins one. */
function endsHere(before: string, next: string): boolean {
  return /[ap]\.m\.$/i.test(before) && /^\p{Lu}/u.test(next);
}

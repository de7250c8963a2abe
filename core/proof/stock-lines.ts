import { acknowledge, lines } from '../agent/wording/index.ts';
import { searchText } from '../shared/text.ts';

const LANGUAGES = ['en', 'es'] as const;
const TONES = ['neutral', 'casual', 'formal'] as const;
/** More than the words of receipt there are. */
const RECEIPTS = 12;

const STOCK: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) =>
    TONES.flatMap((tone) => [
      ...Object.values(lines({ tone, language })),
      ...Array.from({ length: RECEIPTS }, (_, n) => acknowledge(n, { tone, language })),
    ]),
  )
    .flatMap((line) => line.split(/(?<=[.!?])\s+/))
    .map(key),
);

/** Values that are read back: what the caller said, and not what they are told. */
const READ_BACK = /^(?:i have|let me read that back|tengo|se lo repito)\b/;

/** Whether a sentence of the agent belongs to every call, whatever the job: it tells the caller nothing about their case. */
export function isStock(sentence: string): boolean {
  const said = key(sentence);
  return STOCK.has(said) || READ_BACK.test(said);
}

function key(sentence: string): string {
  return searchText(sentence)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

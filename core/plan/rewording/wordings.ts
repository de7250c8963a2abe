import type { Plan } from '../plan.ts';

/** What an author can make of a line: spoken, asked, asked for and kept, a rule for the whole job, or a remark that nobody hears. */
export const READINGS = ['say', 'ask', 'collect', 'rule', 'remark'] as const;
export type Reading = (typeof READINGS)[number];

const QUOTES = /["“”«»]/;

/** A question ends in its mark; a full stop before it goes, and every word stays. */
function question(words: string): string {
  return /\?$/.test(words) ? words : `${words.replace(/[.,;:\s]+$/, '')}?`;
}

type Wordings = Record<Reading, (words: string) => string[]>;

/** Ways to write a line, the plainest first: which of them reads as it is meant to is for the compiler to say. */
const ENGLISH: Wordings = {
  say: (words) => [
    ...quoted('Say: ', words, '“', '”'),
    `Tell them: ${words}`,
    `Tell them ${words}`,
    `Say ${words}`,
  ],
  ask: (words) => [
    ...quoted('Ask: ', question(words), '“', '”'),
    `Ask them: ${question(words)}`,
    `Ask if ${words}`,
  ],
  collect: (words) => [`Collect: ${words}`, `Ask for: ${words}`, `Ask for ${words}`],
  rule: (words) => [`Always: ${words}`, `Always ${words}`, `Never ${words}`],
  remark: (words) => [`Note: ${words}`, `Background: ${words}`, `(${words})`, `# ${words}`],
};

const SPANISH: Wordings = {
  say: (words) => [
    ...quoted('Diga: ', words, '«', '»'),
    ...quoted('Diga: ', words, '“', '”'),
    `Dígales: ${words}`,
    `Dígale ${words}`,
  ],
  ask: (words) => [
    ...quoted('Pregunte: ', question(words), '“', '”'),
    `Pregunte: ${question(words)}`,
    `Pregunte si ${words}`,
  ],
  collect: (words) => [`Pida: ${words}`, `Pida ${words}`, `Pregunte por ${words}`],
  rule: (words) => [`Siempre: ${words}`, `Siempre ${words}`, `Nunca ${words}`],
  remark: (words) => [`Nota: ${words}`, `(${words})`, `# ${words}`],
};

function quoted(lead: string, words: string, open: string, close: string): string[] {
  return QUOTES.test(words) ? [] : [`${lead}${open}${words}${close}`];
}

export function wordingsFor(reading: Reading, words: string, language: Plan['language']): string[] {
  const bare = /^["“«]([^"“”«»]*)["”»]$/.exec(words)?.[1] ?? words;
  return (language === 'es' ? SPANISH : ENGLISH)[reading](bare);
}

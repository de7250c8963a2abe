import { type Literal, literalsOf, lostLiterals } from '../../../core/plan/optimize/literals.ts';
import { tokensIn } from '../../../core/plan/tokens.ts';
import { formatCount } from '../../ui/index.ts';

const MOST_NAMES = 4;
const PRICE = /[$€£¥]|\b(?:usd|eur|gbp)\b/i;

/** What of the text before stands in the text after to the letter, as short names: "1 link", "2 prices", "Billing team". */
export function keptWords(before: string, after: string): string[] {
  const lost = new Set(lostLiterals(before, after).map(({ text }) => text));
  const kept = literalsOf(before).filter(({ text }) => !lost.has(text));
  const names = [...new Set(kept.filter(({ kind }) => kind === 'name').map(({ text }) => text))];
  const counts = new Map<string, number>();
  for (const literal of kept) {
    const word = wordOf(literal);
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const counted = ORDER.flatMap((word) => {
    const count = counts.get(word) ?? 0;
    return count > 0
      ? [word === 'price' ? formatCount(count, word) : formatCount(count, word, MANY[word])]
      : [];
  });
  const more = names.length - MOST_NAMES;
  return [...counted, ...names.slice(0, MOST_NAMES), ...(more > 0 ? [formatCount(more, 'more name')] : [])];
}

const ORDER = [
  'link',
  'price',
  'number',
  'transfer',
  'text',
  'action',
  'quoted line',
  'e-mail address',
  'variable',
];
const MANY: Record<string, string> = { 'e-mail address': 'e-mail addresses' };

function wordOf({ kind, text }: Literal): string | null {
  switch (kind) {
    case 'link':
      return 'link';
    case 'number':
      return PRICE.test(text) ? 'price' : 'number';
    case 'quote':
      return 'quoted line';
    case 'email':
      return 'e-mail address';
    case 'placeholder':
      return 'variable';
    case 'name':
      return null;
    case 'token':
      return tokenWord(text);
  }
}

function tokenWord(raw: string): string {
  const [token] = tokensIn(raw);
  if (token?.type === 'token' && token.name === 'transfer-call') return 'transfer';
  return token?.type === 'token' && token.name === 'send-text' ? 'text' : 'action';
}

import type { Span } from '../../shared/text.ts';
import { withDigits } from './number-words.ts';
import { spelledIn } from './spelling.ts';
import type { Spoken } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

const TYPED = /[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi;
const SYMBOLS: Record<string, string> = {
  dot: '.',
  point: '.',
  period: '.',
  punto: '.',
  underscore: '_',
  dash: '-',
  hyphen: '-',
  minus: '-',
  plus: '+',
  guion: '-',
};
/** Words that come before an address and are no part of it. */
const LEAD = new Set(
  `it its it's is that's thats sure yes yeah yep ok okay uh um so my the email e-mail mail address to at use can you send me him her us and
  well no wait not sorry actually work one personal home invoice please a an es mi correo a de con me i'm for on just mine would be should or
  either old hmm first name last go best that spelled`.split(/\s+/),
);
const PROVIDERS = /^(gmail|yahoo|hotmail|outlook|icloud|aol|proton|protonmail|fastmail|live|msn)$/;

/** An e-mail address, typed or as it is said: "marcus underscore t at outlook dot com". */
export function readEmail(heard: Heard): Extracted | null {
  const typed = [...heard.text.matchAll(TYPED)].at(-1);
  if (typed)
    return extracted(heard.text, typed[0].toLowerCase(), [typed.index, typed.index + typed[0].length], 0.97);
  return readSpoken(heard) ?? otherProvider(heard) ?? runTogether(heard);
}

/** "pat gmail com" and "patgmailcom": a transcript that lost the signs. Nothing else ends like that, so it is taken unasked too. */
function runTogether({ text }: Heard): Extracted | null {
  const match =
    /\b([a-z][a-z0-9._-]*(?:\s\d+)?)\s?(gmail|yahoo|hotmail|outlook|icloud|aol|protonmail)\s?(com|net|org|ca|co ?uk)\b/i.exec(
      text,
    );
  if (!match?.[1]) return null;
  const [local, domain, end = 'com'] = [match[1], match[2], match[3]];
  const value = `${local.replace(/\s/g, '')}@${domain}.${end.replace(/co ?uk/i, 'co.uk')}`.toLowerCase();
  return extracted(text, value, [match.index, match.index + match[0].length], 0.8);
}

type Token = { text: string; from: number; to: number };

function readSpoken(heard: Heard): Extracted | null {
  const spoken = withDigits(unspelled(heard.text));
  const tokens = tokensOf(spoken.text);
  for (let at = tokens.length - 1; at > 0; at -= 1) {
    if (!/^(at|@|arroba)$/.test(tokens[at]?.text ?? '')) continue;
    const domain = domainAfter(tokens, at + 1);
    if (!domain) continue;
    const local = localBefore(tokens, at - 1) ?? spelledLocal(heard.text);
    if (!local) continue;
    const first = tokens[local.first] as Token;
    const last = tokens[domain.last] as Token;
    const span = spanIn(heard.text, spoken, first.from, last.to);
    return extracted(heard.text, `${local.text}@${domain.text}`, span, domain.sure ? 0.9 : 0.75);
  }
  return null;
}

function extracted(text: string, value: string, span: Span, confidence: number): Extracted {
  return { value, heard: text.slice(...span), span, confidence };
}

/** "p as in peter" becomes "p" padded to the same length, so that places stay true. */
function unspelled(text: string): string {
  return text.replace(/\b(\p{L}) (as in|like|for) \p{L}+/giu, (all: string, letter: string) =>
    letter.padEnd(all.length, ' '),
  );
}

function spanIn(text: string, spoken: Spoken, from: number, to: number): Span {
  const [a, b] = spoken.origin(from, to);
  return [a, Math.min(b, text.length)];
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}'’]+(?:[._+-][\p{L}\p{N}]+)*|[@._+-]/gu)].map((match) => ({
    text: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** What follows "at": words up to the last "dot something". Without a dot only a well-known provider is taken. */
function domainAfter(tokens: Token[], start: number): { text: string; last: number; sure: boolean } | null {
  let text = '';
  let last = -1;
  let labels = 0;
  for (let i = start; i < tokens.length; i += 1) {
    const word = tokens[i]?.text ?? '';
    const next = tokens[i + 1]?.text ?? '';
    if (SYMBOLS[word] === '.' || word === '.') {
      const label = topLevel(tokens, i + 1);
      if (!label || text === '') break;
      text += `.${label.text}`;
      last = i = label.last;
      labels += 1;
      if (SYMBOLS[tokens[i + 1]?.text ?? ''] !== '.') break;
    } else if (SYMBOLS[word] && next) text += SYMBOLS[word];
    else if (labels === 0) text += word.replace(/['’]/g, '');
    else break;
    if (i - start > 8) break;
  }
  if (labels > 0 && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text)) return { text, last, sure: true };
  const provider = tokens[start]?.text ?? '';
  if (PROVIDERS.test(provider)) return { text: `${provider}.com`, last: start, sure: false };
  return /\.[a-z]{2,}$/.test(provider) ? { text: provider, last: start, sure: true } : null;
}

/** "com", or "e d u" spelled. */
function topLevel(tokens: Token[], i: number): { text: string; last: number } | null {
  const word = tokens[i]?.text ?? '';
  if (/^[a-z]{2,}$/.test(word)) return { text: word, last: i };
  let text = '';
  let last = i;
  for (; last < tokens.length && /^[a-z]$/.test(tokens[last]?.text ?? '') && text.length < 3; last += 1)
    text += tokens[last]?.text;
  return text.length >= 2 ? { text, last: last - 1 } : null;
}

/** What stands before "at", back to the first word that belongs to the sentence and not to the address. */
function localBefore(tokens: Token[], end: number): { text: string; first: number } | null {
  let text = '';
  let first = end;
  for (let i = end; i >= 0; i -= 1) {
    const word = tokens[i]?.text ?? '';
    const symbol = SYMBOLS[word] ?? (/^[._+-]$/.test(word) ? word : undefined);
    const joined = /^[._+-]/.test(text);
    if (symbol === undefined && LEAD.has(word) && !joined) break;
    // Two whole words in a row ("invoice accounts") are a sentence running into the address; letters and digits are spelled.
    if (symbol === undefined && text !== '' && !joined && !joins(word, text)) break;
    text = (symbol ?? word.replace(/['’]/g, '')) + text;
    first = i;
  }
  return /^[a-z0-9][a-z0-9._+-]*$/.test(text) ? { text, first } : null;
}

function joins(word: string, after: string): boolean {
  return /^[a-z]$|^\d+$/.test(word) || /^\d|^[a-z](\d|[._-]|$)/.test(after);
}

/** "My first name last name at icloud, s a r a q u i n n": the letters say what stands before the at. */
function spelledLocal(text: string): { text: string; first: number } | null {
  const spelled = spelledIn(text, 4).at(-1)?.text;
  return spelled ? { text: spelled, first: 0 } : null;
}

/** "No, at yahoo": the place after the at is changed, the rest kept. */
function otherProvider(heard: Heard): Extracted | null {
  const match = [
    ...heard.text.matchAll(
      /\b(gmail|yahoo|hotmail|outlook|icloud|aol|proton|msn|live)(?: dot com|\.com)?\b/gi,
    ),
  ].at(-1);
  const local = heard.previous?.split('@')[0];
  if (!match || !local) return null;
  const value = `${local}@${match[1]?.toLowerCase()}.com`;
  return extracted(heard.text, value, [match.index, match.index + match[0].length], 0.8);
}

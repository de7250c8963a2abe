/** The script in an instruction: quotes that the text leads up to ("Say: “…”") or begins with; null when a quote is but a name. */
export function quotedScript(text: string): string | null {
  const quotes = [...text.matchAll(/[“«"]([^“”«»"]+)[”»"]/g)];
  const first = quotes[0];
  if (!first) return null;
  const before = text
    .slice(0, first.index)
    .replace(/^[-*•\d.)\s]+/, '')
    .trim();
  const after = text.slice(first.index + first[0].length).replace(/[\s.,;:!?]+/g, '');
  const leads = before === '' || /[:,]$/.test(before) || before.split(/\s+/).length <= 4;
  const script = quotes.map((quote) => quote[1]?.trim() ?? '');
  if (!leads || (after !== '' && quotes.length === 1 && (first[1] ?? '').split(/\s+/).length < 3))
    return null;
  return script.map(sentence).join(' ');
}

/** With a capital and an end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  return /[.?!…]["”]?$/.test(trimmed) ? capital(trimmed) : `${capital(closing(trimmed))}.`;
}

export function question(text: string): string {
  return `${capital(closing(text)).replace(/\bi(?=[ ']|$)/g, 'I')}?`;
}

/** Without the marks that end a clause. */
export function closing(text: string): string {
  return text.trim().replace(/[\s.,;:?!]+$/, '');
}

/** Up to the first semicolon or end of a sentence; dots inside "Dr. Lee" and "5.30" end nothing. */
export function firstSentence(text: string): string {
  const clause = text.split(';')[0] ?? text;
  return /^.*?(?:[^.\s]{3,}|\d)[.?!](?=\s+["“\p{Lu}])/u.exec(clause)?.[0] ?? clause;
}

export function capital(text: string): string {
  return text.replace(/^([¿¡"“]?)(\p{L})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}

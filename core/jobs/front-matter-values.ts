type Text = { text: string };
type Fault = { fault: string };

const QUOTE_IT = 'YAML gives this text another meaning. Put it in double quotes.';
/** Characters that mean something to YAML at the start of a plain text. */
const INDICATORS = /^[-?:,[\]{}#&*!|>'"%@`]/;
/** Plain texts that YAML 1.1 or 1.2 readers take for something else than text. */
const NOT_TEXT = /^(~|null|true|false|yes|no|on|off|y|n|[-+.]?[0-9].*|[-+]?\.(inf|nan))$/i;

/** One text value to the end of its line, quoted or plain. */
export function readScalar(source: string): Text | Fault {
  const first = source.charAt(0);
  if (first === '"' || first === "'") {
    const quoted = readQuoted(source, 0);
    if ('fault' in quoted) return quoted;
    if (!/^([ \t]+#.*|[ \t]*)$/.test(source.slice(quoted.end)))
      return { fault: 'there is more behind the closing quote.' };
    return { text: quoted.text };
  }
  const comment = source.search(/[ \t]#/);
  const text = trimBlanks(comment < 0 ? source : source.slice(0, comment));
  return isPlain(text) ? { text } : { fault: QUOTE_IT };
}

/** `{name: link, kind: link, label: "Booking page"}` on one line. */
export function readFlowMap(source: string): { map: Map<string, string> } | Fault {
  const map = new Map<string, string>();
  let at = 1;
  for (;;) {
    const pair = readPair(source, at);
    if ('fault' in pair) return pair;
    if (map.has(pair.key)) return { fault: `"${pair.key}" is given twice. Keep one of them.` };
    map.set(pair.key, pair.text);
    const next = /^[ \t]*([,}])[ \t]*/.exec(source.slice(pair.end));
    if (!next) return { fault: 'a list of values in braces ends with "}".' };
    at = pair.end + next[0].length;
    if (next[1] === ',') continue;
    return /^(#.*)?$/.test(source.slice(at)) ? { map } : { fault: 'there is more behind the closing brace.' };
  }
}

function readPair(source: string, from: number): { key: string; text: string; end: number } | Fault {
  const head = /^[ \t]*([a-z_]+):[ \t]+/.exec(source.slice(from));
  if (!head?.[1]) return { fault: 'in braces, each value is written "key: value".' };
  const key = head[1];
  const at = from + head[0].length;
  const first = source.charAt(at);
  if (first === '"' || first === "'") {
    const quoted = readQuoted(source, at);
    return 'fault' in quoted ? quoted : { key, ...quoted };
  }
  const length = source.slice(at).search(/[,}]|$/);
  const text = trimBlanks(source.slice(at, at + length));
  if (!isPlain(text) || /[[\]{}]|[ \t]#/.test(text)) return { fault: QUOTE_IT };
  return { key, text, end: at + length };
}

function readQuoted(source: string, from: number): { text: string; end: number } | Fault {
  const quote = source.charAt(from);
  let end = from + 1;
  while (end < source.length) {
    if (quote === '"' && source[end] === '\\') end += 2;
    else if (source[end] !== quote) end += 1;
    else if (quote === "'" && source[end + 1] === "'") end += 2;
    else break;
  }
  if (end >= source.length) return { fault: 'a quote is opened and never closed on its line.' };
  const inner = source.slice(from + 1, end);
  if (quote === "'") return { text: inner.replaceAll("''", "'"), end: end + 1 };
  try {
    return { text: String(JSON.parse(`"${inner.replaceAll('\t', '\\t')}"`)), end: end + 1 };
  } catch {
    return { fault: 'a double-quoted text holds an escape that is not known. Use those of JSON.' };
  }
}

/** True when YAML takes these bytes for this very text without quotes. */
function isPlain(text: string): boolean {
  return (
    text !== '' &&
    !INDICATORS.test(text) &&
    !/:([ \t]|$)/.test(text) &&
    !NOT_TEXT.test(text) &&
    !hasControl(text)
  );
}

/** Control characters, line separators, the byte order mark and lone halves of a character: YAML wants them escaped. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;

function hasControl(text: string): boolean {
  return UNPRINTABLE.test(text);
}

/** A text as it is written in front matter: plain where YAML allows it, else in double quotes with JSON's escapes. */
export function writeScalar(text: string, inBraces = false): string {
  const plain =
    isPlain(text) &&
    trimBlanks(text) === text &&
    !/[ \t]#/.test(text) &&
    !(inBraces && /[,[\]{}]/.test(text));
  return plain ? text : writeQuoted(text);
}

function writeQuoted(text: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, escaped);
}

function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');
}

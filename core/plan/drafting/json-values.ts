import { blocking, type Problem } from '../../shared/problem.ts';
import { lineAt } from '../../shared/text.ts';
import { type Pair, VALUE_LIMITS, type Value } from './values.ts';

/** Thrown inside this file alone: where reading stopped, and why. */
class Stop extends Error {
  readonly at: number;
  constructor(at: number, why: string) {
    super(why);
    this.at = at;
  }
}

/**
 * Reads JSON (RFC 8259) with the place of each value. `JSON.parse` knows no places, and a file that is nested a million deep must be
 * a problem with its line.
 */
export function readJson(text: string): { value: Value } | { problem: Problem } {
  const reader = new JsonReader(text);
  try {
    return { value: reader.whole() };
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
    const line = text.slice(0, cause.at).split('\n').length;
    const message = `Line ${line}: ${cause.message} Nothing was read from this file.`;
    return { problem: blocking('json-unreadable', message, { span: lineAt(text, cause.at) }) };
  }
}

const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them unescaped
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;

class JsonReader {
  readonly #text: string;
  #at = 0;
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Value {
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1;
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) this.#stop('there is more behind the end of the JSON.');
    return value;
  }

  #value(depth: number): Value {
    this.#space();
    this.#count += 1;
    if (depth > VALUE_LIMITS.depth) this.#stop(`this is nested deeper than ${VALUE_LIMITS.depth} levels.`);
    if (this.#count > VALUE_LIMITS.count)
      this.#stop(`there are more than ${VALUE_LIMITS.count.toLocaleString('en-US')} values.`);
    const from = this.#at;
    const char = this.#text[from];
    if (char === '{') return this.#map(depth);
    if (char === '[') return this.#list(depth);
    if (char === '"') {
      const text = this.#string();
      return { kind: 'text', text, span: [from + 1, this.#at - 1] };
    }
    const raw = this.#match(SCALAR);
    if (raw === null) return this.#stop('a value was expected here.');
    return { kind: 'other', text: raw === 'null' ? '' : raw, span: [from, this.#at] };
  }

  #map(depth: number): Value {
    const from = this.#at;
    const pairs: Pair[] = [];
    const known = new Set<string>();
    for (let next = this.#open('}'); next; next = this.#next('}')) {
      this.#space();
      const at = this.#at;
      const key = this.#string();
      if (known.has(key)) this.#stop(`“${key.slice(0, 60)}” is given twice.`);
      known.add(key);
      const span: Pair['span'] = [at, this.#at];
      this.#space();
      if (this.#text[this.#at] !== ':') this.#stop('a colon was expected here.');
      this.#at += 1;
      pairs.push({ key, span, value: this.#value(depth + 1) });
    }
    return { kind: 'map', pairs, span: [from, this.#at] };
  }

  #list(depth: number): Value {
    const from = this.#at;
    const items: Value[] = [];
    for (let next = this.#open(']'); next; next = this.#next(']')) items.push(this.#value(depth + 1));
    return { kind: 'list', items, span: [from, this.#at] };
  }

  /** Steps over the opening bracket; false for an empty one, which is then closed. */
  #open(close: string): boolean {
    this.#at += 1;
    this.#space();
    if (this.#text[this.#at] !== close) return true;
    this.#at += 1;
    return false;
  }

  #next(close: string): boolean {
    this.#space();
    const char = this.#text[this.#at];
    if (char !== ',' && char !== close) this.#stop(`a comma or “${close}” was expected here.`);
    this.#at += 1;
    return char === ',';
  }

  #string(): string {
    const raw = this.#match(STRING);
    if (raw === null) return this.#stop('a text in double quotes was expected here.');
    return String(JSON.parse(raw));
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x')) this.#at += 1;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  #stop(why: string): never {
    throw new Stop(this.#at, why);
  }
}

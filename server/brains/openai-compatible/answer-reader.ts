import { ModelFailure } from './model-failure.ts';

export type AnswerParts = { onMove: (line: string) => void; onWords: (text: string) => void };

/** More than this is no answer on the phone: the rest is not said. */
const MOST_WORDS = 700;
const MOST_LINE = 1200;
/** Gathered before they are handed on, so that a session is not asked for each token; the first words go at once. */
const GATHERED = 32;

/** Tells the move lines of a model's answer from its words while it is written. */
export class AnswerReader {
  readonly #parts: AnswerParts;
  /** Where the reader is: a line has just begun, in a move, in words, in a model's thoughts to itself. */
  #at: 'line' | 'move' | 'words' | 'thinking' = 'line';
  #held = '';
  #words = '';
  #said = 0;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
  }

  get full(): boolean {
    return this.#said > MOST_WORDS;
  }

  take(text: string): void {
    this.#held += text;
    while (this.#held && this.#step());
    if (
      this.#words &&
      (this.#said === 0 || this.#words.length >= GATHERED || /[.!?,;:]\s*$/.test(this.#words))
    )
      this.#handOn();
  }

  end(): void {
    if (this.#at === 'line' && this.#held.trim())
      this.#at = this.#held.trim().startsWith('@') ? 'move' : 'words';
    if (this.#at === 'move' && this.#held.trim()) this.#parts.onMove(this.#held.trim());
    else if (this.#at === 'words') this.#words += this.#held;
    this.#held = '';
    this.#handOn();
  }

  /** Takes one part off what is held; false when more is needed first. */
  #step(): boolean {
    if (this.#at === 'line') return this.#beginLine();
    if (this.#at === 'thinking') return this.#skipThinking();
    const end = this.#held.indexOf('\n');
    const line = end < 0 ? this.#held : this.#held.slice(0, end);
    if (this.#at === 'move') {
      if (line.length > MOST_LINE) throw new ModelFailure('a move has no end');
      if (end < 0) return false;
      this.#parts.onMove(line.trim());
    } else {
      this.#words += end < 0 ? line : `${line} `;
    }
    this.#held = end < 0 ? '' : this.#held.slice(end + 1);
    if (end >= 0) this.#at = 'line';
    return true;
  }

  #beginLine(): boolean {
    this.#held = this.#held.trimStart();
    if (!this.#held) return false;
    if ('<think>'.startsWith(this.#held.slice(0, 7))) {
      if (this.#held.length < 7) return false;
      this.#at = 'thinking';
      return true;
    }
    if (/^[{[<|]/.test(this.#held)) throw new ModelFailure('the answer is not words');
    this.#at = this.#held.startsWith('@') ? 'move' : 'words';
    return true;
  }

  #skipThinking(): boolean {
    const end = this.#held.indexOf('</think>');
    if (end < 0) return false;
    this.#held = this.#held.slice(end + '</think>'.length);
    this.#at = 'line';
    return true;
  }

  #handOn(): void {
    // What a screen would show and a voice cannot say.
    const words = this.#words.replace(/[*`#]+|\p{Extended_Pictographic}/gu, '');
    this.#words = '';
    if (!words.trim() && this.#said === 0) return;
    if (!words) return;
    this.#said += words.length;
    this.#parts.onWords(words);
  }
}

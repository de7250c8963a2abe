import type { Move, Verdict } from '../../../core/agent/move.ts';
import { readMoveLine } from '../../../core/agent/window/move-line.ts';
import type { View } from '../../../core/agent/window/view.ts';
import type { Tokens } from '../../../core/calls/call.ts';
import { movedOn } from '../../../core/calls/turn/window-view.ts';
import type { Emit } from '../../ports/brain.ts';
import { AnswerReader } from './answer-reader.ts';
import { ModelFailure } from './model-failure.ts';
import type { Refusal } from './request-body.ts';
import { StreamReader } from './stream-reader.ts';

/** Where a provider does not count, about this many characters are one token. */
const CHARACTERS_A_TOKEN = 4;

/** One answer while it comes in: its moves go to core one by one, its words behind them. A refused move ends it. */
export class Answer {
  readonly #emit: Emit;
  readonly #stream: StreamReader;
  readonly #reader: AnswerReader;
  /** The window, brought up to date by each move. */
  view: View;
  reasons: string[] = [];
  spoke = false;
  #moved = false;
  #text = '';

  constructor(view: View, emit: Emit) {
    this.view = view;
    this.#emit = emit;
    this.#reader = new AnswerReader({
      onMove: (line) => this.#line(line),
      onWords: (text) => this.#say(text),
    });
    this.#stream = new StreamReader((text) => {
      this.#text += text;
      this.#reader.take(text);
    });
  }

  /** No more of it is wanted: a move was refused, or it goes on and on. */
  get done(): boolean {
    return this.reasons.length > 0 || this.#reader.full;
  }

  /** How much has come that is part of an answer: a server's signs of life between are none. */
  get size(): number {
    return this.#text.length + (this.#stream.tool?.args.length ?? 0) + (this.#stream.tool?.name.length ?? 0);
  }

  take(piece: string): void {
    this.#stream.take(piece);
  }

  end(): void {
    this.#stream.end();
    this.#reader.end();
    const { tool } = this.#stream;
    if (!tool || this.done) return;
    if (/^run[_-]action$/.test(tool.name)) this.#line('@run-action');
    else this.reasons.push(`there is no tool "${tool.name.slice(0, 40)}"`);
  }

  /** Throws when the model had nothing to give. */
  finish(): void {
    if (!this.#moved && !this.spoke) throw new ModelFailure('the answer holds neither moves nor words');
  }

  refusal(): Refusal {
    return { answer: this.#text, tool: this.#stream.tool, reasons: this.reasons };
  }

  tokens(body: string): Tokens {
    if (!this.#stream.begun) return { prompt: 0, completion: 0 };
    const estimate = (text: string) => Math.ceil(text.length / CHARACTERS_A_TOKEN);
    return this.#stream.usage ?? { prompt: estimate(body), completion: estimate(this.#text) };
  }

  #say(text: string): void {
    if (this.done) return;
    this.spoke = true;
    this.#emit({ kind: 'words', text });
  }

  #line(line: string): void {
    if (this.done) return;
    const read = readMoveLine(line, this.view);
    if ('refusal' in read) return void this.reasons.push(read.refusal);
    if (changesNothing(read.move, this.view)) {
      this.#moved = true;
      return;
    }
    const call = this.#emit({ kind: 'move', move: read.move });
    const verdict: Verdict | undefined = call.turns.at(-1)?.moves.at(-1)?.verdict;
    if (verdict?.allowed === false) return void this.reasons.push(verdict.reason);
    this.#moved = true;
    this.view = movedOn(this.view, call);
  }
}

/** What a model repeats out of politeness is no fault: the job under way begun again, a value set as it stands. */
function changesNothing(move: Move, { active }: View): boolean {
  if (move.move === 'start-job' || move.move === 'resume-job') return active?.jobId === move.jobId;
  return move.move === 'set-field' && active?.known[move.key] === move.value;
}

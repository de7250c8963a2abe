import type { Line, LineCommand, PostEvent } from '../../ports/line.ts';

export type TypedLineParts = {
  post: PostEvent;
  /** What follows the sentence being said; a sentence that ends a step has no time for the caller to speak over it. */
  waitsForCaller: () => boolean;
  /** Moves the call's clock on: nobody waits out a silence in a typed call. */
  pass: (ms: number) => void;
  /** Whether a destination answers now. */
  answers: () => boolean;
};

/** About 150 words a minute: a typed call has the length that it would have on the phone. */
const MS_PER_CHARACTER = 65;

/**
 * A caller who types. Sentences count as heard when the caller acts next, so that speaking over them can be tried; timers do not
 * run: "says nothing" fires the next one. People who are rung do not answer in a flow, and do when a job transfers.
 */
export class TypedLine implements Line {
  readonly simulated = true;
  readonly #parts: TypedLineParts;
  readonly #timers: { timerId: string; ms: number }[] = [];
  #saying: { sayId: string; chars: number } | null = null;

  constructor(parts: TypedLineParts) {
    this.#parts = parts;
  }

  perform(command: LineCommand): void {
    switch (command.type) {
      case 'say':
        this.#say(command.sayId, command.text);
        return;
      case 'stop-saying':
        this.#stop(command.sayId);
        return;
      case 'start-timer':
        this.#timers.push({ timerId: command.timerId, ms: command.ms });
        if (command.ms === 0) this.#fire(command.timerId);
        return;
      case 'cancel-timer':
        this.#forget(command.timerId);
        return;
      case 'dial-leg':
        if (this.#parts.answers()) this.#parts.post({ type: 'leg-answered', legId: command.legId });
        else this.#parts.post({ type: 'leg-ended', legId: command.legId, reason: 'no-answer' });
        return;
      case 'bridge-legs':
        this.#parts.post({ type: 'leg-ended', legId: command.legs[1], reason: 'hung-up' });
        return;
    }
  }

  /** The call's clock goes on as if this had been spoken. */
  spoken(text: string): void {
    this.#parts.pass(text.length * MS_PER_CHARACTER);
  }

  /** All that was said has been heard. */
  heard(): void {
    const saying = this.#saying;
    this.#saying = null;
    if (!saying) return;
    this.#parts.pass(saying.chars * MS_PER_CHARACTER);

    this.#parts.post({ type: 'mark-played', sayId: saying.sayId, chars: saying.chars, done: true });
  }

  /** The caller speaks after `chars` of the sentence: what follows is played no more. */
  heardUpTo(chars: number): void {
    if (this.#saying) this.#saying.chars = Math.min(this.#saying.chars, chars);
  }

  /** The caller says nothing until the next timer. False when nothing is being waited for. */
  silence(): boolean {
    this.heard();
    const next = this.#timers.toSorted((a, b) => a.ms - b.ms)[0];
    if (!next) return false;
    this.#parts.pass(next.ms);
    this.#fire(next.timerId);
    return true;
  }

  /** An endpoint timer runs out at once: typing shows when a person is done. */
  finishSpeaking(): void {
    const last = this.#timers.at(-1);
    if (last) this.#fire(last.timerId);
  }

  close(): void {
    this.#timers.length = 0;
    this.#saying = null;
  }

  #say(sayId: string, text: string): void {
    const chars = (this.#saying?.sayId === sayId ? this.#saying.chars : 0) + text.length;
    this.#saying = { sayId, chars };
    if (!this.#parts.waitsForCaller()) this.heard();
  }

  #stop(sayId: string): void {
    const saying = this.#saying;
    if (saying?.sayId !== sayId) return;
    this.#saying = null;
    this.#parts.post({ type: 'mark-played', sayId, chars: saying.chars, done: false });
  }

  #fire(timerId: string): void {
    this.#forget(timerId);
    this.#parts.post({ type: 'timer-fired', timerId });
  }

  #forget(timerId: string): void {
    const at = this.#timers.findIndex((timer) => timer.timerId === timerId);
    if (at >= 0) this.#timers.splice(at, 1);
  }
}

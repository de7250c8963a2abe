import { advance } from '../../core/calls/advance.ts';
import type { Call } from '../../core/calls/call.ts';
import { type Command, hasOutsideEffect } from '../../core/calls/commands.ts';
import type { CallEvent, EventBody } from '../../core/calls/events.ts';
import { masked } from '../../core/calls/masking/masking.ts';
import type { Journal } from './journal.ts';

export type SessionParts = {
  call: Call;
  journal: Journal;
  /** ms in the call, which for a mock call need not be the time on the wall. */
  now: () => number;
  perform: (command: Command, session: Session) => Promise<void> | void;
  /** After each event, for whoever watches the call. */
  onEvent?: (call: Call, event: CallEvent) => void;
};

/**
 * One writer per call: every event passes through here, one after another, and is logged before it is acted on. It decides
 * nothing; `advance` does. Several nodes or tabs may post, but only this object moves the call on.
 */
export class Session {
  readonly #parts: SessionParts;
  #call: Call;
  #queue: EventBody[] = [];
  #draining = false;
  #pending = 0;
  #settled: (() => void)[] = [];

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#call = parts.call;
  }

  get call(): Call {
    return this.#call;
  }

  get journal(): Journal {
    return this.#parts.journal;
  }

  now(): number {
    return Math.max(this.#parts.now(), this.#call.now);
  }

  /** Resolves when the agent has settled: nothing is being thought, said to a typed line, or run. */
  post(event: EventBody): Promise<void> {
    this.#queue.push(event);
    this.#drain();
    return this.settled();
  }

  settled(): Promise<void> {
    if (this.#pending === 0 && !this.#draining) return Promise.resolve();
    return new Promise((resolve) => this.#settled.push(resolve));
  }

  /** Events that a performer posts while another is taken in wait their turn: `advance` is never entered twice. */
  #drain(): void {
    if (this.#draining) return;
    this.#draining = true;
    for (let body = this.#queue.shift(); body; body = this.#queue.shift()) this.#take(body);
    this.#draining = false;
    this.#settle();
  }

  #take(body: EventBody): void {
    if (this.#call.status === 'ended') return;
    // Before the log and before `advance`: no card number gets past here.
    const event: CallEvent = { ...masked(this.#call, body), seq: this.#call.seq + 1, at: this.now() };
    const { call, commands } = advance(this.#call, event);
    this.#call = call;
    this.#parts.journal.add(event);
    this.#parts.onEvent?.(call, event);
    for (const command of commands) this.#perform(command, event.seq);
  }

  #perform(command: Command, seq: number): void {
    const done = hasOutsideEffect(command)
      ? this.#afterDurable(command, seq)
      : this.#parts.perform(command, this);
    if (!done) return;
    this.#pending += 1;
    void Promise.resolve(done).finally(() => {
      this.#pending -= 1;
      this.#settle();
    });
  }

  /** What is felt outside the call waits until its cause is on disk; otherwise it fails, as an event. */
  async #afterDurable(command: Command, seq: number): Promise<void> {
    if (await this.#parts.journal.durable(seq)) return this.#parts.perform(command, this);
    if (command.type === 'run-action') {
      void this.post({
        type: 'action-failed',
        actionId: command.actionId,
        reason: 'The call log could not be written in time',
      });
    } else if (command.type === 'dial-leg') {
      void this.post({ type: 'leg-ended', legId: command.legId, reason: 'failed' });
    }
  }

  #settle(): void {
    if (this.#pending > 0 || this.#draining || this.#queue.length > 0) return;
    const waiting = this.#settled;
    this.#settled = [];
    for (const resolve of waiting) resolve();
  }
}

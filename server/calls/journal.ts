import type { CallEvent } from '../../core/calls/events.ts';

export type AppendEvents = (events: readonly CallEvent[]) => Promise<void>;

/** What waits for its event to be durable waits no longer than this (design §2.2). */
const MOST_WAIT_MS = 2000;

/** A model's words come many to a turn: they are written with the event that ends the thought, not each for itself. */
const WRITTEN_WITH_THE_NEXT: readonly CallEvent['type'][] = ['thought-spoke', 'thought-moved'];

type Waiter = { seq: number; resolve: (durable: boolean) => void };

/**
 * The write-behind log of one call: events are taken in memory at once and written in order, in batches, by one writer. A failed
 * write is tried again with what has come since; until it succeeds nothing counts as durable.
 */
export class Journal {
  readonly #append: AppendEvents;
  readonly #after: (ms: number, run: () => void) => () => void;
  readonly #gather: () => Promise<void>;
  #waiting: CallEvent[] = [];
  #durable = 0;
  #writing: Promise<void> | null = null;
  #waiters: Waiter[] = [];

  /** `gather` says for how long a batch waits for what the same event sets off. */
  constructor(
    append: AppendEvents,
    after: (ms: number, run: () => void) => () => void,
    gather: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#append = append;
    this.#after = after;
    this.#gather = gather;
  }

  add(event: CallEvent): void {
    this.#waiting.push(event);
    if (!WRITTEN_WITH_THE_NEXT.includes(event.type)) this.#writing ??= this.#write();
  }

  /** Resolves true once `seq` is on disk, false when that takes too long. */
  durable(seq: number): Promise<boolean> {
    if (seq <= this.#durable) return Promise.resolve(true);
    this.#writing ??= this.#write();
    return new Promise((resolve) => {
      const cancel = this.#after(MOST_WAIT_MS, () => resolve(false));
      this.#waiters.push({
        seq,
        resolve: (durable) => {
          cancel();
          resolve(durable);
        },
      });
    });
  }

  /** Waits for all that was added; false when the last write failed and something is still only in memory. */
  async flush(): Promise<boolean> {
    while (this.#writing) await this.#writing;
    if (this.#waiting.length > 0) {
      this.#writing = this.#write();
      await this.#writing;
    }
    return this.#waiting.length === 0;
  }

  async #write(): Promise<void> {
    await this.#gather();
    while (this.#waiting.length > 0) {
      // A copy: events that come while the batch is written belong to the next one.
      const batch = [...this.#waiting];
      try {
        await this.#append(batch);
      } catch {
        break;
      }
      this.#waiting = this.#waiting.slice(batch.length);
      this.#durable = batch.at(-1)?.seq ?? this.#durable;
      this.#release();
    }
    this.#writing = null;
  }

  #release(): void {
    const ready = this.#waiters.filter(({ seq }) => seq <= this.#durable);
    this.#waiters = this.#waiters.filter(({ seq }) => seq > this.#durable);
    for (const waiter of ready) waiter.resolve(true);
  }
}

/** How many may wait; whoever comes later is asked to come again. */
const MOST_WAITING = 8;

/**
 * Proofs one after another: each keeps the thread busy, and people are on the line meanwhile. A wait ends with the client's visit.
 */
export class ProofQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  get full(): boolean {
    return this.#waiting >= MOST_WAITING;
  }

  async run(work: () => Promise<void>, signal: AbortSignal, onWait: () => void): Promise<void> {
    const before = this.#last;
    if (this.#waiting > 0) onWait();
    this.#waiting += 1;
    const turn = before.then(async () => {
      if (!signal.aborted) await work();
    });
    this.#last = turn.catch(() => undefined);
    try {
      await turn;
    } finally {
      this.#waiting -= 1;
    }
  }
}

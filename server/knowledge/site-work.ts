import type { Log } from '../log.ts';
import { OutgoingProblem } from '../outgoing/outgoing-problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { WorkItem } from '../store/background/work-queue.ts';
import type { Store } from '../store/store.ts';
import { crawl, MOST_MS } from './website/crawl.ts';
import type { Fetch, PageReader } from './website/visit.ts';

export type SiteWorkParts = { store: Store; clock: Clock; log: Log; fetch: Fetch; reader: PageReader };

const KIND = 'read-site';
/** Longer than any reading, so that no two nodes read one site at once. */
const LEASE_MS = MOST_MS + 2 * 60_000;
/** Work that another node queued or left behind is looked for so often. */
const LOOK_MS = 15_000;
/** Progress is told no more often; each tells every open screen. */
const TELL_MS = 700;

/** Reads websites in the background, one at a time, as work of the queue: whatever node takes it up, and again after one died. */
export class SiteWork {
  readonly #parts: SiteWorkParts;
  readonly #stop = new AbortController();
  #over = false;
  #running: Promise<void> | null = null;
  #cancel: () => void = () => {};

  constructor(parts: SiteWorkParts) {
    this.#parts = parts;
  }

  /** Takes up what waits, now and every few seconds. */
  start(): void {
    this.wake();
    this.#cancel = this.#parts.clock.after(LOOK_MS, () => {
      if (!this.#over) this.start();
    });
  }

  /** Queues the reading of a site that is in state `reading`. */
  async read(workspaceId: string, siteId: string): Promise<void> {
    await this.#parts.store.queue.enqueue({ workspaceId, kind: KIND, key: siteId, payload: siteId });
    this.wake();
  }

  wake(): void {
    if (this.#over) return;
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
  }

  /** Settles when nothing is being read, for tests and the end. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** What is being read is left, and taken up at the next start or by another node. */
  async close(): Promise<void> {
    this.#over = true;
    this.#cancel();
    this.#stop.abort();
    await this.#running;
  }

  async #drain(): Promise<void> {
    const { queue } = this.#parts.store;
    try {
      for (
        let item = await queue.claim([KIND], LEASE_MS);
        item && !this.#over;
        item = await queue.claim([KIND], LEASE_MS)
      ) {
        await this.#readSite(item);
        if (this.#over) await queue.fail(item, 'The server stopped.');
        else await queue.complete(item);
      }
    } catch (error) {
      if (!this.#over) this.#parts.log.error({ err: error }, 'Websites could not be read');
    }
  }

  async #readSite({ workspaceId, payload: siteId }: WorkItem): Promise<void> {
    if (!workspaceId) return;
    const { store, clock, fetch, reader, log } = this.#parts;
    const { sites, sitePages } = store.in(workspaceId);
    const reading = await sites.begin(siteId);
    if (!reading) return;
    let told = 0;
    try {
      const pages = await crawl(reading.url, reading.mostPages, {
        ...{ reader, clock, signal: this.#stop.signal },
        fetch: (address, init) => fetch(address, { ...init, signal: this.#stop.signal }),
        onProgress: async (progress) => {
          if (this.#over) return false;
          if (clock.now() - told < TELL_MS && progress.left > 0) return true;
          told = clock.now();
          return sites.progress(reading, progress);
        },
      });
      for (const [place, page] of (pages ?? []).entries()) await sitePages.add(reading, page, place);
      if (pages) await sites.end(reading, { state: 'read' });
    } catch (error) {
      if (this.#over) return;
      if (!(error instanceof OutgoingProblem))
        log.error({ err: error, siteId }, 'A website could not be read');
      const problem = error instanceof OutgoingProblem ? error.message : 'Something went wrong in Callwell.';
      await sites.end(reading, { state: 'failed', problem });
    }
  }
}

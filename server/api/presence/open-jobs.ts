import type { Presence as Present } from '../../../core/wire/presence.ts';
import type { Clock } from '../../ports/clock.ts';

/** A word to every node of the installation: not kept, and lost where nobody listens. */
export type Words = {
  say(word: string): Promise<void>;
  /** Also hears what this node says. Returns what stops it. */
  hear(listener: (word: string) => void): () => void;
};

/** Everybody who has a job open, told whenever that changes. */
export type OpenJob = { workspaceId: string; jobId: string; people: Present[] };

type Word = { workspaceId: string; jobId: string; window: string; memberId: string } & (
  | { name: string; doing: Present['doing'] }
  | { left: true }
);

type Held = { present: Present; seenAt: number };

/** A window that has said nothing for this long is gone: three heartbeats of a browser, one of a window that lies behind others. */
export const GONE_AFTER_MS = 90_000;
/** Windows of one job, and of one person on it: nobody fills the memory of the server by opening more. */
const MOST_WINDOWS = 100;
const MOST_OF_ONE = 10;

/**
 * Who has which job open. Held in memory alone, on each node the same: a heartbeat is told to all, so that a node that was away
 * knows everybody again within one.
 */
export class OpenJobs {
  readonly #jobs = new Map<string, Map<string, Held>>();
  readonly #listeners = new Set<(job: OpenJob) => void>();
  readonly #words: Words;
  readonly #clock: Clock;
  #cancelSweep: (() => void) | null = null;

  constructor(words: Words, clock: Clock) {
    this.#words = words;
    this.#clock = clock;
    words.hear((word) => this.#take(JSON.parse(word) as Word));
  }

  /** A heartbeat of a window. Resolves with everybody who has the job open, that window too. */
  async here(workspaceId: string, jobId: string, who: Omit<Present, 'since'>): Promise<Present[]> {
    await this.#words.say(JSON.stringify({ workspaceId, jobId, ...who } satisfies Word));
    return this.at(workspaceId, jobId);
  }

  async left(workspaceId: string, jobId: string, who: Pick<Present, 'window' | 'memberId'>): Promise<void> {
    const { window, memberId } = who;
    await this.#words.say(
      JSON.stringify({ workspaceId, jobId, window, memberId, left: true } satisfies Word),
    );
  }

  /** In the order in which they came. */
  at(workspaceId: string, jobId: string): Present[] {
    this.#sweep();
    return this.#peopleOf(keyOf(workspaceId, jobId));
  }

  subscribe(listener: (job: OpenJob) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(word: Word): void {
    const key = keyOf(word.workspaceId, word.jobId);
    const windows = this.#jobs.get(key) ?? new Map<string, Held>();
    // A window is its member's own: nobody speaks for another's by naming it.
    const id = `${word.memberId} ${word.window}`;
    const known = windows.get(id);
    if ('left' in word) {
      if (!windows.delete(id)) return;
      if (windows.size === 0) this.#jobs.delete(key);
      return this.#tell(key);
    }
    const { window, memberId, name, doing } = word;
    const now = this.#clock.now();
    if (!known && !hasRoom(windows, memberId)) return;
    this.#jobs.set(key, windows);
    windows.set(id, {
      present: { window, memberId, name, doing, since: known?.present.since ?? now },
      seenAt: now,
    });
    this.#cancelSweep ??= this.#clock.after(GONE_AFTER_MS, () => this.#sweepAgain());
    if (known?.present.doing !== doing || known.present.name !== name) this.#tell(key);
  }

  #sweepAgain(): void {
    this.#cancelSweep = null;
    this.#sweep();
    if (this.#jobs.size > 0)
      this.#cancelSweep = this.#clock.after(GONE_AFTER_MS / 3, () => this.#sweepAgain());
  }

  #sweep(): void {
    const latest = this.#clock.now() - GONE_AFTER_MS;
    for (const [key, windows] of this.#jobs) {
      const before = windows.size;
      for (const [id, { seenAt }] of windows) if (seenAt <= latest) windows.delete(id);
      if (windows.size === 0) this.#jobs.delete(key);
      if (windows.size < before) this.#tell(key);
    }
  }

  #tell(key: string): void {
    const [workspaceId = '', jobId = ''] = key.split(' ');
    const people = this.#peopleOf(key);
    for (const listener of this.#listeners) listener({ workspaceId, jobId, people });
  }

  #peopleOf(key: string): Present[] {
    return [...(this.#jobs.get(key)?.values() ?? [])].map(({ present }) => present);
  }
}

function keyOf(workspaceId: string, jobId: string): string {
  return `${workspaceId} ${jobId}`;
}

function hasRoom(windows: ReadonlyMap<string, Held>, memberId: string): boolean {
  if (windows.size >= MOST_WINDOWS) return false;
  return [...windows.values()].filter(({ present }) => present.memberId === memberId).length < MOST_OF_ONE;
}

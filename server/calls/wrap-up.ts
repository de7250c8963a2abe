import type { Call } from '../../core/calls/call.ts';
import { shortfallsOf } from '../../core/calls/record/shortfalls.ts';
import type { CallRecord } from '../../core/calls/record.ts';
import { recordOf } from '../../core/calls/recording.ts';
import type { Log } from '../log.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Session } from './session.ts';

/** A summary better than the one by rules; null where none can be had. It may take some seconds: nobody waits for it. */
export type Summarise = (store: WorkspaceStore, call: Call) => Promise<CallRecord['summary'] | null>;

/** Told when a call's record is written: notifications, the screen's lists. */
export type Recorded = (store: WorkspaceStore, callId: string) => Promise<void> | void;

/** What happens after a call: its log is written out, then its record. Nothing of it is on the caller's way. */
export class WrapUp {
  readonly #log: Log;
  readonly #recorded: Recorded;
  readonly #summarise: Summarise;
  readonly #running = new Set<Promise<void>>();

  constructor(log: Log, recorded: Recorded = () => undefined, summarise: Summarise = async () => null) {
    this.#log = log;
    this.#recorded = recorded;
    this.#summarise = summarise;
  }

  begin(store: WorkspaceStore, session: Session): void {
    const running = this.#finish(store, session).catch((cause: unknown) => {
      this.#log.error({ callId: session.call.id, cause: String(cause) }, 'call could not be recorded');
    });
    this.#running.add(running);
    void running.finally(() => this.#running.delete(running));
  }

  /** Resolves when every call that has ended is recorded. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #finish(store: WorkspaceStore, session: Session): Promise<void> {
    await session.settled();
    await session.journal.flush();
    const record = recordOf(session.call);
    const shortfalls = shortfallsOf(session.call);
    await store.callLog.finish(record, shortfalls);
    await this.#recorded(store, session.call.id);
    // The record stands already; when the call was erased meanwhile, or no summary can be had, it is left as it is.
    const summary = await this.#summarise(store, session.call).catch(() => null);
    if (summary) await store.callLog.finish({ ...record, summary }, shortfalls).catch(() => undefined);
  }
}

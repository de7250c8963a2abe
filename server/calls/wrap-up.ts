import { shortfallsOf } from '../../core/calls/record/shortfalls.ts';
import { recordOf } from '../../core/calls/recording.ts';
import type { Log } from '../log.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Session } from './session.ts';

/** Told when a call's record is written: notifications, the screen's lists. */
export type Recorded = (store: WorkspaceStore, callId: string) => Promise<void> | void;

/** What happens after a call: its log is written out, then its record. Nothing of it is on the caller's way. */
export class WrapUp {
  readonly #log: Log;
  readonly #recorded: Recorded;
  readonly #running = new Set<Promise<void>>();

  constructor(log: Log, recorded: Recorded = () => undefined) {
    this.#log = log;
    this.#recorded = recorded;
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
    await store.callLog.finish(recordOf(session.call), shortfallsOf(session.call));
    await this.#recorded(store, session.call.id);
  }
}

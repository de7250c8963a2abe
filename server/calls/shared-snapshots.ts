import type { Snapshot } from '../../core/calls/snapshot.ts';

/**
 * Calls that began alike lean on one snapshot in memory too: its id is a hash of what is in it, and nobody changes it. Plans are by far
 * the largest part of a call, and what is worked out from a snapshot (indexes, the model's prefix) is then worked out once.
 */
export class SharedSnapshots {
  readonly #kept = new Map<string, WeakRef<Snapshot>>();
  readonly #gone = new FinalizationRegistry<string>((id) => {
    if (!this.#kept.get(id)?.deref()) this.#kept.delete(id);
  });

  share(snapshot: Snapshot): Snapshot {
    const known = this.#kept.get(snapshot.id)?.deref();
    if (known) return known;
    this.#kept.set(snapshot.id, new WeakRef(snapshot));
    this.#gone.register(snapshot, snapshot.id);
    return snapshot;
  }
}

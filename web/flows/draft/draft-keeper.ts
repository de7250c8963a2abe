import type { FlowGraph } from '../../../core/flows/flow.ts';
import { mergeGraphs } from '../../../core/flows/merge.ts';

/** A draft as the server has it. */
export type StoredDraft = { graph: FlowGraph; etag: string; savedAt: number; savedBy: string };

export type SaveOutcome =
  | { saved: StoredDraft }
  /** Somebody else saved in between: what is stored now. */
  | { newer: StoredDraft }
  | { failed: string };

/** What of a draft is not yet on the server, kept in this browser so that a reload loses nothing. */
export type LocalCopy = { etag: string; base: FlowGraph; graph: FlowGraph };

export type DraftView = {
  graph: FlowGraph;
  etag: string;
  state: 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';
  savedAt: number;
  failure: string | null;
  /** Both sides changed the same: nothing is saved until somebody chooses. */
  conflict: { stepIds: string[]; base: FlowGraph; theirs: StoredDraft } | null;
  /** Somebody else's edits came in; `kept` says that mine are still there beside them. */
  taken: { by: string; kept: boolean } | null;
  canUndo: boolean;
  canRedo: boolean;
};

export type DraftPorts = {
  save: (graph: FlowGraph, etag: string) => Promise<SaveOutcome>;
  keep: (copy: LocalCopy | null) => void;
};

const PAUSE_MS = 600;
const RETRY_MS = 4_000;
const UNDO_DEPTH = 100;

/**
 * Holds the draft while it is edited: saves it after a pause, never over somebody else's save, and keeps in the browser what
 * is not saved yet. Graphs are values, so undo is the list of those before.
 */
export class DraftKeeper {
  readonly #ports: DraftPorts;
  readonly #listeners = new Set<() => void>();
  #view: DraftView;
  /** What both sides started from: the graph of `etag`. */
  #base: FlowGraph;
  #past: FlowGraph[] = [];
  #future: FlowGraph[] = [];
  /** What the last edit was about: typing a sentence is one thing to undo, not forty. */
  #joining: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | null = null;

  constructor(draft: StoredDraft, ports: DraftPorts, copy: LocalCopy | null = null) {
    this.#ports = ports;
    this.#base = draft.graph;
    this.#view = {
      graph: draft.graph,
      etag: draft.etag,
      state: 'saved',
      savedAt: draft.savedAt,
      failure: null,
      conflict: null,
      taken: null,
      canUndo: false,
      canRedo: false,
    };
    if (copy) this.#resume(copy, draft);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): DraftView => this.#view;

  /** Edits in a row with the same `joins` are undone together. */
  edit(change: (graph: FlowGraph) => FlowGraph, joins: string | null = null): void {
    const graph = change(this.#view.graph);
    if (graph === this.#view.graph) return;
    if (joins === null || joins !== this.#joining)
      this.#past = [...this.#past.slice(1 - UNDO_DEPTH), this.#view.graph];
    this.#joining = joins;
    this.#future = [];
    this.#put(graph);
  }

  undo(): void {
    const before = this.#past.pop();
    if (!before) return;
    this.#joining = null;
    this.#future.push(this.#view.graph);
    this.#put(before);
  }

  redo(): void {
    const after = this.#future.pop();
    if (!after) return;
    this.#joining = null;
    this.#past.push(this.#view.graph);
    this.#put(after);
  }

  /** What is stored now, read again: it may be somebody else's. */
  heard(stored: StoredDraft): void {
    if (stored.etag === this.#view.etag || this.#underWay || this.#view.conflict) return;
    this.#takeIn(stored);
  }

  /** Ends a conflict; what the two did not both change is kept of both. */
  settle(choice: 'mine' | 'theirs'): void {
    const { conflict, graph } = this.#view;
    if (!conflict) return;
    const { base, theirs } = conflict;
    const merged =
      choice === 'mine' ? mergeGraphs(base, graph, theirs.graph) : mergeGraphs(base, theirs.graph, graph);
    this.#past = [...this.#past, graph];
    this.#base = theirs.graph;
    this.#show({ etag: theirs.etag, conflict: null });
    this.#put(merged.graph);
  }

  dismissTaken(): void {
    this.#show({ taken: null });
  }

  /** Saves now what is not saved; resolves when nothing is left to save, or when saving stopped. */
  async flush(): Promise<void> {
    await this.#underWay;
    if (!this.#dirty() || this.#view.conflict) return;
    await this.#save();
    if (this.#view.state === 'waiting') await this.flush();
  }

  /** Stops the timer; what is not saved stays in the browser. */
  close(): void {
    clearTimeout(this.#timer);
  }

  #dirty(): boolean {
    return this.#view.graph !== this.#base;
  }

  #put(graph: FlowGraph): void {
    const state = this.#view.conflict ? 'conflict' : graph === this.#base ? 'saved' : 'waiting';
    this.#show({ graph, state });
    this.#keep();
    if (state === 'waiting') this.#saveIn(PAUSE_MS);
    else clearTimeout(this.#timer);
  }

  #keep(): void {
    const { etag, graph } = this.#view;
    this.#ports.keep(this.#dirty() ? { etag, base: this.#base, graph } : null);
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#view.conflict) this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #save(): Promise<void> {
    clearTimeout(this.#timer);
    const { graph, etag } = this.#view;
    this.#show({ state: 'saving' });
    this.#underWay = this.#ports.save(graph, etag).then((outcome) => {
      this.#underWay = null;
      if ('saved' in outcome) this.#saved(graph, outcome.saved);
      else if ('newer' in outcome) this.#takeIn(outcome.newer);
      else {
        this.#show({ state: 'failed', failure: outcome.failed });
        this.#saveIn(RETRY_MS);
      }
    });
    return this.#underWay;
  }

  #saved(graph: FlowGraph, { etag, savedAt }: StoredDraft): void {
    this.#base = graph;
    if (!this.#dirty()) this.#joining = null;
    this.#show({ etag, savedAt, failure: null, state: this.#dirty() ? 'waiting' : 'saved' });
    this.#keep();
    if (this.#dirty()) this.#saveIn(PAUSE_MS);
  }

  #takeIn(theirs: StoredDraft): void {
    const { graph } = this.#view;
    if (!this.#dirty()) {
      this.#base = theirs.graph;
      const { etag, savedAt, savedBy } = theirs;
      this.#show({ graph: theirs.graph, etag, savedAt, state: 'saved', taken: { by: savedBy, kept: false } });
      return;
    }
    const merged = mergeGraphs(this.#base, graph, theirs.graph);
    if (merged.conflicts.length > 0) {
      const conflict = { stepIds: merged.conflicts, base: this.#base, theirs };
      this.#show({ state: 'conflict', conflict });
      return;
    }
    this.#base = theirs.graph;
    this.#show({ etag: theirs.etag, taken: { by: theirs.savedBy, kept: true } });
    this.#put(merged.graph);
  }

  #resume(copy: LocalCopy, draft: StoredDraft): void {
    this.#base = copy.etag === draft.etag ? draft.graph : copy.base;
    this.#view = { ...this.#view, graph: copy.graph, etag: copy.etag, state: 'waiting' };
    if (copy.etag === draft.etag) this.#saveIn(PAUSE_MS);
    else this.#takeIn(draft);
  }

  #show(change: Partial<DraftView>): void {
    const canUndo = this.#past.length > 0;
    this.#view = { ...this.#view, ...change, canUndo, canRedo: this.#future.length > 0 };
    for (const listener of this.#listeners) listener();
  }
}

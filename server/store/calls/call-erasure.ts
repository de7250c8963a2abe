import type { Accepted, NotFound } from '../result.ts';

/** What goes, to be named before it does. */
export type Erasure = { calls: number; events: number; messages: number; texts: number };

/** Erasing is deleting: log, value, record, search rows, messages and texts (design §2.12). A number is E.164. */
export interface CallErasure {
  preview(callId: string): Promise<Erasure | null>;
  erase(callId: string): Promise<Accepted<Erasure> | NotFound>;
  previewNumber(e164: string): Promise<Erasure>;
  /** Calls from and to that number, and what was sent to it. */
  eraseNumber(e164: string): Promise<Erasure>;
  /** Erases up to `limit` ended calls that are older than the workspace keeps them; tells how many. */
  sweep(limit?: number): Promise<number>;
}

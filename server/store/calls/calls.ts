import type { CallRecord } from '../../../core/calls/record.ts';
import type { Listed } from '../result.ts';
import type { Scope } from '../scope.ts';
import { type CallQuery, type CallSummary, listCalls, readSummary } from './call-list.ts';

/** Calls as they are read; `CallLog` writes them. */
export class Calls {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Newest first. */
  list(query: CallQuery = {}): Promise<Listed<CallSummary>> {
    return listCalls(this.#scope, query);
  }

  get(callId: string): Promise<CallSummary | null> {
    return readSummary(this.#scope, callId);
  }

  /** Null until the call has ended. */
  async record(callId: string): Promise<CallRecord | null> {
    const row = await this.#scope.rows
      .selectFrom('call_records')
      .select('record')
      .where('call_id', '=', callId)
      .executeTakeFirst();
    return row ? JSON.parse(row.record) : null;
  }
}

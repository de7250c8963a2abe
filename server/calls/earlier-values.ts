import type { CallMode, EventOf } from '../../core/calls/events.ts';
import { HISTORY } from '../../core/calls/job/earlier-values.ts';
import type { WorkspaceStore } from '../store/store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Calls that are looked at for a caller; each leaves a few values. */
const MOST_CALLS = 10;

/**
 * How often this number has called, and what was given then, newest first. A phone call leans on phone calls alone: what somebody made up in
 * a mock call is nobody's name.
 */
export async function callHistory(
  store: WorkspaceStore,
  { from, mode, at }: { from: string | null; mode: CallMode; at: number },
): Promise<Pick<EventOf<'call-started'>, 'earlier' | 'earlierCalls'>> {
  if (from === null) return {};
  const { data } = await store.calls.list({
    ...{ from, status: 'ended', since: at - HISTORY.days * DAY_MS, until: at, limit: MOST_CALLS },
    ...(mode === 'phone' ? { mode } : {}),
  });
  const records = await Promise.all(data.map(({ id }) => store.calls.record(id)));
  const values = records.flatMap((record) =>
    (record?.jobs ?? []).flatMap(({ result }) =>
      // What stands in a round belongs to a thing or to somebody else: it says nothing about the caller.
      result.data.flatMap(({ name, value, flag, round }) =>
        record && value !== null && flag === null && round === undefined
          ? [{ at: record.startedAt, key: name, value }]
          : [],
      ),
    ),
  );
  return { earlier: values.slice(0, HISTORY.items), earlierCalls: data.length };
}

import type { CallMode, EarlierValue } from '../../core/calls/events.ts';
import { HISTORY } from '../../core/calls/job/earlier-values.ts';
import type { WorkspaceStore } from '../store/store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Calls that are looked at for a caller; each leaves a few values. */
const MOST_CALLS = 10;

/**
 * What was given in earlier calls from this number, newest first. A phone call leans on phone calls alone: what somebody made up in
 * a mock call is nobody's name.
 */
export async function earlierValues(
  store: WorkspaceStore,
  { from, mode, at }: { from: string | null; mode: CallMode; at: number },
): Promise<EarlierValue[]> {
  if (from === null) return [];
  const { data } = await store.calls.list({
    ...{ from, status: 'ended', since: at - HISTORY.days * DAY_MS, until: at, limit: MOST_CALLS },
    ...(mode === 'phone' ? { mode } : {}),
  });
  const records = await Promise.all(data.map(({ id }) => store.calls.record(id)));
  const values = records.flatMap((record) =>
    (record?.jobs ?? []).flatMap(({ result }) =>
      result.data.flatMap(({ name, value, flag }) =>
        record && value !== null && flag === null ? [{ at: record.startedAt, key: name, value }] : [],
      ),
    ),
  );
  return values.slice(0, HISTORY.items);
}

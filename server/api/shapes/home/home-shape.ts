import { zonedTime } from '../../../../core/shared/time.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { WorkspaceStore } from '../../../store/store.ts';
import { reviewOf } from '../../routes/flow-versions.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_CALLS = 1000;
const BY_PEOPLE = ['answered-by-person', 'forwarded'];
const UNFINISHED = ['abandoned', 'failed'];

/** Today's figures: phone calls since midnight at the workspace, and the same day of the week before as far as now. */
export async function todayOf(workspace: WorkspaceStore, clock: Clock, timeZone: string) {
  const now = clock.now();
  const midnight = startOfDay(now, timeZone);
  const [today, before] = await Promise.all([
    outcomesOf(workspace, midnight, now + 1),
    outcomesOf(workspace, midnight - 7 * DAY_MS, now - 7 * DAY_MS),
  ]);
  const finished = (outcomes: string[]) =>
    outcomes.filter((one) => !UNFINISHED.includes(one) && !BY_PEOPLE.includes(one)).length;
  return {
    calls: today.length,
    finished: finished(today),
    byPeople: today.filter((one) => BY_PEOPLE.includes(one)).length,
    hungUp: today.filter((one) => one === 'abandoned').length,
    lastWeek: { calls: before.length, finished: finished(before) },
  };
}

async function outcomesOf(workspace: WorkspaceStore, since: number, until: number): Promise<string[]> {
  const outcomes: string[] = [];
  let after: string | null = null;
  do {
    const page = await workspace.calls.list({ mode: 'phone', since, until, after, limit: 200 });
    outcomes.push(...page.data.map((call) => call.outcome ?? 'going-on'));
    after = page.nextCursor;
  } while (after !== null && outcomes.length < MOST_CALLS);
  return outcomes;
}

function startOfDay(now: number, timeZone: string): number {
  const { hour, minute } = zonedTime(now, timeZone);
  return now - ((hour * 60 + minute) * 60_000 + (now % 60_000));
}

/** Flows with their numbers and what a publish would change. */
export async function flowsAtHome(workspace: WorkspaceStore) {
  const [flows, numbers] = await Promise.all([workspace.flows.list(), workspace.phoneNumbers.list()]);
  const reviews = await Promise.all(
    flows.map(async (flow) => ({ flow, review: await reviewOf(workspace, flow) })),
  );
  return { flows, numbers, reviews };
}

export type FlowsAtHome = Awaited<ReturnType<typeof flowsAtHome>>;

export function unpublishedOf({ numbers, reviews }: FlowsAtHome) {
  return reviews
    .filter(({ review }) => review.changes.length > 0)
    .map(({ flow, review }) => ({
      flowId: flow.id,
      flowName: flow.name,
      phoneNumberId: flow.phoneNumberId,
      numberLabel: numbers.find(({ id }) => id === flow.phoneNumberId)?.label ?? '',
      changes: review.changes.length,
      blocking: review.problems.filter(({ severity }) => severity === 'blocking').length,
      savedBy: review.draft.savedBy,
      savedAt: review.draft.savedAt,
    }));
}

export function numbersAtHome({ flows, numbers }: FlowsAtHome, live: Record<string, number>) {
  return numbers.map((number) => {
    const flow = flows.find(({ id }) => id === number.flowInForceId);
    const paused = (flow?.pausedStepIds.length ?? 0) > 0;
    return {
      phoneNumberId: number.id,
      label: number.label,
      e164: number.e164,
      flowId: flow?.id ?? flows.find(({ phoneNumberId }) => phoneNumberId === number.id)?.id ?? null,
      version: flow?.versionInForce ?? null,
      callsNow: live[number.id] ?? 0,
      state: flow ? (paused ? ('paused' as const) : ('answering' as const)) : ('nothing-published' as const),
    };
  });
}

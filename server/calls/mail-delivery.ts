import type { Log } from '../log.ts';
import type { Clock } from '../ports/clock.ts';
import type { Messaging } from '../ports/messaging.ts';
import type { WorkItem } from '../store/background/work-queue.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';

const SEND_MAIL = 'send-mail';
/** The waits between them double from 5 s: the last try is about ten minutes after the first. */
export const MOST_TRIES = 8;
/** An attempt that has not ended by then died with its process. */
const LEASE_MS = 3 * 60_000;
const LOOK_EVERY_MS = 5000;

type Parts = { store: Store; messaging: Messaging };

/** Puts an e-mail that stands in the outbox onto the work queue: from now on it outlives the process. */
export async function enqueueMail({ queue }: Store, workspaceId: string, entryId: string): Promise<void> {
  await queue.enqueue({ workspaceId, kind: SEND_MAIL, key: entryId, payload: JSON.stringify({ entryId }) });
}

/** Sends what is due. A refusal waits for the next try, and is written down with its reason when there is none left. */
export async function deliverMail(parts: Parts): Promise<void> {
  for (let item = await due(parts); item; item = await due(parts)) await deliver(parts, item);
}

/** Delivers what earlier tries or an earlier process left over, now and every few seconds until `isOver`. */
export async function keepDelivering(
  parts: Parts,
  clock: Clock,
  log: Log,
  isOver: () => boolean,
): Promise<void> {
  if (isOver()) return;
  try {
    await deliverMail(parts);
  } catch (error) {
    if (!isOver()) log.error({ err: error }, 'Waiting e-mail could not be looked through');
  }
  clock.after(LOOK_EVERY_MS, () => {
    if (!isOver()) void keepDelivering(parts, clock, log, isOver);
  });
}

function due({ store, messaging }: Parts): Promise<WorkItem | null> {
  // Without a mail server everything stays in the outbox to be looked at.
  return messaging.name === 'outbox' ? Promise.resolve(null) : store.queue.claim([SEND_MAIL], LEASE_MS);
}

async function deliver({ store, messaging }: Parts, item: WorkItem): Promise<void> {
  const { entryId } = JSON.parse(item.payload) as { entryId: string };
  const workspace = store.in(item.workspaceId ?? '');
  const entry = await workspace.outbox.get(entryId);
  // Erased, or sent by a try whose answer was lost.
  if (entry?.state !== 'waiting') return store.queue.complete(item);
  const { id: _, callId: __, state: ___, receiptId, reason, createdAt, sentAt, ...mail } = entry;
  try {
    const sent = await messaging.send({ ...mail, workspaceId: workspace.workspaceId });
    await workspace.outbox.markSent(entry.id, sent.receiptId);
    await store.queue.complete(item);
  } catch (error) {
    await putOff(store, workspace, item, entry.id, error);
  }
}

async function putOff(
  store: Store,
  workspace: WorkspaceStore,
  item: WorkItem,
  entryId: string,
  error: unknown,
): Promise<void> {
  const said = error instanceof Error ? error.message : 'The mail server refused it.';
  const reason = `${said.replace(/[.\s]+$/, '')}. Tried ${item.attempts} of ${MOST_TRIES} times.`;
  if (item.attempts >= MOST_TRIES) await workspace.outbox.markFailed(entryId, reason);
  else await workspace.outbox.markPutOff(entryId, reason);
  await store.queue.fail(item, reason, MOST_TRIES);
}

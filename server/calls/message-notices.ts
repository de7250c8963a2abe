import type { Message } from '../../core/calls/message.ts';
import type { Messaging } from '../ports/messaging.ts';
import type { WorkspaceStore } from '../store/store.ts';

/**
 * Tells owners and admins by e-mail of what a caller left, when the call is recorded. Each notice stands in the outbox first
 * and is sent from there once; a mock call's stays there, marked as simulated.
 */
export async function noticeMessages(
  store: WorkspaceStore,
  callId: string,
  messaging: Messaging,
): Promise<void> {
  const [{ data: messages }, members] = await Promise.all([
    store.messages.list({ callId, limit: 200 }),
    store.members.list(),
  ]);
  const readers = members.filter(({ role, email }) => role !== 'member' && email !== '');
  for (const message of messages) {
    for (const reader of readers) await notice(store, message, reader, messaging);
  }
}

async function notice(
  store: WorkspaceStore,
  message: Message,
  reader: { id: string; email: string },
  messaging: Messaging,
): Promise<void> {
  const mail = {
    key: `notice-${message.id}-${reader.id}`,
    channel: 'email' as const,
    from: null,
    to: reader.email,
    subject: `${message.urgent ? 'Urgent: m' : 'M'}essage for ${message.for || 'the business'}`,
    body: bodyOf(message),
  };
  const entry = await store.outbox.add({ ...mail, callId: message.callId, simulated: message.mock });
  if (entry.state !== 'waiting' || messaging.name === 'outbox') return;
  try {
    const { receiptId } = await messaging.send({ ...mail, workspaceId: store.workspaceId });
    await store.outbox.markSent(entry.id, receiptId);
  } catch (error) {
    await store.outbox.markFailed(
      entry.id,
      error instanceof Error ? error.message : 'The mail server refused it.',
    );
  }
}

function bodyOf(message: Message): string {
  const who = [message.fromName, message.fromNumber].filter((part) => part !== null).join(', ');
  return [
    `From: ${who || 'an unknown caller'}`,
    `For: ${message.for || 'the business'}`,
    '',
    message.text,
  ].join('\n');
}

import type { Message } from '../../core/calls/message.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import { enqueueMail } from './mail-delivery.ts';

/**
 * Tells owners and admins by e-mail of what a caller left, when the call is recorded. Each notice stands in the outbox
 * first, once, and is sent from there by the work queue; a mock call's stays there, marked as simulated.
 */
export async function noticeMessages(house: Store, store: WorkspaceStore, callId: string): Promise<void> {
  const [{ data: messages }, members] = await Promise.all([
    store.messages.list({ callId, limit: 200 }),
    store.members.list(),
  ]);
  const readers = members.filter(({ role, email }) => role !== 'member' && email !== '');
  for (const message of messages) {
    for (const reader of readers) await notice(house, store, message, reader);
  }
}

async function notice(
  house: Store,
  store: WorkspaceStore,
  message: Message,
  reader: { id: string; email: string },
): Promise<void> {
  const entry = await store.outbox.add({
    key: `notice-${message.id}-${reader.id}`,
    channel: 'email',
    from: null,
    to: reader.email,
    subject: `${message.urgent ? 'Urgent: m' : 'M'}essage for ${message.for || 'the business'}`,
    body: bodyOf(message),
    callId: message.callId,
    simulated: message.mock,
  });
  if (entry.state === 'waiting') await enqueueMail(house, store.workspaceId, entry.id);
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

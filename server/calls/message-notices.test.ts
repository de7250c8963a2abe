import { expect, test } from 'vitest';
import type { OutgoingMessage } from '../ports/messaging.ts';
import { eachDatabase } from '../store/testing/each-database.ts';
import { newCall } from '../store/testing/samples.ts';
import { noticeMessages } from './message-notices.ts';

eachDatabase('notices of messages', (at) => {
  const left = async (callId: string, mock: boolean) => {
    const { here } = at();
    await here.callLog.create(newCall(callId, 1000));
    const text = {
      for: 'Dr. Lee',
      fromName: 'Priya',
      fromNumber: '+13125550191',
      text: 'The crown came off.',
    };
    await here.messages.create({ ...text, key: `take-${callId}`, callId, urgent: true, mock });
  };
  const post = (answer: () => Promise<{ receiptId: string }>) => {
    const sent: OutgoingMessage[] = [];
    const send = (message: OutgoingMessage) => {
      sent.push(message);
      return answer();
    };
    return { sent, messaging: { name: 'smtp', send } };
  };

  test('an owner is told once, however often the call is recorded', async () => {
    const { here } = at();
    await left('call_real', false);
    const { sent, messaging } = post(async () => ({ receiptId: 'mail-1' }));
    await noticeMessages(here, 'call_real', messaging);
    await noticeMessages(here, 'call_real', messaging);
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['olive@example.com', 'Urgent: message for Dr. Lee'],
    ]);
    expect((await here.outbox.list({ state: 'sent' })).data[0]).toMatchObject({
      receiptId: 'mail-1',
      callId: 'call_real',
    });
  });

  test('a mock call tells nobody; its notice can be looked at', async () => {
    const { here } = at();
    await left('call_mock', true);
    const { sent, messaging } = post(async () => ({ receiptId: 'never' }));
    await noticeMessages(here, 'call_mock', messaging);
    expect(sent).toEqual([]);
    expect((await here.outbox.list({ state: 'simulated' })).data).toHaveLength(1);
  });

  test('a mail server that refuses is written down with its reason, and the call is recorded all the same', async () => {
    const { here } = at();
    await left('call_refused', false);
    const { messaging } = post(() => Promise.reject(new Error('mailbox full')));
    await noticeMessages(here, 'call_refused', messaging);
    expect((await here.outbox.list({ state: 'failed' })).data[0]).toMatchObject({ reason: 'mailbox full' });
  });
});

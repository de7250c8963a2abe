import { beforeEach, expect, test } from 'vitest';
import type { OutgoingMessage } from '../ports/messaging.ts';
import { eachDatabase } from '../store/testing/each-database.ts';
import { newCall, recordOf } from '../store/testing/samples.ts';
import { deliverMail, MOST_TRIES } from './mail-delivery.ts';
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
    await noticeMessages(at().store, here, callId);
  };
  const post = (answer: (tries: number) => Promise<{ receiptId: string }>) => {
    const sent: OutgoingMessage[] = [];
    const send = (message: OutgoingMessage) => {
      sent.push(message);
      return answer(sent.length);
    };
    return { sent, deliver: () => deliverMail({ store: at().store, messaging: { name: 'smtp', send } }) };
  };
  const entryOf = async (callId: string) =>
    (await at().here.outbox.list({ limit: 200 })).data.find((entry) => entry.callId === callId);

  beforeEach(() => at().clock.pass(7_200_000));

  test('an owner is told once, however often the call is recorded', async () => {
    const { here, store } = at();
    await left('call_real', false);
    const { sent, deliver } = post(async () => ({ receiptId: 'mail-1' }));
    await deliver();
    await noticeMessages(store, here, 'call_real');
    await deliver();
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['olive@example.com', 'Urgent: message for Dr. Lee'],
    ]);
    expect(await entryOf('call_real')).toMatchObject({ state: 'sent', receiptId: 'mail-1' });
  });

  test('a mock call tells nobody; its notice can be looked at', async () => {
    await left('call_mock', true);
    const { sent, deliver } = post(async () => ({ receiptId: 'never' }));
    await deliver();
    expect(sent).toEqual([]);
    expect(await entryOf('call_mock')).toMatchObject({ state: 'simulated' });
  });

  test('what the mail server refuses waits with its reason and goes out at a later try', async () => {
    await left('call_busy', false);
    const { sent, deliver } = post((tries) =>
      tries === 1 ? Promise.reject(new Error('mailbox busy')) : Promise.resolve({ receiptId: 'mail-2' }),
    );
    await deliver();
    await deliver();
    expect(sent).toHaveLength(1);
    expect(await entryOf('call_busy')).toMatchObject({
      state: 'waiting',
      reason: 'mailbox busy. Tried 1 of 8 times.',
    });
    at().clock.pass(6000);
    await deliver();
    expect(await entryOf('call_busy')).toMatchObject({ state: 'sent', reason: null });
  });

  test('it is given up after the last try, written down as failed, and tried no more', async () => {
    await left('call_refused', false);
    const { sent, deliver } = post(() => Promise.reject(new Error('no such mailbox')));
    for (let look = 0; look < MOST_TRIES + 3; look += 1) {
      await deliver();
      at().clock.pass(3_600_000);
    }
    expect(sent).toHaveLength(MOST_TRIES);
    expect(await entryOf('call_refused')).toMatchObject({
      state: 'failed',
      reason: 'no such mailbox. Tried 8 of 8 times.',
    });
  });

  test('an erased call’s notice is not sent', async () => {
    const { here } = at();
    await left('call_erased', false);
    await here.callLog.finish(recordOf(newCall('call_erased', 1000)));
    await here.callErasure.erase('call_erased');
    const { sent, deliver } = post(async () => ({ receiptId: 'never' }));
    await deliver();
    expect(sent).toEqual([]);
  });
});

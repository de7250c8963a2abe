import { expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { newCall, recordOf, said, snapshotOf } from '../testing/samples.ts';

const DAY = 86_400_000;

eachDatabase('erasing', (at) => {
  async function call(id: string, from: string, startedAt = at().clock.now(), word = id): Promise<void> {
    const { here } = at();
    const started = newCall(id, startedAt, { from, snapshot: snapshotOf(`snap-${id}`) });
    await here.callLog.create(started);
    await here.callLog.append(id, said(1, 'hello', 'goodbye'));
    const message = { for: 'Lee', fromName: null, text: 'secret', urgent: false, mock: false };
    await here.messages.create({ key: `m-${id}`, callId: id, fromNumber: from, ...message });
    await here.outbox.add({
      key: `o-${id}`,
      callId: id,
      channel: 'text',
      from: null,
      to: from,
      body: 'secret',
    });
    await here.callLog.finish(recordOf(started, { summary: { title: word, lines: [] } }));
  }

  test('one call goes with its log, record, words, messages and texts, and the preview said so', async () => {
    const { here, elsewhere } = at();
    await call('call_one', '+13125550001', at().clock.now(), 'unicorn');
    await call('call_stays', '+13125550002');
    const goes = { calls: 1, events: 2, messages: 1, texts: 1 };
    expect(await here.callErasure.preview('call_one')).toEqual(goes);
    expect(await elsewhere.callErasure.erase('call_one')).toMatchObject({ ok: false, code: 'not-found' });
    expect(await here.callErasure.erase('call_one')).toEqual({ ok: true, value: goes });

    expect(await here.calls.get('call_one')).toBeNull();
    expect(await here.calls.record('call_one')).toBeNull();
    expect(await here.callLog.load('call_one')).toBeNull();
    expect(await here.callLog.events('call_one')).toEqual([]);
    expect((await here.calls.list({ query: 'unicorn' })).data).toEqual([]);
    expect((await here.messages.list({ callId: 'call_one' })).data).toEqual([]);
    expect((await here.outbox.list()).data.map((entry) => entry.callId)).toEqual(['call_stays']);
    expect(await here.calls.record('call_stays')).not.toBeNull();
    expect(await here.callLog.snapshot('call_stays')).not.toBeNull();
  });

  test('a number goes from every call, message and text that has it', async () => {
    const { here } = at();
    await call('call_n1', '+13125550077');
    await call('call_n2', '+13125550077');
    await call('call_n3', '+13125550078');
    const withheld = newCall('call_n4', at().clock.now(), { from: null });
    await here.callLog.create(withheld);
    await here.callLog.finish(recordOf(withheld));
    const left = { for: 'Lee', fromName: null, text: 'call me back', urgent: false, mock: false };
    await here.messages.create({ key: 'm-n4', callId: 'call_n4', fromNumber: '+13125550077', ...left });
    await here.outbox.add({
      key: 'o-loose',
      callId: null,
      channel: 'text',
      from: null,
      to: '+13125550077',
      body: 'Hi',
    });

    const goes = { calls: 3, events: 4, messages: 3, texts: 3 };
    expect(await here.callErasure.previewNumber('+13125550077')).toEqual(goes);
    expect(await here.callErasure.eraseNumber('+13125550077')).toEqual(goes);
    expect(await here.callErasure.previewNumber('+13125550077')).toEqual({
      calls: 0,
      events: 0,
      messages: 0,
      texts: 0,
    });
    expect(await here.calls.record('call_n3')).not.toBeNull();
  });

  test('a call in progress is kept until it has ended', async () => {
    const { here, clock } = at();
    await here.callLog.create(newCall('call_now', clock.now()));
    expect(await here.callErasure.erase('call_now')).toMatchObject({ ok: false, code: 'call-in-progress' });
    expect(await here.calls.get('call_now')).not.toBeNull();
  });

  test('the sweep erases what is older than the workspace keeps, and nothing where it keeps everything', async () => {
    const { here, clock } = at();
    await call('call_old', '+13125550090', clock.now() - 31 * DAY);
    await call('call_new', '+13125550090', clock.now() - 29 * DAY);
    expect(await here.callErasure.sweep()).toBe(0);
    await here.workspace.update({ retentionDays: 30 }, { etag: null });
    expect(await here.callErasure.sweep()).toBe(1);
    expect(await here.calls.get('call_old')).toBeNull();
    expect(await here.calls.get('call_new')).not.toBeNull();
  });
});

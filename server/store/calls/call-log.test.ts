import { expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { callValue, newCall, recordOf, said, snapshotOf } from '../testing/samples.ts';

eachDatabase('the log of a call', (at) => {
  test('gives back what was appended, in order, from any place', async () => {
    const { here, clock } = at();
    await here.callLog.create(newCall('call_order', clock.now()));
    await here.callLog.append('call_order', said(1, 'one', 'two'));
    await here.callLog.append('call_order', said(3, 'three'));
    expect(await here.callLog.events('call_order')).toEqual(said(1, 'one', 'two', 'three'));
    expect(await here.callLog.events('call_order', 2)).toEqual(said(3, 'three'));
  });

  test.each([
    ['repeats a number', said(2, 'again')],
    ['leaves a gap', said(4, 'later')],
    ['is out of order', [...said(4, 'b'), ...said(3, 'a')]],
  ])('refuses a batch that %s, and keeps what was there', async (what, batch) => {
    const { here, clock } = at();
    const id = `call_${what.replaceAll(' ', '')}`;
    await here.callLog.create(newCall(id, clock.now()));
    await here.callLog.append(id, said(1, 'one', 'two'));
    await expect(here.callLog.append(id, batch)).rejects.toMatchObject({ code: 'call-log-conflict' });
    expect(await here.callLog.events(id)).toEqual(said(1, 'one', 'two'));
    await here.callLog.append(id, said(3, 'three'));
  });

  test('of two writers at once one is refused', async () => {
    const { here, clock } = at();
    await here.callLog.create(newCall('call_two', clock.now()));
    const writers = ['a', 'b'].map((text) => here.callLog.append('call_two', said(1, text)));
    const results = await Promise.allSettled(writers);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await here.callLog.events('call_two')).toHaveLength(1);
  });

  test('a call goes on from its saved value and the events behind it', async () => {
    const { here, clock, store } = at();
    const call = newCall('call_resume', clock.now());
    await here.callLog.create(call);
    await here.callLog.append(call.id, said(1, 'one', 'two', 'three'));
    expect(await here.callLog.load(call.id)).toMatchObject({
      value: null,
      events: said(1, 'one', 'two', 'three'),
    });

    const value = callValue(call, 2, { urgent: true });
    await here.callLog.saveValue(value);
    const loaded = await here.callLog.load(call.id);
    expect(loaded?.value).toEqual(value);
    expect(loaded?.snapshot).toEqual(call.snapshot);
    expect(loaded?.events).toEqual(said(3, 'three'));
    expect(await here.calls.get(call.id)).toMatchObject({ status: 'in-progress', urgent: true });
    expect(await store.workspaces.unfinishedCalls()).toContainEqual({
      workspaceId: here.workspaceId,
      callId: call.id,
    });

    await here.callLog.finish(recordOf(call));
    expect(await here.callLog.unfinished()).not.toContain(call.id);
  });

  test('a value of another shape is left aside and the log is replayed', async () => {
    const { here, clock } = at();
    const call = newCall('call_schema', clock.now());
    await here.callLog.create(call);
    await here.callLog.append(call.id, said(1, 'one'));
    await here.callLog.saveValue(callValue(call, 1, { schema: 0 }));
    expect(await here.callLog.load(call.id)).toMatchObject({ value: null, events: said(1, 'one') });
  });

  test('calls that began alike share one snapshot', async () => {
    const { here, clock } = at();
    await here.callLog.create(newCall('call_alike1', clock.now(), { snapshot: snapshotOf('snap-shared') }));
    await here.callLog.create(newCall('call_alike2', clock.now(), { snapshot: snapshotOf('snap-shared') }));
    expect(await here.callLog.snapshot('call_alike2')).toEqual(await here.callLog.snapshot('call_alike1'));
  });

  test('text that a database cannot hold is kept as nearly as it can be', async () => {
    const { here, clock } = at();
    const call = newCall('call_nul', clock.now());
    await here.callLog.create(call);
    await here.callLog.append(call.id, said(1, 'a\0b\ud800c'));
    await here.callLog.finish(
      recordOf(call, { callerName: 'N\0l\ud800', summary: { title: 'a\0', lines: [] } }),
    );
    expect(await here.calls.get(call.id)).toMatchObject({ callerName: 'N\uFFFDl\uFFFD', title: 'a\uFFFD' });
    expect(await here.callLog.events(call.id)).toEqual(said(1, 'a\0b\ud800c'));
  });
});

eachDatabase('a call that was finished', (at) => {
  test('is not taken up again by a value that was on its way', async () => {
    const { here, clock } = at();
    const call = newCall('call_late', clock.now());
    await here.callLog.create(call);
    await here.callLog.append(call.id, said(1, 'one'));
    await here.callLog.finish(recordOf(call));
    await expect(here.callLog.saveValue(callValue(call, 1))).rejects.toMatchObject({
      code: 'call-log-conflict',
    });
    expect((await here.calls.get(call.id))?.status).toBe('ended');
    expect(await here.callLog.unfinished()).not.toContain(call.id);
  });
});

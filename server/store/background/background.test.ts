import { expect, test } from 'vitest';
import { openStore } from '../store.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { jobSave, newCall } from '../testing/samples.ts';
import { tickingClock } from '../testing/ticking-clock.ts';
import type { WorkspaceChange } from './event-bus.ts';

eachDatabase('the work queue', (at) => {
  const item = (key: string, kind = 'mail') => ({
    workspaceId: at().here.workspaceId,
    kind,
    key,
    payload: key,
  });

  test('an item that waits already is not queued twice, and is again once it is done', async () => {
    const { queue } = at().store;
    expect(await queue.enqueue(item('a', 'once'))).toBe(true);
    expect(await queue.enqueue(item('a', 'once'))).toBe(false);
    const claimed = await queue.claim(['once'], 1000);
    if (claimed) await queue.complete(claimed);
    expect(await queue.enqueue(item('a', 'once'))).toBe(true);
  });

  test('many workers at once take each item exactly once', async () => {
    const { queue } = at().store;
    const keys = Array.from({ length: 30 }, (_, i) => String(i));
    for (const key of keys) await queue.enqueue(item(key, 'many'));
    const taken: string[] = [];
    const worker = async () => {
      for (let work = await queue.claim(['many'], 1000); work; work = await queue.claim(['many'], 1000)) {
        taken.push(work.payload);
        await queue.complete(work);
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    expect(taken.sort()).toEqual([...keys].sort());
  });

  test('a lease that runs out passes the item on, and its first holder can no longer end it', async () => {
    const { store, clock } = at();
    await store.queue.enqueue(item('lease', 'lease'));
    const first = await store.queue.claim(['lease'], 1000);
    expect(await store.queue.claim(['lease'], 1000)).toBeNull();
    clock.pass(1000);
    const second = await store.queue.claim(['lease'], 1000);
    expect(second?.attempts).toBe(2);
    if (first) await store.queue.complete(first);
    expect(await store.queue.waiting('lease')).toBe(1);
    if (second) await store.queue.complete(second);
    expect(await store.queue.waiting('lease')).toBe(0);
  });

  test('a failed item waits twice as long each time and is given up in the end', async () => {
    const { store, clock } = at();
    await store.queue.enqueue(item('fails', 'fails'));
    for (const wait of [5000, 10_000]) {
      const work = await store.queue.claim(['fails'], 1000);
      if (work) await store.queue.fail(work, 'no', 3);
      clock.pass(wait - 1);
      expect(await store.queue.claim(['fails'], 1000)).toBeNull();
      clock.pass(1);
    }
    const last = await store.queue.claim(['fails'], 1000);
    if (last) await store.queue.fail(last, 'no', 3);
    clock.pass(86_400_000);
    expect(await store.queue.claim(['fails'], 1000)).toBeNull();
  });
});

eachDatabase('the event bus', (at) => {
  test('tells of an edit once it can be read, with a version that only grows; of a refused one nothing', async () => {
    const { store, here } = at();
    const heard: WorkspaceChange[] = [];
    const stop = store.bus.subscribe((change) => heard.push(change));
    await here.jobs.create(jobSave('Bus'));
    await here.jobs.create(jobSave('bus'));
    await here.jobs.create(jobSave('Bus 2'));
    stop();
    await here.jobs.create(jobSave('Bus 3'));
    expect(heard.map((change) => change.workspaceId)).toEqual([here.workspaceId, here.workspaceId]);
    expect(heard[1]?.version).toBeGreaterThan(heard[0]?.version ?? 0);
    expect(await store.bus.version(here.workspaceId)).toBeGreaterThan(heard[1]?.version ?? 0);
  });

  test('reaches another node on the same Postgres', async () => {
    const { url, here, dataFolder } = at();
    if (url === null) return;
    const other = await openStore({ url, dataFolder, clock: tickingClock() });
    const told = new Promise<WorkspaceChange>((resolve) => other.bus.subscribe(resolve));
    // The first edit may come before the other node listens; each later one is told as well.
    const editing = (async () => {
      for (let i = 0; i < 200; i += 1) {
        const first = await Promise.race([told, here.jobs.create(jobSave(`Node ${i}`)).then(() => null)]);
        if (first) return;
      }
    })();
    expect(await told).toMatchObject({ workspaceId: here.workspaceId });
    await editing;
    await other.close();
  });

  test('words that nobody keeps are heard once by every node, the speaker too, and change no version', async () => {
    const { url, store, here, dataFolder } = at();
    const heard: string[] = [];
    const stop = store.bus.hear((word) => heard.push(word));
    const version = await store.bus.version(here.workspaceId);
    await store.bus.say('one');
    expect(heard).toEqual(['one']);
    if (url !== null) {
      const clock = tickingClock();
      // A name of its own: this clock rolls the same dice as the first node’s.
      for (let roll = 0; roll < 9; roll += 1) clock.random(1);
      const other = await openStore({ url, dataFolder, clock });
      const last = new Promise<void>((resolve) => store.bus.hear((word) => word === 'two' && resolve()));
      // What a node says before it listens is heard by the others all the same.
      await other.bus.say('two');
      await last;
      expect(heard).toEqual(['one', 'two']);
      await other.close();
    }
    stop();
    await store.bus.say('nobody listens');
    expect(heard.at(-1)).not.toBe('nobody listens');
    expect(await store.bus.version(here.workspaceId)).toBe(version);
  });
});

eachDatabase('idempotency keys', (at) => {
  test('the first request is let through, a repeat gets its answer, another request is told apart', async () => {
    const { here, elsewhere, clock } = at();
    const begin = (request: string, store = here) => store.idempotency.begin('key', 'POST /jobs', request);
    expect(await begin('a')).toEqual({ state: 'taken-up' });
    expect(await begin('a')).toEqual({ state: 'running' });
    expect(await begin('a', elsewhere)).toEqual({ state: 'taken-up' });
    await here.idempotency.answer('key', 'POST /jobs', '{"id":1}');
    expect(await begin('a')).toEqual({ state: 'answered', response: '{"id":1}' });
    expect(await begin('b')).toEqual({ state: 'different-request' });
    clock.pass(86_400_000);
    expect(await begin('b')).toEqual({ state: 'taken-up' });
  });
});

eachDatabase('messages and texts', (at) => {
  test('urgent ones stand first, a repeated action leaves one, and the badge counts open ones of real callers', async () => {
    const { here, clock } = at();
    await here.callLog.create(newCall('call_m', clock.now()));
    const leave = async (key: string, urgent: boolean, mock = false) => {
      clock.pass(1000);
      const message = {
        callId: 'call_m',
        for: 'Lee',
        fromName: null,
        fromNumber: null,
        text: key,
        urgent,
        mock,
      };
      return here.messages.create({ key, ...message });
    };
    const first = await leave('a', false);
    await leave('b', true);
    await leave('c', false);
    await leave('d', true, true);
    expect(await leave('a', false)).toEqual({ message: first.message, created: false });
    expect((await here.messages.list({ mock: false })).data.map(({ text }) => text)).toEqual(['b', 'c', 'a']);
    expect(await here.messages.counts()).toEqual({ open: 3, urgent: 1 });
    await here.messages.setState(first.message.id, 'done', 'user-1');
    expect(await here.messages.counts()).toEqual({ open: 2, urgent: 1 });
    expect((await here.messages.list({ state: 'done' })).data).toMatchObject([
      { text: 'a', doneBy: 'user-1' },
    ]);
    const page = await here.messages.list({ limit: 2 });
    const rest = await here.messages.list({ limit: 2, after: page.nextCursor });
    expect([...page.data, ...rest.data].map(({ text }) => text)).toEqual(['d', 'b', 'c', 'a']);
  });

  test('a text is kept once per key, and says what became of it', async () => {
    const { here } = at();
    const text = {
      key: 't',
      channel: 'text',
      from: null,
      to: '+13125550142',
      body: 'Hi',
      callId: null,
    } as const;
    const entry = await here.outbox.add(text);
    expect(await here.outbox.add({ ...text, body: 'Other' })).toEqual(entry);
    await here.outbox.markFailed(entry.id, 'no route');
    expect(await here.outbox.get(entry.id)).toMatchObject({ state: 'failed', reason: 'no route' });
    expect(await here.outbox.markSent(entry.id, 'r1')).toMatchObject({
      ok: true,
      value: { state: 'sent', reason: null },
    });
  });
});

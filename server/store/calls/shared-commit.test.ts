import { expect, test, vi } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { newCall, said } from '../testing/samples.ts';
import { SharedCommit } from './shared-commit.ts';

eachDatabase('what calls write in the same moment', (at) => {
  test('is kept for each of them, in its own workspace', async () => {
    const { here, elsewhere, clock } = at();
    const ids = ['call_a', 'call_b', 'call_c'];
    for (const id of ids) await here.callLog.create(newCall(id, clock.now()));
    await elsewhere.callLog.create(newCall('call_d', clock.now()));
    await Promise.all([
      ...ids.map((id) => here.callLog.append(id, said(1, `to ${id}`))),
      elsewhere.callLog.append('call_d', said(1, 'to call_d')),
    ]);
    for (const id of ids) expect(await here.callLog.events(id)).toEqual(said(1, `to ${id}`));
    expect(await elsewhere.callLog.events('call_d')).toEqual(said(1, 'to call_d'));
    expect(await here.callLog.events('call_d')).toEqual([]);
  });

  test('is committed once on SQLite', async () => {
    const { here, clock, store } = at();
    const ids = ['call_e', 'call_f', 'call_g'];
    for (const id of ids) await here.callLog.create(newCall(id, clock.now()));
    const commits = vi.spyOn(store.database, 'transaction');
    await Promise.all(ids.map((id) => here.callLog.append(id, said(1, 'hello'))));
    expect(commits).toHaveBeenCalledTimes(store.engine === 'sqlite' ? 1 : 3);
    commits.mockRestore();
  });

  test('a call that is refused, or of another workspace, takes nothing from the others', async () => {
    const { here, elsewhere, clock } = at();
    for (const id of ['call_h', 'call_i']) await here.callLog.create(newCall(id, clock.now()));
    const results = await Promise.allSettled([
      here.callLog.append('call_h', said(7, 'too early')),
      here.callLog.append('call_i', said(1, 'in order')),
      elsewhere.callLog.append('call_i', said(1, 'not theirs')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
    expect(await here.callLog.events('call_h')).toEqual([]);
    expect(await here.callLog.events('call_i')).toEqual(said(1, 'in order'));
    await here.callLog.append('call_h', said(1, 'now'));
  });

  test('a write that breaks the transaction fails alone', async () => {
    const { here, clock, store } = at();
    await here.callLog.create(newCall('call_j', clock.now()));
    const commits = new SharedCommit({ name: store.engine, database: store.database as never });
    const done: string[] = [];
    const results = await Promise.allSettled([
      commits.run(async () => void done.push('first')),
      commits.run(async (database) => {
        await database.selectFrom('no_such_table' as never).execute();
      }),
      commits.run(async (database) => {
        await database.updateTable('calls').set({ title: 'kept' }).where('id', '=', 'call_j').execute();
      }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await here.calls.get('call_j'))?.title).toBe('kept');
    expect(done).toContain('first');
  });
});

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DATABASE_FILE } from '../database/sqlite.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { agentStep, graphOf, jobSave, newCall, recordOf } from '../testing/samples.ts';

eachDatabase('people of a workspace', (at) => {
  test('the last owner neither leaves nor steps down', async () => {
    const { here } = at();
    const [owner] = await here.members.list();
    const id = owner?.id ?? '';
    expect(await here.members.update(id, { role: 'admin' }, { etag: null })).toMatchObject({
      code: 'last-owner',
    });
    expect(await here.members.remove(id)).toMatchObject({ ok: false, code: 'last-owner' });
    await here.members.add({ userId: 'user-9', name: 'Ada', email: 'ada@example.com', role: 'owner' });
    expect(await here.members.update(id, { role: 'admin' }, { etag: null })).toMatchObject({ ok: true });
    expect(await here.members.update(id, { role: 'owner' }, { etag: owner?.etag ?? '' })).toMatchObject({
      code: 'stale',
    });
  });

  test('an invitation works once and not after its time', async () => {
    const { here, store, clock } = at();
    const invitation = {
      email: '',
      role: 'member',
      invitedBy: 'user-1',
      expiresAt: clock.now() + 1000,
    } as const;
    const open = await here.invitations.create({ ...invitation, tokenHash: 'once' });
    expect(await store.workspaces.invitationByTokenHash('once')).toMatchObject({
      workspace: { id: here.workspaceId },
    });
    const person = { userId: 'user-7', name: 'Ben', email: 'ben@example.com' };
    const both = await Promise.all([
      here.invitations.accept(open.id, person),
      here.invitations.accept(open.id, person),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);

    const late = await here.invitations.create({ ...invitation, tokenHash: 'late' });
    clock.pass(1000);
    expect(await store.workspaces.invitationByTokenHash('late')).toBeNull();
    expect(await here.invitations.accept(late.id, person)).toMatchObject({
      ok: false,
      code: 'invitation-expired',
    });
  });

  test('a key is found by its hash until it is removed, and its use is noted to the minute', async () => {
    const { here, store, clock } = at();
    const key = { name: 'CI', hash: 'h1', hint: 'abcd', scopes: ['read' as const], createdBy: 'user-1' };
    const { id } = await here.apiKeys.create(key);
    const used = clock.now();
    expect(await store.workspaces.apiKeyByHash('h1')).toMatchObject({
      workspaceId: here.workspaceId,
      apiKey: { id },
    });
    clock.pass(59_000);
    expect((await store.workspaces.apiKeyByHash('h1'))?.apiKey.lastUsedAt).toBe(used);
    await here.apiKeys.remove(id);
    expect(await store.workspaces.apiKeyByHash('h1')).toBeNull();
  });

  test('a number is taken for the whole installation, and its owner is one of its own workspace', async () => {
    const { here, elsewhere, store } = at();
    const number = { e164: '+13125550180', label: 'Main', ownerId: null };
    expect(await here.phoneNumbers.create(number)).toMatchObject({ ok: true });
    expect(await elsewhere.phoneNumbers.create(number)).toMatchObject({ ok: false, code: 'number-taken' });
    const stranger = (await elsewhere.members.list())[0]?.id ?? '';
    const foreign = { ...number, e164: '+13125550181', ownerId: stranger };
    expect(await here.phoneNumbers.create(foreign)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await store.workspaces.numberByE164(number.e164)).toMatchObject({ workspaceId: here.workspaceId });
  });

  test('a change that names nothing changes nothing, one from an older state is refused', async () => {
    const { here } = at();
    const before = await here.workspace.get();
    const kept = await here.workspace.update({ name: undefined }, { etag: before?.etag ?? '' });
    expect(kept).toMatchObject({ ok: true, value: { name: before?.name } });
    expect(await here.workspace.update({ name: 'X' }, { etag: before?.etag ?? '' })).toMatchObject({
      code: 'stale',
    });
  });

  test('a webhook’s secret is not readable in the database, nor its key by others', async () => {
    const { here, dataFolder, url } = at();
    const saved = await here.webhooks.create({
      name: 'Ticket',
      url: 'https://example.com',
      secret: 'whsec_verysecret',
    });
    expect(await here.webhooks.secret(saved.ok ? saved.value.id : '')).toBe('whsec_verysecret');
    expect(JSON.stringify(await here.webhooks.list())).not.toContain('verysecret');
    expect(statSync(join(dataFolder, 'secret.key')).mode & 0o077).toBe(0);
    if (url !== null) return;
    for (const file of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) {
      expect(readFileSync(join(dataFolder, file)).includes('verysecret')).toBe(false);
    }
  });

  test('a workspace goes with all it holds, and takes nothing of another with it', async () => {
    const { store, here } = at();
    const { id } = await store.workspaces.create({ name: 'Demo', demo: true }, null);
    const demo = store.in(id);
    const job = await demo.jobs.create(jobSave('Take a message'));
    const number = await demo.phoneNumbers.create({ e164: '+13125550170', label: '', ownerId: null });
    const graph = graphOf(agentStep('s', [job.ok ? job.value.id : '']));
    await demo.flows.create({
      phoneNumberId: number.ok ? number.value.id : '',
      name: 'Main',
      graph,
      by: 'u',
    });
    for (const workspace of [demo, here]) {
      const call = newCall(`call_${workspace.workspaceId}`, 1_000_000);
      await workspace.callLog.create(call);
      await workspace.callLog.finish(recordOf(call, { summary: { title: 'crown', lines: [] } }));
    }
    expect(await demo.workspace.holds()).toMatchObject({ jobs: 1, phoneNumbers: 1, flows: 1, calls: 1 });
    expect(await demo.workspace.remove()).toMatchObject({ ok: true });
    expect(await demo.workspace.get()).toBeNull();
    expect((await demo.calls.list({ query: 'crown' })).data).toEqual([]);
    expect((await here.calls.list({ query: 'crown' })).data).toHaveLength(1);
  });
});

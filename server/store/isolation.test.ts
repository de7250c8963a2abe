import { beforeAll, expect, test } from 'vitest';
import type { WorkspaceStore } from './store.ts';
import { eachDatabase } from './testing/each-database.ts';
import { agentStep, callValue, graphOf, jobSave, newCall, recordOf, said } from './testing/samples.ts';

type Ids = Record<
  | 'job'
  | 'number'
  | 'flow'
  | 'etag'
  | 'destination'
  | 'webhook'
  | 'page'
  | 'site'
  | 'member'
  | 'invitation'
  | 'apiKey'
  | 'call'
  | 'message'
  | 'text',
  string
>;
type Act = (store: WorkspaceStore, ids: Ids) => Promise<unknown>;

/** Every method of every noun that takes an id. A method that is missing here fails the last test. */
const WALK: Record<string, Act> = {
  'jobs.get': (s, { job }) => s.jobs.get(job),
  'jobs.withPlans': (s, { job }) => s.jobs.withPlans([job]),
  'jobs.names': (s, { job }) => s.jobs.names([job]),
  'jobs.save': (s, { job }) => s.jobs.save(job, { ...jobSave('Stolen'), base: 1 }),
  'jobs.remove': (s, { job }) => s.jobs.remove(job, { force: true, by: 'u' }),
  'jobs.withToken': (s) => s.jobs.withToken('transfer-call'),
  'jobs.restore': (s, { job }) => s.jobs.restore(job),
  'jobs.uses': (s, { job }) => s.jobs.uses(job),
  'jobs.impact': async (s, { job }) => (await s.jobs.impact(job, 0)).calls,
  'revisions.list': async (s, { job }) => (await s.revisions.list(job)).data,
  'revisions.get': (s, { job }) => s.revisions.get(job, 1),
  'flows.get': (s, { flow }) => s.flows.get(flow),
  'flows.create': (s, { number }) =>
    s.flows.create({ phoneNumberId: number, name: 'x', graph: graphOf(), by: 'u' }),
  'flows.rename': (s, { flow }) => s.flows.rename(flow, 'Stolen', { etag: null }),
  'flows.remove': (s, { flow }) => s.flows.remove(flow, { force: true }),
  'flows.draft': (s, { flow }) => s.flows.draft(flow),
  'flows.saveDraft': (s, { flow, etag }) => s.flows.saveDraft(flow, { etag, graph: graphOf(), by: 'u' }),
  'flows.versions': (s, { flow }) => s.flows.versions(flow),
  'flows.version': (s, { flow }) => s.flows.version(flow, 1),
  'flows.publish': (s, { flow, etag }) => s.flows.publish(flow, { etag, note: '', by: 'u' }),
  'flows.withdraw': (s, { flow }) => s.flows.withdraw(flow),
  'flows.pause': (s, { flow }) => s.flows.pause(flow, 'stp_1', true),
  'phoneNumbers.get': (s, { number }) => s.phoneNumbers.get(number),
  'phoneNumbers.update': (s, { number }) =>
    s.phoneNumbers.update(number, { label: 'Stolen' }, { etag: null }),
  'phoneNumbers.remove': (s, { number }) => s.phoneNumbers.remove(number),
  'destinations.get': (s, { destination }) => s.destinations.get(destination),
  'destinations.update': (s, { destination }) =>
    s.destinations.update(destination, { name: 'Stolen' }, { etag: null }),
  'destinations.remove': (s, { destination }) => s.destinations.remove(destination),
  'webhooks.get': (s, { webhook }) => s.webhooks.get(webhook),
  'webhooks.update': (s, { webhook }) => s.webhooks.update(webhook, { secret: 'Stolen' }, { etag: null }),
  'webhooks.remove': (s, { webhook }) => s.webhooks.remove(webhook),
  'webhooks.secret': (s, { webhook }) => s.webhooks.secret(webhook),
  'pages.get': (s, { page }) => s.pages.get(page),
  'pages.update': (s, { page }) => s.pages.update(page, { text: 'Stolen' }, { etag: null }),
  'pages.remove': (s, { page }) => s.pages.remove(page),
  'pages.restore': (s, { page }) => s.pages.restore(page),
  'pages.passages': async (s, { page }) => Object.keys(await s.pages.passages([page])),
  'pages.allPassages': (s) => s.pages.allPassages(null),
  'sites.list': (s) => s.sites.list(),
  'sites.get': (s, { site }) => s.sites.get(site),
  'sites.readAgain': (s, { site }) => s.sites.readAgain(site),
  'sites.begin': (s, { site }) => s.sites.begin(site),
  'sites.progress': async (s, { site }) =>
    (await s.sites.progress({ siteId: site, number: 1 }, { read: 9, left: 9, skipped: [] })) || null,
  'sites.end': async (s, { site }) =>
    (await s.sites.end({ siteId: site, number: 1 }, { state: 'stopped' })) || null,
  'sites.stop': (s, { site }) => s.sites.stop(site),
  'sites.remove': (s, { site }) => s.sites.remove(site, 'delete'),
  'sitePages.add': async (s, { site }) =>
    (await s.sitePages.add({ siteId: site, number: 1 }, { url: 'x', title: 'Stolen', text: 'x' }, 0)) ?? null,
  'sitePages.changes': (s, { site }) => s.sitePages.changes(site),
  'sitePages.compare': (s, { site }) => s.sitePages.compare(site, 'https://bayview.example/'),
  'sitePages.apply': (s, { site }) => s.sitePages.apply(site, null),
  'members.get': (s, { member }) => s.members.get(member),
  'members.byUser': (s) => s.members.byUser('user-1'),
  'members.update': (s, { member }) => s.members.update(member, { role: 'member' }, { etag: null }),
  'members.remove': (s, { member }) => s.members.remove(member),
  'invitations.accept': (s, { invitation }) =>
    s.invitations.accept(invitation, { userId: 'u', name: 'U', email: '' }),
  'invitations.remove': (s, { invitation }) => s.invitations.remove(invitation),
  'apiKeys.remove': (s, { apiKey }) => s.apiKeys.remove(apiKey),
  'calls.get': (s, { call }) => s.calls.get(call),
  'calls.record': (s, { call }) => s.calls.record(call),
  'callLog.append': (s, { call }) => s.callLog.append(call, said(2, 'stolen')),
  'callLog.saveValue': (s, { call }) => s.callLog.saveValue(callValue(newCall(call, 0), 1)),
  'callLog.finish': (s, { call }) => s.callLog.finish(recordOf(newCall(call, 0))),
  'callLog.events': (s, { call }) => s.callLog.events(call),
  'callLog.load': (s, { call }) => s.callLog.load(call),
  'callLog.snapshot': (s, { call }) => s.callLog.snapshot(call),
  'callErasure.preview': (s, { call }) => s.callErasure.preview(call),
  'callErasure.erase': (s, { call }) => s.callErasure.erase(call),
  'callErasure.previewNumber': async (s) => (await s.callErasure.previewNumber('+13125550142')).calls,
  'callErasure.eraseNumber': async (s) => (await s.callErasure.eraseNumber('+13125550142')).calls,
  'shortfalls.since': (s) => s.shortfalls.since(0),
  'jobFigures.at': async (s, { job }) => (await s.jobFigures.at(job, 1)).since.calls,
  'messages.get': (s, { message }) => s.messages.get(message),
  'messages.setState': (s, { message }) => s.messages.setState(message, 'done', 'u'),
  'outbox.get': (s, { text }) => s.outbox.get(text),
  'outbox.markSent': (s, { text }) => s.outbox.markSent(text, 'receipt'),
  'outbox.markPutOff': (s, { text }) => s.outbox.markPutOff(text, 'later'),
  'outbox.markFailed': (s, { text }) => s.outbox.markFailed(text, 'no'),
  'jobs.list': async (s) => (await s.jobs.list()).data,
  'jobs.byName': (s) => s.jobs.byName('Take a message'),
  'flows.list': (s) => s.flows.list(),
  'phoneNumbers.list': (s) => s.phoneNumbers.list(),
  'destinations.list': (s) => s.destinations.list(),
  'webhooks.list': (s) => s.webhooks.list(),
  'webhooks.byName': (s) => s.webhooks.byName('Ticket'),
  'pages.list': async (s) => (await s.pages.list()).data,
  'pages.whole': (s) => s.pages.whole(),
  'members.list': async (s) => (await s.members.list()).filter(({ userId }) => userId === 'user-1'),
  'invitations.list': (s) => s.invitations.list(),
  'apiKeys.list': (s) => s.apiKeys.list(),
  'calls.list': async (s) => (await s.calls.list({ query: 'crown' })).data,
  'callLog.unfinished': (s) => s.callLog.unfinished(),
  'callErasure.sweep': (s) => s.callErasure.sweep(),
  'messages.list': async (s) => (await s.messages.list()).data,
  'messages.counts': async (s) => (await s.messages.counts()).open,
  'outbox.list': async (s) => (await s.outbox.list()).data,
  'workspace.holds': async (s) => (await s.workspace.holds()).calls,
};

/** Make something of their own workspace, or concern nothing but it. */
const OWN = [
  'jobs.create destinations.create phoneNumbers.create webhooks.create pages.create pages.createAll sites.create members.add invitations.create apiKeys.create',
  'callLog.create messages.create outbox.add idempotency.begin idempotency.answer idempotency.release walkthrough.get',
  'languageModels.get languageModels.update languageModels.inUse languageModels.keyFor',
  'walkthrough.finish walkthrough.hide walkthrough.restart workspace.get workspace.update workspace.remove',
].flatMap((line) => line.split(' '));

eachDatabase('what belongs to another workspace', (at) => {
  let ids: Ids;
  beforeAll(async () => {
    ids = await fill(at().here);
  });

  test.each(Object.entries(WALK))('%s finds nothing', async (_method, act) => {
    const before = await picture(at().here, ids);
    const found = await act(at().elsewhere, ids).catch((problem: { code?: string }) => problem.code);
    expect(await picture(at().here, ids)).toEqual(before);
    if (found && typeof found === 'object' && 'ok' in found)
      expect(found).toMatchObject({ ok: false, code: 'not-found' });
    else
      expect([null, 0, 'call-log-conflict', '[]']).toContain(
        Array.isArray(found) ? JSON.stringify(found) : found,
      );
  });

  test('this walk takes every method of the store', () => {
    const methods = Object.entries(at().here).flatMap(([noun, store]) =>
      typeof store === 'string'
        ? []
        : Object.getOwnPropertyNames(Object.getPrototypeOf(store))
            .filter((name) => name !== 'constructor')
            .map((name) => `${noun}.${name}`),
    );
    expect([...Object.keys(WALK), ...OWN].sort()).toEqual(methods.sort());
  });

  test('the walk shows something where it is allowed to', async () => {
    const { here } = at();
    for (const method of [
      'jobs.get',
      'flows.draft',
      'webhooks.secret',
      'calls.record',
      'callLog.load',
      'messages.get',
      'jobs.uses',
    ]) {
      const found = await WALK[method]?.(here, ids);
      expect(found, method).toBeTruthy();
    }
  });
});

/** One of everything. */
async function fill(store: WorkspaceStore): Promise<Ids> {
  const job = idOf(await store.jobs.create(jobSave('Take a message')));
  const number = idOf(
    await store.phoneNumbers.create({ e164: '+13125550199', label: 'Main', ownerId: null }),
  );
  const graph = graphOf(agentStep('stp_1', [job]));
  const flow = idOf(await store.flows.create({ phoneNumberId: number, name: 'Main', graph, by: 'u' }));
  const etag = (await store.flows.draft(flow))?.etag ?? '';
  await store.flows.publish(flow, { etag, note: '', by: 'u' });
  const desk = {
    name: 'Front desk',
    kind: 'external' as const,
    memberIds: [],
    e164: '+13125550198',
    hours: null,
  };
  const call = newCall('call_here', 1_000_000);
  await store.callLog.create(call);
  await store.callLog.append(call.id, said(1, 'hello'));
  await store.callLog.finish(recordOf(call, { summary: { title: 'crown', lines: [] } }));
  const message = {
    key: 'k',
    callId: call.id,
    for: 'Lee',
    fromName: null,
    fromNumber: null,
    text: 'Hi',
    urgent: true,
    mock: false,
  };
  const text = {
    key: 'k',
    callId: call.id,
    channel: 'text',
    from: null,
    to: '+13125550142',
    body: 'Hi',
  } as const;
  const tokenHash = 'hash';
  return {
    job,
    number,
    flow,
    etag,
    destination: idOf(await store.destinations.create(desk)),
    webhook: idOf(await store.webhooks.create({ name: 'Ticket', url: 'https://example.com', secret: 's' })),
    page: (await store.pages.create({ title: 'Hours', text: 'We open at 9.', source: { kind: 'typed' } })).id,
    site: await siteOf(store),
    member: (await store.members.list())[0]?.id ?? '',
    invitation: (
      await store.invitations.create({
        email: '',
        role: 'member',
        tokenHash,
        invitedBy: 'u',
        expiresAt: 9e15,
      })
    ).id,
    apiKey: (
      await store.apiKeys.create({ name: 'CI', hash: 'hash', hint: 'abcd', scopes: ['read'], createdBy: 'u' })
    ).id,
    call: call.id,
    message: (await store.messages.create(message)).message.id,
    text: (await store.outbox.add(text)).id,
  };
}

/** A website with one page taken from it. */
async function siteOf(store: WorkspaceStore): Promise<string> {
  const site = idOf(await store.sites.create({ url: 'https://bayview.example/', mostPages: 5 }));
  const reading = { siteId: site, number: 1 };
  await store.sitePages.add(
    reading,
    { url: 'https://bayview.example/', title: 'Home', text: 'Open at 9.' },
    0,
  );
  await store.sites.end(reading, { state: 'read' });
  await store.sitePages.apply(site, null);
  return site;
}

/** All that `ids` name, as it now stands. */
async function picture(store: WorkspaceStore, ids: Ids): Promise<unknown> {
  return JSON.stringify([
    await store.jobs.get(ids.job),
    await store.flows.get(ids.flow),
    await store.flows.draft(ids.flow),
    await store.phoneNumbers.list(),
    await store.destinations.list(),
    await store.webhooks.list(),
    await store.webhooks.secret(ids.webhook),
    await store.pages.get(ids.page),
    await store.sites.list(),
    await store.sitePages.changes(ids.site),
    await store.members.list(),
    await store.invitations.list(),
    await store.apiKeys.list(),
    await store.calls.record(ids.call),
    await store.callLog.load(ids.call),
    await store.messages.list(),
    await store.outbox.list(),
  ]);
}

function idOf(saved: { ok: true; value: { id: string } } | { ok: false }): string {
  if (!saved.ok) throw new Error('not saved');
  return saved.value.id;
}

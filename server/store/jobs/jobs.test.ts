import { expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { agentStep, graphOf, jobSave } from '../testing/samples.ts';

eachDatabase('the job library', (at) => {
  test('a job comes back byte for byte, with its first revision', async () => {
    const { here } = at();
    const instructions = 'Trigger: a caller\r\n\t1. Ask “why” 👩‍⚕️ שלום\u200d\n\n[[end-call]]';
    const saved = await here.jobs.create(
      jobSave('Byte job', { instructions, phrases: ['Hi 👋'], icon: 'note' }),
    );
    const job = saved.ok ? saved.value : null;
    expect(job).toMatchObject({
      name: 'Byte job',
      instructions,
      phrases: ['Hi 👋'],
      icon: 'note',
      revision: 1,
    });
    expect(await here.jobs.get(job?.id ?? '')).toEqual(job);
    expect(await here.revisions.get(job?.id ?? '', 1)).toMatchObject({ instructions, plan: '{"steps":[]}' });
  });

  test.each([
    ['case', 'take a MESSAGE'],
    ['a zero-width character', 'Take a\u200b message'],
    ['width', 'Take a ｍessage'],
    ['white space', '  Take  a\u00a0message '],
  ])('a name that differs only in %s is taken', async (_what, name) => {
    const { here, elsewhere } = at();
    if (!(await here.jobs.byName('Take a message'))) await here.jobs.create(jobSave('Take a message'));
    const again = await here.jobs.create(jobSave(name));
    expect(again).toMatchObject({ ok: false, code: 'name-taken', current: { name: 'Take a message' } });
    expect(await elsewhere.jobs.byName(name)).toBeNull();
  });

  test('of two jobs created at once under one name, one is refused with a problem', async () => {
    const { here } = at();
    const both = await Promise.all([here.jobs.create(jobSave('Race')), here.jobs.create(jobSave('RACE'))]);
    expect(both.map((saved) => saved.ok).sort()).toEqual([false, true]);
  });

  test('a save from an older revision is refused with the newer text, and loses nothing', async () => {
    const { here } = at();
    const created = await here.jobs.create(jobSave('Edited twice'));
    const id = created.ok ? created.value.id : '';
    const first = { ...jobSave('Edited twice', { instructions: 'Newer.' }), base: 1 };
    expect(await here.jobs.save(id, first)).toMatchObject({ ok: true, value: { revision: 2 } });
    const late = await here.jobs.save(id, { ...jobSave('Edited twice', { instructions: 'Late.' }), base: 1 });
    expect(late).toMatchObject({
      ok: false,
      code: 'stale',
      current: { instructions: 'Newer.', revision: 2 },
    });
    expect((await here.revisions.list(id)).data.map((revision) => revision.number)).toEqual([2, 1]);
  });

  test('a save that changes nothing makes no revision', async () => {
    const { here } = at();
    const created = await here.jobs.create(jobSave('Same'));
    const id = created.ok ? created.value.id : '';
    const again = await here.jobs.save(id, { ...jobSave('Same'), base: 1 });
    expect(again).toMatchObject({ ok: true, value: { revision: 1 } });
  });

  test('a deleted job frees its name, keeps it for published steps, and can be brought back', async () => {
    const { here } = at();
    const created = await here.jobs.create(jobSave('Gone'));
    const id = created.ok ? created.value.id : '';
    expect(await here.jobs.remove(id, { force: false, by: 'user-1' })).toMatchObject({ ok: true });
    expect(await here.jobs.get(id)).toBeNull();
    expect(await here.jobs.names([id])).toEqual([{ id, name: 'Gone', icon: null, deleted: true }]);
    const other = await here.jobs.create(jobSave('gone'));
    expect(await here.jobs.restore(id)).toMatchObject({ ok: false, code: 'name-taken' });
    await here.jobs.remove(other.ok ? other.value.id : '', { force: false, by: 'user-1' });
    expect(await here.jobs.restore(id)).toMatchObject({ ok: true, value: { id, name: 'Gone' } });
  });

  test('an attached job is deleted only by force, which takes it out of drafts and leaves published versions', async () => {
    const { here } = at();
    const number = await here.phoneNumbers.create({ e164: '+13125550101', label: 'Front', ownerId: null });
    const created = await here.jobs.create(jobSave('Attached'));
    const id = created.ok ? created.value.id : '';
    const graph = graphOf(agentStep('stp_1', [id, 'job_other'], 'Sam'));
    const phoneNumberId = number.ok ? number.value.id : '';
    const flow = await here.flows.create({ phoneNumberId, name: 'Main', graph, by: 'user-1' });
    const flowId = flow.ok ? flow.value.id : '';
    const draft = await here.flows.draft(flowId);
    await here.flows.publish(flowId, { etag: draft?.etag ?? '', note: '', by: 'user-1' });

    const refused = await here.jobs.remove(id, { force: false, by: 'user-1' });
    expect(refused).toMatchObject({
      ok: false,
      code: 'job-in-use',
      current: [
        { where: 'draft', flowName: 'Main', flowStepId: 'stp_1', flowStepName: 'Sam', e164: '+13125550101' },
        { where: 'published', flowName: 'Main', flowStepId: 'stp_1' },
      ],
    });
    expect((await here.jobs.list({ query: 'attached' })).data).toMatchObject([{ uses: 1 }]);

    const removed = await here.jobs.remove(id, { force: true, by: 'user-1' });
    expect(removed.ok && removed.value.detached).toHaveLength(2);
    const after = await here.flows.draft(flowId);
    expect(after?.graph).toEqual(graphOf(agentStep('stp_1', ['job_other'], 'Sam')));
    expect(after?.etag).not.toBe(draft?.etag);
    expect((await here.flows.version(flowId, 1))?.graph).toEqual(graph);
  });
});

eachDatabase('the list of jobs', (at) => {
  test('finds beginnings of words in name, description and phrases, without regard to case and accents', async () => {
    const { here } = at();
    await here.jobs.create(
      jobSave('Café order', { description: 'For the kitchen', phrases: ['a table for two'] }),
    );
    await here.jobs.create(jobSave('Billing'));
    const names = async (query: string) => (await here.jobs.list({ query })).data.map((job) => job.name);
    expect(await names('cafe')).toEqual(['Café order']);
    expect(await names('KIT ord')).toEqual(['Café order']);
    expect(await names('tabl')).toEqual(['Café order']);
    expect(await names('afe')).toEqual([]);
    expect(await names('%')).toEqual(['Billing', 'Café order']);
  });

  test.each(['name', 'edited', 'used'] as const)(
    'pages by %s without a gap or a double while jobs are added',
    async (sort) => {
      const { here, clock } = at();
      const names = Array.from({ length: 23 }, (_, i) => `${sort} ${String.fromCharCode(97 + i)}`);
      for (const name of names) {
        if (names.indexOf(name) % 3 === 0) clock.pass(5);
        await here.jobs.create(jobSave(name));
      }
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await here.jobs.list({ query: sort, sort, after, limit: 5 });
        seen.push(...page.data.map((job) => job.name));
        after = page.nextCursor;
        if (sort === 'name') await here.jobs.create(jobSave(`${sort} 0${seen.length}`));
      } while (after !== null);
      expect([...seen].sort()).toEqual(names);
    },
  );

  test('tells apart what is attached and what is not, and by which step', async () => {
    const { here } = at();
    const used = await here.jobs.create(jobSave('Used one'));
    const number = await here.phoneNumbers.create({ e164: '+13125550155', label: '', ownerId: null });
    await here.flows.create({
      phoneNumberId: number.ok ? number.value.id : '',
      name: 'Main',
      graph: graphOf(agentStep('stp_used', [used.ok ? used.value.id : '']), agentStep('stp_none', [])),
      by: 'user-1',
    });
    const names = async (query: object) =>
      (await here.jobs.list({ ...query, limit: 200 })).data.map((job) => job.name);
    expect(await names({ usedBy: 'stp_used' })).toEqual(['Used one']);
    expect(await names({ usedBy: 'stp_none' })).toEqual([]);
    expect(await names({ unused: false })).toEqual(['Used one']);
    expect(await names({ unused: true })).not.toContain('Used one');
    expect((await here.jobs.list({ sort: 'used', limit: 1 })).data[0]?.name).toBe('Used one');
  });

  test('a cursor that no list gave is a problem, not a crash', async () => {
    await expect(at().here.jobs.list({ after: 'nonsense' })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });
});

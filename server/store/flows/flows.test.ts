import { beforeAll, expect, test } from 'vitest';
import type { FlowDraft } from '../../../core/flows/flow.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { agentStep, graphOf, jobSave } from '../testing/samples.ts';

eachDatabase('flows', (at) => {
  let numberId = '';
  let jobId = '';
  beforeAll(async () => {
    const number = await at().here.phoneNumbers.create({
      e164: '+13125550110',
      label: 'Main line',
      ownerId: null,
    });
    const job = await at().here.jobs.create(jobSave('Take a message'));
    numberId = number.ok ? number.value.id : '';
    jobId = job.ok ? job.value.id : '';
  });

  async function newFlow(name: string, ...jobIds: string[]): Promise<{ id: string; draft: FlowDraft }> {
    const graph = graphOf(agentStep('stp_1', jobIds, 'Sam'));
    const flow = await at().here.flows.create({ phoneNumberId: numberId, name, graph, by: 'user-1' });
    const id = flow.ok ? flow.value.id : '';
    const draft = await at().here.flows.draft(id);
    if (!draft) throw new Error('no draft');
    return { id, draft };
  }

  test('of two people who save one draft, the second is shown the first one’s and overwrites nothing', async () => {
    const { here } = at();
    const { id, draft } = await newFlow('Two editors');
    const graph = graphOf(agentStep('stp_mine', []));
    const mine = await here.flows.saveDraft(id, { etag: draft.etag, graph, by: 'user-1' });
    expect(mine.ok).toBe(true);
    const theirs = await here.flows.saveDraft(id, { etag: draft.etag, graph: graphOf(), by: 'user-2' });
    expect(theirs).toMatchObject({ ok: false, code: 'stale', current: { graph, savedBy: 'user-1' } });
  });

  test('of two saves at the same moment exactly one is kept', async () => {
    const { here } = at();
    const { id, draft } = await newFlow('At once');
    const saves = ['a', 'b', 'c'].map((step) =>
      here.flows.saveDraft(id, { etag: draft.etag, graph: graphOf(agentStep(step, [])), by: step }),
    );
    const kept = (await Promise.all(saves)).filter((save) => save.ok);
    expect(kept).toHaveLength(1);
  });

  test('publishing what is no longer the draft is refused', async () => {
    const { here } = at();
    const { id, draft } = await newFlow('Stale publish');
    await here.flows.saveDraft(id, { etag: draft.etag, graph: graphOf(), by: 'user-2' });
    const publish = await here.flows.publish(id, { etag: draft.etag, note: '', by: 'user-1' });
    expect(publish).toMatchObject({ ok: false, code: 'stale' });
    expect(await here.flows.versions(id)).toEqual([]);
  });

  test('a published version is numbered, in force, and stays as it was while the draft moves on', async () => {
    const { here } = at();
    const { id, draft } = await newFlow('Published', jobId);
    const first = await here.flows.publish(id, { etag: draft.etag, note: 'First', by: 'user-1' });
    expect(first).toMatchObject({ ok: true, value: { number: 1, graph: draft.graph, note: 'First' } });
    expect(await here.flows.get(id)).toMatchObject({ versionInForce: 1 });
    expect(await here.phoneNumbers.get(numberId)).toMatchObject({ flowInForceId: id });
    expect(await here.flows.draft(id)).toMatchObject({ baseVersion: 1 });

    await here.flows.saveDraft(id, { etag: draft.etag, graph: graphOf(), by: 'user-1' });
    expect((await here.flows.version(id, 1))?.graph).toEqual(draft.graph);
    expect((await here.jobs.uses(jobId)).map((use) => [use.flowId, use.where])).toContainEqual([
      id,
      'published',
    ]);
    expect((await here.jobs.uses(jobId)).map((use) => [use.flowId, use.where])).not.toContainEqual([
      id,
      'draft',
    ]);
  });

  test('one flow per number is in force: publishing another takes the first out', async () => {
    const { here } = at();
    const one = await newFlow('One', jobId);
    const two = await newFlow('Two');
    await here.flows.publish(one.id, { etag: one.draft.etag, note: '', by: 'user-1' });
    await here.flows.publish(two.id, { etag: two.draft.etag, note: '', by: 'user-1' });
    expect(await here.flows.get(one.id)).toMatchObject({ versionInForce: null });
    expect(await here.flows.get(two.id)).toMatchObject({ versionInForce: 1 });
    expect(
      (await here.jobs.uses(jobId)).filter((use) => use.flowId === one.id).map((use) => use.where),
    ).toEqual(['draft']);
    expect(await here.flows.remove(two.id, { force: false })).toMatchObject({
      ok: false,
      code: 'flow-in-force',
    });
    expect(await here.flows.remove(two.id, { force: true })).toMatchObject({ ok: true });
    expect(await here.phoneNumbers.get(numberId)).toMatchObject({ flowInForceId: null });
  });

  test('a step is paused and let go at once, whatever the draft holds', async () => {
    const { here } = at();
    const { id } = await newFlow('Paused');
    await here.flows.pause(id, 'stp_1', true);
    await here.flows.pause(id, 'stp_1', true);
    expect(await here.flows.get(id)).toMatchObject({ pausedStepIds: ['stp_1'] });
    await here.flows.pause(id, 'stp_1', false);
    expect(await here.flows.get(id)).toMatchObject({ pausedStepIds: [] });
  });

  test('a draft that names a job twice, or one that does not exist, still saves', async () => {
    const { here } = at();
    const { id, draft } = await newFlow('Odd draft');
    const graph = graphOf(agentStep('stp_1', [jobId, jobId, 'job_gone']), agentStep('stp_1', [jobId]));
    expect(await here.flows.saveDraft(id, { etag: draft.etag, graph, by: 'user-1' })).toMatchObject({
      ok: true,
    });
    expect((await here.flows.draft(id))?.graph).toEqual(graph);
  });

  test('a number goes with its flows', async () => {
    const { here } = at();
    const number = await here.phoneNumbers.create({ e164: '+13125550119', label: '', ownerId: null });
    const phoneNumberId = number.ok ? number.value.id : '';
    const flow = await here.flows.create({
      phoneNumberId,
      name: 'Gone',
      graph: graphOf(agentStep('s', [jobId])),
      by: 'u',
    });
    expect(await here.phoneNumbers.remove(phoneNumberId)).toEqual({ ok: true, value: { flows: 1 } });
    expect(await here.flows.get(flow.ok ? flow.value.id : '')).toBeNull();
    expect((await here.jobs.uses(jobId)).some((use) => use.flowName === 'Gone')).toBe(false);
  });
});

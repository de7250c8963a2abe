import { expect, test } from 'vitest';
import type { Job } from '../../core/jobs/job.ts';
import { eachDatabase } from './testing/each-database.ts';

const text = { name: 'Quote', description: '', instructions: 'Ask.', phrases: [], icon: null };
const save = { text, plan: '{}', author: { id: null, name: 'test' } };

eachDatabase('writes at once', (at) => {
  test('of several nouns are kept together, see one another, and are told as one change', async () => {
    const { here, store } = at();
    const told: number[] = [];
    const stop = store.bus.subscribe(({ workspaceId, version }) => {
      if (workspaceId === here.workspaceId) told.push(version);
    });
    const seen = await here.atOnce(async (inner) => {
      const job = await inner.jobs.create(save);
      await inner.pages.create({ title: 'Hours', text: 'Nine to five.', source: { kind: 'typed' } });
      return { job, again: await inner.jobs.byName('quote'), listed: (await inner.jobs.list()).total };
    });
    stop();
    expect(seen).toMatchObject({ job: { ok: true }, again: { name: 'Quote' }, listed: 1 });
    expect((await here.jobs.list()).total).toBe(1);
    expect((await here.pages.list()).total).toBe(1);
    expect(told).toHaveLength(1);
  });

  test('are all undone by what is thrown, in the middle of a write too', async () => {
    const { here } = at();
    const before = await here.jobs.byName('Quote');
    const work = here.atOnce(async (inner) => {
      await inner.jobs.save((before as Job).id, { ...save, text: { ...text, name: 'Estimate' }, base: 1 });
      await inner.jobs.create({ ...save, text: { ...text, name: 'Other' } });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await here.jobs.byName('Quote')).toEqual(before);
    expect(await here.jobs.byName('Other')).toBeNull();
  });

  test('stay in their workspace', async () => {
    const { elsewhere } = at();
    const found = await elsewhere.atOnce((inner) => inner.jobs.byName('Quote'));
    expect(found).toBeNull();
  });
});

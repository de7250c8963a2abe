import { expect, test } from 'vitest';
import { compile } from '../../core/plan/compile.ts';
import { demo } from '../demo/demo.ts';
import { seedDemo } from '../demo/seed.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { eachDatabase, type TestStore } from '../store/testing/each-database.ts';
import { readTemplates } from '../templates.ts';
import { type ExportedFile, exportFiles } from './export-files.ts';
import { type ImportParts, type ImportWish, importFiles } from './import-files.ts';

const parts: ImportParts = {
  author: { id: null, name: 'test' },
  compile: ({ instructions }, context) => JSON.stringify(compile(instructions, context)),
  blocking: async () => [],
  newSecret: () => 'whsec_made',
};

const bare = (files: readonly ExportedFile[]) => files.map(({ path, text }) => ({ path, text }));
const take = (workspace: WorkspaceStore, files: ImportWish['files'], wish: Partial<ImportWish> = {}) =>
  importFiles(workspace, { files, dryRun: false, overwrite: false, ...wish }, parts);

/** The demo, and an empty workspace with the same people. */
async function demoAndEmpty({ store, clock }: TestStore) {
  await seedDemo(store, clock, await readTemplates(), demo);
  const full = store.in((await store.workspaces.all()).find((one) => one.demo)?.id ?? '');
  const { id } = await store.workspaces.create({ name: 'Empty' }, null);
  const empty = store.in(id);
  for (const [at, member] of demo.members.entries())
    await empty.members.add({ ...member, userId: `twin-${at}` });
  return { full, empty };
}

/** The demo with what it does not have: a draft that differs, a paused step, twins, sources, emergencies, a webhook. */
async function enrich(full: WorkspaceStore): Promise<void> {
  const [flow] = await full.flows.list();
  const draft = await full.flows.draft(flow?.id ?? '');
  if (!flow || !draft) throw new Error('The demo has no flow.');
  const graph = structuredClone(draft.graph);
  const agent = graph.steps.find(({ kind }) => kind === 'agent');
  if (agent) agent.name = 'Yes: “no” \u2028 # renamed';
  await full.flows.saveDraft(flow.id, { etag: draft.etag, graph, by: 'test' });
  await full.flows.pause(flow.id, agent?.id ?? '', true);
  await full.flows.create({
    phoneNumberId: flow.phoneNumberId,
    name: 'Front desk first',
    graph: { steps: [] },
    by: 'test',
  });
  for (const text of ['one\r\n', 'two  \n\n'])
    await full.pages.create({
      title: 'Twins',
      text,
      source: { kind: 'website', url: 'https://example.com/a' },
    });
  await full.webhooks.create({ name: 'Create ticket', url: 'https://example.com/hook', secret: 'whsec_old' });
  const [destination] = await full.destinations.list();
  const settings = await full.workspace.get();
  await full.workspace.update(
    {
      name: '012',
      emergency: {
        extra: ['the boiler', 'no: yes'],
        off: settings?.emergency.off ?? [],
        afterwards: { kind: 'transfer', destinationId: destination?.id ?? '' },
      },
    },
    { etag: null },
  );
}

eachDatabase('a workspace as files', (at) => {
  test('changes nothing where it came from', async () => {
    const { full } = await demoAndEmpty(at());
    await enrich(full);
    const before = await exportFiles(full, 'all');
    const taken = await take(full, bare(before));
    expect(taken.state).toBe('imported');
    expect(taken.changes.filter(({ change }) => change !== 'same')).toEqual([]);
    expect(await exportFiles(full, 'all')).toEqual(before);
  });

  test('is the same bytes again when it was imported into an empty one, and no secret is in them', async () => {
    const { store } = at();
    const all = await store.workspaces.all();
    const [full, empty] = [all.find((one) => one.demo), all.find((one) => one.name === 'Empty')].map((one) =>
      store.in(one?.id ?? ''),
    ) as [WorkspaceStore, WorkspaceStore];
    const files = bare(await exportFiles(full, 'all'));
    // A number is unique in the installation.
    for (const { id } of await full.phoneNumbers.list()) await full.phoneNumbers.remove(id);
    const taken = await take(empty, files);
    expect(taken).toMatchObject({ state: 'imported', problems: [] });
    expect(bare(await exportFiles(empty, 'all'))).toEqual(files);
    expect(taken.secrets).toEqual([{ webhook: 'Create ticket', secret: 'whsec_made' }]);
    expect(files.map((file) => file.text).join('\n')).not.toContain('whsec_old');
    const inForce = await empty.phoneNumbers.list();
    expect(inForce.map(({ flowInForceId }) => flowInForceId)).toEqual([expect.any(String)]);
  });
});

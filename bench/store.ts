import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallEvent } from '../core/calls/events.ts';
import { openStore, type WorkspaceStore } from '../server/store/store.ts';
import { type Figure, measure } from './figure.ts';
import { benchWord, fillWithCalls } from './store-filling.ts';

const CALLS = 100_000;
/** Of every list and search of calls. */
const GOAL = { of: 'p99', atMost: 50 } as const;
const clock = {
  now: () => Date.now(),
  after: () => () => {},
  random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
};

/**
 * Times in ms of what a workspace with 100,000 calls does all day. SQLite; a folder of its own, removed afterwards. `say` is
 * told how far the filling has come, which takes longer than all the rest.
 */
export async function benchStore(say: (words: string) => void): Promise<Figure[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'callwell-bench-'));
  try {
    const store = await openStore({ url: null, dataFolder, clock });
    const { id: workspaceId } = await store.workspaces.create({ name: 'Bench' }, null);
    await store.close();
    fillWithCalls(dataFolder, workspaceId, CALLS, (calls) =>
      say(`filled with ${calls.toLocaleString('en-US')} of ${CALLS.toLocaleString('en-US')} calls`),
    );
    const filled = await openStore({ url: null, dataFolder, clock });
    const here = filled.in(workspaceId);
    const figures = [
      ...[...(await lists(here)), ...(await searches(here))].map((figure) => ({ ...figure, goal: GOAL })),
      ...(await writes(here)),
      ...(await jobs(here)),
    ];
    await filled.close();
    return figures;
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function lists(here: WorkspaceStore): Promise<Figure[]> {
  const deep = await pageAt(here, 40);
  return [
    await measure('list: newest 50', 300, () => here.calls.list()),
    await measure('list: a page far back', 300, () => here.calls.list({ after: deep })),
    await measure('list: one outcome of nine', 300, () => here.calls.list({ outcome: 'transferred' })),
    await measure('list: an outcome that is rare', 300, () => here.calls.list({ outcome: 'emergency' })),
    await measure('list: mock calls', 300, () => here.calls.list({ mode: 'mock' })),
    await measure('list: a job of every second call', 100, () => here.calls.list({ jobId: 'job_common' })),
    await measure('list: a job that is rare', 300, () => here.calls.list({ jobId: 'job_rare' })),
    await measure('list: urgent', 300, () => here.calls.list({ urgent: true })),
  ];
}

async function searches(here: WorkspaceStore): Promise<Figure[]> {
  const search = (what: string, query: string, times = 200) =>
    measure(`search: ${what}`, times, () => here.calls.list({ query }));
  return [
    await search('a word of every call', benchWord(0)),
    await search('a word of every tenth call', benchWord(40)),
    await search('a word that is rare', benchWord(2900)),
    await search('the beginning of many words', benchWord(0).slice(0, 3)),
    await search('a long word but for its last letter', benchWord(7).slice(0, -1)),
    await search('one letter', benchWord(0).slice(0, 1)),
    await search('three words', [5, 17, 40].map(benchWord).join(' ')),
    await search('a word that is nowhere', 'nowhere'),
    await search('a number', '312 555 0142'),
    await measure('search: a common word and a rare outcome', 50, () =>
      here.calls.list({ query: benchWord(0), outcome: 'emergency' }),
    ),
    await measure('search: a common word and a rare job', 50, () =>
      here.calls.list({ query: benchWord(0), jobId: 'job_rare' }),
    ),
  ];
}

async function writes(here: WorkspaceStore): Promise<Figure[]> {
  const snapshot = { id: 'bench' } as Parameters<WorkspaceStore['callLog']['create']>[0]['snapshot'];
  const call = {
    id: 'call_bench',
    mode: 'phone',
    from: null,
    to: null,
    phoneNumberId: null,
    flowId: null,
  } as const;
  await here.callLog.create({ ...call, startedAt: Date.now(), coreVersion: '1', snapshot });
  let seq = 0;
  const append = (count: number) => {
    const events = Array.from({ length: count }, (): CallEvent => {
      seq += 1;
      return { seq, at: seq, type: 'utterance-final', text: 'Hello, my crown came off this morning.' };
    });
    return here.callLog.append(call.id, events);
  };
  let made = 0;
  return [
    await measure('write: append one event', 300, () => append(1)),
    await measure('write: append 20 events', 300, () => append(20)),
    await measure('write: create a job', 300, () => {
      made += 1;
      const text = {
        name: `Job ${made}`,
        description: '',
        instructions: 'x'.repeat(2000),
        phrases: [],
        icon: null,
      };
      return here.jobs.create({ text, plan: '{}', author: { id: null, name: 'Bench' } });
    }),
  ];
}

async function jobs(here: WorkspaceStore): Promise<Figure[]> {
  return [
    await measure('figures of a job of every second call', 20, () => here.jobFigures.at('job_common', 2)),
    await measure('jobs: first page of 10,000', 100, () => here.jobs.list()),
    await measure('jobs: by use', 50, () => here.jobs.list({ sort: 'used' })),
    await measure('jobs: search as you type', 100, () => here.jobs.list({ query: 'lib 99' })),
  ];
}

async function pageAt(here: WorkspaceStore, pages: number): Promise<string | null> {
  let after: string | null = null;
  for (let i = 0; i < pages; i += 1) after = (await here.calls.list({ after, limit: 200 })).nextCursor;
  return after;
}

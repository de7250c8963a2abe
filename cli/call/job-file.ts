import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Snapshot } from '../../core/calls/snapshot.ts';
import { snapshotJob } from '../../core/calls/snapshot-job.ts';
import { starterFlow } from '../../core/flows/starters.ts';
import { type JobPack, parsePack } from '../../core/jobs/pack.ts';
import { exampleValues, fillBlanks } from '../../core/jobs/template.ts';
import { checkJob } from '../../core/jobs/validate.ts';
import { compile } from '../../core/plan/compile.ts';
import { namedIn } from '../../core/plan/names.ts';
import type { CallerAct } from '../../core/wire/nouns/mock-calls.ts';
import { EMERGENCY_DEFAULTS } from '../../core/workspaces/emergency-settings.ts';
import { toE164 } from '../../core/workspaces/phone-number.ts';
import { epochAt } from '../../server/api/request/local-time.ts';
import { showLive } from '../../server/api/shapes/call-shape.ts';
import { embeddedBrain, warm } from '../../server/brains/embedded/embedded-brain.ts';
import { type Embedding, startEmbedding } from '../../server/brains/embedded/embedding.ts';
import { rehearse } from '../../server/calls/mock/rehearsal.ts';
import { systemClock as clock } from '../../server/system-clock.ts';
import { type CallWish, type HeldCall, NoCall } from './held-call.ts';

const COUNTRY = 'US';

/**
 * A job pack tried as it is on disk, in memory. Its blanks say their examples; whom and what it names is taken to be there.
 * Without an embedding jobs are chosen by words alone.
 */
export async function callWithFile(
  file: string,
  wish: CallWish,
  start: () => Embedding | null = startEmbedding,
): Promise<HeldCall> {
  const snapshot = snapshotOf(await readPack(file), basename(file));
  const from = wish.from === null ? null : toE164(wish.from, COUNTRY);
  if (wish.from !== null && from === null)
    throw new NoCall(`--from must be a phone number with its area code, not "${wish.from}".`);
  const at = wish.at === null ? clock.now() : epochAt(wish.at, snapshot.workspace.timeZone);
  const embedding = start();
  const begin = () =>
    rehearse(snapshot, { brains: [embeddedBrain(embedding)], clock, from, at, startAt: 'agent' });
  let { mock } = await begin();
  /** What the caller did, each with the turns that there were afterwards: going back does them again up to there. */
  let done: { act: CallerAct; turns: number }[] = [];
  if (embedding) void warm(embedding, mock.call).catch(() => undefined);
  const act = async (act: CallerAct) => {
    await mock.act(act);
    done.push({ act, turns: mock.call.turns.length });
  };
  return {
    get state() {
      return showLive(mock.call);
    },
    act,
    back: async (turn) => {
      if (turn > mock.call.turns.length) return false;
      const again = done.filter(({ turns }) => turns < turn);
      ({ mock } = await begin());
      done = [];
      for (const earlier of again) await act(earlier.act);
      return true;
    },
    jobName: async (jobId) => snapshot.jobs[jobId]?.name ?? jobId,
    kept: 'The job came from a file, so nothing of the call is kept.',
    close: async () => embedding?.close(),
  };
}

async function readPack(file: string): Promise<JobPack> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new NoCall(`${file} cannot be read. Name a job pack with --file.`);
  const parsed = parsePack(text);
  if ('problems' in parsed) throw new NoCall(`${file}: ${parsed.problems[0]?.message}`);
  const [problem] = checkJob(parsed.pack, []);
  if (problem) throw new NoCall(`${file}: ${problem.message}`);
  return parsed.pack;
}

function snapshotOf(pack: JobPack, name: string): Snapshot {
  const instructions = fillBlanks(pack.instructions, exampleValues(pack.blanks));
  const named = namedIn(compile(instructions, { destinations: [], webhooks: [] }));
  const plan = compile(instructions, named);
  const { language } = plan;
  const job = { ...pack, instructions, id: 'job', revision: 1 };
  const business = { businessName: 'the business', language, recording: false };
  const graph = starterFlow(
    { incoming: 'incoming', agent: 'agent', voicemail: 'voicemail' },
    { ...business, jobIds: [job.id] },
  );
  return {
    id: 'job-file',
    workspace: {
      id: 'job-file',
      name: business.businessName,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      country: COUNTRY,
      language,
      emergency: EMERGENCY_DEFAULTS,
    },
    number: null,
    flow: { id: '', name, version: 'draft', graph, pausedStepIds: [] },
    jobs: { [job.id]: snapshotJob(job, plan) },
    destinations: named.destinations.map((destination) => ({
      ...{ id: destination, name: destination, kind: 'external', e164: '+15555550100' },
      ...{ memberIds: [], hours: null },
    })),
    webhooks: named.webhooks.map((webhook) => ({ id: webhook, name: webhook })),
    members: [],
    pages: {},
  };
}

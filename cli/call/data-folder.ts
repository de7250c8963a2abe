import type { CallerAct } from '../../core/wire/nouns/mock-calls.ts';
import { toE164 } from '../../core/workspaces/phone-number.ts';
import { epochAt } from '../../server/api/request/local-time.ts';
import { firstFlow } from '../../server/api/routes/mock-calls.ts';
import { showLive } from '../../server/api/shapes/call-shape.ts';
import { embeddedBrain, warm } from '../../server/brains/embedded/embedded-brain.ts';
import { startEmbedding } from '../../server/brains/embedded/embedding.ts';
import { LiveCalls, type MockCallWish } from '../../server/calls/live-calls.ts';
import type { MockSession } from '../../server/calls/mock/mock-session.ts';
import { WrapUp } from '../../server/calls/wrap-up.ts';
import { demo } from '../../server/demo/demo.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import { openLog } from '../../server/log.ts';
import { outboxMessaging } from '../../server/providers/messaging/outbox.ts';
import type { Config } from '../../server/settings.ts';
import { openStore, type Store, type WorkspaceStore } from '../../server/store/store.ts';
import { systemClock as clock } from '../../server/system-clock.ts';
import { readTemplates } from '../../server/templates.ts';
import { type CallWish, chosen, type HeldCall, NoCall } from './held-call.ts';

/**
 * A mock call in the data folder itself, by the session code of the server: its record is kept. Throws StoreProblem when
 * the folder cannot be opened (`data-folder-in-use`: a server runs on it), NoCall when what is wished for is not there.
 */
export async function callInDataFolder(wish: CallWish, config: Config): Promise<HeldCall> {
  const store = await openStore({ url: config.databaseUrl ?? null, dataFolder: config.dataFolder, clock });
  try {
    await seedDemo(store, clock, await readTemplates(), demo);
    const workspace = await firstWorkspace(store);
    return await begin(store, workspace, await wishIn(workspace, wish), config);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The workspace that `--print-api-key` would name: the one that has been there longest. */
async function firstWorkspace(store: Store): Promise<WorkspaceStore> {
  const [first] = (await store.workspaces.all()).toSorted((a, b) => a.createdAt - b.createdAt);
  if (!first) throw new NoCall('There is no workspace yet. Start Callwell with `npm start` and make one.');
  return store.in(first.id);
}

async function wishIn(workspace: WorkspaceStore, wish: CallWish): Promise<MockCallWish> {
  const settings = await workspace.workspace.get();
  const job = wish.job === null ? null : await jobCalled(workspace, wish.job);
  const flow = wish.flow === null ? null : await flowCalled(workspace, wish.flow);
  const from = wish.from === null ? null : toE164(wish.from, settings?.country ?? 'US');
  if (wish.from !== null && from === null)
    throw new NoCall(`--from must be a phone number with its area code, not "${wish.from}".`);
  return {
    flowId: flow?.id ?? (job ? null : await firstFlow(workspace)),
    stepId: null,
    jobId: job?.id ?? null,
    from,
    at: wish.at === null ? null : epochAt(wish.at, settings?.timeZone ?? 'UTC'),
  };
}

async function jobCalled(workspace: WorkspaceStore, name: string) {
  return chosen('job', await workspace.jobs.byName(name), name, (await workspace.jobs.list()).data);
}

async function flowCalled(workspace: WorkspaceStore, name: string) {
  const flows = await workspace.flows.list();
  const flow = flows.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return chosen('call flow', flow, name, flows);
}

async function begin(
  store: Store,
  workspace: WorkspaceStore,
  wish: MockCallWish,
  config: Config,
): Promise<HeldCall> {
  const { workspaceId } = workspace;
  const embedding = startEmbedding();
  const messaging = outboxMessaging((message) => workspace.outbox.add({ ...message, callId: null }));
  const wrapUp = new WrapUp(openLog(config.logLevel));
  const brains = [embeddedBrain(embedding)];
  const live = new LiveCalls({ store, clock, messaging, brains, wrapUp });
  const started = await live.start(workspaceId, wish);
  if (!started) {
    await embedding.close();
    throw new NoCall('No phone number has a call flow yet. Name one with --flow, or a job with --job.');
  }
  let mock: MockSession = started;
  void warm(embedding, mock.call).catch(() => undefined);
  return {
    get state() {
      return showLive(mock.call);
    },
    act: (act: CallerAct) => mock.act(act),
    back: async (turn) => {
      const earlier = await live.rewind(workspaceId, mock.call.id, turn);
      if (!earlier) return false;
      await mock.act({ type: 'hang-up' });
      mock = earlier;
      return true;
    },
    jobName: async (jobId) => mock.call.snapshot.jobs[jobId]?.name ?? jobId,
    get kept() {
      return `The record is kept in ${config.databaseUrl ? 'the database' : config.dataFolder} as ${mock.call.id}.`;
    },
    close: async () => {
      await live.drain();
      await embedding.close();
      await store.close();
    },
  };
}

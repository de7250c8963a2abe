import { agentSteps } from '../../core/flows/flow.ts';
import type { CallerAct } from '../../core/wire/nouns/mock-calls.ts';
import type { LiveCalls } from '../calls/live-calls.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import type { Demo, DemoConversation } from './demo-type.ts';

const CALLED = 'demo.called';
/** How many of the conversations have been held: calls that somebody tries meanwhile do not count. */
const HELD = 'demo.held';
const MINUTE_MS = 60_000;

/**
 * Makes the demo's finished mock calls by really holding the conversations, oldest first, while the server runs already. What
 * was interrupted goes on at the next start; `isOver` lets a shutdown in between two calls.
 */
export async function makeDemoCalls(
  store: Store,
  liveCalls: LiveCalls,
  clock: Clock,
  demo: Demo,
  isOver: () => boolean,
): Promise<void> {
  const demoWorkspace = (await store.workspaces.all()).find((workspace) => workspace.demo);
  if (!demoWorkspace || (await store.settings.get(CALLED))) return;
  const workspace = store.in(demoWorkspace.id);
  const steps = await agentStepsOf(workspace, demo);
  const oldestFirst = demo.conversations.toSorted((a, b) => b.minutesAgo - a.minutesAgo);
  const held = Number((await store.settings.get(HELD)) ?? 0);
  for (const [at, conversation] of [...oldestFirst.entries()].slice(held)) {
    if (isOver()) return;
    const call = await liveCalls.start(workspace.workspaceId, {
      ...steps(conversation),
      jobId: null,
      from: conversation.from,
      at: clock.now() - conversation.minutesAgo * MINUTE_MS,
    });
    for (const act of actsOf(conversation)) {
      if (call && call.call.status !== 'ended') await call.act(act);
    }
    await store.settings.set(HELD, String(at + 1));
  }
  await store.settings.set(CALLED, demoWorkspace.id);
}

function actsOf({ lines }: DemoConversation): CallerAct[] {
  return [...lines.map((text): CallerAct => ({ type: 'say', text })), { type: 'hang-up' }];
}

async function agentStepsOf(workspace: WorkspaceStore, demo: Demo) {
  const [flow] = await workspace.flows.list();
  const draft = flow ? await workspace.flows.draft(flow.id) : null;
  return ({ startAt }: DemoConversation) => {
    const name = demo.flow.steps.find(({ key }) => key === startAt)?.name;
    const step = draft && agentSteps(draft.graph).find((one) => one.name === name);
    return { flowId: flow?.id ?? null, stepId: step?.id ?? null };
  };
}

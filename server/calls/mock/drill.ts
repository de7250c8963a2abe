import type { Snapshot } from '../../../core/calls/snapshot.ts';
import { starterFlow } from '../../../core/flows/starters.ts';
import {
  asSpoken,
  type DrillLine,
  drillFault,
  drillLines,
  type Way,
} from '../../../core/proof/drill/drill.ts';
import type { Brain } from '../../ports/brain.ts';
import type { Clock } from '../../ports/clock.ts';
import { rehearse } from './rehearsal.ts';

/** An agent step alone, with the workspace's list: what surrounds it in a flow has no say in a danger. */
export function drillSnapshot(workspace: Snapshot['workspace']): Snapshot {
  const ids = { incoming: 'incoming', agent: 'agent', voicemail: 'voicemail' };
  const { name: businessName, language } = workspace;
  const graph = starterFlow(ids, { businessName, language, recording: false, jobIds: [], pageIds: [] });
  return {
    id: 'drill',
    workspace,
    number: null,
    flow: { id: 'drill', name: 'Drill', version: 'draft', graph, pausedStepIds: [] },
    jobs: {},
    destinations: [],
    webhooks: [],
    members: [],
    pages: {},
  };
}

export type DrillOutcome = {
  line: DrillLine;
  way: Way;
  /** What the agent got wrong, in a sentence; null when nothing. */
  fault: string | null;
  /** The safety line was said before the caller had finished. */
  early: boolean;
};

/** Says every line as the first thing on a mock call of its own, with the session, brain and rules that answer calls. */
export async function* runDrill(
  snapshot: Snapshot,
  { ways, lines = drillLines(snapshot.workspace.emergency), ...parts }: DrillParts,
): AsyncGenerator<DrillOutcome> {
  for (const line of lines) for (const way of ways) yield sayOnce(snapshot, parts, line, way);
}

type Answering = { clock: Clock; brains: readonly Brain[] };
type DrillParts = Answering & { ways: readonly Way[]; lines?: readonly DrillLine[] };

async function sayOnce(
  snapshot: Snapshot,
  parts: Answering,
  line: DrillLine,
  way: Way,
): Promise<DrillOutcome> {
  const { mock } = await rehearse(snapshot, { ...parts, from: '+12125550101' });
  let early = false;
  if (way === 'partial') {
    const heard = asSpoken(line.text);
    await mock.session.post({ type: 'speech-started', legId: 'caller' });
    for (const partial of growing(heard)) {
      await mock.session.post({ type: 'utterance-partial', text: partial });
      early ||= mock.call.urgent;
    }
    await mock.session.post({ type: 'utterance-final', text: heard });
    await mock.session.post({ type: 'speech-ended', legId: 'caller' });
    await mock.act({ type: 'silence' });
  } else {
    await mock.act({ type: 'say', text: way === 'spoken' ? asSpoken(line.text) : line.text });
  }
  const fault = drillFault(mock.call, line);
  mock.close();
  return { line, way, fault, early };
}

/** "my", "my house", "my house is", … as recognition hands them over. */
function growing(text: string): string[] {
  const words = text.split(' ');
  return words.map((_, at) => words.slice(0, at + 1).join(' '));
}

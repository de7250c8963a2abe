import type { Flow, FlowDraft, FlowGraph, FlowVersion } from '../../../core/flows/flow.ts';
import { nameKey } from '../../../core/shared/text.ts';
import type { Current, CurrentFlow } from '../current.ts';
import { flowOf } from '../export-files.ts';
import { fileProblem, YAML_FILE } from '../file-problem.ts';
import { graphOf } from '../named-flow.ts';
import type { NamedFlow, NamedNumber, NamedStep } from '../workspace-yaml.ts';
import { writeYaml } from '../yaml-text.ts';
import {
  changeOf,
  grouped,
  NotImported,
  type Planned,
  type Planning,
  type Writing,
  written,
} from './planned.ts';

type Place = readonly (string | number)[];
type Number = Current['numbers'][number];

/** The flows of a number by name. What is in force stays so unless the files put another version or flow there. */
export function planFlows(
  planning: Planning,
  number: NamedNumber,
  index: number,
  stored: Number | null,
  numberId: () => string,
): Planned[] {
  const { read, tell } = planning;
  const left = grouped(stored?.flows ?? [], ({ flow }) => nameKey(flow.name));
  const inForce = number.flows.flatMap((flow, at) => (flow.published ? [at] : []));
  for (const at of inForce.slice(1)) {
    const message = `Two flows of ${number.e164} are published; one number has one flow in force. Leave one of them as a draft.`;
    tell(fileProblem(YAML_FILE, read.lineOf(['numbers', index, 'flows', at]), 'two-published', message));
  }
  return number.flows.map((flow, at) => {
    const place = ['numbers', index, 'flows', at];
    return planFlow(planning, flow, place, left.get(nameKey(flow.name))?.shift() ?? null, numberId);
  });
}

function planFlow(
  planning: Planning,
  named: NamedFlow,
  place: Place,
  stored: CurrentFlow | null,
  numberId: () => string,
): Planned {
  const { ids, read, tell } = planning;
  const fault = (at: Place, message: string) =>
    tell(fileProblem(YAML_FILE, read.lineOf([...place, ...at]), 'flow-refused', message));
  if (!named.published && !named.draft)
    fault([], `The flow “${named.name}” has neither a draft nor a published version.`);
  const [published, drafted] = (['published', 'draft'] as const).map((part) => {
    const steps = named[part]?.steps;
    return steps ? readGraph(steps, ids.idOf, (at, message) => fault([part, 'steps', ...at], message)) : null;
  });
  const before = stored && writeYaml(flowOf(stored, ids.nameOf));
  const after = { ...asCurrent(named, published ?? null, drafted ?? null, stored) };
  const publishes = published !== null && !sameGraph(stored?.published ?? null, after.published, ids.nameOf);
  const change = changeOf(
    { kind: 'flow', name: named.name, path: YAML_FILE, publishes },
    before,
    writeYaml(flowOf(after, ids.nameOf)),
  );
  const line = read.lineOf(place);
  return {
    change,
    write: (writing) =>
      change.change === 'same'
        ? Promise.resolve()
        : writeFlow(writing, { named, stored, publishes, line, numberId: numberId() }),
  };
}

type Wanted = {
  named: NamedFlow;
  stored: CurrentFlow | null;
  publishes: boolean;
  line: number;
  numberId: string;
};

async function writeFlow(
  writing: Writing,
  { named, stored, publishes, line, numberId }: Wanted,
): Promise<void> {
  const { workspace, ids, parts } = writing;
  const { flows } = workspace;
  const by = parts.author.name;
  const [published, drafted] = [named.published, named.draft].map((part) =>
    part ? readGraph(part.steps, ids.idOf, (_, message) => refuse(line, message)) : null,
  );
  const first = published ?? drafted ?? { steps: [] };
  let flow: Flow;
  if (stored) {
    flow = written(await flows.rename(stored.flow.id, named.name, { etag: null }), YAML_FILE, line);
    if (publishes) await saveDraft(writing, flow.id, first, line);
  } else {
    flow = written(
      await flows.create({ phoneNumberId: numberId, name: named.name, graph: first, by }),
      YAML_FILE,
      line,
    );
  }
  if (publishes && published) {
    const blocking = await parts.blocking(workspace, numberId, published);
    const [problem] = blocking;
    if (problem) refuse(line, `“${named.name}” cannot be published: ${problem.message}`);
    const draft = await flows.draft(flow.id);
    const note = named.published?.note ?? '';
    written(await flows.publish(flow.id, { etag: draft?.etag ?? '', note, by }), YAML_FILE, line);
  }
  const last = drafted ?? published;
  if (last) await saveDraft(writing, flow.id, last, line);
  for (const id of new Set([...flow.pausedStepIds, ...named.paused]))
    if (flow.pausedStepIds.includes(id) !== named.paused.includes(id))
      written(await flows.pause(flow.id, id, named.paused.includes(id)), YAML_FILE, line);
}

async function saveDraft({ workspace, parts }: Writing, flowId: string, graph: FlowGraph, line: number) {
  const draft = await workspace.flows.draft(flowId);
  if (draft && JSON.stringify(draft.graph) === JSON.stringify(graph)) return;
  const save = { etag: draft?.etag ?? '', graph, by: parts.author.name };
  written(await workspace.flows.saveDraft(flowId, save), YAML_FILE, line);
}

function refuse(line: number, message: string): never {
  throw new NotImported([fileProblem(YAML_FILE, line, 'flow-refused', message)]);
}

function readGraph(
  steps: readonly NamedStep[],
  idOf: Parameters<typeof graphOf>[1],
  tell: (at: Place, message: string) => void,
): FlowGraph | null {
  const result = graphOf(steps, idOf);
  if ('graph' in result) return result.graph;
  for (const { at, message } of result.faults) tell(at, message);
  return null;
}

/** The flow as it will stand, in the shape in which one that stands is written. */
function asCurrent(
  { name, paused, published: named }: NamedFlow,
  published: FlowGraph | null,
  drafted: FlowGraph | null,
  stored: CurrentFlow | null,
): CurrentFlow {
  const version = published
    ? ({ graph: published, note: named?.note ?? '' } as FlowVersion)
    : (stored?.published ?? null);
  const draft = { graph: drafted ?? published ?? { steps: [] } } as FlowDraft;
  return { flow: { name, pausedStepIds: paused } as Flow, draft, published: version };
}

function sameGraph(
  before: FlowVersion | null,
  after: FlowVersion | null,
  nameOf: Parameters<typeof flowOf>[1],
): boolean {
  if (!before || !after) return before === after;
  const text = (version: FlowVersion) =>
    writeYaml(
      flowOf(
        {
          flow: { name: '', pausedStepIds: [] } as unknown as Flow,
          draft: { graph: version.graph } as FlowDraft,
          published: null,
        },
        nameOf,
      ),
    );
  return text(before) === text(after);
}

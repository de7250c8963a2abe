import type { FlowGraph, FlowStep, FlowStepKind } from '../../core/flows/flow.ts';
import type { DemoFlow, DemoFlowStep } from './demo-type.ts';

/** The ids behind the names of the demo, once its members, pages and jobs are stored. */
export type DemoIds = {
  step(key: string): string;
  member(name: string): string;
  page(title: string): string;
  job(name: string): string;
};

/** The demo's call flow with ids in place of names. */
export function demoGraph(flow: DemoFlow, ids: DemoIds): FlowGraph {
  return { steps: flow.steps.map((step) => flowStep(step, ids)) };
}

function flowStep({ key, kind, name, settings, exits }: DemoFlowStep, ids: DemoIds): FlowStep {
  const { members, pages, jobs, ...own } = settings;
  const step = {
    id: ids.step(key),
    kind,
    name,
    settings: {
      ...own,
      ...(members ? { memberIds: members.map(ids.member) } : {}),
      ...(pages ? { pageIds: pages.map(ids.page) } : {}),
      ...(jobs ? { jobIds: jobs.map(ids.job) } : {}),
    },
    exits: Object.fromEntries(Object.entries(exits).map(([exit, target]) => [exit, ids.step(target)])),
    position: null,
  };
  return step as Extract<FlowStep, { kind: FlowStepKind }>;
}

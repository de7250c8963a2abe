import type { Flow, FlowDraft, FlowGraph, FlowVersion } from '../../../core/flows/flow.ts';
import type { Accepted, Etagged, IfMatch, NotFound, Refused } from '../result.ts';

export type FlowVersionSummary = Omit<FlowVersion, 'graph'>;

export interface Flows {
  /** By name; of one number or of all. */
  list(phoneNumberId?: string): Promise<Etagged<Flow>[]>;
  get(flowId: string): Promise<Etagged<Flow> | null>;
  create(flow: {
    phoneNumberId: string;
    name: string;
    graph: FlowGraph;
    by: string;
  }): Promise<Accepted<Etagged<Flow>> | NotFound>;
  rename(
    flowId: string,
    name: string,
    match: IfMatch,
  ): Promise<Accepted<Etagged<Flow>> | NotFound | Refused<'stale', Etagged<Flow>>>;
  /** With draft and versions. The flow in force goes only by force; its number then answers nothing. */
  remove(
    flowId: string,
    options: { force: boolean },
  ): Promise<Accepted<null> | NotFound | Refused<'flow-in-force', Etagged<Flow>>>;
  draft(flowId: string): Promise<FlowDraft | null>;
  /** Compare and set: a draft saved by somebody else since `etag` stays, and comes back. */
  saveDraft(
    flowId: string,
    save: { etag: string; graph: FlowGraph; by: string },
  ): Promise<Accepted<FlowDraft> | NotFound | Refused<'stale', FlowDraft>>;
  /** Newest first. */
  versions(flowId: string): Promise<FlowVersionSummary[]>;
  version(flowId: string, number: number): Promise<FlowVersion | null>;
  /** Makes the draft, as it was at `etag`, the next version and the one in force on its number. Checks nothing else. */
  publish(
    flowId: string,
    publish: { etag: string; note: string; by: string },
  ): Promise<Accepted<FlowVersion> | NotFound | Refused<'stale', FlowDraft>>;
  /** Takes the flow out of force: its number answers nothing until something is published. */
  withdraw(flowId: string): Promise<Accepted<Etagged<Flow>> | NotFound>;
  /** At once, without publishing. */
  pause(flowId: string, flowStepId: string, paused: boolean): Promise<Accepted<Etagged<Flow>> | NotFound>;
}

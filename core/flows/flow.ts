import type { WeeklyHours } from '../workspaces/destination.ts';
import type { Language } from '../workspaces/workspace.ts';

/** What happens when a number is called: stages joined by exits. A draft may be invalid; a published version never changes. */
export type FlowGraph = { steps: FlowStep[] };

export const FLOW_STEP_KINDS = [
  'incoming',
  'hours',
  'menu',
  'ring',
  'agent',
  'audio',
  'voicemail',
  'forward',
  'end',
] as const;
export type FlowStepKind = (typeof FLOW_STEP_KINDS)[number];

export type FlowStep = {
  [K in FlowStepKind]: {
    id: string;
    kind: K;
    /** Shown on the canvas and in the call's path; empty takes the kind's own title. */
    name: string;
    settings: FlowStepSettings[K];
    /** Exit name → id of the step it leads to; null or absent leads nowhere yet. Names come from the kind's StepSpec. */
    exits: Record<string, string | null>;
    position: { x: number; y: number } | null;
  };
}[FlowStepKind];
export type FlowStepOf<K extends FlowStepKind> = Extract<FlowStep, { kind: K }>;

export type FlowStepSettings = {
  incoming: Record<string, never>;
  hours: WeeklyHours & { timeZone: string | null };
  menu: {
    greeting: string;
    choices: { digit: string; words: string[]; label: string }[];
    waitSeconds: number;
    repeats: number;
  };
  ring: { memberIds: string[]; order: 'all-at-once' | 'in-order' | 'random'; seconds: number };
  agent: AgentSettings;
  audio: { text: string };
  voicemail: { greeting: string; maxSeconds: number };
  forward: { destinationId: string | null };
  end: { text: string };
};

/** Exits: `done` when the agent has finished, `fallback` when it cannot go on (paused, error, silence, no transfer). */
export type AgentSettings = {
  greeting: string;
  /** Design §2.12: switching either off takes an explicit choice and is a finding. */
  disclosure: boolean;
  recordingNotice: boolean;
  tone: 'casual' | 'neutral' | 'formal';
  voice: string;
  languages: Language[];
  pageIds: string[];
  jobIds: string[];
  history: boolean;
  /** Seconds of silence before the agent asks whether the caller is still there. */
  silenceSeconds: number;
};

export const VOICES = ['ash', 'birch', 'cedar', 'juniper'] as const;

/** Lengths are Unicode code points. Drafts may break them; publishing may not. */
export const FLOW_LIMITS = {
  name: 100,
  stepName: 60,
  greeting: 1_000,
  text: 1_000,
  steps: 100,
  ringMembers: 50,
  pages: 50,
  holidays: 100,
  periodsPerDay: 8,
  menuWaitSeconds: [3, 30],
  menuRepeats: [0, 5],
  ringSeconds: [5, 120],
  voicemailSeconds: [10, 300],
  silenceSeconds: [3, 30],
} as const;

/** A named flow of one number. At most one flow per number is in force. */
export type Flow = {
  id: string;
  phoneNumberId: string;
  name: string;
  /** Number of the published version that answers, or null. */
  versionInForce: number | null;
  /** Agent steps paused at once, without publishing: callers go to the step behind. */
  pausedStepIds: string[];
  createdAt: number;
  updatedAt: number;
};

/** Saved as it is typed. `etag` changes with each save: who saves over an older one gets a problem with both. */
export type FlowDraft = {
  flowId: string;
  graph: FlowGraph;
  baseVersion: number | null;
  etag: string;
  savedAt: number;
  savedBy: string;
};

export type FlowVersion = {
  flowId: string;
  number: number;
  graph: FlowGraph;
  publishedAt: number;
  publishedBy: string;
  note: string;
};

export function findStep(graph: FlowGraph, id: string | null | undefined): FlowStep | undefined {
  return id ? graph.steps.find((step) => step.id === id) : undefined;
}

export function agentSteps(graph: FlowGraph): FlowStepOf<'agent'>[] {
  return graph.steps.filter((step) => step.kind === 'agent');
}

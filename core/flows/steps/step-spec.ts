import type { z } from 'zod';
import type { Problem } from '../../shared/problem.ts';
import type { Language } from '../../workspaces/workspace.ts';
import type { FlowContext, FlowNames } from '../context.ts';
import type { FlowStepKind, FlowStepOf, FlowStepSettings } from '../flow.ts';

/**
 * All that there is to know about one kind of flow step: it drives the palette, the settings form, the checks before
 * publishing and the walk of a call. A new kind is one such value.
 */
export type StepSpec<K extends FlowStepKind> = {
  kind: K;
  title: string;
  /** For the list from which a step is added. */
  description: string;
  icon: StepIcon;
  /** Types of the settings: what a draft must have. */
  shape: z.ZodType<FlowStepSettings[K]>;
  /** The same with limits: what publishing asks for. */
  settings: z.ZodType<FlowStepSettings[K]>;
  defaults(context: StepDefaults): FlowStepSettings[K];
  exits(settings: FlowStepSettings[K]): Exit[];
  form: FormField[];
  /** One line under the step's name. */
  summary(settings: FlowStepSettings[K], names: FlowNames): string;
  /** What the schema cannot know. Paths are relative to the step: `/settings/greeting`. */
  check(step: FlowStepOf<K>, context: FlowContext): Problem[];
  enter(step: FlowStepOf<K>, moment: Moment): StepAct;
};

export type StepIcon =
  | 'phone'
  | 'clock'
  | 'menu'
  | 'ring'
  | 'agent'
  | 'audio'
  | 'voicemail'
  | 'forward'
  | 'end';

export type StepDefaults = { businessName: string; language: Language; recording: boolean };

/** A way out of a step. */
export type Exit = {
  name: string;
  /** As the canvas writes it beside the line. */
  label: string;
  /** As the list view writes it before what follows. */
  phrase: string;
  /** `must` blocks publishing without a target; `may` ends the call without one; `never` has none: the call stays there. */
  leads: 'must' | 'may' | 'never';
  /** Taken because somebody on the call did something: only such an exit may close a loop. */
  chosen: boolean;
};

export type FormField = {
  /** Key of the settings. */
  name: string;
  label: string;
  hint?: string;
  input:
    | 'text'
    | 'textarea'
    | 'select'
    | 'switch'
    | 'number'
    | 'hours'
    | 'holidays'
    | 'time-zone'
    | 'members'
    | 'destination'
    | 'jobs'
    | 'pages'
    | 'languages'
    | 'choices';
  options?: { value: string; label: string }[];
  /** Code points. */
  maxLength?: number;
  range?: readonly [min: number, max: number];
  unit?: string;
};

/** The circumstances under which a step is entered; handed in, so that the walk stays pure. */
export type Moment = {
  /** ms since the epoch. */
  now: number;
  /** The workspace's, IANA; a step may have its own. */
  timeZone: string;
  /** Orders a random ring; the same seed gives the same order in a replay. */
  seed: number;
  pausedStepIds: readonly string[];
};

/** What a call does at a step, as data: `core/calls` turns it into commands. */
export type StepAct =
  | { act: 'exit'; exit: string }
  | { act: 'say'; text: string; exit: string }
  | {
      act: 'gather';
      text: string;
      choices: GatherChoice[];
      waitSeconds: number;
      repeats: number;
      otherwise: string;
    }
  /** Groups ring one after another, each for `seconds`; within a group all at once. */
  | { act: 'ring'; groups: string[][]; seconds: number; otherwise: string }
  | { act: 'agent' }
  | { act: 'voicemail'; greeting: string; maxSeconds: number }
  | { act: 'forward'; destinationId: string; otherwise: string }
  | { act: 'end'; text: string };

export type GatherChoice = { digit: string; words: string[]; label: string; exit: string };

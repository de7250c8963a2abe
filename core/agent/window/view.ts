import type { Field, Rule } from '../../plan/plan.ts';
import type { Told } from '../../understanding/values/read-value.ts';
import type { Manner } from '../wording/manner.ts';

/**
 * All that a language model may know of a turn (design §8): never the library, never a job's whole text. What it holds does not grow
 * with the number or the length of jobs.
 */
export type View = {
  business: string;
  manner: Manner;
  /** Attached jobs, in the author's order: a model names them by number, from 1. */
  jobs: { id: string; name: string; description: string }[];
  /** Of those, the ones that the caller's words come nearest to; empty while a job is under way. */
  likely: string[];
  active: ActiveJob | null;
  waiting: string[];
  /** What the agent waits to hear, in words; null when nothing is open. */
  asked: string | null;
  /** Key of the question that is open, for `choose-branch`. */
  openQuestion: string | null;
  passages: { id: string; title: string; text: string }[];
  /** Turns before this one, oldest first. */
  turns: PastTurn[];
  told: Told;
  /** What the caller said in this call, this turn last. */
  callerLines: string[];
};

export type ActiveJob = {
  jobId: string;
  fields: Field[];
  /** Values by field key, as read back; null was refused. */
  known: Record<string, string | null>;
  /** The current step and the next two, each in a line. */
  steps: string[];
  rules: Rule[];
  /** The action that stands next; null when none does. */
  actionStep: string | null;
};

export type PastTurn = { heard: string; moves: string[]; said: string };

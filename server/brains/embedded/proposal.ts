import type { Move } from '../../../core/agent/move.ts';
import type { Call, Expecting, JobRun } from '../../../core/calls/call.ts';
import { activeRun, attachedJobs, planOf } from '../../../core/calls/job/job-run.ts';
import { mannerOf } from '../../../core/calls/talk/manner.ts';
import type { PassageSimilarity } from '../../../core/knowledge/rank.ts';
import {
  everyStep,
  type Field,
  fieldsOf,
  isAnythingElse,
  notedField,
  type StepId,
} from '../../../core/plan/plan.ts';
import type { RoutableJob, Similarity } from '../../../core/understanding/route.ts';
import type { Heard } from '../../../core/understanding/values/value.ts';

/** All that one turn's proposal is made from. It is a value: the same one gives the same moves. */
export type Turn = {
  call: Call;
  heard: string;
  run: JobRun | undefined;
  expecting: Expecting | null;
  jobs: RoutableJob[];
  similarity: Similarity | undefined;
  passageSimilarity: PassageSimilarity | undefined;
};

/** `routed` and `searched` say which similarities would have helped: the brain asks for them only then. */
export type Proposal = { moves: Move[]; routed: boolean; searched: boolean };

export function turnOf(
  call: Call,
  heard: string,
  similarity?: Similarity,
  passageSimilarity?: PassageSimilarity,
): Turn {
  const jobs = attachedJobs(call).flatMap((id) => call.snapshot.jobs[id] ?? []);
  return {
    call,
    heard,
    run: activeRun(call),
    expecting: call.expecting,
    jobs,
    similarity,
    passageSimilarity,
  };
}

/** The caller's words as the value readers take them. */
export function told({ call, heard }: Turn, more: Partial<Heard> = {}): Heard {
  const { timeZone, country } = call.snapshot.workspace;
  return {
    text: heard,
    at: call.now,
    timeZone,
    country,
    language: mannerOf(call).language,
    asked: false,
    ...more,
  };
}

export function openFields({ call, run }: Turn) {
  return fieldsOf(planOf(call, run)).filter(({ key }) => !run?.fields[key]);
}

/** Questions of the job that are still to be asked, as fields: their answers may come early. */
export function openQuestions({ call, run }: Turn): { step: StepId; field: Field }[] {
  if (!run) return [];
  return [...everyStep(planOf(call, run).steps)].flatMap((step) =>
    step.kind === 'ask' && run.answers[step.id] === undefined && !run.passed[step.id] && !isAnythingElse(step)
      ? [{ step: step.id, field: notedField(step) }]
      : [],
  );
}

export function filledFields({ call, run }: Turn) {
  return fieldsOf(planOf(call, run)).filter(({ key }) => run?.fields[key]?.value != null);
}

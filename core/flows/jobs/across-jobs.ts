import type { Plan } from '../../plan/plan.ts';
import { nameKey } from '../../shared/text.ts';
import { type Clash, overlapsIn } from '../../understanding/routing/overlap.ts';
import type { Destination } from '../../workspaces/destination.ts';
import { agentSteps, type FlowGraph, type FlowStepOf } from '../flow.ts';
import { hoursInWords } from '../hours.ts';
import { type Reached, reachedWhen } from './reached-when.ts';
import { unguardedTransfers } from './unguarded-transfers.ts';
import { both, holdsAtAll, openWeek, outside } from './week.ts';

/** A job that is attached to an agent step, as it is stored. */
export type AttachedJob = { id: string; name: string; plan: Pick<Plan, 'steps'> };

/** What is wrong with a job only where it stands beside others, in a flow. Nothing of it blocks publishing. */
export type AcrossFinding = {
  code: 'jobs-overlap' | 'phrase-elsewhere' | 'transfer-unanswered';
  severity: 'finding' | 'advice';
  message: string;
  jobId: string;
  /** The job that it clashes with. */
  otherId: string | null;
  /** What callers may say that shows it. */
  said: string[];
  flowStepId: string;
};

export type AcrossContext = {
  graph: FlowGraph;
  /** The workspace's; destinations keep their hours by it. */
  timeZone: string;
  jobs: readonly AttachedJob[];
  destinations: readonly Destination[];
  /** Of each agent step, what its jobs' phrases say for other jobs of the step. */
  clashesOf: (flowStepId: string) => readonly Clash[];
};

/** Findings of every agent step of a flow, in the order of its steps. */
export function acrossJobs(context: AcrossContext): AcrossFinding[] {
  const reached = reachedWhen(context.graph, context.timeZone);
  return agentSteps(context.graph).flatMap((step) => {
    const jobs = context.jobs.filter(({ id }) => step.settings.jobIds.includes(id));
    const when = reached.get(step.id);
    return [
      ...clashing(step, jobs, context.clashesOf(step.id)),
      ...(when?.sure ? jobs.flatMap((job) => unanswered(step, job, when, context.destinations)) : []),
    ];
  });
}

function clashing(
  { id: flowStepId }: FlowStepOf<'agent'>,
  jobs: readonly AttachedJob[],
  clashes: readonly Clash[],
): AcrossFinding[] {
  const nameOf = (id: string) => jobs.find((job) => job.id === id)?.name ?? '';
  const overlaps = overlapsIn(clashes);
  const told = new Set(overlaps.flatMap(({ jobIds: [one, two] }) => [`${one} ${two}`, `${two} ${one}`]));
  return [
    ...overlaps.map(({ jobIds: [jobId, otherId], said }): AcrossFinding => {
      const message = `Callers who say ${quoted(said)} could start “${nameOf(jobId)}” or “${nameOf(otherId)}”. Say in each when it does not run, or make one job of both.`;
      return { code: 'jobs-overlap', severity: 'finding', message, jobId, otherId, said, flowStepId };
    }),
    ...clashes
      .filter(({ elsewhere, jobId, otherId }) => elsewhere && !told.has(`${jobId} ${otherId}`))
      .map(({ said, jobId, otherId }): AcrossFinding => {
        const message = `“${said}” is a phrase of “${nameOf(jobId)}”, and speaks for “${nameOf(otherId)}”: who says something like it may start that job. Reword it, or move it there.`;
        return {
          ...{ code: 'phrase-elsewhere', severity: 'finding', message },
          ...{ jobId, otherId, said: [said], flowStepId },
        };
      }),
  ];
}

/** Two of them are enough to see what is meant. */
function quoted([first = '', second]: readonly string[]): string {
  return second === undefined ? `“${first}”` : `“${first}” or “${second}”`;
}

function unanswered(
  { id: flowStepId }: FlowStepOf<'agent'>,
  { id: jobId, name, plan }: AttachedJob,
  { week }: Reached,
  destinations: readonly Destination[],
): AcrossFinding[] {
  return unguardedTransfers(plan).flatMap((to): AcrossFinding[] => {
    const destination = destinations.find((one) => nameKey(one.name) === nameKey(to));
    if (!destination?.hours || !holdsAtAll(week)) return [];
    const open = openWeek(destination.hours);
    if (!holdsAtAll(both(week, outside(open)))) return [];
    const never = !holdsAtAll(both(week, open));
    const hours = hoursInWords(destination.hours);
    const message = never
      ? `“${name}” transfers callers to “${destination.name}”, and nobody answers there at any hour at which this agent step is reached (${hours}). Take a message instead.`
      : `“${name}” transfers callers to “${destination.name}” at any hour, and nobody answers there outside ${hours}. Say “If nobody answers, take a message.”, or ask for the hour first.`;
    return [
      {
        ...{ code: 'transfer-unanswered', severity: 'finding', message },
        ...{ jobId, otherId: null, said: [], flowStepId },
      },
    ];
  });
}

import type { Plan } from '../../plan/plan.ts';
import { nameKey } from '../../shared/text.ts';
import { type Clash, overlapsIn } from '../../understanding/routing/overlap.ts';
import type { Destination, WeeklyHours } from '../../workspaces/destination.ts';
import { agentSteps, type FlowGraph, type FlowStepOf } from '../flow.ts';
import { hoursInWords } from '../hours.ts';
import { both, type Calendar, calendarOf, heldOn, type Mask, openOn, outside } from './calendar.ts';
import { reachedWhen } from './reached-when.ts';
import { unguardedTransfers } from './unguarded-transfers.ts';

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
  /** Now: holidays and changes of the clocks are looked at for a year from then. */
  atMs: number;
  jobs: readonly AttachedJob[];
  destinations: readonly Destination[];
  /** Of each agent step, what its jobs' phrases say for other jobs of the step. */
  clashesOf: (flowStepId: string) => readonly Clash[];
};

/** Findings of every agent step of a flow, in the order of its steps. */
export function acrossJobs(context: AcrossContext): AcrossFinding[] {
  const calendar = calendarFor(context);
  const reached = reachedWhen(context.graph, calendar);
  return agentSteps(context.graph).flatMap((step) => {
    const jobs = context.jobs.filter(({ id }) => step.settings.jobIds.includes(id));
    const when = reached.get(step.id);
    return [
      ...clashing(step, jobs, context.clashesOf(step.id)),
      ...(when ? jobs.flatMap((job) => unanswered(step, job, { when, calendar, ...context })) : []),
    ];
  });
}

function calendarFor({ graph, timeZone, atMs, destinations }: AcrossContext): Calendar {
  const steps = graph.steps.flatMap(({ kind, settings }) => (kind === 'hours' ? [settings] : []));
  const hours = [...steps, ...destinations.flatMap((one) => one.hours ?? [])];
  return calendarOf(timeZone, {
    zones: steps.flatMap((step) => step.timeZone ?? []),
    dates: hours.flatMap(({ holidays = [] }) => holidays.map(({ date }) => date)),
    atMs,
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

type Hours = { when: Mask; calendar: Calendar; destinations: readonly Destination[] };

function unanswered(
  { id: flowStepId }: FlowStepOf<'agent'>,
  { id: jobId, name, plan }: AttachedJob,
  { when, calendar, destinations }: Hours,
): AcrossFinding[] {
  return unguardedTransfers(plan).flatMap((to): AcrossFinding[] => {
    const destination = destinations.find((one) => nameKey(one.name) === nameKey(to));
    if (!destination?.hours) return [];
    const open = openOn(calendar, destination.hours, calendar.timeZone);
    const inVain = heldOn(calendar, both(when, outside(open)));
    if (!inVain.commonly && inVain.holidays.length === 0) return [];
    const answered = heldOn(calendar, both(when, open)).commonly;
    const hours = hoursInWords(destination.hours);
    const [who, where] = [`“${name}” transfers callers to “${destination.name}”`, 'nobody answers there'];
    const message = !inVain.commonly
      ? `${who}, and ${where} on ${daysInWords(inVain.holidays, destination.hours)}, when this agent step is reached. Say “If nobody answers, take a message.”`
      : answered
        ? `${who} at any hour, and ${where} outside ${hours}. Say “If nobody answers, take a message.”, or ask for the hour first.`
        : `${who}, and ${where} at any hour at which this agent step is reached (${hours}). Take a message instead.`;
    return [
      {
        ...{ code: 'transfer-unanswered', severity: 'finding', message },
        ...{ jobId, otherId: null, said: [], flowStepId },
      },
    ];
  });
}

/** "Christmas Day (2026-12-25) and 2 more holidays". */
function daysInWords([first = '', ...more]: readonly string[], { holidays }: WeeklyHours): string {
  const name = holidays.find(({ date }) => date === first)?.name.trim();
  const others = more.length === 0 ? '' : ` and ${more.length} more holiday${more.length === 1 ? '' : 's'}`;
  return `${name ? `${name} (${first})` : first}${others}`;
}

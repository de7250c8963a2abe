import type { Lines } from '../../agent/wording/lines.ts';
import { type Beyond, beyondUs, type OutOfBounds, outOfBounds } from '../../understanding/out-of-bounds.ts';
import { route } from '../../understanding/route.ts';
import type { Call } from '../call.ts';
import { activeRun, attachedJobs, fieldOf } from '../job/job-run.ts';
import { type Progress, trace } from '../progress.ts';
import { askAgain } from '../talk/asking.ts';
import { linesOf } from '../talk/manner.ts';
import { add, speak } from '../talk/saying.ts';
import type { Checked } from './alarm.ts';

const LINE: Record<OutOfBounds, keyof Lines> = {
  instructions: 'notShared',
  override: 'ownRules',
  private: 'private',
  harmful: 'willNotHelp',
  advice: 'cannotAdvise',
  'off-task': 'offTask',
};

/**
 * What is no matter of the business is declined here, by rules: no brain sees it, so that none can be talked round. What an author
 * wrote as a phrase is never out of bounds, and words that a job asked for freely are its answer.
 */
export function checkBounds(progress: Progress, heard: string): Checked {
  const beyond = outOfBounds(heard);
  if (!beyond || saidToBeKept(progress.call) || isTheirs(progress.call, heard, beyond))
    return { over: false, heard };
  traceBounds(progress, beyond);
  add(progress, linesOf(progress.call)[LINE[beyond.kind]]);
  askAgain(progress);
  speak(progress, { next: 'listen' });
  return { over: true, heard };
}

/** What is said where nothing fitted and the words tell why: a question for a doctor or lawyer, a task for another trade. */
export function whyNothingFitted(
  progress: Progress,
  heard: string,
): { line: string; advice: boolean } | null {
  const beyond = beyondUs(heard);
  if (!beyond) return null;
  traceBounds(progress, beyond);
  return { line: linesOf(progress.call)[LINE[beyond.kind]], advice: beyond.kind === 'advice' };
}

/** A message may hold anything: what is asked for in the caller's own words is not looked into. */
function saidToBeKept(call: Call): boolean {
  const { expecting } = call;
  if (expecting?.kind === 'answer') return expecting.answer === 'text';
  return expecting?.kind === 'field' && fieldOf(call, activeRun(call), expecting.key)?.type === 'text';
}

/** An author's own phrase, or a work that one of the jobs speaks of: a shop for songs may be asked for one. */
function isTheirs(call: Call, heard: string, { kind, words }: Beyond): boolean {
  const jobs = attachedJobs(call).flatMap((id) => call.snapshot.jobs[id] ?? []);
  if (route(heard, jobs).scores[0]?.score === 1) return true;
  const work = words.toLowerCase().split(/\s+/).at(-1)?.replace(/s$/, '') ?? '';
  return (
    kind === 'off-task' &&
    jobs.some(({ name, description }) => `${name} ${description}`.toLowerCase().includes(work))
  );
}

function traceBounds(progress: Progress, { kind, words }: Beyond): void {
  trace(progress, ({ checks }) => ({
    checks: [...checks, { check: 'bounds', found: kind, matched: words }],
  }));
}

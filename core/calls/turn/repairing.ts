import { type Repair, repairIn } from '../../understanding/repair.ts';
import { sayGoodbye } from '../flow/ending.ts';
import { carryOn } from '../job/carry-on.ts';
import { activeRun, endRun } from '../job/job-run.ts';
import { type Progress, patch, trace } from '../progress.ts';
import { askAgain, expect } from '../talk/asking.ts';
import { linesOf, mannerOf } from '../talk/manner.ts';
import { add, speak } from '../talk/saying.ts';
import { startTimer } from '../talk/timers.ts';
import type { Checked } from './alarm.ts';

const AGREES = /\b(?:ok|okay|yes|yeah|sure|great|perfect|right|good|claro|vale|sí|bueno)\b/i;
/** How long the agent is quiet after "hold on". */
const HOLD_MS = 60_000;
/** Rude words in one call after which the agent says goodbye. */
const PATIENCE = 3;

/** Talk about the talk itself is settled here, by rules: no brain is asked, and none can get it wrong. */
export function repair(progress: Progress, heard: string): Checked {
  const found = repairIn(heard, mannerOf(progress.call).language);
  trace(progress, ({ checks }) => ({
    checks: [...checks, { check: 'repair', found: found?.kind ?? null, matched: found?.words ?? null }],
  }));
  if (!found) return { over: false, heard };
  return HANDLERS[found.kind]?.(progress, found, heard) ?? { over: false, heard };
}

type Handler = (progress: Progress, repair: Repair, heard: string) => Checked;

const HANDLERS: Partial<Record<Repair['kind'], Handler>> = {
  repeat: (progress) => say(progress, lastSaid(progress)),
  slower: (progress) => say(progress, lastSaid(progress)),
  'hold-on': holdOn,
  goodbye: leave,
  cancel,
  robot: (progress) => {
    add(progress, linesOf(progress.call).robot);
    return askedAgain(progress);
  },
  abuse,
  thanks,
};

function say(progress: Progress, text: string): Checked {
  add(progress, text);
  return over(progress);
}

function askedAgain(progress: Progress): Checked {
  askAgain(progress);
  return over(progress);
}

function over(progress: Progress): Checked {
  speak(progress, { next: 'listen' });
  return { over: true, heard: '' };
}

function holdOn(progress: Progress): Checked {
  add(progress, linesOf(progress.call).takeYourTime);
  speak(progress, { next: 'nothing' });
  startTimer(progress, 'hold', HOLD_MS);
  return { over: true, heard: '' };
}

/** "Yes, that's right, bye": the rest is heard first, then the call is brought to its end without further questions. */
function leave(progress: Progress, { rest }: Repair): Checked {
  patch(progress, { leaving: true });
  if (rest.trim()) return { over: false, heard: rest };
  expect(progress, null);
  if (activeRun(progress.call)) carryOn(progress);
  else sayGoodbye(progress);
  return { over: true, heard: '' };
}

/** "Never mind" stops the job; while an act is being offered it only declines that act, which the brain hears as a no. */
function cancel(progress: Progress, { rest }: Repair, heard: string): Checked {
  const run = activeRun(progress.call);
  const kind = progress.call.expecting?.kind;
  if (!run || kind === 'consent' || kind === 'message-offer' || kind === 'resume')
    return { over: false, heard };
  endRun(progress, run, 'cancelled');
  expect(progress, null);
  add(progress, linesOf(progress.call).cancelled);
  if (rest.trim().split(/\s+/).length > 2) return { over: false, heard: rest };
  carryOn(progress);
  return { over: true, heard: '' };
}

function abuse(progress: Progress): Checked {
  const rude = progress.call.rude + 1;
  patch(progress, { rude });
  const lines = linesOf(progress.call);
  if (rude >= PATIENCE) {
    sayGoodbye(progress);
    return { over: true, heard: '' };
  }
  add(progress, lines.calm);
  return askedAgain(progress);
}

/** A bare "thank you" is an answer only where the agent has asked whether there is more; in "okay, thank you" the okay may be one. */
function thanks(progress: Progress, { rest }: Repair, heard: string): Checked {
  const kind = progress.call.expecting?.kind;
  const offered = kind === 'consent' || kind === 'confirm-fields';
  if (
    rest.trim() ||
    offered ||
    AGREES.test(heard) ||
    progress.call.expecting?.kind === 'anything-else' ||
    !progress.call.expecting
  )
    return { over: false, heard };
  add(progress, linesOf(progress.call).youAreWelcome);
  return askedAgain(progress);
}

function lastSaid(progress: Progress): string {
  return progress.call.transcript.findLast(({ who }) => who === 'agent')?.text ?? '';
}

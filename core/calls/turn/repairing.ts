import { type Repair, repairIn } from '../../understanding/repair.ts';
import { readValue } from '../../understanding/values/read-value.ts';
import { sayGoodbye } from '../flow/ending.ts';
import { withoutOptional } from '../job/act-behind.ts';
import { carryOn } from '../job/carry-on.ts';
import { activeRun, changeRun, endRun } from '../job/job-run.ts';
import { alarmedNow, type Progress, patch, trace } from '../progress.ts';
import { askAgain, expect } from '../talk/asking.ts';
import { linesOf, mannerOf } from '../talk/manner.ts';
import { add, speak } from '../talk/saying.ts';
import { startTimer } from '../talk/timers.ts';
import type { Checked } from './alarm.ts';

const AGREES =
  /(?<!\p{L})(?:ok|okay|yes|yeah|sure|great|perfect|right|good|claro|vale|sí|si|bueno|perfecto)(?!\p{L})/iu;
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

function holdOn(progress: Progress, { rest }: Repair): Checked {
  // "Wait, he is not breathing": nobody is told to take their time in the same breath as the safety line.
  if (alarmedNow(progress)) return { over: false, heard: rest };
  add(progress, linesOf(progress.call).takeYourTime);
  speak(progress, { next: 'nothing' });
  startTimer(progress, 'hold', HOLD_MS);
  return { over: true, heard: '' };
}

/** "Yes, that's right, bye": the rest is heard first, then the call is brought to its end without further questions. */
function leave(progress: Progress, { rest }: Repair): Checked {
  if (holdsBack(progress, rest)) {
    const { expecting } = progress.call;
    if (expecting?.kind === 'consent' || expecting?.kind === 'confirm-fields') return askedAgain(progress);
    expect(progress, null);
    carryOn(progress);
    return { over: true, heard: '' };
  }
  patch(progress, { leaving: true });
  if (rest.trim()) return { over: false, heard: rest };
  expect(progress, null);
  if (activeRun(progress.call)) carryOn(progress);
  else sayGoodbye(progress);
  return { over: true, heard: '' };
}

/**
 * A goodbye while an act stands ready and waits for nothing but a yes: it is offered once more, or all that the caller gave would be
 * for nothing. A no in the same breath, or a second goodbye, is taken.
 */
function holdsBack(progress: Progress, rest: string): boolean {
  const { expecting } = progress.call;
  const run = activeRun(progress.call);
  if (!run || (run.asked[HELD_BACK] ?? 0) > 0) return false;
  const offered =
    expecting?.kind === 'consent' ||
    (expecting?.kind === 'confirm-fields' && expecting.consents !== undefined);
  const ready = offered ? run : withoutOptional(progress, run);
  if (!ready || (offered && readsAsAnswer(progress, rest))) return false;
  changeRun(progress, run.id, { ...ready, asked: { ...ready.asked, [HELD_BACK]: 1 } });
  add(progress, linesOf(progress.call).beforeYouGo);
  return true;
}

const HELD_BACK = 'before-you-go';

function readsAsAnswer(progress: Progress, text: string): boolean {
  const { timeZone, country } = progress.call.snapshot.workspace;
  const { language } = mannerOf(progress.call);
  return (
    readValue('yes-no', { text, at: progress.call.now, timeZone, country, language, asked: true }) !== null
  );
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

import { safetyLine } from '../../agent/wording/index.ts';
import { emergencyIn } from '../../understanding/emergency.ts';
import { readValue } from '../../understanding/values/read-value.ts';
import { emergencyNumber } from '../../workspaces/workspace.ts';
import { type Progress, patch, trace } from '../progress.ts';
import { expect } from '../talk/asking.ts';
import { linesOf, mannerOf } from '../talk/manner.ts';
import { add, speak } from '../talk/saying.ts';
import { note } from '../talk/transcript.ts';

/** What a turn came to before any brain was asked: nothing, the line was said and the turn goes on, or the turn is over. */
export type Checked = { over: boolean; heard: string };

/**
 * Danger comes before everything else. Said as present, the safety line is spoken within this turn and the call is urgent; when
 * it only may be, the agent asks. Once the line was said in a call it is not said again.
 */
export function checkEmergency(progress: Progress, heard: string): Checked {
  const expecting = progress.call.expecting;
  if (expecting?.kind === 'danger') return afterDangerQuestion(progress, heard, expecting.heard);
  const found = emergencyIn(heard, progress.call.snapshot.workspace.emergency);
  traceCheck(progress, found?.level ?? null, found?.phrase ?? null);
  if (!found || progress.call.urgent) return { over: false, heard };
  if (found.level === 'present') {
    raiseAlarm(progress, found.phrase);
    return { over: false, heard };
  }
  add(progress, linesOf(progress.call).anyDanger);
  expect(progress, { kind: 'danger', heard });
  speak(progress, { next: 'listen' });
  return { over: true, heard };
}

/** Anything but a clear no counts as danger; a no takes up what the caller had said before. */
function afterDangerQuestion(progress: Progress, heard: string, before: string): Checked {
  const { timeZone, country } = progress.call.snapshot.workspace;
  const { language } = mannerOf(progress.call);
  const answer = readValue('yes-no', {
    text: heard,
    at: progress.call.now,
    timeZone,
    country,
    language,
    asked: true,
  });
  const repeated = emergencyIn(heard, progress.call.snapshot.workspace.emergency);
  expect(progress, null);
  if (answer?.value !== 'no' || repeated?.level === 'present') raiseAlarm(progress, heard);
  return { over: false, heard: before };
}

function raiseAlarm(progress: Progress, phrase: string): void {
  const number = emergencyNumber(progress.call.snapshot.workspace.country);
  patch(progress, { urgent: true });
  note(progress, 'Marked urgent');
  traceCheck(progress, 'present', phrase);
  add(progress, safetyLine(number, mannerOf(progress.call)));
}

function traceCheck(progress: Progress, found: string | null, matched: string | null): void {
  trace(progress, ({ checks }) => ({ checks: [...checks, { check: 'emergency', found, matched }] }));
}

import { safetyLine } from '../../agent/safety-line.ts';
import { type Emergency, emergencyIn, emergencyInPartial } from '../../understanding/emergency.ts';
import { readValue } from '../../understanding/values/read-value.ts';
import { emergencyNumbers } from '../../workspaces/emergency-numbers.ts';
import { sayGoodbye } from '../flow/ending.ts';
import { EMERGENCY_JOB } from '../job/built-in/emergency-job.ts';
import { carryOn } from '../job/carry-on.ts';
import { activeRun, startJob } from '../job/job-run.ts';
import { type Progress, patch, trace } from '../progress.ts';
import { expect } from '../talk/asking.ts';
import { linesOf, mannerOf } from '../talk/manner.ts';
import { add, speak, stopSaying } from '../talk/saying.ts';
import { note } from '../talk/transcript.ts';

/** What a turn came to before any brain was asked: nothing, the line was said and the turn goes on, or the turn is over. */
export type Checked = { over: boolean; heard: string };

/**
 * Danger comes before everything else. Said as present, the safety line is spoken within this turn and the call is urgent; when
 * it only may be, the agent asks. Once the line was said in a call it is not said again. `alarmed`: the line was said while the
 * caller was still speaking, and only what comes after it is left to do.
 */
export function checkEmergency(progress: Progress, heard: string, alarmed = false): Checked {
  const expecting = progress.call.expecting;
  if (expecting?.kind === 'danger') return afterDangerQuestion(progress, heard, expecting.heard);
  const found = dangerIn(progress, heard);
  traceCheck(progress, found);
  if (alarmed) trace(progress, () => ({ said: progress.call.saying?.text ?? '' }));
  if (alarmed && found?.level === 'present') return afterAlarm(progress, heard);
  if (!found || progress.call.urgent) return { over: false, heard };
  if (found.level === 'present') {
    alarm(progress, found.phrase);
    return afterAlarm(progress, heard);
  }
  add(progress, linesOf(progress.call).anyDanger);
  expect(progress, { kind: 'danger', heard });
  speak(progress, { next: 'listen' });
  return { over: true, heard };
}

function dangerIn(progress: Progress, heard: string): Emergency | null {
  return emergencyIn(heard, progress.call.snapshot.workspace.emergency);
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
  expect(progress, null);
  const said = dangerIn(progress, heard);
  const denied = answer?.value === 'no' && said?.level !== 'present';
  traceCheck(progress, denied ? null : { level: 'present', phrase: said?.phrase ?? heard });
  if (denied) return { over: false, heard: before };
  alarm(progress, said?.phrase ?? heard);
  return afterAlarm(progress, before);
}

/** The line is said while the caller still speaks, and nobody may speak over it. True when it was said now. */
export function alarmEarly(progress: Progress, soFar: string): boolean {
  const { stage, urgent, expecting } = progress.call;
  if (stage.kind !== 'agent' || urgent || expecting?.kind === 'danger') return false;
  const found = emergencyInPartial(soFar, progress.call.snapshot.workspace.emergency);
  if (!found) return false;
  stopSaying(progress);
  alarm(progress, found.phrase);
  speak(progress, { next: 'nothing' }, false);
  return true;
}

/** The line, and the urgent mark. */
function alarm(progress: Progress, phrase: string): void {
  const { country } = progress.call.snapshot.workspace;
  patch(progress, { urgent: true });
  note(progress, `Marked urgent: “${phrase}”`);
  add(progress, safetyLine(emergencyNumbers(country), mannerOf(progress.call)));
}

/** What the workspace wants done once the line was said. */
function afterAlarm(progress: Progress, heard: string): Checked {
  const { emergency } = progress.call.snapshot.workspace;
  if (emergency.afterwards.kind === 'end') {
    patch(progress, { outcome: progress.call.outcome ?? 'emergency' });
    sayGoodbye(progress);
    return { over: true, heard };
  }
  const jobId = emergency.afterwards.kind === 'start-job' ? emergency.afterwards.jobId : EMERGENCY_JOB;
  if (!progress.call.snapshot.jobs[jobId] || activeRun(progress.call)?.jobId === jobId)
    return { over: false, heard };
  expect(progress, null);
  startJob(progress, jobId);
  carryOn(progress);
  return { over: true, heard };
}

function traceCheck(progress: Progress, found: Emergency | null): void {
  const [level, matched] = [found?.level ?? null, found?.phrase ?? null];
  trace(progress, ({ checks }) => ({ checks: [...checks, { check: 'emergency', found: level, matched }] }));
}

import { topicStems } from '../../shared/words.ts';
import { isCourtesy } from '../../understanding/repair.ts';
import { introducesSelf } from '../../understanding/values/person-name.ts';
import type { Expecting, JobRun } from '../call.ts';
import { carryOn } from '../job/carry-on.ts';
import { activeRun, changeRun, messageJobOf, noteAnswer, pass } from '../job/job-run.ts';
import { alarmedNow, type Progress, patch } from '../progress.ts';
import { askAgain, expect } from '../talk/asking.ts';
import { linesOf, mannerOf } from '../talk/manner.ts';
import { add, speak } from '../talk/saying.ts';
import { whyNothingFitted } from './bounds.ts';

/** Failed tries for one thing after which it is kept as heard, flagged, and the job goes on. */
const MOST_MISSES = 2;
/** An act is offered once more before silence about it is taken for a no. */
const MOST_OFFERS = 3;

/** The caller's words fitted nothing. True when the turn is answered here. */
export function missed(progress: Progress, heard: string): boolean {
  const { expecting } = progress.call;
  const run = activeRun(progress.call);
  if (run && expecting && 'step' in expecting && expecting.kind !== 'anything-else')
    return missedIn(progress, run, expecting, heard);
  if (!run && onlyGreets(progress, heard)) return true;
  const why = whyNothingFitted(progress, heard);
  const lost = why?.advice ? mostLost(progress) : progress.call.lost + 1;
  patch(progress, { lost });
  if (why) add(progress, why.line);
  if (lost >= mostLost(progress) && !run) return false;
  if (!why && !alarmedNow(progress)) add(progress, linesOf(progress.call).didNotCatch);
  askAgain(progress);
  speak(progress, { next: 'listen' });
  return true;
}

/** A message is better than a third guess; where nobody takes one, a third guess is better than none. */
export function mostLost({ call }: Progress): number {
  return messageJobOf(call) === null ? MOST_MISSES + 1 : MOST_MISSES;
}

/** "Hi, I'm John." says nothing of the matter yet, and is not misunderstood. */
function onlyGreets(progress: Progress, heard: string): boolean {
  const { timeZone, country } = progress.call.snapshot.workspace;
  const { language } = mannerOf(progress.call);
  const name = introducesSelf({
    text: heard,
    at: progress.call.now,
    timeZone,
    country,
    language,
    asked: false,
  });
  const rest = (name ? heard.replace(name.heard, ' ') : heard).replace(GREETS_BY_NAME, '');
  if (!isCourtesy(rest) && topicStems(rest.replace(/\bnames?\b/i, ' ')).length > 0) return false;
  if (!name && rest.trim() !== '' && !isCourtesy(rest)) return false;
  askAgain(progress);
  speak(progress, { next: 'listen' });
  return true;
}

/** "Hi Jamie": whoever that is, they were greeted. */
const GREETS_BY_NAME = /^\W*(?:h+i+|hello+|hey+|hai|good (?:morning|afternoon|evening))[\s,]+\p{L}+\W*$/iu;

function missedIn(progress: Progress, run: JobRun, expecting: Expecting, heard: string): boolean {
  const key = expecting.kind === 'field' || expecting.kind === 'answer' ? expecting.key : `${expecting.kind}`;
  // Nobody in danger is told that they were not understood.
  if (alarmedNow(progress)) {
    askAgain(progress);
    speak(progress, { next: 'listen' });
    return true;
  }
  const misses = (run.misses[key] ?? 0) + 1;
  changeRun(progress, run.id, { misses: { ...run.misses, [key]: misses } });
  if (misses < (expecting.kind === 'consent' ? MOST_OFFERS : MOST_MISSES)) {
    if (agreesToTell(expecting, heard)) add(progress, linesOf(progress.call).whatWouldThatBe);
    else {
      if (!rewordsItself(expecting)) add(progress, linesOf(progress.call).didNotCatch);
      askAgain(progress);
    }
    speak(progress, { next: 'listen' });
    return true;
  }
  settleFor(progress, { ...run, misses: { ...run.misses, [key]: 0 } }, expecting, heard);
  add(progress, linesOf(progress.call).goOn);
  expect(progress, null);
  carryOn(progress);
  return true;
}

/** "Any wishes?" – "Yes." Then they are what is asked for. */
function agreesToTell(expecting: Expecting, heard: string): boolean {
  const open = expecting.kind === 'field' || (expecting.kind === 'answer' && expecting.answer === 'text');
  return (
    open &&
    /^\W*(?:yes|yeah|yep|yea|sure|of course|i do|sí|si|claro)(?:,? (?:please|thanks?|i do|por favor))?\W*$/iu.test(
      heard,
    )
  );
}

/** Fields and questions say by their second wording that the first answer was not understood. */
function rewordsItself(expecting: Expecting): boolean {
  return expecting.kind === 'field' || (expecting.kind === 'answer' && expecting.key === expecting.step);
}

/** What stands when the caller could not be understood: a value as heard, an unclear answer as none, consent as a no. */
function settleFor(progress: Progress, run: JobRun, expecting: Expecting, heard: string): void {
  if (expecting.kind === 'field') {
    const turn = progress.call.turns.length;
    // Thanks and yeses are kept of nobody: the field stays empty.
    const kept = isCourtesy(heard) ? null : heard;
    const value = {
      value: kept,
      heard: kept ?? '',
      span: [0, kept?.length ?? 0] as [number, number],
      turn,
      confidence: 0.2,
      confirmed: false,
    };
    changeRun(progress, run.id, {
      ...run,
      fields: { ...run.fields, [expecting.key]: { ...value, flag: kept === null ? 'unknown' : 'as-heard' } },
    });
  } else if (expecting.kind === 'answer') {
    const answer = expecting.answer === 'text' ? heard : expecting.key === expecting.step ? 'unknown' : 'no';
    changeRun(progress, run.id, run);
    noteAnswer(progress, run, expecting.key, answer);
    if (expecting.key === expecting.step) pass(progress, run, expecting.step, 'skipped');
  } else if (expecting.kind === 'confirm-fields') {
    changeRun(progress, run.id, { ...run, fields: flagged(run, expecting.keys) });
    if (expecting.step) pass(progress, run, expecting.step, 'skipped');
  } else if (expecting.kind === 'consent') {
    changeRun(progress, run.id, run);
    pass(progress, run, expecting.step, 'declined');
  }
}

function flagged(run: JobRun, keys: readonly string[]): JobRun['fields'] {
  const fields = { ...run.fields };
  for (const key of keys) if (fields[key]) fields[key] = { ...fields[key], flag: 'as-heard' };
  return fields;
}

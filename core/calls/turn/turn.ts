import { acknowledge } from '../../agent/wording/index.ts';
import type { Expecting, Thought, Tokens } from '../call.ts';
import type { EventOf } from '../events.ts';
import { carryOn } from '../job/carry-on.ts';
import { activeRun, changeRun, messageJobOf, planOf, startJob } from '../job/job-run.ts';
import { openedBy } from '../job/plan-walk.ts';
import { command, nextId, type Progress, patch, trace } from '../progress.ts';
import { askAgain, expect } from '../talk/asking.ts';
import { linesOf, mannerOf } from '../talk/manner.ts';
import { add, speak, stopSaying } from '../talk/saying.ts';
import { cancelTimer } from '../talk/timers.ts';
import { write } from '../talk/transcript.ts';
import { checkEmergency } from './alarm.ts';
import { checkBounds } from './bounds.ts';
import { asksItself, hearWords, lastWords, stalled } from './brain-words.ts';
import { missed, mostLost } from './missing.ts';
import { takeMove } from './moving.ts';
import { personJob } from './person-job.ts';
import { repair } from './repairing.ts';

/** The caller has finished a turn: danger first, then what is out of bounds, then talk about the talk, then the brain is asked. */
export function takeTurn(progress: Progress, text: string, kind?: 'digits', confidence?: number): void {
  const alarmed = progress.call.hearing?.alarmed === true;
  beginTurn(progress, text, kind, confidence);
  if (progress.call.stage.kind !== 'agent') return;
  const emergency = checkEmergency(progress, text, alarmed);
  if (emergency.over) return;
  const bounds = checkBounds(progress, emergency.heard);
  if (bounds.over) return;
  const repaired = repair(progress, emergency.heard);
  if (repaired.over) return;
  openBranches(progress, repaired.heard);
  think(progress, repaired.heard, 0);
}

function beginTurn(progress: Progress, text: string, kind?: 'digits', confidence?: number): void {
  const { call } = progress;
  if (!call.hearing?.alarmed) stopSaying(progress);
  progress.words = [];
  if (call.thought) command(progress, { type: 'stop-thinking', thoughtId: call.thought.id });
  for (const purpose of ['silence', 'hold', 'endpoint'] as const) cancelTimer(progress, purpose);
  const run = activeRun(call);
  patch(progress, {
    thought: null,
    hearing: null,
    unsaid: [],
    silences: 0,
    turns: [
      ...call.turns,
      {
        turn: call.turns.length + 1,
        at: call.now,
        heard: text,
        checks: [],
        why: null,
        brain: null,
        moves: [],
        jobRunId: run?.id ?? null,
        step: stepOf(call.expecting),
        said: '',
        heldBack: [],
      },
    ],
  });
  const more = { ...(kind ? { kind } : {}), ...(confidence === undefined ? {} : { confidence }) };
  write(progress, { who: 'caller', text, heard: text.length, ...more });
}

function stepOf(expecting: Expecting | null): string | null {
  return expecting && 'step' in expecting ? expecting.step : null;
}

/** "If they ask about price …" opens by the caller's words alone, wherever the job stands. */
function openBranches(progress: Progress, heard: string): void {
  const run = activeRun(progress.call);
  if (run) changeRun(progress, run.id, openedBy(planOf(progress.call, run), run, progress.call, heard, null));
}

function think(progress: Progress, heard: string, attempt: number): void {
  const thoughtId = nextId(progress, 'thought');
  patch(progress, { thought: { id: thoughtId, heard, attempt, digressed: false, spoken: '', pending: '' } });
  command(progress, { type: 'think', thoughtId, heard, attempt });
}

/** Thoughts that were stopped may still speak: only the present one counts. */
function present(progress: Progress, thoughtId: string): Thought | null {
  const { thought } = progress.call;
  return thought?.id === thoughtId ? thought : null;
}

export function thoughtMoved(progress: Progress, event: EventOf<'thought-moved'>): void {
  if (!present(progress, event.thoughtId)) return;
  const verdict = takeMove(progress, event.move);
  if (verdict.allowed && event.move.move === 'hand-over') handOver(progress);
  if (verdict.allowed && event.move.move === 'repeat') askAgain(progress);
}

export function thoughtSpoke(progress: Progress, event: EventOf<'thought-spoke'>): void {
  const thought = present(progress, event.thoughtId);
  if (thought) hearWords(progress, thought, event.text);
}

export function thoughtStalled(progress: Progress, event: EventOf<'thought-stalled'>): void {
  if (present(progress, event.thoughtId)) stalled(progress);
}

/** The next brain is asked in the same turn. The session counts the brains: beyond the last it answers with an empty thought. */
export function thoughtFailed(progress: Progress, event: EventOf<'thought-failed'>): void {
  const thought = present(progress, event.thoughtId);
  if (!thought) return;
  countTokens(progress, event.tokens);
  think(progress, thought.heard, thought.attempt + 1);
}

export function thoughtEnded(progress: Progress, event: EventOf<'thought-ended'>): void {
  const thought = present(progress, event.thoughtId);
  if (!thought) return;
  countTokens(progress, event.tokens);
  trace(progress, () => ({ brain: event.brain }));
  const spoken = lastWords(progress, thought);
  patch(progress, { thought: null });
  reply(progress, spoken);
}

/** What a model has cost, by turn and in all; a failed attempt counts too. */
function countTokens(progress: Progress, spent: Tokens | undefined): void {
  if (!spent) return;
  const sum = (tokens: Tokens) => ({
    prompt: tokens.prompt + spent.prompt,
    completion: tokens.completion + spent.completion,
  });
  patch(progress, { tokens: sum(progress.call.tokens) });
  trace(progress, ({ tokens }) => ({ tokens: sum(tokens ?? { prompt: 0, completion: 0 }) }));
}

function reply(progress: Progress, thought: Thought): void {
  if (progress.call.stage.kind !== 'agent') return speak(progress, { next: 'nothing' });
  const moves =
    progress.call.turns
      .at(-1)
      ?.moves.filter(({ verdict }) => verdict.allowed)
      .map(({ move }) => move) ?? [];
  progress.worded = asksItself(thought);
  const fitted = moves.length > 0 || thought.spoken !== '' || progress.call.leaving;
  if (!fitted && missed(progress, thought.heard)) return;
  if (progress.call.lost >= mostLost(progress) && offerMessage(progress)) return;
  const { expecting } = progress.call;
  const open = expecting?.kind === 'field' && activeRun(progress.call)?.fields[expecting.key] === undefined;
  if (open && expecting.between) {
    askAgain(progress);
    return speak(progress, { next: 'listen' });
  }
  const filled = moves.some(({ move }) => move === 'set-field' || move === 'correct-field');
  const corrected =
    progress.call.expecting?.kind === 'confirm-fields' && moves.some(({ move }) => move === 'correct-field');
  if (corrected) {
    askAgain(progress);
    return speak(progress, { next: 'listen' });
  }
  if (filled && progress.words.length === 0 && !thought.spoken)
    add(progress, acknowledge(progress.call.turns.length, mannerOf(progress.call)));
  if (keepsQuestion(progress)) askAgain(progress);
  if (keepsQuestion(progress)) return speak(progress, { next: 'listen' });
  if (activeRun(progress.call)) expect(progress, null);
  carryOn(progress);
}

/** Questions that stand outside a job's text: after a digression they are asked again, since no step would ask them. */
function keepsQuestion({ call }: Progress): boolean {
  const kind = call.expecting?.kind;
  if (kind === 'which-job' || kind === 'resume' || kind === 'message-offer') return true;
  return (kind === 'job' || kind === 'anything-else') && !activeRun(call) && !call.leaving;
}

/** Nothing fitted twice: a message is better than a third guess. */
function offerMessage(progress: Progress): boolean {
  if (activeRun(progress.call)) return false;
  patch(progress, { lost: 0 });
  const lines = linesOf(progress.call);
  if (messageJobOf(progress.call) === null) {
    add(progress, lines.cannotGoOn);
    speak(progress, { next: 'exit', exit: 'fallback' });
    return true;
  }
  add(progress, lines.offerMessage);
  expect(progress, { kind: 'message-offer' });
  speak(progress, { next: 'listen' });
  return true;
}

function handOver(progress: Progress): void {
  const job = personJob(progress.call);
  const run = activeRun(progress.call);
  if (job && run?.jobId === job) return;
  if (job) {
    expect(progress, null);
    startJob(progress, job);
    return;
  }
  add(progress, linesOf(progress.call).noPerson);
  speak(progress, { next: 'exit', exit: 'fallback' });
}

import type { EventOf } from '../events.ts';
import { leave } from '../flow/flow-stage.ts';
import { choiceOf } from '../flow/menu.ts';
import { type Progress, patch } from '../progress.ts';
import { alarmEarly } from '../turn/alarm.ts';
import { takeTurn } from '../turn/turn.ts';
import { endpointingMs } from './endpointing.ts';
import { interrupt, stopSaying } from './saying.ts';
import { awaitCaller } from './silence.ts';
import { cancelTimer, startTimer } from './timers.ts';
import { write } from './transcript.ts';

/** The caller has begun to speak: the floor is given up only once there are words (see barge-in). */
export function speechStarted(progress: Progress, legId: string): void {
  if (legId !== 'caller') return;
  const { hearing } = progress.call;
  patch(progress, { hearing: { text: '', ...hearing, speaking: true, partial: '' } });
  for (const purpose of ['silence', 'endpoint'] as const) cancelTimer(progress, purpose);
}

export function utterancePartial(progress: Progress, partial: string): void {
  const hearing = progress.call.hearing ?? { speaking: true, text: '', partial: '' };
  const early = alarmEarly(progress, [hearing.text, partial].filter(Boolean).join(' '));
  patch(progress, { hearing: { ...hearing, partial, ...(early ? { alarmed: true } : {}) } });
  if (!early) interrupt(progress, partial);
}

/** One recognised stretch. While a leg tells when speech starts and ends, the turn ends by endpointing; else with the stretch. */
export function utteranceFinal(progress: Progress, { text, confidence }: EventOf<'utterance-final'>): void {
  const { hearing, stage } = progress.call;
  if (stage.kind === 'voicemail') return keepVoicemail(progress, text);
  if (!hearing) return endTurn(progress, text, confidence);
  interrupt(progress, text);
  const soFar = [hearing.text, text].filter(Boolean).join(' ');
  patch(progress, { hearing: { ...hearing, text: soFar, partial: '' } });
  if (!hearing.speaking) awaitEndpoint(progress);
}

export function speechEnded(progress: Progress, legId: string): void {
  const { hearing } = progress.call;
  if (legId !== 'caller' || !hearing) return;
  patch(progress, { hearing: { ...hearing, speaking: false } });
  awaitEndpoint(progress);
}

function awaitEndpoint(progress: Progress): void {
  const { hearing, expecting } = progress.call;
  if (hearing) startTimer(progress, 'endpoint', endpointingMs(hearing.text || hearing.partial, expecting));
}

/** The silence after speech was long enough: what was heard is the caller's turn. A sound of listening is none. */
export function endpointReached(progress: Progress): void {
  const { hearing, saying } = progress.call;
  const text = hearing?.text ?? '';
  const floor = saying !== null && !saying.done && !hearing?.alarmed;
  if (text.trim() && !floor) return endTurn(progress, text);
  patch(progress, { hearing: null });
  if (text.trim()) overheard(progress, text);
  else awaitCaller(progress);
}

/** Said while the agent kept the floor: noted as heard, not a turn. */
function overheard(progress: Progress, text: string): void {
  write(progress, { who: 'caller', text, heard: text.length });
}

function endTurn(progress: Progress, text: string, confidence?: number): void {
  if (!text.trim()) return;
  if (progress.call.stage.kind === 'menu') {
    patch(progress, { hearing: null });
    return chooseByWords(progress, text);
  }
  takeTurn(progress, text, undefined, confidence);
}

function chooseByWords(progress: Progress, text: string): void {
  write(progress, { who: 'caller', text, heard: text.length });
  choose(progress, choiceOf(progress.call, { words: text }));
}

/** Keys choose in a menu; in talk with the agent they are the caller's words, digit by digit. */
export function digitsPressed(progress: Progress, digits: string): void {
  if (progress.call.stage.kind === 'menu') {
    write(progress, { who: 'caller', text: digits, heard: digits.length, kind: 'digits' });
    return choose(progress, choiceOf(progress.call, { digits }));
  }
  takeTurn(progress, digits, 'digits');
}

function choose(progress: Progress, exit: string | null): void {
  stopSaying(progress);
  cancelTimer(progress, 'menu');
  if (exit) leave(progress, exit);
  else startTimer(progress, 'menu', 0);
}

/** After the tone, all that the caller says is the voicemail; it ends when the caller hangs up. */
function keepVoicemail(progress: Progress, text: string): void {
  const { voicemail, saying } = progress.call;
  if (saying && !saying.done) return;
  write(progress, { who: 'caller', text, heard: text.length });
  const soFar = [voicemail?.text, text].filter(Boolean).join(' ');
  patch(progress, { voicemail: { text: soFar, seconds: voicemail?.seconds ?? 0 } });
}

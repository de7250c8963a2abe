import { heldBack } from '../../agent/claims.ts';
import type { Afterwards, Saying } from '../call.ts';
import { alarmedNow, command, nextId, type Progress, patch, trace } from '../progress.ts';
import { bargesIn } from './barge-in.ts';
import { rewrite, write } from './transcript.ts';

/** Collects sentences; `speak` says them together, so that a turn has one breath and one place to interrupt it. */
export function add(progress: Progress, ...sentences: string[]): void {
  for (const sentence of sentences) if (sentence.trim()) progress.words.push(sentence.trim());
}

/**
 * Says what was collected. Sentences that claim something undone are held back here, whoever wrote them (design §2.7).
 * With nothing to say, what follows happens at once.
 */
export function speak(
  progress: Progress,
  afterwards: Afterwards,
  interruptible = !alarmedNow(progress),
): void {
  const { said, held } = heldBack(progress.words, progress.call.actions);
  progress.words = [];
  if (held.length > 0) trace(progress, (turn) => ({ heldBack: [...turn.heldBack, ...held] }));
  const text = said.join(' ');
  if (!text) {
    patch(progress, { saying: silentSaying(progress, afterwards) });
    return;
  }
  trace(progress, (turn) => ({ said: [turn.said, text].filter(Boolean).join(' ') }));
  const saying = progress.call.saying;
  if (saying && !saying.done)
    extend(progress, saying, needsSpace(saying.text) ? ` ${text}` : text, afterwards);
  else begin(progress, text, afterwards, interruptible);
}

/** Says words that were checked as they came, letter for letter: the rest of their word or sentence may follow. */
export function sayOn(progress: Progress, text: string): void {
  trace(progress, (turn) => ({ said: turn.said + text }));
  const saying = progress.call.saying;
  if (saying && !saying.done) extend(progress, saying, text, { next: 'nothing' });
  else begin(progress, text, { next: 'nothing' }, true);
}

/** What has been said in this turn ends in a word, so that a new sentence needs a space before it. */
export function needsSpace(said: string): boolean {
  return said !== '' && !/\s$/.test(said);
}

function begin(progress: Progress, text: string, afterwards: Afterwards, interruptible: boolean): void {
  const id = nextId(progress, 'say');
  const line = write(progress, { who: 'agent', text, heard: 0 });
  patch(progress, {
    saying: { id, line, text, played: 0, done: false, stopped: false, interruptible, afterwards },
  });
  command(progress, { type: 'say', sayId: id, text, interruptible });
}

function extend(progress: Progress, saying: Saying, more: string, afterwards: Afterwards): void {
  const text = saying.text + more;
  rewrite(progress, saying.line, { text });
  patch(progress, { saying: { ...saying, text, afterwards } });
  command(progress, {
    type: 'say',
    sayId: saying.id,
    text: text.slice(saying.text.length),
    interruptible: saying.interruptible,
  });
}

/** Nothing is said, yet something follows: a saying that is already done carries it to `settleSaying`. */
function silentSaying(progress: Progress, afterwards: Afterwards): Saying {
  const { saying } = progress.call;
  if (saying && !saying.done) return { ...saying, afterwards };
  return {
    id: nextId(progress, 'say'),
    line: -1,
    text: '',
    played: 0,
    done: true,
    stopped: false,
    interruptible: true,
    afterwards,
  };
}

/** Playback reached `chars`. Marks may come late or twice: what was heard only grows, and a mark of an older saying is ignored. */
export function played(progress: Progress, sayId: string, chars: number, done: boolean): boolean {
  const saying = progress.call.saying;
  if (!saying || saying.id !== sayId || (saying.done && !saying.stopped)) return false;
  if (saying.stopped) {
    markHeard(progress, saying, Math.max(saying.played, Math.min(chars, saying.text.length)));
    return false;
  }
  const heard = done ? saying.text.length : Math.max(saying.played, Math.min(chars, saying.text.length));
  patch(progress, { saying: { ...saying, played: heard, done } });
  rewrite(progress, saying.line, { heard });
  return done;
}

function markHeard(progress: Progress, saying: Saying, heard: number): void {
  patch(progress, { saying: { ...saying, played: heard } });
  rewrite(progress, saying.line, { heard });
}

/** The caller speaks over the agent: playback stops, and what was not heard was never said. */
export function interrupt(progress: Progress, partial: string): void {
  const saying = progress.call.saying;
  if (!saying || saying.done || !bargesIn(partial, saying, progress.call.expecting)) return;
  stopSaying(progress);
}

export function stopSaying(progress: Progress): void {
  const saying = progress.call.saying;
  if (!saying || saying.done) return;
  command(progress, { type: 'stop-saying', sayId: saying.id });
  patch(progress, { saying: { ...saying, done: true, stopped: true, afterwards: { next: 'nothing' } } });
}

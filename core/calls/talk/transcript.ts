import type { TranscriptLine } from '../call.ts';
import { type Progress, patch } from '../progress.ts';

/** Adds a line and returns its index. What was *said* becomes transcript only as far as it was heard: `heard` starts at 0. */
export function write(
  progress: Progress,
  line: Omit<TranscriptLine, 'at' | 'turn'> & { turn?: number },
): number {
  const { transcript, now, turns } = progress.call;
  patch(progress, { transcript: [...transcript, { turn: turns.length, at: now, ...line }] });
  return transcript.length;
}

/** A line that nobody spoke: what happened to the call, for the reader of the record. */
export function note(progress: Progress, text: string): void {
  write(progress, { who: 'system', text, heard: text.length, kind: 'event' });
}

export function rewrite(progress: Progress, index: number, change: Partial<TranscriptLine>): void {
  patch(progress, {
    transcript: progress.call.transcript.map((line, at) => (at === index ? { ...line, ...change } : line)),
  });
}

/** What the caller has heard of an agent's line, and what was cut off. */
export function heardText(line: TranscriptLine): { heard: string; cutOff: string } {
  return { heard: line.text.slice(0, line.heard), cutOff: line.text.slice(line.heard) };
}

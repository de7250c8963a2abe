import type { Answered } from '../../client/client.ts';

export type Line = Answered<'CallRecord'>['transcript'][number];

/** A line as it is shown: what was heard, and what was to be said but never heard. */
export type ShownLine = Line & { at: number; spoken: string; unheard: string };

/**
 * Splits every agent line at what its playback marks proved. In a call that goes on, the marks of the newest lines are
 * still to come: they count as heard until the caller has spoken.
 */
export function saidAndHeard(transcript: readonly Line[], live: boolean): ShownLine[] {
  const lastCaller = transcript.findLastIndex(({ who }) => who === 'caller');
  return transcript.map((line, index) => {
    const pending = live && index > lastCaller;
    const whole = line.who !== 'agent' || pending || line.heard >= line.text.length;
    return whole
      ? { ...line, spoken: line.text, unheard: '' }
      : {
          ...line,
          spoken: line.text.slice(0, line.heard).trimEnd(),
          unheard: line.text.slice(line.heard).trim(),
        };
  });
}

import type { Span } from './text.ts';

/**
 * Something expected that went wrong and is shown to someone, with its place. A bug is never a Problem.
 * `blocking` stops a save or a publish; a `finding` is felt by callers, and may be left as it is all the same; `advice` makes what
 * works easier to follow or to keep.
 */
export type Problem = {
  /** Stable, kebab-case: scripts and docs refer to it. */
  code: string;
  /** One sentence: what happened, what was kept, what to do. */
  message: string;
  severity: 'blocking' | 'finding' | 'advice';
  at?: Place;
  fix?: Fix;
};

export type Place = {
  /** Where in a job's instructions. */
  span?: Span;
  /** JSON pointer into what was sent or stored, e.g. `/steps/2/settings/greeting`. */
  path?: string;
  /** Which line of a file, counted from 1. */
  line?: number;
  /** Which flow step, and which of its exits. */
  flowStepId?: string;
  exit?: string;
};

/** A one-click mend: replace `span` of the instructions by `text`. */
export type Fix = { label: string; span: Span; text: string };

export function blocking(code: string, message: string, at?: Place): Problem {
  return { code, message, severity: 'blocking', ...(at ? { at } : {}) };
}

export function finding(code: string, message: string, at?: Place, fix?: Fix): Problem {
  return { code, message, severity: 'finding', ...(at ? { at } : {}), ...(fix ? { fix } : {}) };
}

import { BEFORE_ROUTING, NOTHING_FITTED } from './out-of-bounds-rules.ts';
import { SPANISH_BEFORE_ROUTING, SPANISH_NOTHING_FITTED } from './spanish/bounds.ts';

/**
 * What callers ask of an agent that is no matter of the business: how it is set up, other rules than its own, what belongs to
 * other people, help with harm; and, where nothing else fitted, advice or work of another trade.
 */
export type OutOfBounds = 'instructions' | 'override' | 'private' | 'harmful' | 'advice' | 'off-task';

export type BoundsRule = { kind: OutOfBounds; pattern: RegExp };

export type Beyond = { kind: OutOfBounds; words: string };

/** Recognised before a job is looked for; rules, so that no wording can talk a brain out of them. */
export function outOfBounds(heard: string): Beyond | null {
  return first(heard, SPANISH_BEFORE_ROUTING) ?? first(heard, BEFORE_ROUTING);
}

/** Recognised once neither a job nor a page had an answer. */
export function beyondUs(heard: string): Beyond | null {
  return first(heard, NOTHING_FITTED) ?? first(heard, SPANISH_NOTHING_FITTED);
}

function first(heard: string, rules: readonly BoundsRule[]): Beyond | null {
  const text = heard.replace(/[’‘`´]/g, "'");
  for (const { kind, pattern } of rules) {
    const words = pattern.exec(text)?.[0].trim();
    if (words) return { kind, words };
  }
  return null;
}

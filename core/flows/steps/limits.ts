import { z } from 'zod';
import { codePoints } from '../../shared/text.ts';

/** Text of at most `max` code points; the message says by how much it is too long. */
export function textUpTo(max: number, what: string) {
  return z.string().superRefine((text, context) => {
    const over = codePoints(text) - max;
    if (over <= 0) return;
    const message = `${what} holds at most ${grouped(max)} characters. Shorten it by ${grouped(over)}.`;
    context.addIssue({ code: 'custom', message });
  });
}

/** The same, and not only white space. */
export function wordsUpTo(max: number, what: string) {
  return textUpTo(max, what).refine((text) => text.trim() !== '', {
    message: `${what} is empty. Write what callers hear.`,
  });
}

export function wholeFrom(range: readonly [min: number, max: number], what: string, unit: string) {
  const message = `${what} is between ${range[0]} and ${range[1]} ${unit}.`;
  return z.int({ message }).min(range[0], { message }).max(range[1], { message });
}

/** 1000 → "1,000". Written out because core has no locale. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

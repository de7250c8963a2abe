import { digitRuns } from '../../understanding/values/digits.ts';

/** Digits as they were said or typed together; `run` counts stretches that the caller gave in one breath. */
export type Said = { digits: string; from: number; to: number; run: number };

/** Every digit of a text in order, number words as digits. "Cuarenta y dos" is 42, not 40 and 2. */
export function digitsSaid(text: string): Said[] {
  const said: Said[] = [];
  for (const [run, parts] of digitRuns(text).entries()) {
    for (const { digits, span } of parts) {
      const before = said.at(-1);
      if (before && isSpanishSum(before, digits, text.slice(before.to, span[0])))
        Object.assign(before, { digits: String(Number(before.digits) + Number(digits)), to: span[1] });
      else said.push({ digits, from: span[0], to: span[1], run });
    }
  }
  return said;
}

function isSpanishSum(before: Said, digits: string, between: string): boolean {
  return /^[3-9]0$/.test(before.digits) && /^[1-9]$/.test(digits) && /^\s*y\s*$/i.test(between);
}

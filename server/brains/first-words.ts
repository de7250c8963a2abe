import { setImmediate } from 'node:timers/promises';
import { FIELD_TYPES } from '../../core/plan/plan.ts';
import { emergencyIn } from '../../core/understanding/emergency.ts';
import { BEFORE_ROUTING, NOTHING_FITTED } from '../../core/understanding/out-of-bounds-rules.ts';
import { repairIn } from '../../core/understanding/repair.ts';
import { readValue } from '../../core/understanding/values/read-value.ts';

const LINE = 'I am Anna Lee, 312 555 0199, and I would like to come tomorrow at half past seven.';
/** A pattern is compiled at its first use and once more, to machine code, at its second. */
const USES = 2;

/**
 * Uses each of the rules by which callers are understood, one a round of the event loop: together their first use takes a quarter of
 * a second, which the first caller after a start would wait for in silence.
 */
export async function readyFirstWords(): Promise<void> {
  const told = { text: LINE, at: 0, timeZone: 'UTC', country: 'US', language: 'en', asked: true } as const;
  const uses = [
    () => emergencyIn(LINE),
    ...[...BEFORE_ROUTING, ...NOTHING_FITTED].map(
      ({ pattern }) =>
        () =>
          pattern.test(LINE),
    ),
    ...(['en', 'es'] as const).map((language) => () => repairIn(LINE, language)),
    ...FIELD_TYPES.map((type) => () => readValue(type, told)),
  ];
  for (let round = 0; round < USES; round += 1) {
    for (const use of uses) {
      use();
      await setImmediate();
    }
  }
}

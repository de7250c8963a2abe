import { useCallback, useEffect, useState } from 'react';
import { everyStep, type Plan, type PlanContext, type Step } from '../../../core/plan/plan.ts';
import { type Reading, type Rewording, readingsOf } from '../../../core/plan/rewording/rewording.ts';
import { SURE } from './step-words.ts';

/** What an unsure line could be, as its choice is labelled. */
export type StepReading = Rewording & { label: string };

const labels: Record<Reading, string> = {
  say: 'Say it',
  ask: 'Ask it',
  collect: 'Ask for it and keep the answer',
  rule: 'A rule for the whole job',
  remark: 'A note, never spoken',
};

const NONE: readonly StepReading[] = [];
type Known = ReadonlyMap<string, readonly StepReading[]>;

/**
 * What each unsure line of a text could be. Every choice is tried on the compiler before it is offered, which takes longer than a
 * keystroke: it is worked out when the writing pauses, one line at a time.
 */
export function useReadings(
  text: string,
  plan: Plan,
  context: PlanContext,
): (step: Step) => readonly StepReading[] {
  const [known, setKnown] = useState<{ text: string; readings: Known }>({ text, readings: new Map() });
  useEffect(() => {
    const unsure = everyStep(plan.steps).filter(
      ({ confidence, kind }) => confidence < SURE && kind !== 'branch',
    );
    const found = new Map<string, readonly StepReading[]>();
    let next = 0;
    let waiting = setTimeout(work, unsure.length > 0 ? PAUSE_MS : 0);
    function work(): void {
      const step = unsure[next];
      if (!step)
        return setKnown((now) => (found.size + now.readings.size === 0 ? now : { text, readings: found }));
      next += 1;
      const readings = readingsOf(text, step, { plan, context });
      found.set(
        step.id,
        readings.map((each) => ({ ...each, label: labels[each.reading] })),
      );
      waiting = setTimeout(work);
    }
    return () => clearTimeout(waiting);
  }, [text, plan, context]);
  return useCallback(
    (step) => (known.text === text ? (known.readings.get(step.id) ?? NONE) : NONE),
    [known, text],
  );
}

const PAUSE_MS = 350;

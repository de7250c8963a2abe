import { writtenNumbers } from '../../../core/workspaces/emergency-numbers.ts';
import type { Workspace } from '../../../core/workspaces/workspace.ts';
import { type DrillOutcome, drillSnapshot, runDrill } from '../../calls/mock/drill.ts';
import type { Clock } from '../../ports/clock.ts';

/** Lines tried in one go before others on this server have their turn. */
const IN_ONE_GO = 5;

/** The workspace's list tried line by line. No brain is asked: danger comes before any. */
export async function emergencyDrill(settings: Workspace, clock: Clock) {
  const { id, name, timeZone, country, language, emergency } = settings;
  const snapshot = drillSnapshot({ id, name, timeZone, country, language, emergency });
  const outcomes: DrillOutcome[] = [];
  for await (const outcome of runDrill(snapshot, { clock, brains: [], ways: ['spoken'] })) {
    outcomes.push(outcome);
    if (outcomes.length % IN_ONE_GO === 0) await new Promise((resume) => setImmediate(resume));
  }
  const tried = (expected: string) => outcomes.filter(({ line }) => line.expected === expected).length;
  const faults = (expected: string) =>
    outcomes.flatMap(({ line, fault }) =>
      line.expected === expected && fault !== null ? [{ text: line.text, fault }] : [],
    );
  return {
    alarms: tried('alarm'),
    missed: faults('alarm'),
    harmless: tried('quiet'),
    taken: faults('quiet'),
    unclear: tried('question'),
    unasked: faults('question'),
    number: writtenNumbers(country),
  };
}

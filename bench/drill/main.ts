import { snapshotOf } from '../../cli/evaluate/attached-jobs.ts';
import { WAYS } from '../../core/proof/drill/drill.ts';
import { EMERGENCY_DEFAULTS } from '../../core/workspaces/emergency-settings.ts';
import { embeddedBrain } from '../../server/brains/embedded/embedded-brain.ts';
import { type DrillOutcome, runDrill } from '../../server/calls/mock/drill.ts';
import { systemClock } from '../../server/system-clock.ts';

/** Everyday lines that may get the safety line or the question. */
const MOST_FALSE = 2;

/** `npm run drill`: alarms in many wordings must all get the safety line at once; exits 1 when one does not. */
const began = performance.now();
const outcomes: DrillOutcome[] = [];
const snapshot = snapshotOf([]);
for await (const outcome of runDrill(
  { ...snapshot, workspace: { ...snapshot.workspace, emergency: EMERGENCY_DEFAULTS } },
  { clock: systemClock, brains: [embeddedBrain(null)], ways: WAYS },
))
  outcomes.push(outcome);

const faults = outcomes.filter(({ fault }) => fault !== null);
for (const { line, way, fault } of faults)
  process.stdout.write(`${line.expected} · ${way} · ${line.text} → ${fault}\n`);

const distinct = (of: readonly DrillOutcome[]) => new Set(of.map(({ line }) => line.text)).size;
const count = (expected: string, of: readonly DrillOutcome[]) =>
  distinct(of.filter(({ line }) => line.expected === expected));
const spoken = outcomes.filter(({ line, way }) => line.expected === 'alarm' && way === 'partial');
const missed = count('alarm', faults);
const alarmed = count('quiet', faults);
const unasked = count('question', faults);
process.stdout.write(
  `${count('alarm', outcomes)} alarms, typed, as speech and word by word: ${missed} missed\n` +
    `${count('quiet', outcomes)} harmless lines: ${alarmed} taken for a danger (at most ${MOST_FALSE})\n` +
    `${count('question', outcomes)} unclear lines: ${unasked} not asked about\n` +
    `Safety line while the caller still spoke: ${spoken.filter(({ early }) => early).length} of ${spoken.length}\n` +
    `${outcomes.length} calls in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
);
process.exit(missed + unasked > 0 || alarmed > MOST_FALSE ? 1 : 0);

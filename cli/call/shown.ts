import { labelIn } from '../../core/calls/job/rounds.ts';
import type { HeldCall, MockCall } from './held-call.ts';

type Turn = MockCall['record']['turns'][number];
type Line = MockCall['record']['transcript'][number];
type Judged = Turn['moves'][number];

const WHO = { agent: 'Agent', caller: 'You', system: '' } as const;

/** One line of the transcript: `Agent  Who is calling?` */
export function shownLine({ who, text, kind }: Line): string {
  const spoken = kind === 'digits' ? `(keys) ${text}` : who === 'system' ? `(${text})` : text;
  return `${WHO[who].padEnd(6)} ${spoken}`;
}

/** Why the agent answered a turn as it did, line by line. */
export async function shownWhy(turn: Turn, call: HeldCall): Promise<string[]> {
  const rows: [string, string][] = [];
  const { jobs } = call.state.record;
  const run = jobs.find(({ id }) => id === turn.jobRunId) ?? jobs.findLast(({ state }) => state === 'active');
  if (run) rows.push(['job', run.name]);
  const step = run?.steps.find(({ id }) => id === turn.step);
  if (step) rows.push(['step', `${step.kind} ${step.text}`]);
  for (const { check, found, matched } of turn.checks) {
    if (found) rows.push([check, matched ? `${found} (“${matched}”)` : found]);
  }
  for (const { jobId, score, matched } of turn.why?.scores.slice(0, 3) ?? []) {
    const words = matched.length > 0 ? ` (${matched.join(', ')})` : '';
    rows.push(['score', `${score.toFixed(2)} ${await call.jobName(jobId)}${words}`]);
  }
  for (const judged of turn.moves) rows.push(moveRow(judged));
  for (const held of turn.heldBack) rows.push(['held back', held]);
  return rows.map(([what, detail]) => `       ${what.padEnd(9)} ${detail}`);
}

function moveRow({ move, verdict }: Judged): [string, string] {
  const told = `${move.move}${detailOf(move)}`;
  return verdict.allowed ? ['move', told] : ['refused', `${told}: ${verdict.reason}`];
}

function detailOf(move: Judged['move']): string {
  if (move.move === 'ask-anew') return ` ${move.key}`;
  if ('key' in move) return ` ${move.key} = ${move.value}`;
  if ('answer' in move) return ` ${move.answer}`;
  if ('topic' in move) return ` ${move.topic}`;
  if (move.move === 'refuse') return ` ${move.reason}`;
  return '';
}

/** What is left of the call when it is over: outcome, results by job, actions with their receipts. */
export function shownRecord({ record }: MockCall): string[] {
  const lines = ['', `The call is over: ${record.outcome ?? 'no outcome'}. ${record.summary.title}`];
  for (const job of record.jobs) {
    lines.push(`  ${job.name} (${job.state})`);
    for (const { label, value, heard, flag, round } of job.result.data)
      lines.push(`    ${labelIn(label, round)}: ${value ?? heard}${flag ? ` (${flag})` : ''}`);
  }
  for (const { action, state, receipt } of record.actions) {
    const simulated = receipt?.simulated ? ', simulated' : '';
    lines.push(`  ${action}: ${state}${receipt ? ` (receipt ${receipt.id}${simulated})` : ''}`);
  }
  return lines;
}

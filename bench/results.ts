import { cpus, getPriority, loadavg, totalmem, type } from 'node:os';
import type { Figure } from './figure.ts';

/** The page of figures: when, on what machine, each with its goal and whether it was met. */
export function resultsPage(figures: readonly Figure[], at: Date): string {
  const missed = figures.filter((figure) => met(figure) === false);
  return `# Figures of the bench

Written by \`npm run bench\` on ${at.toISOString().slice(0, 10)}; every run writes it anew.

${machine()}

p50 is the median, p99 what 99 of 100 stayed below. Milliseconds, unless MB is said. The store is SQLite with 100,000 calls
and 10,000 jobs.

| what | p50 | p99 | times | goal | |
|---|--:|--:|--:|---|---|
${figures.map(row).join('\n')}

${missed.length === 0 ? 'Every goal was met.' : `Missed: ${missed.map(({ what }) => what).join('; ')}.`}
`;
}

export function machine(): string {
  const kinds = [...new Set(cpus().map(({ model }) => model.trim()))].join(', ');
  const load = loadavg()[0] ?? 0;
  const words = `Machine: ${cpus().length} cores (${kinds}), ${Math.round(totalmem() / 1e9)} GB, ${type()}, Node ${process.versions.node}${priority()}.`;
  const busy = load > cpus().length;
  return busy
    ? `${words} Other work ran on it meanwhile (load ${load.toFixed(1)} at the end), so these figures are worse than it can do.`
    : `${words} Load at the end: ${load.toFixed(1)}.`;
}

/** Said when the bench was put before other work, or behind it. */
function priority(): string {
  const nice = getPriority();
  return nice === 0 ? '' : `, run at nice ${nice}`;
}

export function row(figure: Figure): string {
  const { what, p50, p99, times, unit = 'ms', goal } = figure;
  const suffix = unit === 'MB' ? ' MB' : '';
  const wanted = goal ? `${goal.of} ≤ ${goal.atMost}` : '';
  const verdict = { true: 'met', false: 'missed', null: '' }[String(met(figure))];
  return `| ${what} | ${rounded(p50)}${suffix} | ${rounded(p99)}${suffix} | ${times} | ${wanted} | ${verdict} |`;
}

/** Null where there is no goal. */
export function met({ goal, ...figure }: Figure): boolean | null {
  return goal ? figure[goal.of] <= goal.atMost : null;
}

function rounded(figure: number): string {
  return figure.toFixed(figure < 10 ? 2 : figure < 100 ? 1 : 0);
}

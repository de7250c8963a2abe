import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { readRows } from './evaluate/rows.ts';
import { type OptimizedRow, optimizedRow, rowOf } from './optimize/optimized-row.ts';

const FILE = 'instructions.jsonl';
const USAGE = `Usage: npm run optimize -- FOLDER OUT.jsonl

Rewrites the instructions of every row of FOLDER/${FILE} by rules alone, without a language model, and writes one line a row:
{id, before, after, findings_before, findings_after, refused?}. A row needs "id" and "instructions"; a "description" is used to
say when the job runs.`;

/** Exit code 0, or 1 with one sentence on stderr; nothing is written then. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) return end(USAGE, 0);
  const [folder, out, ...more] = args;
  if (!folder || !out || more.length > 0 || args.some((arg) => arg.startsWith('-'))) return end(USAGE, 1);
  // npm runs scripts in the repository's folder; names are meant from where the command was typed.
  const from = process.env.INIT_CWD ?? '.';
  const path = basename(folder).endsWith('.jsonl')
    ? resolve(from, folder)
    : resolve(from, join(folder, FILE));
  const read = await readRows(path, ['id', 'instructions']);
  if ('problem' in read) return end(read.problem, 1);
  const made: OptimizedRow[] = [];
  for (const [at, row] of read.value.entries()) {
    const checked = rowOf(row);
    if ('problem' in checked)
      return end(`${path}, row ${at + 1}: ${checked.problem}. Nothing was written.`, 1);
    made.push(optimizedRow(checked.row));
  }
  const file = resolve(from, out);
  const lines = made.map((row) => `${JSON.stringify(row)}\n`).join('');
  const failed = await writeFile(file, lines).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : 'the file cannot be written'),
  );
  return failed ? end(`${file} cannot be written: ${failed}.`, 1) : end(`${told(made)} ${file}`, 0);
}

function told(rows: readonly OptimizedRow[]): string {
  const mean = (of: (row: OptimizedRow) => number) =>
    (rows.reduce((sum, row) => sum + of(row), 0) / rows.length).toFixed(2);
  const refused = rows.filter((row) => row.refused !== undefined).length;
  return `${rows.length} rows: findings ${mean((row) => row.findings_before)} before, ${mean((row) => row.findings_after)} after, ${refused} refused.`;
}

function end(text: string, code: 0 | 1): 0 | 1 {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

process.exitCode = await main(process.argv.slice(2));

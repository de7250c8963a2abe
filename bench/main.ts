import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchBlocking } from './calls/blocking.ts';
import { benchTurns } from './calls/turns.ts';
import { benchCompile } from './compile.ts';
import type { Figure } from './figure.ts';
import { benchMemory } from './memory.ts';
import { resultsPage, row } from './results.ts';
import { benchStart } from './start.ts';
import { benchStore } from './store.ts';
import { benchTyping } from './typing.ts';

const FILE = join(import.meta.dirname, 'RESULTS.md');

/** `npm run bench`: some minutes. `npm run bench -- turns compile` measures these alone and writes no file. */
const benches: Record<string, () => Promise<Figure[]> | Figure[]> = {
  start: benchStart,
  turns: benchTurns,
  blocking: benchBlocking,
  compile: benchCompile,
  typing: benchTyping,
  store: () => benchStore(say),
  memory: benchMemory,
};

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

async function main(asked: readonly string[]): Promise<0 | 1> {
  const unknown = asked.find((name) => !Object.hasOwn(benches, name));
  if (unknown !== undefined) {
    say(`There is no bench "${unknown}"; there are ${Object.keys(benches).join(', ')}.`);
    return 1;
  }
  const figures: Figure[] = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    say(`── ${name}`);
    const measured = await bench();
    for (const figure of measured) process.stdout.write(`${row(figure)}\n`);
    figures.push(...measured);
  }
  if (asked.length > 0) return 0;
  writeFileSync(FILE, resultsPage(figures, new Date()));
  say(`The figures are in ${FILE}.`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));

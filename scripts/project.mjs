import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the set-up remembers between runs; it goes when node_modules goes. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'callwell');

/** A fault that one sentence explains: shown without a stack, and the command ends with exit code 1. */
export class Problem extends Error {}

/** Tells what takes a while. On stderr, because stdout belongs to the program that is being started. */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}

/** `start` is a `performance.now()`; gives "27 s". */
export function secondsSince(start) {
  return `${Math.max(1, Math.round((performance.now() - start) / 1000))} s`;
}

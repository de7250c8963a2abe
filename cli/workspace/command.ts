import { parseConfig } from '../../server/config.ts';
import type { Config } from '../../server/settings.ts';

/** Where a command writes: results on `line`, faults and what goes on besides on `aside`. */
export type Out = { line: (text: string) => void; aside: (text: string) => void };

/**
 * How a command ends. 0: done, or the same on both sides. 1: it says that something differs, conflicts or is at fault, and nothing was
 * overwritten. 2: it could not be carried out: typed wrongly, files or a server out of reach.
 */
export const EXIT = { ok: 0, differs: 1, impossible: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Why a command cannot be carried out: one sentence for whoever typed it. */
export class Impossible extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

export type Flags = {
  /** Flags with a value that were given. */
  values: ReadonlyMap<string, string>;
  /** Flags without one. */
  set: ReadonlySet<string>;
  words: readonly string[];
};

export type FlagNames = { values: readonly string[]; set: readonly string[] };

/** Where the workspace is: the same flags for every command that needs one. */
export const PLACE_FLAGS = ['--url', '--api-key', '--data', '--database-url'] as const;

export const PLACE_USAGE = `  --url URL             A running Callwell; else CALLWELL_URL, or “server” in callwell.yaml. Without any, the data folder.
  --api-key KEY         Key for it (or CALLWELL_API_KEY).
  --data FOLDER         Data folder (./data), as for npm start.
  --database-url URL    A Postgres database instead of the file in the data folder.`;

/** Reads what was typed. Throws Impossible with one sentence that names the flag. */
export function readFlags(argv: readonly string[], known: FlagNames, usage: string): Flags {
  const values = new Map<string, string>();
  const set = new Set<string>();
  const words: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const typed = argv[index] ?? '';
    if (!typed.startsWith('-') || typed === '-') {
      words.push(typed);
      continue;
    }
    const cut = typed.indexOf('=');
    const [flag, inline] = cut < 0 ? [typed] : [typed.slice(0, cut), typed.slice(cut + 1)];
    if (known.set.includes(flag) && inline === undefined) set.add(flag);
    else if (known.values.includes(flag)) {
      const value = inline ?? argv[index + 1];
      if (inline === undefined) index += 1;
      if (!value || (inline === undefined && value.startsWith('--')))
        throw new Impossible(`${flag} needs a value; \`${usage} --help\` says which.`);
      values.set(flag, value);
    } else throw new Impossible(`"${flag}" is not an option here; \`${usage} --help\` lists them all.`);
  }
  return { values, set, words };
}

/** The settings of the data folder, as `npm start` reads them. */
export function configOf(flags: Flags, env: Environment): Config {
  const settings = ['--data', '--database-url'].flatMap((flag) => {
    const value = flags.values.get(flag);
    return value === undefined ? [] : [flag, value];
  });
  const parsed = parseConfig(settings, env);
  if ('config' in parsed) return parsed.config;
  throw new Impossible('problem' in parsed ? parsed.problem : 'The settings cannot be read.');
}

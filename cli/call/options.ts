import { mockCallRoutes } from '../../core/wire/nouns/mock-calls.ts';
import { parseConfig } from '../../server/config.ts';
import type { Config } from '../../server/settings.ts';
import type { CallWish } from './held-call.ts';

export const USAGE = `Usage: npm run call -- [options]

Holds a typed mock call with the agent, here in the terminal. Without options the first phone number answers.

  --flow NAME           Call the draft of this call flow.
  --job NAME            Try this job alone.
  --file FILE           Try a job pack (a Markdown file) as it is on disk; nothing is kept.
  --from NUMBER         The caller's number.
  --at DATETIME         The time in the call at the business, like 2026-03-02T10:15.
  --why                 After each turn: what was matched, with scores, and what was proposed and allowed.
  --data FOLDER         Data folder (./data), as for npm start.
  --database-url URL    A Postgres database instead of the file in the data folder.
  --url URL             Hold the call at a running Callwell instead of in the data folder.
  --api-key KEY         Key for that server (or CALLWELL_API_KEY).
  --help                Print this list.`;

export type CallOptions = CallWish & {
  file: string | null;
  why: boolean;
  url: string | null;
  apiKey: string | null;
  config: Config;
};

export type ParsedOptions = { options: CallOptions } | { problem: string } | { help: string };

const OWN = ['--flow', '--job', '--file', '--from', '--at', '--url', '--api-key'] as const;
const SETTINGS = ['--data', '--database-url'];
type Own = (typeof OWN)[number];

/** Reads what was typed; a problem is one sentence that names the option. Pure: nothing is looked up. */
export function parseOptions(argv: string[], env: Record<string, string | undefined>): ParsedOptions {
  if (argv.includes('--help')) return { help: USAGE };
  const own: Partial<Record<Own, string>> = {};
  const settings: string[] = [];
  let why = false;
  for (let index = 0; index < argv.length; index += 1) {
    const [flag = '', inline] = splitFlag(argv[index] ?? '');
    if (flag === '--why' && inline === undefined) {
      why = true;
      continue;
    }
    const known = OWN.find((option) => option === flag);
    if (!known && !SETTINGS.includes(flag))
      return { problem: `"${flag}" is not an option; \`npm run call -- --help\` lists them all.` };
    const value = inline ?? argv[index + 1];
    if (!value || (inline === undefined && value.startsWith('--')))
      return { problem: `${flag} needs a value; \`npm run call -- --help\` says which.` };
    if (inline === undefined) index += 1;
    if (known) own[known] = value;
    else settings.push(flag, value);
  }
  const parsed = parseConfig(settings, env);
  if (!('config' in parsed)) return parsed;
  return checked(own, {
    why,
    config: parsed.config,
    apiKey: own['--api-key'] ?? env.CALLWELL_API_KEY ?? null,
  });
}

/** `--job=Quote` gives `['--job', 'Quote']`; without "=" the value is undefined. */
function splitFlag(argument: string): [string, string | undefined] {
  const at = argument.startsWith('--') ? argument.indexOf('=') : -1;
  return at < 0 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)];
}

function checked(
  own: Partial<Record<Own, string>>,
  rest: Pick<CallOptions, 'why' | 'config' | 'apiKey'>,
): ParsedOptions {
  const named = (['--flow', '--job', '--file'] as const).filter((flag) => own[flag] !== undefined);
  if (named.length > 1)
    return { problem: `${named.join(' and ')} exclude each other: name one thing to call.` };
  const url = own['--url'] ?? null;
  if (url !== null && !/^https?:\/\/[^/]/.test(url))
    return { problem: `--url must be an address such as http://127.0.0.1:4747, not "${url}".` };
  if (url !== null && own['--file'] !== undefined)
    return { problem: '--file is tried here in memory, so it takes no --url.' };
  const at = own['--at'];
  const read = mockCallRoutes.startMockCall.body.safeParse({ at });
  if (!read.success) return { problem: `--at: ${read.error.issues[0]?.message ?? 'This is no time.'}` };
  return {
    options: {
      flow: own['--flow'] ?? null,
      job: own['--job'] ?? null,
      file: own['--file'] ?? null,
      from: own['--from'] ?? null,
      at: at ?? null,
      url: url?.replace(/\/+$/, '') ?? null,
      ...rest,
    },
  };
}

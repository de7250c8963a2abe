import packageJson from '../package.json' with { type: 'json' };
import { type Config, schemas, settings } from './settings.ts';

export type { Config } from './settings.ts';

const keys = Object.keys(settings) as (keyof Config)[];
const listHint = '`npm start -- --help` lists all settings.';

/** What was given for a setting, and by which flag or variable. */
type Given = { source: string; raw: string | string[] | true };
type GivenSettings = Partial<Record<keyof Config, Given>>;

export type ParsedConfig = { config: Config } | { problem: string } | { help: string };

/**
 * Reads the settings: flags first, then environment variables, then defaults. `help` is a text to print with
 * exit code 0; `problem` is one sentence for exit code 1, naming the flag or variable and what is allowed.
 * Pure: paths stay as they were given, and nothing is looked up.
 */
export function parseConfig(argv: string[], env: Record<string, string | undefined>): ParsedConfig {
  if (argv.includes('--help')) return { help: helpText() };
  if (argv.includes('--version')) return { help: `Callwell ${packageJson.version}` };
  const flags = readFlags(argv);
  if ('problem' in flags) return flags;
  return validate({ ...readVariables(env), ...flags.given });
}

/** The settings of this process. The only place in the server that reads its arguments and environment. */
export function processConfig(): ParsedConfig {
  return parseConfig(process.argv.slice(2), process.env);
}

/** The settings as they may be shown: flag and value, passwords masked, absent ones left out. */
export function printableConfig(config: Config): Record<string, string> {
  const rows = keys.flatMap((key) => {
    const value = config[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [[settings[key].flag, settings[key].secret ? masked(String(value)) : String(value)] as const];
  });
  return Object.fromEntries(rows);
}

function readFlags(argv: string[]): { given: GivenSettings } | { problem: string } {
  const given: GivenSettings = {};
  for (let index = 0; index < argv.length; index += 1) {
    const [flag = '', inline] = splitFlag(argv[index] ?? '');
    const key = keys.find((candidate) => settings[candidate].flag === flag);
    if (!key) return { problem: `"${flag}" is not a setting; ${listHint}` };
    const { takes, allowed } = settings[key];
    if (!takes) {
      if (inline !== undefined) return { problem: `${flag} takes no value.` };
      given[key] = { source: flag, raw: true };
      continue;
    }
    const value = inline ?? argv[index + 1];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) {
      return { problem: `${flag} needs a value: ${allowed}.` };
    }
    if (inline === undefined) index += 1;
    given[key] = { source: flag, raw: key === 'allowPrivate' ? [...listOf(given[key]), value] : value };
  }
  return { given };
}

/** `--port=80` gives `['--port', '80']`; without "=" the value is undefined. */
function splitFlag(argument: string): [string, string | undefined] {
  const at = argument.startsWith('--') ? argument.indexOf('=') : -1;
  return at < 0 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)];
}

function listOf(given: Given | undefined): string[] {
  return Array.isArray(given?.raw) ? given.raw : [];
}

/** An empty variable counts as not set: that is how compose files leave one out. */
function readVariables(env: Record<string, string | undefined>): GivenSettings {
  const given: GivenSettings = {};
  for (const key of keys) {
    const { variable } = settings[key];
    const value = variable && env[variable]?.trim();
    if (!variable || !value) continue;
    const raw = key === 'allowPrivate' ? value.split(',').map((part) => part.trim()) : value;
    given[key] = { source: variable, raw };
  }
  return given;
}

function validate(given: GivenSettings): { config: Config } | { problem: string } {
  const config: Record<string, unknown> = {};
  for (const key of keys) {
    const read = schemas[key].safeParse(given[key]?.raw);
    if (!read.success) return { problem: valueProblem(key, given[key]) };
    config[key] = read.data;
  }
  // Every key of the schemas was just filled by its own schema.
  return checkTogether(config as Config);
}

function checkTogether(config: Config): { config: Config } | { problem: string } {
  if (config.smtpUrl && !config.smtpFrom) {
    return { problem: `--smtp-url needs --smtp-from as well: ${settings.smtpFrom.allowed}.` };
  }
  if (config.modelUrl && !config.modelName) {
    return { problem: `--model-url needs --model as well: ${settings.modelName.allowed}.` };
  }
  return { config };
}

function valueProblem(key: keyof Config, given: Given | undefined): string {
  const { allowed, secret, flag } = settings[key];
  const source = given?.source ?? flag;
  return `${source} must be ${allowed}${secret ? '' : `, not "${String(given?.raw)}"`}.`;
}

/** A URL with its password hidden, and its query too, which may carry one; of any other secret nothing is shown. */
function masked(url: string): string {
  if (!URL.canParse(url)) return '***';
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username ? `${username}:***@` : ''}${host}${pathname}`;
}

function helpText(): string {
  const rows = keys.map((key) => {
    const { flag, takes, variable, help } = settings[key];
    return { left: takes ? `${flag} ${takes}` : flag, variable: variable ?? '', help };
  });
  rows.push({ left: '--version', variable: '', help: 'Print the version.' });
  rows.push({ left: '--help', variable: '', help: 'Print this list.' });
  const lines = rows.map((row) => `  ${row.left.padEnd(27)}${row.variable.padEnd(24)}${row.help}`);
  return [
    'Usage: npm start -- [settings]',
    '',
    'No setting is needed. A flag goes before its environment variable.',
    '',
    ...lines,
  ].join('\n');
}

import { isIPv6 } from 'node:net';
import { z } from 'zod';

/** What every setting may hold once read. The shape of `Config` comes from here. */
export const schemas = {
  port: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(4747),
  host: z
    .string()
    .refine((host) => isIPv6(host) || /^[a-z0-9._-]+$/i.test(host))
    .default('127.0.0.1'),
  dataFolder: z.string().default('./data'),
  databaseUrl: z
    .string()
    .refine((url) => isUrl(url, ['postgres:', 'postgresql:']))
    .optional(),
  publicUrl: z
    .string()
    .refine((url) => isUrl(url, ['http:', 'https:']) && /^[a-z]+:\/\/[^/?#@]+\/?$/i.test(url))
    .transform((url) => new URL(url).origin)
    .optional(),
  smtpUrl: z
    .string()
    .refine((url) => isUrl(url, ['smtp:', 'smtps:']))
    .optional(),
  smtpFrom: z
    .string()
    .regex(/^([^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .optional(),
  logLevel: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('warn'),
  allowPrivate: z
    .array(
      z
        .string()
        .regex(/^(\[[0-9a-f:]+\]|[a-z0-9._-]+):\d{1,5}$/i)
        .refine((entry) => URL.canParse(`http://${entry}`)),
    )
    .default([]),
  modelUrl: z
    .string()
    .refine((url) => isUrl(url, ['http:', 'https:']))
    .optional(),
  modelName: z.string().optional(),
  modelKey: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  signInLink: z.boolean().default(false),
  printApiKey: z.boolean().default(false),
};

export type Config = { [Key in keyof typeof schemas]: z.output<(typeof schemas)[Key]> };

/** How a setting is given and told about. `takes` is absent for what a flag alone says. */
export type Setting = {
  flag: `--${string}`;
  takes?: string;
  variable?: string;
  allowed?: string;
  help: string;
  /** Holds a password: shown masked, and never quoted in a problem. */
  secret?: true;
};

export const settings: Record<keyof Config, Setting> = {
  port: {
    flag: '--port',
    takes: 'PORT',
    variable: 'CALLWELL_PORT',
    allowed: 'a whole number from 0 to 65535 (0 takes any free port)',
    help: 'Port to listen on (4747).',
  },
  host: {
    flag: '--host',
    takes: 'ADDRESS',
    variable: 'CALLWELL_HOST',
    allowed: 'an address or host name such as 127.0.0.1, 0.0.0.0 or ::1',
    help: 'Address to listen on (127.0.0.1, this machine alone).',
  },
  dataFolder: {
    flag: '--data',
    takes: 'FOLDER',
    variable: 'CALLWELL_DATA',
    allowed: 'the path of a folder',
    help: 'Folder for the database and files (./data); made when it is missing.',
  },
  databaseUrl: {
    flag: '--database-url',
    takes: 'URL',
    variable: 'DATABASE_URL',
    allowed: 'an address such as postgres://user:password@host:5432/name',
    help: 'A Postgres database instead of the file in the data folder.',
    secret: true,
  },
  publicUrl: {
    flag: '--public-url',
    takes: 'URL',
    variable: 'CALLWELL_PUBLIC_URL',
    allowed: 'an address without a path such as https://phones.example.com',
    help: 'The address under which people and carriers reach Callwell.',
  },
  smtpUrl: {
    flag: '--smtp-url',
    takes: 'URL',
    variable: 'CALLWELL_SMTP_URL',
    allowed: 'an address such as smtps://user:password@mail.example.com:465',
    help: 'Mail server for notifications; without it they stay in the outbox.',
    secret: true,
  },
  smtpFrom: {
    flag: '--smtp-from',
    takes: 'SENDER',
    variable: 'CALLWELL_SMTP_FROM',
    allowed: 'an e-mail address, or a name with one: Front desk <desk@example.com>',
    help: 'Sender of the notifications; needed with --smtp-url.',
  },
  logLevel: {
    flag: '--log-level',
    takes: 'LEVEL',
    variable: 'CALLWELL_LOG_LEVEL',
    allowed: 'silent, fatal, error, warn, info, debug or trace',
    help: 'How much is logged (warn): silent, fatal, error, warn, info, debug or trace.',
  },
  allowPrivate: {
    flag: '--allow-private',
    takes: 'HOST:PORT',
    variable: 'CALLWELL_ALLOW_PRIVATE',
    allowed: 'a host and a port such as 10.0.0.8:8080',
    help: 'A private address that models, webhooks and crawls may reach; repeatable (variable: commas).',
  },
  modelUrl: {
    flag: '--model-url',
    takes: 'URL',
    variable: 'CALLWELL_MODEL_URL',
    allowed: 'an address such as https://api.example.com/v1',
    help: 'Language model (OpenAI-compatible) of workspaces that have set none.',
  },
  modelName: {
    flag: '--model',
    takes: 'NAME',
    variable: 'CALLWELL_MODEL',
    allowed: 'the name of a model, as the provider writes it',
    help: 'Which model is asked there; needed with --model-url.',
  },
  modelKey: {
    flag: '--model-key',
    takes: 'KEY',
    variable: 'CALLWELL_MODEL_KEY',
    allowed: 'a key without spaces',
    help: 'Its key. Give it by the variable: flags can be seen by others on the machine.',
    secret: true,
  },
  signInLink: {
    flag: '--sign-in-link',
    help: 'Print a one-time sign-in link for the owner.',
  },
  printApiKey: {
    flag: '--print-api-key',
    help: 'Print an API key with full scope for the first workspace.',
  },
};

function isUrl(text: string, protocols: string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '';
}

import { describe, expect, it } from 'vitest';
import { type Config, parseConfig, printableConfig } from './config.ts';

const defaults: Config = {
  port: 4747,
  host: '127.0.0.1',
  dataFolder: './data',
  databaseUrl: undefined,
  publicUrl: undefined,
  smtpUrl: undefined,
  smtpFrom: undefined,
  logLevel: 'warn',
  allowPrivate: [],
  modelUrl: undefined,
  modelName: undefined,
  modelKey: undefined,
  signInLink: false,
  printApiKey: false,
};

function configOf(argv: string[], env: Record<string, string> = {}): Config {
  const parsed = parseConfig(argv, env);
  if (!('config' in parsed)) throw new Error(JSON.stringify(parsed));
  return parsed.config;
}

function problemOf(argv: string[], env: Record<string, string> = {}): string {
  const parsed = parseConfig(argv, env);
  return 'problem' in parsed ? parsed.problem : `no problem: ${JSON.stringify(parsed)}`;
}

describe('what is given', () => {
  it('needs no setting', () => {
    expect(configOf([])).toEqual(defaults);
  });

  const accepted: [string[], Record<string, string>, Partial<Config>][] = [
    [['--port', '0'], {}, { port: 0 }],
    [['--port=65535'], {}, { port: 65535 }],
    [[], { CALLWELL_PORT: '8080' }, { port: 8080 }],
    [['--port', '1'], { CALLWELL_PORT: '8080' }, { port: 1 }],
    [['--port', '1'], { CALLWELL_PORT: 'nonsense' }, { port: 1 }],
    [[], { CALLWELL_PORT: ' ' }, { port: 4747 }],
    [['--port', '1', '--port', '2'], {}, { port: 2 }],
    [['--host', '::1'], {}, { host: '::1' }],
    [['--data', '/srv/call well'], {}, { dataFolder: '/srv/call well' }],
    [[], { CALLWELL_DATA: '../d' }, { dataFolder: '../d' }],
    [['--database-url', 'postgres://u:p@h/n'], {}, { databaseUrl: 'postgres://u:p@h/n' }],
    [[], { DATABASE_URL: 'postgresql://h/n' }, { databaseUrl: 'postgresql://h/n' }],
    [['--public-url', 'https://Phones.example.com/'], {}, { publicUrl: 'https://phones.example.com' }],
    [['--log-level', 'debug'], {}, { logLevel: 'debug' }],
    [['--sign-in-link', '--print-api-key'], {}, { signInLink: true, printApiKey: true }],
    [
      ['--allow-private', '10.0.0.8:80', '--allow-private=[::1]:90'],
      { CALLWELL_ALLOW_PRIVATE: 'a:1' },
      { allowPrivate: ['10.0.0.8:80', '[::1]:90'] },
    ],
    [[], { CALLWELL_ALLOW_PRIVATE: 'a:1, b:2' }, { allowPrivate: ['a:1', 'b:2'] }],
    [
      ['--smtp-url', 'smtps://m.example.com', '--smtp-from', 'Front desk <desk@example.com>'],
      {},
      { smtpUrl: 'smtps://m.example.com', smtpFrom: 'Front desk <desk@example.com>' },
    ],
  ];
  it.each(accepted)('%j with %j is read', (argv, env, expected) => {
    expect(configOf(argv, env)).toEqual({ ...defaults, ...expected });
  });
});

describe('what is refused', () => {
  const refused: [string[], Record<string, string>, string][] = [
    [
      ['--port', 'abc'],
      {},
      '--port must be a whole number from 0 to 65535 (0 takes any free port), not "abc".',
    ],
    [['--port', '65536'], {}, '--port must be'],
    [['--port', '-1'], {}, '--port must be'],
    [['--port', '1.5'], {}, '--port must be'],
    [[], { CALLWELL_PORT: 'x' }, 'CALLWELL_PORT must be a whole number'],
    [['--port'], {}, '--port needs a value: a whole number'],
    [['--port', '--help-me'], {}, '--port needs a value'],
    [['--data='], {}, '--data needs a value: the path of a folder.'],
    [['--prot', '1'], {}, '"--prot" is not a setting; `npm start -- --help` lists all settings.'],
    [['start'], {}, '"start" is not a setting'],
    [['--sign-in-link=yes'], {}, '--sign-in-link takes no value.'],
    [['--host', 'localhost:80'], {}, '--host must be an address or host name'],
    [['--public-url', 'https://example.com/phones'], {}, '--public-url must be an address without a path'],
    [['--public-url', 'ftp://example.com'], {}, '--public-url must be'],
    [['--log-level', 'loud'], {}, '--log-level must be silent, fatal, error'],
    [['--allow-private', '10.0.0.8'], {}, '--allow-private must be a host and a port'],
    [['--smtp-url', 'smtp://m.example.com'], {}, '--smtp-url needs --smtp-from as well'],
  ];
  it.each(refused)('%j with %j is told in one sentence', (argv, env, sentence) => {
    expect(problemOf(argv, env)).toContain(sentence);
    expect(problemOf(argv, env)).not.toContain('\n');
  });

  it('a password in a refused address is not repeated', () => {
    const problem = problemOf([], { DATABASE_URL: 'mysql://u:hunter2@h/n' });
    expect(problem).toContain('DATABASE_URL must be');
    expect(problem).not.toContain('hunter2');
  });
});

describe('what is shown', () => {
  it('--help lists every flag with its variable, whatever else is given', () => {
    const parsed = parseConfig(['--nonsense', '--help'], {});
    const help = 'help' in parsed ? parsed.help : '';
    const listed = ['--port PORT', '--data FOLDER', '--database-url URL', '--sign-in-link', '--help'];
    const variables = [
      'CALLWELL_PORT',
      'CALLWELL_HOST',
      'CALLWELL_DATA',
      'DATABASE_URL',
      'CALLWELL_SMTP_URL',
    ];
    for (const word of [...listed, ...variables]) expect(help).toContain(word);
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(150);
  });

  it('--version gives the version of package.json', () => {
    expect(parseConfig(['--version'], {})).toEqual({
      help: expect.stringMatching(/^Callwell \d+\.\d+\.\d+$/),
    });
  });

  it('passwords are masked', () => {
    const shown = printableConfig(
      configOf(['--database-url', 'postgres://u:hunter2@h:5432/n?password=hunter3', '--smtp-from', 'a@b.c'], {
        CALLWELL_SMTP_URL: 'smtps://u:hunter2@m:465',
      }),
    );
    expect(JSON.stringify(shown)).not.toContain('hunter');
    expect(shown).toMatchObject({
      '--port': '4747',
      '--database-url': 'postgres://u:***@h:5432/n',
      '--smtp-url': 'smtps://u:***@m:465',
    });
    expect(shown).not.toHaveProperty('--public-url');
  });
});

import { describe, expect, test } from 'vitest';
import { parseOptions } from './options.ts';

describe('the options of npm run call', () => {
  test('everything can be given, with a space or with "="', () => {
    const argv = [
      '--job=Quote request',
      '--from',
      '312 555 0142',
      '--at',
      '2026-03-02T10:15',
      '--why',
      '--data',
      'd',
    ];
    expect(parseOptions(argv, { CALLWELL_API_KEY: 'key' })).toMatchObject({
      options: {
        job: 'Quote request',
        flow: null,
        from: '312 555 0142',
        at: '2026-03-02T10:15',
        why: true,
        apiKey: 'key',
        config: { dataFolder: 'd' },
      },
    });
  });

  test('without options the data folder and the port are those of npm start', () => {
    expect(parseOptions([], { CALLWELL_DATA: 'elsewhere', CALLWELL_PORT: '5000' })).toMatchObject({
      options: { job: null, url: null, config: { dataFolder: 'elsewhere', port: 5000 } },
    });
  });

  test.each([
    ['an unknown option', ['--jbo', 'x'], /^"--jbo" is not an option/],
    ['a word without an option', ['Quote request'], /^"Quote request" is not an option/],
    ['an option without its value', ['--job', '--why'], /^--job needs a value/],
    ['two things to call', ['--job', 'a', '--flow', 'b'], /--flow and --job exclude each other/],
    ['a time that is none', ['--at', 'tomorrow'], /^--at: .*2026-03-02T10:15/],
    ['an address that is none', ['--url', 'localhost'], /^--url must be an address/],
    ['a file at a server', ['--file', 'a.md', '--url', 'http://127.0.0.1:1'], /takes no --url/],
    ['a wrong setting', ['--database-url', 'mysql://x'], /--database-url must be/],
  ])('%s is one sentence', (_what, argv, says) => {
    const parsed = parseOptions(argv, {});
    expect(parsed).toMatchObject({ problem: expect.stringMatching(says) });
  });
});

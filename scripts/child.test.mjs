import { expect, it } from 'vitest';
import { newWishes, runInPlace, runQuietly } from './child.mjs';

const run = (code) => runInPlace(process.execPath, ['--eval', code]);

it('the exit code of the program is kept', async () => {
  expect(await run('process.exit(7)')).toBe(7);
  expect(await run('0')).toBe(0);
});

it('a program that a signal ended gives 128 and the number of the signal', async () => {
  expect(await run("process.kill(process.pid, 'SIGKILL')")).toBe(137);
});

it('no listener for signals is left behind', async () => {
  const before = process.listenerCount('SIGINT');
  await run('0');
  expect(process.listenerCount('SIGINT')).toBe(before);
});

it('a program that is not there is a problem with its name', async () => {
  await expect(runInPlace('no-such-program', [])).rejects.toThrow(
    'no-such-program could not be started (ENOENT).',
  );
});

it('one Ctrl-C that arrives by two ways is passed on once, a later one again', () => {
  let now = 0;
  const isNew = newWishes(() => now);
  const wishes = [
    [0, 'SIGINT', true],
    [3, 'SIGINT', false],
    [4, 'SIGTERM', true],
    [499, 'SIGINT', false],
    [501, 'SIGINT', true],
  ];
  for (const [at, signal, expected] of wishes) {
    now = at;
    expect([at, signal, isNew(signal)]).toEqual([at, signal, expected]);
  }
});

it('what a quiet program printed is kept from both outputs', async () => {
  const result = await runQuietly(process.execPath, [
    '--eval',
    "console.log('a'); console.error('b'); process.exit(3)",
  ]);
  expect(result).toMatchObject({ code: 3, missing: false });
  expect(result.output).toContain('a\n');
  expect(result.output).toContain('b\n');
});

it('a quiet program that is not there is told from one that fails', async () => {
  expect(await runQuietly('no-such-program', [])).toMatchObject({ code: 127, missing: true });
});

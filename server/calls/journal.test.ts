import { describe, expect, test } from 'vitest';
import type { CallEvent } from '../../core/calls/events.ts';
import { Journal } from './journal.ts';

const event = (seq: number): CallEvent => ({ seq, at: seq, type: 'leg-answered', legId: 'caller' });
const never = () => () => undefined;

/** A store whose writes end when the test says so. */
function slowStore() {
  const written: number[][] = [];
  const ends: ((failure?: Error) => void)[] = [];
  const append = (events: readonly CallEvent[]) =>
    new Promise<void>((resolve, reject) => {
      ends.push((failure) => {
        if (failure) return reject(failure);
        written.push(events.map(({ seq }) => seq));
        resolve();
      });
    });
  return { written, append, end: async (failure?: Error) => ends.shift()?.(failure) };
}

const tick = async () => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

describe('the journal of a call', () => {
  test('events that come while a batch is written are written next, none lost, none twice', async () => {
    const store = slowStore();
    const journal = new Journal(store.append, never);
    journal.add(event(1));
    journal.add(event(2));
    await tick();
    journal.add(event(3));
    await store.end();
    await tick();
    await store.end();
    expect(await journal.flush()).toBe(true);
    expect(store.written).toEqual([[1, 2], [3]]);
  });

  test('an event is durable only once it is written', async () => {
    const store = slowStore();
    const journal = new Journal(store.append, never);
    journal.add(event(1));
    let durable: boolean | null = null;
    void journal.durable(1).then((is) => {
      durable = is;
    });
    await tick();
    expect(durable).toBeNull();
    await store.end();
    await tick();
    expect(durable).toBe(true);
  });

  test('what waits too long is told so, and a failed write is tried again with what has come since', async () => {
    const store = slowStore();
    let timeOut: () => void = () => {};
    const journal = new Journal(store.append, (_, run) => {
      timeOut = run;
      return () => undefined;
    });
    journal.add(event(1));
    await tick();
    const durable = journal.durable(1);
    await store.end(new Error('disk full'));
    timeOut();
    expect(await durable).toBe(false);
    journal.add(event(2));
    await tick();
    await store.end();
    expect(await journal.flush()).toBe(true);
    expect(store.written).toEqual([[1, 2]]);
  });
});

test('the words of a thought are written with its end, or at once when something waits for them', async () => {
  const spoke = (seq: number): CallEvent => ({
    seq,
    at: seq,
    type: 'thought-spoke',
    thoughtId: 't',
    text: 'x',
  });
  const store = slowStore();
  const journal = new Journal(store.append, never);
  for (const seq of [1, 2]) journal.add(spoke(seq));
  await tick();
  await store.end();
  expect(store.written).toEqual([]);
  journal.add(event(3));
  await tick();
  await store.end();
  await tick();
  expect(store.written).toEqual([[1, 2, 3]]);
  journal.add(spoke(4));
  const durable = journal.durable(4);
  await tick();
  await store.end();
  expect(await durable).toBe(true);
});

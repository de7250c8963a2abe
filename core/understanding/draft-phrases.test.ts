import { describe, expect, test } from 'vitest';
import { draftPhrases } from './draft-phrases.ts';

const leave = [
  'Leave a message',
  'can I leave a message for the owner',
  'tell Dan I called',
  'please pass on a message',
];
const traffic = ['Traffic', 'is the road blocked'];

describe('phrases drafted for a job without any', () => {
  test.each([
    ['Somebody wants to move their visit.', ['I want to move my visit']],
    ['Patients who need a refill of their medication', ['I need a refill of my medication']],
    [
      'The caller asks about a bill or wants to pay it',
      ['I have a question about a bill', 'I want to pay it'],
    ],
    ['Use this job when a caller reports a leak: “my roof leaks”', ['I want to report a leak']],
    ['Callers who ask for a human and give no reason', ['I am looking for a human']],
    [
      'A caller wants to report a lost key; they cannot get in.',
      ['I want to report a lost key', 'I cannot get in'],
    ],
    ['Takes down what went wrong, without admitting fault.', []],
  ])('%s', (description, phrases) => {
    expect(draftPhrases({ name: '', description, when: [] }, [])).toEqual(phrases);
  });

  test('ways of saying the request that the job is about are lent to it, without other people’s names', () => {
    const job = { name: 'Take a message', description: 'For callers who leave a message.', when: [] };
    expect(draftPhrases(job, [traffic, leave])).toEqual([
      'Can I leave a message for the owner',
      'Please pass on a message',
    ]);
  });

  test('a request that is only near lends nothing', () => {
    const job = { name: 'Directions', description: 'Says how to get here.', when: [] };
    expect(draftPhrases(job, [traffic, leave])).toEqual([]);
  });

  test('there are five at most, and none twice', () => {
    const when = ['roof', 'door', 'roof', 'fence', 'floor', 'wall', 'gate'].map(
      (thing) => `They need a ${thing}`,
    );
    const drafts = draftPhrases({ name: '', description: '', when }, []);
    expect(drafts).toHaveLength(5);
    expect(new Set(drafts).size).toBe(5);
  });
});

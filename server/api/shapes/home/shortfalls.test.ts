import { expect, test } from 'vitest';
import { lostTransfers, openQuestions, stopsOf } from './shortfalls.ts';

const stopped = (words: string, calls: number) => ({
  kind: 'stopped' as const,
  jobId: 'job_a',
  words,
  calls,
});
const asked = (words: string, calls: number) => ({ kind: 'not-known' as const, jobId: null, words, calls });
const rang = (words: string, calls: number, jobId: string | null = 'job_a') => ({
  ...{ kind: 'transfer-unanswered' as const, jobId, words, calls },
});

test('a job says where its callers stop most often, one caller being no place', () => {
  const counted = [stopped('Callback number', 4), stopped('Full name', 2)];
  expect(stopsOf('job_a', counted)).toBe('4 stop at “Callback number”');
  expect(stopsOf('job_b', counted)).toBeNull();
  expect(stopsOf('job_a', [stopped('Callback number', 1)])).toBeNull();
});

test('a destination is counted over all jobs that ring it, and the job that did so most is the one to change', () => {
  const counted = [rang('Front desk', 3, 'job_b'), rang('Billing', 1), rang('Front desk', 2)];
  expect(lostTransfers(counted)).toEqual([
    expect.objectContaining({
      kind: 'transfer-unanswered',
      title: 'Nobody answers at Front desk',
      detail: expect.stringContaining('5 callers'),
      link: { page: 'job', id: 'job_b' },
    }),
  ]);
});

test('questions without an answer are one thing to do, told by the one most asked', () => {
  expect(openQuestions([])).toEqual([]);
  expect(openQuestions([asked('Any parking?', 2), asked('Do you fit crowns?', 1)])).toEqual([
    expect.objectContaining({
      title: '3 questions had no answer',
      detail: 'Asked in the last 7 days: “Any parking?”, and 1 more.',
      link: { page: 'knowledge', id: null },
    }),
  ]);
});

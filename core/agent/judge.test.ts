import { describe, expect, test } from 'vitest';
import type { Field } from '../plan/plan.ts';
import { type Allowance, judge } from './judge.ts';
import type { Move } from './move.ts';

const field = (key: string, options?: string[]): Field =>
  ({ key, label: key, type: options ? 'choice' : 'text', required: true, readBack: false, options }) as Field;

const ALLOWED: Allowance = {
  jobIds: ['job_a', 'job_b', 'job_c'],
  activeJobId: 'job_a',
  waitingJobIds: ['job_b'],
  fields: [field('name'), field('size', ['small', 'large'])],
  filled: (key) => key === 'name',
  answers: new Map<string, readonly string[] | null>([
    ['ask_1', ['yes', 'no']],
    ['ask_2', null],
  ]),
  yesNoOpen: true,
  consentOpen: true,
  agreed: () => true,
  action: { step: 'act_1', shut: null },
  passageIds: new Set(['passage_1']),
  questionOpen: true,
};

const value = { heard: 'x', span: [0, 1] as [number, number], confidence: 1 };
const set = (key: string, words: string): Move => ({ move: 'set-field', key, value: words, ...value });
const correct = (key: string, words: string): Move => ({
  move: 'correct-field',
  key,
  value: words,
  ...value,
});
const branch = (step: string, answer: string): Move => ({
  move: 'choose-branch',
  step,
  answer,
  confidence: 1,
});

describe('what a brain proposes', () => {
  test.each<[string, Move]>([
    ['another attached job', { move: 'start-job', jobId: 'job_c' }],
    ['back to a waiting job', { move: 'resume-job', jobId: 'job_b' }],
    ['to leave the job', { move: 'cancel-job' }],
    ['a value of the job', set('name', 'Ana')],
    ['one of the options', set('size', 'large')],
    ['another value for one that is there', correct('name', 'Eva')],
    ['an answer that is open', branch('ask_1', 'yes')],
    ['free words where any will do', branch('ask_2', 'whatever')],
    ['a yes', { move: 'confirm' }],
    ['the act whose gate is open', { move: 'run-action', step: 'act_1' }],
    [
      'a passage that is attached',
      { move: 'answer-from-knowledge', passageId: 'passage_1', text: '', score: 1 },
    ],
    ['which of two attached jobs', { move: 'clarify', jobIds: ['job_a', 'job_c'] }],
  ])('is allowed: %s', (_, move) => expect(judge(move, ALLOWED)).toEqual({ allowed: true }));

  test.each<[string, Move, Partial<Allowance>]>([
    ['a job that is not attached', { move: 'start-job', jobId: 'job_x' }, {}],
    ['the job under way once more', { move: 'start-job', jobId: 'job_a' }, {}],
    ['a waiting job anew', { move: 'start-job', jobId: 'job_b' }, {}],
    ['to resume what does not wait', { move: 'resume-job', jobId: 'job_c' }, {}],
    ['to leave no job', { move: 'cancel-job' }, { activeJobId: null }],
    ['a field that the job does not have', set('card_number', '4111'), {}],
    ['a value outside the options', set('size', 'gigantic'), {}],
    ['to correct what was never given', correct('size', 'small'), {}],
    ['to ask anew for what was never given', { move: 'ask-anew', key: 'size' }, {}],
    ['an answer to a question that is not open', branch('ask_9', 'yes'), {}],
    ['an answer that is none of the answers', branch('ask_1', 'perhaps'), {}],
    ['a yes to nothing', { move: 'confirm' }, { yesNoOpen: false, consentOpen: false }],
    ['a yes to an act that the caller did not give', { move: 'confirm' }, { agreed: () => false }],
    ['a no to nothing', { move: 'deny' }, { yesNoOpen: false }],
    ['an act that is not the next', { move: 'run-action', step: 'act_2' }, {}],
    ['an act where none stands next', { move: 'run-action', step: 'act_1' }, { action: null }],
    [
      'an act whose gate is shut',
      { move: 'run-action', step: 'act_1' },
      { action: { step: 'act_1', shut: 'consent' } },
    ],
    [
      'a passage that is not attached',
      { move: 'answer-from-knowledge', passageId: 'passage_9', text: '', score: 1 },
      {},
    ],
    ['to ask about a job that is not attached', { move: 'clarify', jobIds: ['job_a', 'job_x'] }, {}],
    ['to refuse what was not asked', { move: 'refuse', reason: 'unwilling' }, { questionOpen: false }],
  ])('is refused: %s', (_, move, change) => {
    const verdict = judge(move, { ...ALLOWED, ...change });
    expect(verdict).toEqual({ allowed: false, reason: expect.stringMatching(/\w/) });
  });
});

import { expect } from 'vitest';
import { shortfallsOf } from '../../core/calls/record/shortfalls.ts';
import { conversation } from './conversation.ts';

const message = { jobs: ['take-a-message'] };

conversation('a caller who hangs up in a job stopped at the step that was next', message, (call) => {
  call.hears('can I leave a message');
  call.hears('Robin Castellano');
  call.happens({ type: 'leg-ended', legId: 'caller', reason: 'hung-up' });
  expect(shortfallsOf(call.call)).toEqual([
    { kind: 'stopped', jobId: call.call.jobRuns[0]?.jobId, words: expect.stringMatching(/number/i) },
  ]);
});

conversation('a job that came to its end fell short of nothing', message, (call) => {
  for (const said of ['can I leave a message', 'Robin Castellano', '312 555 0123', 'yes', 'the boiler leaks'])
    call.hears(said);
  for (let turn = 0; turn < 4 && call.call.status !== 'ended'; turn += 1) call.hears('no thanks, bye');
  expect(call.call.jobRuns[0]?.state).toBe('done');
  expect(shortfallsOf(call.call)).toEqual([]);
});

const pages = [{ title: 'Parking', text: '# Parking\n\nPark behind the house.' }];

conversation(
  'a question that Knowledge does not answer is named in its own words',
  { ...message, pages },
  (call) => {
    call.hears('What does a root canal cost?');
    call.happens({ type: 'leg-ended', legId: 'caller', reason: 'hung-up' });
    expect(shortfallsOf(call.call)).toContainEqual({
      kind: 'not-known',
      jobId: null,
      words: 'What does a root canal cost?',
    });
  },
);

const transfer = {
  jobs: [
    {
      name: 'Front desk',
      instructions:
        'Use this job when a caller wants the front desk.\n\n1. [[transfer-call to="Front desk"]]',
      phrases: ['front desk'],
    },
  ],
  nobodyAnswers: true,
};

conversation('a transfer that nobody took is named by its destination and its job', transfer, (call) => {
  call.hears('front desk');
  if (shortfallsOf(call.call).every(({ kind }) => kind !== 'transfer-unanswered')) call.hears('yes');
  expect(shortfallsOf(call.call)).toContainEqual({
    kind: 'transfer-unanswered',
    jobId: call.call.jobRuns[0]?.jobId,
    words: 'Front desk',
  });
});

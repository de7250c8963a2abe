import { describe, expect, test } from 'vitest';
import { compile } from '../../plan/compile.ts';
import type { Clash } from '../../understanding/routing/overlap.ts';
import type { Destination, WeeklyHours } from '../../workspaces/destination.ts';
import type { AgentSettings, FlowGraph, FlowStep } from '../flow.ts';
import { specOf } from '../steps/index.ts';
import { acrossJobs } from './across-jobs.ts';
import { heardNowhere } from './heard-nowhere.ts';
import { reachedWhen } from './reached-when.ts';
import { both, holdsAtAll, openWeek, outside, wholeWeek } from './week.ts';

const weekdays = (from: string, to: string): WeeklyHours => ({
  days: Array.from({ length: 7 }, (_, day) => (day === 0 || day === 6 ? [] : [{ from, to }])),
  holidays: [],
});

const defaults = { businessName: 'Acme', language: 'en', recording: true } as const;
const position = null;

function agent(id: string, jobIds: string[]): FlowStep {
  const settings: AgentSettings = { ...specOf('agent').defaults(defaults), jobIds };
  return { id, kind: 'agent', name: '', settings, exits: {}, position };
}

function hours(timeZone: string | null, open: string, closed: string): FlowStep {
  const settings = { ...weekdays('09:00', '17:00'), timeZone };
  return { id: 'hours', kind: 'hours', name: '', settings, exits: { open, closed }, position };
}

const incoming = (next: string): FlowStep => ({
  ...{ id: 'in', kind: 'incoming', name: '', settings: {}, exits: { next }, position },
});

const desk = (opening: WeeklyHours | null): Destination => ({
  ...{ id: 'd', name: 'Front desk', kind: 'external', memberIds: [], e164: '+13125550142', hours: opening },
});

function findings(
  instructions: string,
  graph: FlowGraph,
  opening: WeeklyHours | null,
  clashes: Clash[] = [],
) {
  const job = (id: string, text: string) => ({
    ...{ id, name: id, plan: compile(text, { destinations: ['Front desk'], webhooks: [] }) },
  });
  return acrossJobs({
    graph,
    timeZone: 'America/Chicago',
    jobs: [job('calls', instructions), job('other', 'Ask for their name.')],
    destinations: [desk(opening)],
    clashesOf: () => clashes,
  });
}

const always: FlowGraph = { steps: [incoming('agent'), agent('agent', ['calls', 'other'])] };
const afterHours = (timeZone: string | null): FlowGraph => ({
  steps: [incoming('hours'), hours(timeZone, 'end', 'agent'), agent('agent', ['calls', 'other'])],
});
const duringHours: FlowGraph = {
  steps: [incoming('hours'), hours(null, 'agent', 'end'), agent('agent', ['calls', 'other'])],
};
const plain = 'Transfer to the front desk.';

describe('a transfer to where nobody answers at that hour', () => {
  test.each<[string, string, FlowGraph, WeeklyHours | null, string | null]>([
    [
      'is found where the step is reached at any hour',
      plain,
      always,
      weekdays('09:00', '17:00'),
      'outside Mon–Fri 9–17',
    ],
    [
      'is found where the step is reached only then',
      plain,
      afterHours(null),
      weekdays('09:00', '17:00'),
      'at any hour at which this agent step is reached',
    ],
    [
      'is none where the step is reached while somebody answers',
      plain,
      duringHours,
      weekdays('08:00', '18:00'),
      null,
    ],
    ['is none where somebody always answers', plain, always, null, null],
    [
      'is none where the text says what happens then',
      `${plain} If nobody answers, take a message.`,
      always,
      weekdays('09:00', '17:00'),
      null,
    ],
    [
      'is none where the text asks for the hour',
      `During business hours, transfer to the front desk. Otherwise, take a message.`,
      always,
      weekdays('09:00', '17:00'),
      null,
    ],
    [
      'is not guessed at across time zones',
      plain,
      afterHours('Europe/Paris'),
      weekdays('09:00', '17:00'),
      null,
    ],
    [
      'is none in a job that does not transfer',
      'Ask for their name.',
      always,
      weekdays('09:00', '17:00'),
      null,
    ],
  ])('%s', (_, text, graph, opening, says) => {
    const messages = findings(text, graph, opening).map(({ message }) => message);
    expect(messages).toEqual(says === null ? [] : [expect.stringContaining(says)]);
  });
});

describe('jobs that speak for each other', () => {
  const clash = (said: string, score: number, elsewhere: boolean): Clash => ({
    ...{ said, score, elsewhere, jobId: 'calls', otherId: 'other' },
  });

  test('callers who could start both are named with what they say', () => {
    const [found, ...more] = findings(plain, duringHours, null, [
      clash('x', 0.6, true),
      clash('y', 0.7, false),
    ]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'jobs-overlap', jobId: 'calls', otherId: 'other', said: ['y', 'x'] });
    expect(found?.message).toContain('“y” or “x” could start “calls” or “other”');
  });

  test('a single phrase that leads elsewhere is named alone', () => {
    const found = findings(plain, duringHours, null, [clash('x', 0.6, true)]);
    expect(found).toMatchObject([{ code: 'phrase-elsewhere', said: ['x'], flowStepId: 'agent' }]);
  });

  test('a single phrase that its own job holds is nothing', () => {
    expect(findings(plain, duringHours, null, [clash('x', 0.6, false)])).toEqual([]);
  });
});

test('a job that no call can run says so, and why', () => {
  expect(heardNowhere('A', [])?.code).toBe('attached-nowhere');
  expect(heardNowhere('A', [{ inForce: false }])?.code).toBe('not-published');
  expect(heardNowhere('A', [{ inForce: false }, { inForce: true }])).toBeNull();
});

test('a period past midnight holds on the next day, and open and closed never hold at once', () => {
  const night = openWeek({ days: [[], [], [], [], [], [], [{ from: '22:00', to: '02:00' }]] });
  expect([night[6 * 1440 + 22 * 60], night[60], night[2 * 60]]).toEqual([1, 1, 0]);
  expect(holdsAtAll(both(night, outside(night)))).toBe(false);
  expect(holdsAtAll(both(night, wholeWeek()))).toBe(true);
});

test('a step behind both exits is reached at any hour, whatever way round the steps stand', () => {
  const graph: FlowGraph = {
    steps: [agent('agent', []), hours(null, 'agent', 'agent'), incoming('hours')],
  };
  expect(reachedWhen(graph, 'America/Chicago').get('agent')?.week).toEqual(wholeWeek());
});

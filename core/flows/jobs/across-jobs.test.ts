import { describe, expect, test } from 'vitest';
import { compile } from '../../plan/compile.ts';
import type { Clash } from '../../understanding/routing/overlap.ts';
import type { Destination, WeeklyHours } from '../../workspaces/destination.ts';
import type { AgentSettings, FlowGraph, FlowStep } from '../flow.ts';
import { specOf } from '../steps/index.ts';
import { acrossJobs } from './across-jobs.ts';
import { always, calendarOf } from './calendar.ts';
import { heardNowhere } from './heard-nowhere.ts';
import { reachedWhen } from './reached-when.ts';

const weekdays = (from: string, to: string, ...holidays: string[]): WeeklyHours => ({
  days: Array.from({ length: 7 }, (_, day) => (day === 0 || day === 6 ? [] : [{ from, to }])),
  holidays: holidays.map((date) => ({ date, name: date.endsWith('12-25') ? 'Christmas Day' : '' })),
});
const NOW = Date.UTC(2026, 10, 24);

const defaults = { businessName: 'Acme', language: 'en', recording: true } as const;
const position = null;

function agent(id: string, jobIds: string[]): FlowStep {
  const settings: AgentSettings = { ...specOf('agent').defaults(defaults), jobIds };
  return { id, kind: 'agent', name: '', settings, exits: {}, position };
}

function hours(timeZone: string | null, open: string, closed: string, ...holidays: string[]): FlowStep {
  const settings = { ...weekdays('09:00', '17:00', ...holidays), timeZone };
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
    atMs: NOW,
    jobs: [job('calls', instructions), job('other', 'Ask for their name.')],
    destinations: [desk(opening)],
    clashesOf: () => clashes,
  });
}

const atAnyHour: FlowGraph = { steps: [incoming('agent'), agent('agent', ['calls', 'other'])] };
const afterHours = (timeZone: string | null): FlowGraph => ({
  steps: [incoming('hours'), hours(timeZone, 'end', 'agent'), agent('agent', ['calls', 'other'])],
});
const during = (timeZone: string | null, ...holidays: string[]): FlowGraph => ({
  steps: [
    incoming('hours'),
    hours(timeZone, 'agent', 'end', ...holidays),
    agent('agent', ['calls', 'other']),
  ],
});
const duringHours = during(null);
const plain = 'Transfer to the front desk.';

describe('a transfer to where nobody answers at that hour', () => {
  test.each<[string, string, FlowGraph, WeeklyHours | null, string | null]>([
    [
      'is found where the step is reached at any hour',
      plain,
      atAnyHour,
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
    ['is none where somebody always answers', plain, atAnyHour, null, null],
    [
      'is none where the text says what happens then',
      `${plain} If nobody answers, take a message.`,
      atAnyHour,
      weekdays('09:00', '17:00'),
      null,
    ],
    [
      'is none where the text asks for the hour',
      `During business hours, transfer to the front desk. Otherwise, take a message.`,
      atAnyHour,
      weekdays('09:00', '17:00'),
      null,
    ],
    [
      'is none where the hours of another time zone fall within those of the destination',
      plain,
      during('America/New_York'),
      weekdays('08:00', '16:00'),
      null,
    ],
    [
      'is found where the hours of another time zone begin before those of the destination',
      plain,
      during('America/New_York'),
      weekdays('09:00', '17:00'),
      'outside Mon–Fri 9–17',
    ],
    [
      'is found where the step is open while the night is here',
      plain,
      during('Asia/Tokyo'),
      weekdays('09:00', '17:00'),
      'at any hour at which this agent step is reached',
    ],
    [
      'is none where the clocks stand as far apart all year as the hours allow',
      plain,
      during('Europe/Paris'),
      {
        days: [[{ from: '22:00', to: '24:00' }], ...new Array(5).fill([{ from: '00:00', to: '24:00' }]), []],
        holidays: [],
      },
      null,
    ],
    [
      // Seven hours apart but for some weeks in March and in autumn, when they are six.
      'is found where the clocks change on other days, for those weeks',
      plain,
      during('Europe/Paris'),
      weekdays('02:00', '10:00'),
      'outside Mon–Fri 2–10',
    ],
    [
      'is found on a holiday of the destination on which the step is reached',
      plain,
      during(null),
      weekdays('09:00', '17:00', '2026-12-25', '2027-01-01'),
      'on Christmas Day (2026-12-25) and 1 more holiday, when this agent step is reached',
    ],
    [
      'is none on a holiday on which the step is not reached either',
      plain,
      during(null, '2026-12-25'),
      weekdays('09:00', '17:00', '2026-12-25'),
      null,
    ],
    [
      'is none on a holiday that is past, or falls on a day that is closed anyway',
      plain,
      during(null),
      weekdays('09:00', '17:00', '2026-07-03', '2026-12-26'),
      null,
    ],
    [
      'is found on a holiday of the flow on which callers come at hours at which nobody answers',
      plain,
      {
        steps: [
          incoming('hours'),
          hours(null, 'end', 'agent', '2026-12-25'),
          agent('agent', ['calls', 'other']),
        ],
      },
      {
        days: Array.from({ length: 7 }, (_, day) =>
          day === 0 || day === 6
            ? [{ from: '00:00', to: '24:00' }]
            : [
                { from: '00:00', to: '09:00' },
                { from: '17:00', to: '24:00' },
              ],
        ),
        holidays: [],
      },
      'on 2026-12-25, when this agent step is reached',
    ],
    [
      'is none in a job that does not transfer',
      'Ask for their name.',
      atAnyHour,
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

const calendar = calendarOf('America/Chicago', { zones: [], dates: [], atMs: NOW });

test('a step behind both exits is reached at any hour, whatever way round the steps stand', () => {
  const graph: FlowGraph = {
    steps: [agent('agent', []), hours(null, 'agent', 'agent'), incoming('hours')],
  };
  expect(reachedWhen(graph, calendar).get('agent')).toEqual(always(calendar));
});

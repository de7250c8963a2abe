import { expect, test } from 'vitest';
import { checkFlow } from '../../core/flows/validate.ts';
import { JOBS_PER_AGENT_STEP } from '../../core/jobs/job.ts';
import { checkJob } from '../../core/jobs/validate.ts';
import { toE164 } from '../../core/workspaces/phone-number.ts';
import { readTemplates } from '../templates.ts';
import { demo } from './demo.ts';
import { graphOf, textOf } from './seed.ts';

const templates = await readTemplates();

const jobs = demo.jobs.map((job) => textOf(job, templates));

test('the demo has eight jobs that can be saved, with every blank filled', () => {
  expect(jobs).toHaveLength(8);
  for (const [index, job] of jobs.entries()) {
    const others = jobs.slice(0, index).map(({ name }) => ({ id: name, name }));
    expect(checkJob(job, others)).toEqual([]);
    expect(job.instructions).not.toContain('{{blank.');
  }
});

test('every name that the flow, the destinations and the tokens use exists', () => {
  const members = demo.members.map(({ name }) => name);
  const keys = demo.flow.steps.map(({ key }) => key);
  for (const { members: ringing } of demo.destinations)
    expect(members).toEqual(expect.arrayContaining(ringing));
  for (const { settings, exits } of demo.flow.steps) {
    expect(members).toEqual(expect.arrayContaining(settings.members ?? []));
    expect(jobs.map(({ name }) => name)).toEqual(expect.arrayContaining(settings.jobs ?? []));
    expect((settings.jobs ?? []).length).toBeLessThanOrEqual(JOBS_PER_AGENT_STEP);
    expect(demo.pages.map(({ title }) => title)).toEqual(expect.arrayContaining(settings.pages ?? []));
    expect(keys).toEqual(expect.arrayContaining(Object.values(exits)));
  }
  const targets = jobs.flatMap(({ instructions }) =>
    [...instructions.matchAll(/transfer-call to="([^"]+)"/g)].map((match) => match[1]),
  );
  expect(demo.destinations.map(({ name }) => name)).toEqual(expect.arrayContaining(targets));
});

test('every number is one that is kept free for fiction', () => {
  const numbers = [
    demo.number.e164,
    ...demo.destinations.map(({ e164 }) => e164),
    ...demo.conversations.map(({ from }) => from),
  ];
  for (const number of numbers)
    if (number !== null) expect(toE164(number, 'US')).toMatch(/^\+131255501\d\d$/);
});

test('twelve callers leave a varied history', () => {
  expect(demo.conversations).toHaveLength(12);
  expect(new Set(demo.conversations.map(({ minutesAgo }) => minutesAgo)).size).toBe(12);
});

test('the call flow can be published as it is', () => {
  const itself = (names: string[]) => new Map(names.map((name) => [name, name]));
  const named = (names: string[]) => names.map((name) => ({ id: name, name }));
  const ids = {
    members: itself(demo.members.map(({ name }) => name)),
    pages: itself(demo.pages.map(({ title }) => title)),
    jobs: itself(jobs.map(({ name }) => name)),
  };
  let made = 0;
  const graph = graphOf(demo.flow, ids, () => `step-${++made}`);
  const problems = checkFlow(graph, {
    jobs: named(jobs.map(({ name }) => name)),
    pages: named(demo.pages.map(({ title }) => title)),
    members: named(demo.members.map(({ name }) => name)),
    destinations: demo.destinations.map((one) => ({ ...one, id: one.name, memberIds: one.members })),
    deletedJobIds: [],
    number: demo.number.e164,
  });
  expect(problems).toEqual([]);
});

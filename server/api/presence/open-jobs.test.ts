import { describe, expect, test } from 'vitest';
import { tickingClock } from '../../store/testing/ticking-clock.ts';
import { GONE_AFTER_MS, type OpenJob, OpenJobs, type Words } from './open-jobs.ts';

/** Every node hears what any of them says. */
function wire(): Words {
  const hearers = new Set<(word: string) => void>();
  return {
    say: async (word) => {
      for (const hearer of hearers) hearer(word);
    },
    hear: (hearer) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
  };
}

const tomas = { window: 'win-t', memberId: 'mem_t', name: 'Tomás Rivera', doing: 'reading' } as const;
const dana = { window: 'win-d', memberId: 'mem_d', name: 'Dana Whitfield', doing: 'writing' } as const;

function house() {
  const clock = tickingClock();
  const words = wire();
  const [one, other] = [new OpenJobs(words, clock), new OpenJobs(words, clock)];
  const told: OpenJob[] = [];
  one.subscribe((job) => told.push(job));
  const namesAt = (jobs: OpenJobs) => jobs.at('ws', 'job').map(({ name, doing }) => `${name} ${doing}`);
  return { clock, one, other, told, namesAt };
}

describe('who has a job open', () => {
  test('is known on every node, in the order in which they came', async () => {
    const { one, other, namesAt } = house();
    await one.here('ws', 'job', tomas);
    expect(await other.here('ws', 'job', dana)).toHaveLength(2);
    expect(namesAt(one)).toEqual(['Tomás Rivera reading', 'Dana Whitfield writing']);
    expect(namesAt(other)).toEqual(namesAt(one));
  });

  test('is told when somebody comes, begins to write or leaves, and not at each heartbeat', async () => {
    const { one, told } = house();
    await one.here('ws', 'job', tomas);
    await one.here('ws', 'job', tomas);
    await one.here('ws', 'job', { ...tomas, doing: 'writing' });
    await one.here('ws', 'job', { ...tomas, doing: 'writing' });
    await one.left('ws', 'job', tomas);
    await one.left('ws', 'job', tomas);
    expect(told.map(({ people }) => people.map(({ doing }) => doing))).toEqual([
      ['reading'],
      ['writing'],
      [],
    ]);
  });

  test('a window that fell silent is gone, and that is told though nobody asks', async () => {
    const { clock, one, told, namesAt } = house();
    await one.here('ws', 'job', tomas);
    clock.pass(GONE_AFTER_MS / 2);
    await one.here('ws', 'job', dana);
    clock.pass(GONE_AFTER_MS / 2);
    expect(namesAt(one)).toEqual(['Dana Whitfield writing']);
    clock.pass(GONE_AFTER_MS);
    expect(told.at(-1)).toEqual({ workspaceId: 'ws', jobId: 'job', people: [] });
    expect(told).toHaveLength(4);
  });

  test('one who goes on telling of itself stays, however long', async () => {
    const { clock, one, namesAt } = house();
    for (let beat = 0; beat < 20; beat += 1) {
      await one.here('ws', 'job', tomas);
      clock.pass(30_000);
    }
    expect(namesAt(one)).toEqual(['Tomás Rivera reading']);
  });

  test('a node that comes later knows everybody after their next heartbeat', async () => {
    const clock = tickingClock();
    const words = wire();
    const first = new OpenJobs(words, clock);
    await first.here('ws', 'job', tomas);
    const late = new OpenJobs(words, clock);
    expect(late.at('ws', 'job')).toEqual([]);
    await first.here('ws', 'job', tomas);
    expect(late.at('ws', 'job')).toMatchObject([{ name: 'Tomás Rivera' }]);
  });

  test('another workspace and another job have people of their own', async () => {
    const { one } = house();
    await one.here('ws', 'job', tomas);
    expect(one.at('ws', 'job_2')).toEqual([]);
    expect(one.at('ws_2', 'job')).toEqual([]);
  });

  test('nobody closes the window of somebody else', async () => {
    const { one, namesAt } = house();
    await one.here('ws', 'job', tomas);
    await one.left('ws', 'job', { window: tomas.window, memberId: dana.memberId });
    expect(namesAt(one)).toEqual(['Tomás Rivera reading']);
  });

  test('one person’s windows are bounded, and others still have room', async () => {
    const { one } = house();
    for (let i = 0; i < 50; i += 1) await one.here('ws', 'job', { ...tomas, window: `win-${i}` });
    expect(await one.here('ws', 'job', dana)).toHaveLength(11);
  });
});

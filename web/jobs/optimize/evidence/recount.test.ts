import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../client/client.ts';
import { faultsOf, proofOf } from '../faults.ts';
import { type EvidenceMessage, messagesOf } from './evidence-stream.ts';
import { begun, counted, ended, nothingCounted } from './recount.ts';
import { chartWords, deltaWords, failingOf, noGainWords, refusalOf } from './verdict-words.ts';

const side = (passed: number) => ({ passed, of: 8, failedWhy: [] });
const scenario = (id: string, before: number, after: number) => ({
  ...{ id, name: `Caller ${id}`, kind: 'branch' as const },
  ...{ before: side(before), after: side(after) },
});

type Evidence = Schema<'Evidence'>;

function evidence(verdict: Evidence['verdict'], ...scenarios: Evidence['scenarios']): Evidence {
  const sum = (which: 'before' | 'after') => scenarios.reduce((all, one) => all + one[which].passed, 0);
  const of = scenarios.length * 8;
  return {
    verdict,
    before: { passed: sum('before'), of, interval: [0.38, 0.66] },
    after: { passed: sum('after'), of, interval: [0.86, 0.99] },
    delta: (sum('after') - sum('before')) / of,
    deltaInterval: [0.28, 0.6],
    ...{ scenarios, lost: [], failedCalls: [], runs: 8, seed: 1 },
  };
}

const gain = evidence('gain', scenario('a', 0, 8), scenario('b', 8, 8));

describe('a count', () => {
  test('goes from progress to evidence, and keeps the last figures in sight while it runs', () => {
    const first = counted(begun(nothingCounted), { type: 'evidence', evidence: gain }, []);
    const next = counted(begun(first), { type: 'progress', done: 31, of: 96 }, []);
    expect(next).toMatchObject({ state: 'running', done: 31, of: 96, evidence: gain, problem: null });
  });

  test('names the change that the server numbered', () => {
    const now = counted(begun(nothingCounted), { type: 'evidence', evidence: gain }, ['one', 'two']);
    const cause = counted(now, { type: 'cause', scenario: 'a', did: 'mended', without: 1 }, ['one', 'two']);
    expect(proofOf('two', cause.evidence, cause.causes)).toBe('Fixes mock call “Caller a”, 0 of 8 before.');
    expect(proofOf('one', cause.evidence, cause.causes)).toBeUndefined();
  });

  test('that ends without evidence failed, and says so; one with evidence is settled', () => {
    expect(ended(begun(nothingCounted), 'Away.')).toMatchObject({
      state: 'failed',
      problem: 'Away.',
      evidence: null,
    });
    const now = counted(begun(nothingCounted), { type: 'evidence', evidence: gain }, []);
    expect(ended(now, 'Away.')).toMatchObject({ state: 'counted', settled: true });
  });

  test('keeps the server’s reason over that of the end of the stream', () => {
    const problem = { code: 'bug', severity: 'blocking' as const, message: 'Broken.' };
    const failed = counted(begun(nothingCounted), { type: 'problem', problem }, []);
    expect(ended(failed, 'Ended.').problem).toBe('Broken.');
  });
});

test('events are read wherever the network cuts them', () => {
  const sent = 'data: {"type":"waiting"}\n\n: still here\n\ndata: {"type":"progress","done":1,"of":2}\n\n';
  for (let cut = 0; cut <= sent.length; cut += 1) {
    const told: EvidenceMessage[] = [];
    const take = messagesOf((message) => told.push(message));
    take(sent.slice(0, cut));
    take(sent.slice(cut));
    expect(told.map(({ type }) => type)).toEqual(['waiting', 'progress']);
  }
});

describe('what is said of the evidence', () => {
  test('a gain names its cautious end, and the chart in words', () => {
    expect(deltaWords(gain)).toBe('+50 points, likely +28 or more');
    expect(deltaWords({ ...gain, verdict: 'no-proven-gain', delta: 0, deltaInterval: [-0.18, 0.18] })).toBe(
      '0 points, likely between −18 and +18',
    );
    expect(chartWords(gain)).toBe('Before 50 %, between 38 % and 66 %. After 100 %, between 86 % and 99 %.');
    expect(refusalOf(gain)).toBeUndefined();
  });

  test('a loss says who fares worse, and is refused', () => {
    const loss = evidence('loss', scenario('a', 8, 2), scenario('b', 8, 8));
    expect(refusalOf(loss)).toBe('These changes are refused: calls go worse for “Caller a”.');
    expect(failingOf(loss)).toBe(6);
  });

  test('what is lost leads to the change over it', () => {
    const lost = {
      what: 'dropped' as const,
      message: 'The transfer is gone.',
      span: [10, 20] as [number, number],
    };
    const loss = { ...evidence('loss', scenario('a', 8, 8)), lost: [lost] };
    const changes = [
      { id: 'one', span: [0, 10] as [number, number] },
      { id: 'two', span: [12, 14] as [number, number] },
    ];
    expect(faultsOf(loss, [], changes)).toEqual([{ message: lost.message, change: 'two', known: true }]);
    expect(refusalOf(loss)).toBe('These changes are refused: The transfer is gone.');
  });

  test('no proven gain is called chance, and nothing is called the same while a caller fares worse', () => {
    const same = evidence('no-proven-gain', scenario('a', 8, 8));
    expect(noGainWords(same, true)).toBe(
      '8 of 8 mock calls finish on both. The text is tidier, the calls go the same.',
    );
    const mixed = evidence('no-proven-gain', scenario('a', 8, 6), scenario('b', 5, 8));
    expect(noGainWords(mixed, true)).toBe('81 % before, 88 % after: that can be chance.');
    expect(faultsOf(mixed, [], [])).toEqual([
      { message: '“Caller a” went from 8 of 8 to 6 of 8.', change: null, known: false },
    ]);
  });
});

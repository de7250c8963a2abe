import { describe, expect, it } from 'vitest';
import { compile } from '../../plan/compile.ts';
import { EMERGENCY_DEFAULTS } from '../../workspaces/emergency-settings.ts';
import { beginCall } from '../begin.ts';
import type { Call, TranscriptLine } from '../call.ts';
import type { Snapshot } from '../snapshot.ts';
import { masked } from './masking.ts';

const SNAPSHOT: Snapshot = {
  id: 'snapshot',
  workspace: {
    ...{ id: 'ws', name: 'Bayview', timeZone: 'America/Chicago', country: 'US', language: 'en' },
    emergency: EMERGENCY_DEFAULTS,
  },
  number: null,
  flow: { id: 'flow', name: 'Main', version: 'draft', graph: { steps: [] }, pausedStepIds: [] },
  ...{ jobs: {}, destinations: [], webhooks: [], members: [], pages: {} },
};
const CALL = beginCall(SNAPSHOT, {
  ...{ seq: 1, at: 0, type: 'call-started', callId: 'call_1', coreVersion: '1', mode: 'phone' },
  ...{ from: null, to: null, startAt: null },
});

const line = (text: string, more: Partial<TranscriptLine> = {}): TranscriptLine => ({
  ...{ turn: 1, who: 'caller', at: 0, text, heard: text.length },
  ...more,
});
const heard = (call: Call, text: string) => masked(call, { type: 'utterance-final', text });

describe('what a caller says is masked before it is an event', () => {
  it.each([
    ['it is 4242 4242 4242 4242, May 27', 'it is •••• 4242, May 27'],
    ['my PIN is 4321 and my name is Ana', 'my PIN is •••• and my name is Ana'],
    [
      'visa 4242424242424242, cvv 123, and from 5555555555554444 before',
      'visa •••• 4242, cvv ••••, and from •••• 4444 before',
    ],
    ['call me on 312 555 0142', 'call me on 312 555 0142'],
  ])('%s', (text, stored) => {
    expect(heard(CALL, text)).toEqual({ type: 'utterance-final', text: stored });
  });

  it('so are keys, a voicemail, and a partial that may become a card', () => {
    expect(masked(CALL, { type: 'digits-pressed', digits: '4242424242424242#' })).toMatchObject({
      digits: '•••• 4242#',
    });
    expect(masked(CALL, { type: 'voicemail-left', text: 'my pin is 4321', seconds: 4 })).toMatchObject({
      text: 'my pin is ••••',
    });
    expect(masked(CALL, { type: 'utterance-partial', text: 'it is 4242 4242 4242 4' })).toMatchObject({
      text: 'it is •••• •••• •••• ••••',
    });
    expect(masked(CALL, { type: 'utterance-partial', text: 'it is 312 555 0142' })).toMatchObject({
      text: 'it is 312 555 0142',
    });
  });
});

describe('a pause hides nothing', () => {
  it('a code after "my PIN is"', () => {
    const call = { ...CALL, transcript: [line('Hi. My PIN is')] };
    expect(heard(call, 'um, 4321')).toMatchObject({ text: 'um, ••••' });
    expect(
      heard({ ...CALL, hearing: { speaking: true, text: 'my PIN is', partial: '' } }, '4321'),
    ).toMatchObject({ text: '••••' });
  });

  it('the rest of a card that began before', () => {
    const before = [line('my card is 4242 4242'), line('go on', { who: 'agent' }), line('4242')];
    expect(heard({ ...CALL, transcript: before }, '4242, my card')).toMatchObject({ text: '••••, my card' });
    const keys = [...'424242424242424'].map((key) => line(key, { kind: 'digits' }));
    expect(masked({ ...CALL, transcript: keys }, { type: 'digits-pressed', digits: '2' })).toMatchObject({
      digits: '••••',
    });
  });

  it('a number that follows a finished matter is no code', () => {
    const call = { ...CALL, transcript: [line('My PIN does not work.')] };
    expect(heard(call, '312 555 0142')).toMatchObject({ text: '312 555 0142' });
  });
});

it('an answer to a question for a PIN is masked without a word beside it', () => {
  const plan = compile('Use this job for the balance.\n\n1. Ask for their PIN.', {
    ...{ destinations: [], webhooks: [] },
  });
  const [step] = plan.steps;
  const run = {
    ...{ id: 'run-1', jobId: 'job_1', revision: 1, state: 'active' as const, startedAt: 0, endedAt: null },
    ...{ fields: {}, answers: {}, passed: {}, visits: {}, arms: {}, detour: null, asked: {}, misses: {} },
  };
  const job = { id: 'job_1', name: 'Balance', description: '', icon: null, revision: 1, phrases: [] };
  const key = step?.kind === 'collect' ? (step.fields[0]?.key ?? '') : '';
  const call: Call = {
    ...CALL,
    snapshot: { ...SNAPSHOT, jobs: { job_1: { ...job, when: [], notWhen: [], plan } } },
    jobRuns: [run],
    stack: ['run-1'],
    expecting: { kind: 'field', key, step: step?.id ?? '' },
  };
  expect(key).not.toBe('');
  expect(heard(call, "it's 4321")).toMatchObject({ text: "it's ••••" });
});

import { describe, expect } from 'vitest';
import { lines } from '../../core/agent/wording/index.ts';
import { conversation } from './conversation.ts';

const { disclosure, recordingNotice } = lines({ tone: 'neutral', language: 'en' });
const greeting = 'Hello, this is the harbour office.';
const office = { jobs: ['take-a-message'] };
const agent = { greeting, disclosure: true, recordingNotice: true, tone: 'neutral' as const };

describe('the first sentence of a call', () => {
  conversation('says that no person speaks, and that the call is recorded', { ...office, agent }, (call) => {
    expect(call.said).toContain(greeting);
    expect(call.said).toContain(disclosure);
    expect(call.said).toContain(recordingNotice);
  });

  conversation(
    'leaves out what its author has switched off',
    { ...office, agent: { ...agent, disclosure: false, recordingNotice: false } },
    (call) => {
      expect(call.said).not.toContain(disclosure);
      expect(call.said).not.toContain(recordingNotice);
    },
  );

  conversation(
    'says nothing twice that the greeting says itself',
    {
      ...office,
      agent: { ...agent, greeting: 'This is the automated line of the harbour. Calls are recorded.' },
    },
    (call) => {
      expect(call.said).not.toContain(disclosure);
      expect(call.said).not.toContain(recordingNotice);
    },
  );
});

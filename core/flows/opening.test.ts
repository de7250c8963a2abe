import { describe, expect, it } from 'vitest';
import { defaults } from '../../tests/flows/practice.ts';
import type { AgentSettings } from './flow.ts';
import { openingOf } from './opening.ts';
import { specOf } from './steps/index.ts';

const agent = specOf('agent').defaults(defaults);

describe('an agent begins', () => {
  it.each<[string, Partial<AgentSettings>, string]>([
    [
      'with both notices, then the greeting',
      {},
      'Hello, you are speaking with an automated assistant. This call may be recorded. Thanks for calling Maple Street Dental. How can I help?',
    ],
    [
      'without the recording notice where it was switched off',
      { recordingNotice: false },
      'Hello, you are speaking with an automated assistant. Thanks for calling Maple Street Dental. How can I help?',
    ],
    [
      'with the greeting alone where both were',
      { recordingNotice: false, disclosure: false },
      'Thanks for calling Maple Street Dental. How can I help?',
    ],
    [
      'without saying again what the greeting says',
      { greeting: 'This is the automated assistant. The call may be recorded.' },
      'This is the automated assistant. The call may be recorded.',
    ],
    [
      'in its first language',
      { languages: ['es'], greeting: '¿En qué puedo ayudarle?' },
      'Hola, le atiende un asistente automático. Esta llamada puede ser grabada. ¿En qué puedo ayudarle?',
    ],
  ])('%s', (_name, change, words) => {
    expect(openingOf({ ...agent, ...change })).toBe(words);
  });
});

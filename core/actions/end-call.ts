import { z } from 'zod';
import type { ActionSpec } from './action-spec.ts';

export const endCall: ActionSpec = {
  name: 'end-call',
  title: 'End the call',
  icon: 'end',
  outward: false,
  args: z.record(z.string(), z.string()),
  plain: null,
  needs: 'Nothing.',
  asks: null,
  says: { en: () => 'Goodbye.', es: () => 'Adiós.' },
  receiptSentence: { en: () => '', es: () => '' },
  failedSentence: { en: () => '', es: () => '' },
  noted: {
    en: { done: () => 'The agent ended the call', failed: () => 'The call could not be ended' },
    es: { done: () => 'El agente terminó la llamada', failed: () => 'No se pudo terminar la llamada' },
  },
  simulate: () => ({}),
  claimWords: { en: [], es: [] },
};

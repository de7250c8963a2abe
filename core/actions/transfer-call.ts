import { z } from 'zod';
import { spokenDestination } from '../workspaces/destination.ts';
import type { ActionSpec } from './action-spec.ts';

/** Always confirmed with the caller, and only to a destination of the workspace. */
export const transferCall: ActionSpec = {
  name: 'transfer-call',
  title: 'Transfer the call',
  icon: 'transfer',
  outward: true,
  args: z
    .object({ to: z.string().min(1, { message: 'A transfer names its destination.' }) })
    .catchall(z.string()),
  plain: 'to',
  needs: 'A destination of this workspace, and the caller’s yes.',
  asks: {
    en: ({ to }) => `Shall I put you through to ${spokenDestination(to ?? '')}?`,
    es: ({ to }) => `¿Le paso con ${to}?`,
  },
  says: {
    en: ({ to }) => `One moment, I'll try ${spokenDestination(to ?? '')}.`,
    es: ({ to }) => `Un momento, voy a intentar con ${to}.`,
  },
  // Whoever was put through no longer hears the agent.
  receiptSentence: { en: () => '', es: () => '' },
  failedSentence: {
    en: ({ to }) => `I couldn't reach ${spokenDestination(to ?? '')} just now.`,
    es: ({ to }) => `Ahora mismo no he podido localizar a ${to}.`,
  },
  noted: {
    en: { done: ({ to }) => `Transferred to ${to}`, failed: ({ to }) => `Nobody answered at ${to}` },
    es: { done: ({ to }) => `Llamada pasada a ${to}`, failed: ({ to }) => `Nadie contestó en ${to}` },
  },
  simulate: ({ to = '' }) => ({ to }),
  claimWords: {
    en: ['transferred', 'connected', "i've put you through", 'i have put you through', 'passed you on'],
    es: ['transferido', 'transferida', 'conectado', 'conectada', 'he pasado con'],
  },
};

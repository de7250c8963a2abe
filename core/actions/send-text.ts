import { z } from 'zod';
import type { ActionSpec } from './action-spec.ts';

/** Only to the caller, from the number that was called: neither is an argument, so no job and no caller can change it. */
export const sendText: ActionSpec = {
  name: 'send-text',
  title: 'Send a text',
  icon: 'text',
  outward: true,
  args: z
    .object({
      text: z
        .string()
        .min(1, { message: 'A text says something.' })
        .max(1_600, { message: 'A text holds at most 1,600 characters.' }),
    })
    .catchall(z.string()),
  plain: 'text',
  needs: 'A caller whose number is known, and the caller’s yes.',
  asks: {
    en: () => 'Shall I text that to the number you are calling from?',
    es: () => '¿Se lo envío por mensaje de texto al número desde el que llama?',
  },
  says: {
    en: () => "I'll text you that now.",
    es: () => 'Se lo mando ahora por mensaje de texto.',
  },
  receiptSentence: {
    en: () => 'The text is on its way to you.',
    es: () => 'El mensaje va en camino.',
  },
  failedSentence: {
    en: () => "The text didn't go out.",
    es: () => 'El mensaje de texto no ha salido.',
  },
  noted: {
    en: { done: () => 'Text sent to the caller', failed: () => 'The text could not be sent' },
    es: {
      done: () => 'Mensaje de texto enviado a quien llama',
      failed: () => 'No se pudo enviar el mensaje de texto',
    },
  },
  simulate: ({ text = '' }) => ({ to: 'the caller', text }),
  claimWords: {
    en: ['sent', 'texted', 'on its way'],
    es: ['enviado', 'enviada', 'mandado', 'mandada', 'en camino', 'envié', 'mandé'],
  },
};

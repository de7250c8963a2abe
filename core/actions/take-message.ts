import { z } from 'zod';
import type { ActionSpec } from './action-spec.ts';

/** Puts what the caller left into the workspace's list of messages. */
export const takeMessage: ActionSpec = {
  name: 'take-message',
  title: 'Take a message',
  icon: 'message',
  outward: false,
  args: z
    .object({
      for: z.string(),
      text: z.string().max(10_000, { message: 'A message holds at most 10,000 characters.' }),
      from_name: z.string(),
      from_number: z.string(),
      urgent: z.enum(['yes', 'no']),
    })
    .partial()
    .catchall(z.string()),
  plain: 'for',
  needs: 'What the caller wants to leave.',
  asks: null,
  says: {
    en: () => 'Let me write that down.',
    es: () => 'Voy a apuntarlo.',
  },
  receiptSentence: {
    en: (done, args) => `I've noted your message${forWhom(' for ', done.details.for ?? args.for)}.`,
    es: (done, args) => `He apuntado su mensaje${forWhom(' para ', done.details.for ?? args.for)}.`,
  },
  failedSentence: {
    en: () => "I couldn't save your message.",
    es: () => 'No he podido guardar su mensaje.',
  },
  noted: {
    en: {
      done: ({ for: whom }) => `Message taken${forWhom(' for ', whom)}`,
      failed: () => 'The message could not be saved',
    },
    es: {
      done: ({ for: whom }) => `Recado apuntado${forWhom(' para ', whom)}`,
      failed: () => 'No se pudo guardar el recado',
    },
  },
  simulate: (args) => ({ for: args.for ?? '', urgent: args.urgent ?? 'no' }),
  claimWords: {
    en: [
      'noted',
      'wrote down',
      'written down',
      'taken down',
      'passed on',
      'passed along',
      'forwarded',
      'left a message',
      'saved',
    ],
    es: [
      ...'apuntado apuntada anotado anotada guardado avisado apunté anoté avisé'.split(' '),
      ...['tomado nota', 'tomé nota', 'dejado el recado', 'dejado el mensaje', 'pasado el mensaje'],
      ...['pasado el recado', 'pasado su mensaje', 'pasado su recado', 'pasé el recado'],
    ],
  },
};

function forWhom(before: string, name: string | undefined): string {
  return name ? `${before}${name}` : '';
}

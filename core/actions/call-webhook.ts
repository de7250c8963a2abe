import { z } from 'zod';
import type { ActionSpec } from './action-spec.ts';

/** Only a tool registered in the workspace: a job names it, and never writes an address. */
export const callWebhook: ActionSpec = {
  name: 'call-webhook',
  title: 'Use a tool',
  icon: 'webhook',
  outward: true,
  args: z
    .object({ name: z.string().min(1, { message: 'A webhook is named as in Settings.' }) })
    .catchall(z.string()),
  plain: 'name',
  needs: 'A tool registered in this workspace, the fields collected before it, and the caller’s yes.',
  asks: {
    en: ({ name }) => `Shall I go ahead with ${spoken(name)}?`,
    es: ({ name }) => `¿Procedo con ${spoken(name)}?`,
  },
  says: {
    en: () => 'One moment while I do that.',
    es: () => 'Un momento mientras lo hago.',
  },
  receiptSentence: {
    en: () => "That's done.",
    es: () => 'Ya está hecho.',
  },
  failedSentence: {
    en: () => "That didn't go through.",
    es: () => 'Eso no se ha podido hacer.',
  },
  noted: {
    en: { done: ({ name }) => `${name} was done`, failed: ({ name }) => `${name} did not go through` },
    es: { done: ({ name }) => `${name}: hecho`, failed: ({ name }) => `${name}: no se pudo hacer` },
  },
  simulate: ({ name = '' }) => ({ name, status: 'accepted' }),
  claimWords: {
    en: [
      'booked',
      'scheduled',
      'created',
      'submitted',
      'registered',
      'cancelled',
      'canceled',
      'rescheduled',
      'filed',
      'updated',
      "it's done",
      "that's done",
      'all set',
    ],
    es: [
      ...'reservado reservada agendado agendada programado programada creado creada registrado registrada'.split(
        ' ',
      ),
      ...'cancelado cancelada cambiado cambiada confirmada tramitado tramitada reservé agendé cancelé'.split(
        ' ',
      ),
      'está hecho',
    ],
  },
};

/** "Create ticket" is a button's name; in a sentence it begins small. */
function spoken(name = ''): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

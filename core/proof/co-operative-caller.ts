import type { Call, Expecting } from '../calls/call.ts';
import { activeRun, fieldOf } from '../calls/job/job-run.ts';
import type { Field, FieldType } from '../plan/plan.ts';
import { isIdentifier } from '../understanding/values/cued.ts';

/** A caller who answers what is asked, plainly, one thing at a time. */
export type Caller = { yesNo: 'yes' | 'no'; language: 'en' | 'es' };

const SAMPLES: Record<'en' | 'es', Record<FieldType, string>> = {
  en: {
    phone: '312 555 0123',
    'person-name': 'Robin Castellano',
    email: 'robin at example dot com',
    address: '418 Alder Street, Springfield',
    date: 'next Tuesday',
    time: 'ten in the morning',
    'date-time': 'next Tuesday at ten in the morning',
    number: 'three',
    people: 'four people',
    price: 'two hundred dollars',
    choice: 'the first one',
    'yes-no': 'yes',
    text: 'the kitchen light keeps flickering',
  },
  es: {
    phone: '312 555 0123',
    'person-name': 'Rosa Castellano',
    email: 'rosa arroba example punto com',
    address: '418 Alder Street, Springfield',
    date: 'mañana',
    time: 'a las diez de la mañana',
    'date-time': 'mañana a las diez de la mañana',
    number: 'tres',
    people: 'cuatro personas',
    price: 'doscientos dólares',
    choice: 'el primero',
    'yes-no': 'sí',
    text: 'la luz de la cocina parpadea',
  },
};

const YES_NO = { en: { yes: 'yes', no: 'no' }, es: { yes: 'sí', no: 'no' } } as const;

/** What this caller says next; null when nothing is asked. Anything offered is accepted, and nothing more is wanted at the end. */
export function answerTo(call: Call, caller: Caller): string | null {
  const { expecting } = call;
  return expecting && answerFor(expecting, call, caller);
}

function answerFor(expecting: Expecting, call: Call, caller: Caller): string | null {
  const { language } = caller;
  const words = YES_NO[language];
  switch (expecting.kind) {
    case 'field': {
      const field = fieldOf(call, activeRun(call), expecting.key);
      return field ? sample(field, language) : null;
    }
    case 'answer':
      if (expecting.answer === 'yes-no') return words[caller.yesNo];
      return expecting.options?.[0] ?? SAMPLES[language].text;
    case 'confirm-fields':
    case 'consent':
    case 'message-offer':
      return words.yes;
    case 'anything-else':
    case 'danger':
    case 'resume':
      return words.no;
    case 'which-job':
      if (expecting.jobIds.length === 1) return words.yes;
      return call.snapshot.jobs[expecting.jobIds[0]]?.name ?? null;
    case 'job':
      return null;
  }
}

function sample(field: Field, language: 'en' | 'es'): string {
  if (field.options?.[0]) return field.options[0];
  if (/birth|nacimiento/i.test(field.label)) return language === 'es' ? '4 de mayo de 1986' : 'May 4th 1986';
  // A sentence is no invoice number.
  if (field.type === 'text' && isIdentifier(field.label)) return '4471 92';
  return SAMPLES[language][field.type];
}

import type { EmergencyNumber, EmergencyService } from '../workspaces/emergency-numbers.ts';
import { type Manner, PLAIN } from './wording/manner.ts';

const NAMES: Record<'en' | 'es', Record<EmergencyService, string>> = {
  en: { ambulance: 'an ambulance', fire: 'the fire brigade', police: 'the police' },
  es: { ambulance: 'una ambulancia', fire: 'los bomberos', police: 'la policía' },
};

/** `numbers`: what to call where the business is, said digit by digit. Where none is known, the caller's own knowledge is better. */
export function safetyLine(numbers: readonly EmergencyNumber[], manner: Manner = PLAIN): string {
  const es = manner.language === 'es';
  const [only] = numbers;
  if (!only)
    return es
      ? 'Si alguien está en peligro, cuelgue y llame ahora al número de emergencias de su zona.'
      : 'If anybody is in danger, please hang up and call your local emergency number now.';
  if (numbers.length === 1 && only.services.length === 0) {
    const digits = spoken(only.number);
    return es
      ? `Si alguien está en peligro, cuelgue y llame ahora al ${digits}.`
      : `If anybody is in danger, please hang up and call ${digits} now.`;
  }
  const or = es ? 'o' : 'or';
  const each = numbers.map(({ number, services }) => {
    const names = services.map((service) => NAMES[manner.language][service]).join(` ${or} `);
    return es ? `al ${spoken(number)} para ${names}` : `${spoken(number)} for ${names}`;
  });
  const all = [...each.slice(0, -2), each.slice(-2).join(`, ${or} `)].join(', ');
  return es
    ? `Si alguien está en peligro, cuelgue ahora y llame ${all}.`
    : `If anybody is in danger, please hang up now and call ${all}.`;
}

function spoken(number: string): string {
  return number.split('').join(' ');
}

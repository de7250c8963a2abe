import { describe, expect, it } from 'vitest';
import { flow } from './claim-flow.ts';
import { claimsUndone } from './claims.ts';

const NONE = new Set<string>();

const CLAIMS = [
  'Le he enviado el enlace.',
  'Ya le mandé el mensaje.',
  'Se lo acabo de enviar.',
  'Su cita está reservada.',
  'Su cita ha quedado confirmada.',
  'He tomado nota de su mensaje.',
  'Tomé nota de todo.',
  'Le he pasado el recado a Ana.',
  'Ya está hecho.',
  'Listo, ya quedó agendada su cita.',
  'Hemos avisado al equipo.',
  'Anotado.',
  'Se lo hemos mandado por mensaje.',
  'De acuerdo, su reserva ha sido cancelada.',
  'Ya le hemos cambiado la cita.',
  'Le acabo de reservar mesa.',
];

describe('en español tampoco se da nada por hecho sin su recibo', () => {
  it.each(CLAIMS)('%s', (line) => expect(claimsUndone(line, NONE)).toBe(true));

  it.each(CLAIMS)('letra a letra no llega al oído: %s', (line) => {
    let [said, pending] = ['', ''];
    for (const letter of line) {
      const next = flow(said, pending + letter, NONE);
      [said, pending] = [said + next.say, next.pending];
    }
    const end = flow(said, pending, NONE, true);
    expect(claimsUndone(said + end.say, NONE)).toBe(false);
    expect(end.held.length).toBeGreaterThan(0);
  });

  it.each([
    '¿Le envío el enlace?',
    'Puedo tomar su mensaje.',
    'Le enviaré el enlace si quiere.',
    'Las citas se reservan por internet.',
    '¿Me puede dar su nombre?',
    'La clínica está abierta hoy.',
    'Ya le entiendo.',
    'He visto que llama por una cita.',
    'Le paso con Ana.',
    'Cuando esté reservada le llegará un aviso.',
    '¿La cita está reservada a su nombre?',
  ])('no afirma nada: %s', (line) => expect(claimsUndone(line, NONE)).toBe(false));

  it('con su recibo se puede decir', () => {
    expect(claimsUndone('Le he enviado el enlace.', new Set(['send-text']))).toBe(false);
    expect(claimsUndone('Tomé nota de todo.', new Set(['take-message']))).toBe(false);
  });
});

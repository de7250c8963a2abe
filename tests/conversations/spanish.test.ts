import { describe, expect, test } from 'vitest';
import { recordOf } from '../../core/calls/recording.ts';
import { languageSaid } from '../../core/understanding/spanish/language-said.ts';
import { Talk } from './conversation.ts';
import type { World } from './world.ts';

const SILENCE = '…';
/** A clinic whose step speaks Spanish first, with the shipped template beside two English jobs. */
const CLINIC: World = {
  jobs: ['spanish-language-message', 'appointment-request', 'billing-question'],
  agent: {
    languages: ['es', 'en'],
    greeting: 'Clínica Arce, buenos días. Le atiende un asistente automático.',
  },
  pages: [{ title: 'Pagos', text: 'Se puede pagar con tarjeta o en efectivo.' }],
};

function called(lines: readonly string[], world: World = CLINIC): Talk {
  const talk = new Talk(world);
  for (const line of lines) {
    if (talk.call.status === 'ended') break;
    if (line === SILENCE) talk.silence();
    else talk.hears(line);
  }
  return talk;
}

const CALLS: Record<string, string[]> = {
  'a caller who answers everything': [
    'hola, ¿habla español?',
    'soy Lucía Pérez Gómez',
    'tres uno dos cinco cinco cinco cero uno cuatro dos',
    'sí, es correcto',
    'es por una factura que no entiendo',
    'no, no es urgente',
    'a las cinco',
    'de la tarde',
    'no, gracias',
  ],
  'a caller who corrects': [
    'necesito ayuda en español',
    'ernesto vargas con be de burro',
    'mi número es 312 555 0142',
    'no, los últimos cuatro son dos dos uno tres',
    'ahora sí',
    'quiero cambiar mi cita',
    'si',
    'despues de las cinco de la tarde',
    'eso es todo gracias',
  ],
  'a caller who would rather not say': [
    'quiero dejar un recado',
    'prefiero no decirlo',
    'no tengo teléfono',
    'no lo sé',
    'prefiero no decirlo',
    'me da igual',
    'no',
  ],
  'a caller who asks in between': [
    'no hablo inglés',
    '¿se puede pagar con tarjeta?',
    'rosa delgado',
    'el número desde el que llamo',
    '¿cómo?',
    'sí',
    '¿es usted un robot?',
    'por una cita',
    'mas despacio',
    'no',
    'no gracias',
    'adiós',
  ],
  'a caller in danger': [
    'habla español',
    'me llamo Ana Ruiz',
    'espere, mi padre no respira',
    'gracias',
    'adiós',
  ],
  'a caller who was taken for another': [
    'quiero pedir una cita',
    'perdón, ¿hay alguien que hable español?',
    'Marta Soler',
    '312 555 0199',
    'correcto',
    'para pedir una cita',
    'no',
    'por la mañana a las nueve',
    'nada más, gracias',
  ],
  'a caller who falls silent': ['no hablo inglés', SILENCE, SILENCE, SILENCE],
  'a caller who is rude': ['no hablo inglés', 'es usted un idiota', 'vete a la mierda', 'cállate ya'],
};

/** Raw instructions, the familiar form, and words that only an English sentence holds. */
const NEVER =
  /\b(?:pida|pregunte|diga que|dígale|repita el número)\b|\[\[|\{\{|(?<!\p{L})(?:tú|tu|tus|te|puedes|quieres|dime)(?!\p{L})|\b(?:the|you|your|thank|please|goodbye|is that|sorry)\b/iu;

describe.each(Object.entries(CALLS))('%s', (who, lines) => {
  const talk = called(lines);
  // Taken for another, the caller hears the English job until they ask for Spanish.
  const heard = talk.transcript('agent').split('\n');
  const own = who.includes('another') ? heard.slice(2) : heard;

  test('hears polite Spanish and no instruction', () => {
    for (const line of own) {
      expect(line).not.toMatch(NEVER);
      expect(languageSaid(line) ?? 'es', line).toBe('es');
    }
  });

  test('is served to the end', () => {
    const run = talk.call.jobRuns.find(({ jobId }) => jobId === 'job_0');
    expect(run, talk.transcript('agent')).toBeDefined();
  });
});

test('what was given is kept in its normal form', () => {
  called(CALLS['a caller who answers everything'] ?? [])
    .fields({ name: 'Lucía Pérez Gómez', mejor_numero: '+13125550142', urgent: 'no', time: '17:00' })
    .receipt('take-message');
  called(CALLS['a caller who corrects'] ?? []).fields({
    name: 'Ernesto Bargas',
    mejor_numero: '+13125552213',
  });
});

test('the line that is called from is read back before it is kept', () => {
  const lines = CALLS['a caller who asks in between'] ?? [];
  called(lines.slice(0, 4)).reads('3 1 2, 5 5 5, 0 1 4 2');
});

test('what a caller will not say is left empty, and no word of the refusal is a name', () => {
  const { call } = called(CALLS['a caller who would rather not say'] ?? []);
  const data = recordOf(call).jobs.flatMap(({ result }) => result.data);
  expect(
    data.filter(({ name }) => /name|numero|reason/.test(name)).map(({ value }) => value ?? null),
  ).toEqual(expect.not.arrayContaining(['Decirlo']));
});

test('danger is answered with the safety line, and nobody is told to take their time', () => {
  const talk = called((CALLS['a caller in danger'] ?? []).slice(0, 3));
  talk.says(/cuelgue y llame ahora al 9 1 1|llame ahora/);
  talk.never(/Tómese su tiempo/);
  expect(talk.call.urgent).toBe(true);
});

test.each([
  ['hágalo', true],
  ['sí, por favor', true],
  ['vale', true],
  ['de acuerdo', true],
  ['mejor no', false],
  ['¿cómo lo mando?', false],
  ['no lo mande', false],
  ['claro que no', false],
])('at the offer of a text “%s” is taken for what it is', (answer, sent) => {
  const talk = new Talk({
    ...CLINIC,
    jobs: [
      {
        name: 'Enlace',
        instructions: '1. Pregunte su nombre.\n2. [[send-text "https://example.com/cita"]]\n3. Diga adiós.',
        phrases: ['quiero el enlace'],
      },
    ],
  });
  talk
    .hears('quiero el enlace')
    .hears('Ana Ruiz')
    .says(/¿Se lo envío/);
  talk.hears(answer);
  if (sent) talk.receipt('send-text');
  else talk.noReceipt('send-text');
});

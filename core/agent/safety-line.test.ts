import { expect, it } from 'vitest';
import { emergencyNumbers } from '../workspaces/emergency-numbers.ts';
import { safetyLine } from './safety-line.ts';

it.each([
  ['US', 'en', 'If anybody is in danger, please hang up and call 9 1 1 now.'],
  ['ES', 'es', 'Si alguien está en peligro, cuelgue y llame ahora al 1 1 2.'],
  [
    'JP',
    'en',
    'If anybody is in danger, please hang up now and call 1 1 9 for an ambulance or the fire brigade, or 1 1 0 for the police.',
  ],
  [
    'BR',
    'en',
    'If anybody is in danger, please hang up now and call 1 9 2 for an ambulance, 1 9 3 for the fire brigade, or 1 9 0 for the police.',
  ],
  [
    'CL',
    'es',
    'Si alguien está en peligro, cuelgue ahora y llame al 1 3 1 para una ambulancia, al 1 3 2 para los bomberos, o al 1 3 3 para la policía.',
  ],
  [
    'AF',
    'en',
    'If anybody is in danger, please hang up now and call 1 1 9 for the fire brigade or the police.',
  ],
  ['CG', 'en', 'If anybody is in danger, please hang up and call your local emergency number now.'],
  ['CG', 'es', 'Si alguien está en peligro, cuelgue y llame ahora al número de emergencias de su zona.'],
] as const)('in %s (%s) callers in danger are told what to call, digit by digit', (country, language, line) =>
  expect(safetyLine(emergencyNumbers(country), { tone: 'neutral', language })).toBe(line),
);

import { found, type LintRule } from './rule.ts';

/** Callers answer this many questions; beyond it some would rather hang up than answer one that hardly matters. */
const PATIENT = 6;

export const optionalFields: LintRule = {
  code: 'optional-fields',
  title: 'Say what may be left out',
  about:
    'In a job that asks for much, say what is optional: nobody should lose a caller over a detail that could wait.',
  severity: 'advice',
  example: {
    before:
      'Ask for their name, phone number, email, address, car make, car model and plate.\nRead the phone number, the email and the address back.',
    after:
      'Ask for their name, phone number, email, address, car make, car model and plate (optional).\nRead the phone number, the email and the address back.',
  },
  check: ({ steps }) => {
    const collects = steps.filter((step) => step.kind === 'collect');
    const required = new Set<string>();
    for (const { fields } of collects)
      for (const field of fields) {
        if (!field.required) return [];
        required.add(field.key);
      }
    const first = collects[0];
    if (!first || required.size <= PATIENT) return [];
    const message = `All ${required.size} answers are required. Write “This is optional.” behind those that can wait.`;
    return [found(optionalFields, message, first.span)];
  },
};

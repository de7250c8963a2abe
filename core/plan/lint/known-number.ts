import { found, type LintRule } from './rule.ts';

export const knownNumber: LintRule = {
  code: 'known-number',
  title: 'Do not ask what the call says already',
  about: 'The number that the caller rings from is known. Ask for the best number to call back instead.',
  severity: 'advice',
  example: {
    before: 'Ask for the number they are calling from. Read the number back.',
    after: 'Ask for the best number to call back. Read the number back.',
  },
  check: ({ steps }) =>
    steps
      .filter(
        (step) =>
          step.kind === 'collect' &&
          step.fields.some(
            ({ type, label }) =>
              type === 'phone' && /\bcall(?:s|ing)? (?:us )?from\b|\bllama desde\b/i.test(label),
          ),
      )
      .map((step) =>
        found(
          knownNumber,
          'The number that they call from is known as {{caller.number}}. Ask for the best number to call back, or leave this out.',
          step.span,
        ),
      ),
};

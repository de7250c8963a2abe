import { found, type LintRule } from './rule.ts';

const CALLS_FROM =
  /\b(?:number|phone)\b[^.?!]{0,20}\bcall(?:s|ing)? (?:us )?from\b|\bnúmero[^.?!]{0,20}\bllama\b/i;

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
          step.fields.some(({ type }) => type === 'phone') &&
          CALLS_FROM.test(step.text),
      )
      .map((step) =>
        found(
          knownNumber,
          'The number that they call from is known as {{caller.number}}. Ask for the best number to call back, or leave this out.',
          step.span,
        ),
      ),
};

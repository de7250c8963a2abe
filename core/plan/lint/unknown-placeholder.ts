import { everyStep, fieldsOf } from '../plan.ts';
import { placeholdersIn } from '../tokens.ts';
import { found, type LintRule } from './rule.ts';

const KNOWN: ReadonlySet<string> = new Set(['caller.number', 'caller.name', 'business.name']);

export const unknownPlaceholder: LintRule = {
  code: 'unknown-placeholder',
  about:
    'A placeholder names something that the call knows: {{caller.number}}, {{business.name}} or a field of this job.',
  check: ({ text, plan }) => {
    const keys = new Set(fieldsOf(plan).map((field) => field.key));
    for (const step of everyStep(plan.steps)) if (step.kind === 'ask') keys.add(step.key);
    return placeholdersIn(text)
      .filter(
        ({ path }) =>
          !KNOWN.has(path) &&
          !path.startsWith('blank.') &&
          !(path.startsWith('fields.') && keys.has(path.slice('fields.'.length))),
      )
      .map(({ span, path }) =>
        found(
          unknownPlaceholder,
          `Nothing in this job is called “${path}”, so it stays empty. Use a field that the job collects.`,
          span,
        ),
      );
  },
};

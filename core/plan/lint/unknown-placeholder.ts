import { fieldsOf } from '../plan.ts';
import { placeholdersIn } from '../tokens.ts';
import { found, type LintRule } from './rule.ts';

const KNOWN: ReadonlySet<string> = new Set(['caller.number', 'caller.name', 'business.name']);

export const unknownPlaceholder: LintRule = {
  code: 'unknown-placeholder',
  title: 'Placeholders that something fills',
  about:
    'A placeholder names something that the call knows: {{caller.number}}, {{business.name}} or a field of this job.',
  severity: 'finding',
  example: {
    before: 'Ask for their name.\nTell them that {{fields.order}} is noted.',
    after: 'Ask for their name.\nTell them that {{fields.name}} is noted.',
  },
  check: ({ text, plan, steps }) => {
    const keys = new Set(fieldsOf(plan).map((field) => field.key));
    for (const step of steps) if (step.kind === 'ask') keys.add(step.key);
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

import { placeholdersIn } from '../tokens.ts';
import { found, type LintRule } from './rule.ts';

export const blankLeft: LintRule = {
  code: 'blank-left',
  title: 'Fill the blanks of a template',
  about:
    'Fill the blanks of a template before the job is used: a caller would hear nothing where a name or a link belongs.',
  severity: 'finding',
  example: {
    before: '[[take-message for="{{blank.person}}"]]\nTell the caller that {{blank.person}} will see it.',
    after: '[[take-message for="Dr. Lee"]]\nTell the caller that Dr. Lee will see it.',
  },
  check: ({ text }) =>
    placeholdersIn(text)
      .filter(({ path }) => path.startsWith('blank.'))
      .map(({ span, path }) =>
        found(
          blankLeft,
          `The blank “${path.slice('blank.'.length)}” is not filled in. Put in what belongs here.`,
          span,
        ),
      ),
};

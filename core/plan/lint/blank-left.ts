import { placeholdersIn } from '../tokens.ts';
import { found, type LintRule } from './rule.ts';

export const blankLeft: LintRule = {
  code: 'blank-left',
  about:
    'Fill the blanks of a template before the job is used: a caller would hear nothing where a name or a link belongs.',
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

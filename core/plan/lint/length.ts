import { codePoints } from '../../shared/text.ts';
import { found, type LintRule } from './rule.ts';

/** Characters up to which a job stays easy to follow, for people and for the agent. */
const AIM = 2_500;

export const length: LintRule = {
  code: 'length',
  title: 'Keep it short',
  about: 'Keep a job under 2,500 characters: long ones are followed less well.',
  severity: 'advice',
  example: {
    before: `Tell the caller that the team looks at it.\n\nBackground:\n${'The workshop was founded long ago. '.repeat(80)}`,
    after: 'Tell the caller that the team looks at it.',
  },
  check: ({ text }) => {
    const count = codePoints(text);
    if (count <= AIM) return [];
    return [
      found(
        length,
        `This job has ${count} characters. Aim for ${AIM} or fewer: move facts to Knowledge and split off a second job.`,
        [0, 0],
      ),
    ];
  },
};

import { findingsOf, inLanguage, type Rewrite } from './rewrite.ts';

/** The job's own description says when it runs; it is taken as it stands, and nothing is made up where there is none. */
export const whenToUse: Rewrite = {
  rule: 'when-to-use',
  keeps: 'acts',
  brings: ['when-not'],
  propose: (draft) => {
    const description = draft.context.description?.trim() ?? '';
    if (
      findingsOf(draft, 'when-to-use').length === 0 ||
      description === '' ||
      /[\n\r[\]{}]/.test(description)
    )
      return [];
    const label = inLanguage(draft, 'When to use', 'Cuándo usar');
    return [
      {
        title: 'Begin with when the job runs',
        reason:
          'When to use. The agent chooses a job by its first lines, so they say what the description says, word for word.',
        options: [description, `${label}: ${description}`].map((words) => ({
          span: [0, 0],
          after: `${words}${draft.eol}${draft.eol}`,
        })),
      },
    ];
  },
};

import { findingsOf, inLanguage, type Rewrite } from './rewrite.ts';

/** Said in plain words: a quoted line would be one that its author never wrote. */
export const textAnnounce: Rewrite = {
  rule: 'text-announce',
  keeps: 'acts',
  propose: (draft) =>
    findingsOf(draft, 'text-announce').map(([from]) => {
      const words = inLanguage(
        draft,
        'ell them that it comes to this number, ',
        'ígale que llega a este número, ',
      );
      const [small, large] = inLanguage(draft, 'tT', 'dD');
      const clause = /,\s*$/.test(draft.text.slice(0, from));
      return {
        title: 'Announce the text',
        reason: 'Announce a text. The caller looks at the phone and stays on the line.',
        options: [{ span: [from, from], after: `${clause ? small : large}${words}` }],
      };
    }),
};

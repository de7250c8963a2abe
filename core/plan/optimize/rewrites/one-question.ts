import { findingsOf, fixAt, inLanguage, type Rewrite } from './rewrite.ts';

const SECOND = /,?\s+and (?:also )?(?=(?:if|whether)\s)|,?\s+y (?:también )?(?=si\s)/i;

/** "Ask if … and whether …" becomes two questions; a quoted line is the author's own and stays. */
export const oneQuestion: Rewrite = {
  rule: 'one-question',
  keeps: 'acts',
  propose: (draft) =>
    findingsOf(draft, 'one-question').flatMap((span) => {
      const words = draft.text.slice(span[0], span[1]);
      if (!SECOND.test(words) || /["“«]/.test(words)) return [];
      const ask = inLanguage(draft, 'Ask', 'Pregunte');
      return [
        {
          title: 'One question at a time',
          reason: 'One question at a time. Callers answer the last one and forget the first.',
          options: [
            ...fixAt(draft, 'one-question', span),
            { span, after: words.replace(SECOND, `. ${ask} `) },
          ],
        },
      ];
    }),
};

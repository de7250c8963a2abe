import { sentencesOf, sourceOf } from '../../text/sentences.ts';
import { findingsOf, lineOf, type Rewrite } from './rewrite.ts';

/**
 * A greeting or notice in the author's plain words may go, once the author agrees: whether the agent step gives the notice instead is
 * not for Optimize to know. A quoted one is a scripted line, which is reported and never touched.
 */
export const noGreeting: Rewrite = {
  rule: 'no-greeting',
  keeps: 'acts',
  asks: true,
  propose: (draft) =>
    findingsOf(draft, 'no-greeting').flatMap(([from, to]) => {
      const line = lineOf(draft, from);
      const sentences = line ? sentencesOf(sourceOf(draft.text), line.span) : [];
      const sentence = sentences.find((span) => span[0] === from && span[1] >= to);
      if (!line || !sentence || /["“«[{]/.test(draft.text.slice(sentence[0], sentence[1]))) return [];
      const next = sentences[sentences.indexOf(sentence) + 1]?.[0];
      const breaks = /^\r?\n/.exec(draft.text.slice(line.whole[1]))?.[0].length ?? 0;
      const start = draft.text.lastIndexOf('\n', line.whole[0] - 1) + 1;
      const span: [number, number] =
        sentences.length === 1 ? [start, line.whole[1] + breaks] : [from, next ?? sentence[1]];
      return [
        {
          title: 'Leave the greeting to the agent step',
          reason:
            'No greeting inside a job. It may begin in the middle of a call. Take it only if the agent step says this too.',
          options: [{ span, after: '' }],
        },
      ];
    }),
};

import type { Span } from '../../../shared/text.ts';
import { refusalLine } from '../../lint/refusal-path.ts';
import type { Edit } from '../change.ts';
import { lastStepLine, rulesAtEnd } from './last-step-line.ts';
import { findingsOf, type Rewrite } from './rewrite.ts';

/** A line of its own at the end; before the rules where the text closes with rules under a heading. */
export const refusalPath: Rewrite = {
  rule: 'refusal-path',
  keeps: 'acts',
  propose: (draft) => {
    if (findingsOf(draft, 'refusal-path').length === 0) return [];
    const line = refusalLine(draft.plan);
    const { eol, text } = draft;
    const end = text.trimEnd().length;
    const last = lastStepLine(draft);
    const rules = rulesAtEnd(draft);
    return [
      {
        title: 'What if they refuse',
        reason:
          'A way out for every question. A caller who will not answer one is not kept from the next, and hears what cannot be done without it.',
        options: [
          ...[end, ...(last ? [last.end] : [])].map(
            (at): Edit => ({ span: [at, at], after: `${eol}${eol}${line}` }),
          ),
          ...(rules === null ? [] : [{ span: [rules, rules] as Span, after: `${line}${eol}${eol}` }]),
        ],
      },
    ];
  },
};

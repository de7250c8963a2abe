import type { Span } from '../../../shared/text.ts';
import { everyStep, type StepOf } from '../../plan.ts';
import { type Draft, findingsOf, fixAt, inLanguage, type Rewrite } from './rewrite.ts';
import { sentenceEnd } from './sentence-end.ts';

export const readBack: Rewrite = {
  rule: 'read-back',
  keeps: 'acts',
  propose: (draft) =>
    findingsOf(draft, 'read-back').map((span) => ({
      title: 'Read back what must be right',
      reason: 'Read back. One wrong digit and nobody can reach the caller.',
      options: [
        ...fixAt(draft, 'read-back', span),
        ...linesFor(draft, span).map((line) => sentenceEnd(draft, span, line)),
      ],
    })),
};

function linesFor(draft: Draft, span: Span): string[] {
  const step = everyStep(draft.plan.steps).find(
    (other): other is StepOf<'collect'> => other.kind === 'collect' && other.span[0] === span[0],
  );
  const label = step?.fields.find(({ type }) => type === 'phone')?.label ?? '';
  const line = inLanguage(draft, 'Read the number back.', 'Repita el número.');
  return label ? [line, inLanguage(draft, `Read the ${label} back.`, `Repita: ${label}.`)] : [line];
}

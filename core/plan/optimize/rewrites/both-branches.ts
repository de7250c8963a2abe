import type { Span } from '../../../shared/text.ts';
import { type Arm, everyStep, type StepOf } from '../../plan.ts';
import type { Edit } from '../change.ts';
import { type Draft, findingsOf, fixAt, inLanguage, lineOf, type Rewrite } from './rewrite.ts';
import { sentenceEnd } from './sentence-end.ts';

/** With the other answer the job goes on: what else should be done then only its author knows. */
export const bothBranches: Rewrite = {
  rule: 'both-branches',
  keeps: 'acts',
  propose: (draft) =>
    findingsOf(draft, 'both-branches').flatMap((span) => {
      const arm = armAt(draft, span);
      if (!arm || arm.when === 'otherwise' || arm.when.about !== 'ask') return [];
      return [
        {
          title: 'Say what happens otherwise',
          reason: 'Both branches. Callers who give the other answer are not left hanging.',
          options: [...fixAt(draft, 'both-branches', span), ...optionsFor(draft, arm)],
        },
      ];
    }),
};

function armAt({ plan }: Draft, [from]: Span): Arm | null {
  const branches = everyStep(plan.steps).filter((step): step is StepOf<'branch'> => step.kind === 'branch');
  return branches.flatMap(({ arms }) => arms).find(({ span }) => span[0] === from) ?? null;
}

function optionsFor(draft: Draft, arm: Arm): Edit[] {
  const last = everyStep(arm.steps).at(-1);
  if (!last) return [];
  const lines = [
    inLanguage(draft, 'Otherwise, go on.', 'Si no, siga.'),
    ...(arm.when !== 'otherwise' && arm.when.about === 'ask' && arm.when.value === 'yes'
      ? [inLanguage(draft, 'If not, go on.', 'Si no, siga.')]
      : []),
  ];
  const own = lineOf(draft, arm.span[0]);
  const end = lineOf(draft, last.span[0]);
  if (own && end && own !== end) {
    const indent = ' '.repeat(own.span[0] - own.whole[0] + own.indent);
    return lines.map((line) => ({
      span: [end.whole[1], end.whole[1]],
      after: `${draft.eol}${indent}${line}`,
    }));
  }
  return lines.map((line) => sentenceEnd(draft, last.span, line));
}

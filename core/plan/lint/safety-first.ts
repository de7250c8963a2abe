import type { Fix } from '../../shared/problem.ts';
import { lineAt } from '../../shared/text.ts';
import type { Step } from '../plan.ts';
import { DANGER } from '../words/condition-words.ts';
import { found, type Linted, type LintRule } from './rule.ts';

export const safetyFirst: LintRule = {
  code: 'safety-first',
  title: 'Safety before questions',
  about:
    'Where danger is possible, the safety line comes before any question: a caller in danger must not spell a name first.',
  severity: 'finding',
  example: {
    before: 'Ask for their name.\nIf there is smoke, tell them to get out.',
    after: 'If there is smoke, tell them to get out.\nAsk for their name.',
  },
  check: (job) => {
    const { steps } = job.plan;
    const asked = steps.findIndex((step) => step.kind === 'collect' || step.kind === 'ask');
    const first = steps[asked];
    if (!first) return [];
    return steps
      .slice(asked + 1)
      .filter(speaksOfDanger)
      .map((step, at) =>
        found(
          safetyFirst,
          'This speaks of danger after questions were asked. Move it before the first question.',
          armSpan(step),
          at === 0 ? toTheFront(job, step, first) : null,
        ),
      );
  },
};

function speaksOfDanger(step: Step): boolean {
  return (
    step.kind === 'branch' &&
    step.arms.some(
      (arm) =>
        arm.when !== 'otherwise' &&
        arm.when.about === 'caller-says' &&
        DANGER.test(arm.when.text.toLowerCase()),
    )
  );
}

function armSpan(step: Step): Step['span'] {
  return step.kind === 'branch' ? (step.arms[0]?.span ?? step.span) : step.span;
}

const NUMBER = /^(\d{1,3})(?=[.)] )/gm;

/** Moves the lines of the branch before the line of the first question; numbers stay in their order. */
function toTheFront({ text, plan: { steps } }: Linted, branch: Step, question: Step): Fix | null {
  const passed = steps.slice(steps.indexOf(question), steps.indexOf(branch));
  if (passed.some(({ kind }) => kind === 'transfer' || kind === 'end')) return null;
  const [from] = lineAt(text, branch.span[0]);
  const [, to] = lineAt(text, branch.span[1]);
  const [front] = lineAt(text, question.span[0]);
  const whole = (marker: string) => /^(?:\d+[.)] |[-•*] )?$/.test(marker);
  const lines = whole(text.slice(from, branch.span[0])) && whole(text.slice(front, question.span[0]));
  if (!lines || front >= from || !/^\.?\s*$/.test(text.slice(branch.span[1], to))) return null;
  const between = text.slice(front, from);
  // Across a paragraph lies something else than steps.
  if (/\n\s*\n/.test(between)) return null;
  const numbers = text.slice(front, to).match(NUMBER) ?? [];
  let next = 0;
  const moved = `${text.slice(from, to)}\n${between.trimEnd()}`.replace(
    NUMBER,
    (own) => numbers[next++] ?? own,
  );
  return { label: 'Move it to the front', span: [front, to], text: moved };
}

import type { Fix } from '../../shared/problem.ts';
import { lineAt } from '../../shared/text.ts';
import type { Step, StepOf } from '../plan.ts';
import { OTHERWISE } from '../words/joints-en.ts';
import { sentenceAfter } from './mending.ts';
import { found, inLanguage, type Linted, type LintRule, wordsAt } from './rule.ts';

export const bothBranches: LintRule = {
  code: 'both-branches',
  title: 'Say what happens otherwise',
  about: 'Where the answer to a question decides whether something is done, say also what happens otherwise.',
  severity: 'finding',
  example: {
    before: 'Ask if it is urgent.\nIf yes, [[take-message for="The crew"]].',
    after: 'Ask if it is urgent.\nIf yes, [[take-message for="The crew"]]. Otherwise, go on.',
  },
  check: (job) =>
    job.steps
      .filter((step) => step.kind === 'branch')
      .filter(
        (branch) =>
          branch.arms.length === 1 &&
          asked(branch) &&
          branch.arms[0]?.steps.some(acts) &&
          !saysToGoOn(job, branch),
      )
      .map((branch) =>
        found(
          bothBranches,
          'Only one answer is dealt with. Add “Otherwise, …” so that the other callers are not left hanging.',
          branch.arms[0]?.span ?? branch.span,
          goOn(job, branch),
        ),
      ),
};

function asked(branch: StepOf<'branch'>): boolean {
  const when = branch.arms[0]?.when;
  return when !== undefined && when !== 'otherwise' && (when.about === 'ask' || when.about === 'hours');
}

function acts(step: Step): boolean {
  return step.kind === 'action' || step.kind === 'transfer';
}

/** "Otherwise, go on." is no arm of the plan, since nothing is done in it; its words stand in the background behind the branch. */
function saysToGoOn(job: Linted, branch: StepOf<'branch'>): boolean {
  const next = job.plan.background.find(([from]) => from >= branch.span[1]);
  return (
    next !== undefined &&
    /^[\s.,;:)\]•*-]*$/.test(job.text.slice(branch.span[1], next[0])) &&
    OTHERWISE.test(`${wordsAt(job, next).toLowerCase()},`)
  );
}

function goOn(job: Linted, branch: StepOf<'branch'>): Fix | null {
  const { text } = job;
  const words = inLanguage(job, { en: 'Otherwise, go on.', es: 'Si no, siga.' });
  const label = 'Go on otherwise';
  const [from, to] = lineAt(text, branch.span[0]);
  if (branch.span[1] <= to) return sentenceAfter(job, branch.span, label, words);
  // Under a line of its own the arm is a list: the other answer stands in the column of its condition.
  const column = ' '.repeat(branch.span[0] - from);
  const [, end] = lineAt(text, branch.span[1]);
  if (text.slice(branch.span[1], end).replace(/[.\s]/g, '') !== '') return null;
  return { label, span: [end, end], text: `\n${column}${words}` };
}

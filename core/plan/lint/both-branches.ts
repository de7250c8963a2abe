import { everyStep, type Step, type StepOf } from '../plan.ts';
import { found, type LintRule } from './rule.ts';

export const bothBranches: LintRule = {
  code: 'both-branches',
  about: 'Where the answer to a question decides whether something is done, say also what happens otherwise.',
  check: ({ plan }) =>
    [...everyStep(plan.steps)]
      .filter((step): step is StepOf<'branch'> => step.kind === 'branch')
      .filter((branch) => branch.arms.length === 1 && asked(branch) && branch.arms[0]?.steps.some(acts))
      .map((branch) =>
        found(
          bothBranches,
          'Only one answer is dealt with. Add “Otherwise, …” so that the other callers are not left hanging.',
          branch.arms[0]?.span ?? branch.span,
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

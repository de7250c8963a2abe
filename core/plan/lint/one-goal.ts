import type { Arm, Step } from '../plan.ts';
import { found, type LintRule } from './rule.ts';

/** So many ways, each with questions and an act of its own, are several jobs in one text. */
const SEVERAL = 3;

export const oneGoal: LintRule = {
  code: 'one-goal',
  title: 'One goal in each job',
  about: 'Give each matter a job of its own: it is chosen better, and its text stays short.',
  severity: 'finding',
  example: {
    before:
      'Ask if they want to book, cancel or complain.\nIf they want to book:\n- Ask which day suits them.\n- [[take-message for="Bookings"]]\nIf they want to cancel:\n- Ask which booking it is.\n- [[take-message for="Bookings"]]\nIf they want to complain:\n- Ask what went wrong.\n- [[take-message for="The manager"]]',
    after: 'Ask which day suits them.\n[[take-message for="Bookings"]]',
  },
  check: ({ plan }) => {
    let run: Arm[] = [];
    const problems = [];
    for (const step of [...plan.steps, null]) {
      if (step?.kind === 'branch') {
        run.push(...step.arms);
        continue;
      }
      const ways = run.filter(isJobOfItsOwn);
      const first = ways[0];
      if (first && ways.length >= SEVERAL) {
        const message = `This job does ${ways.length} things, each with its own questions and its own action. Make a job of each, and say in each when it runs.`;
        problems.push(found(oneGoal, message, first.span));
      }
      run = [];
    }
    return problems;
  },
};

function isJobOfItsOwn({ steps }: Arm): boolean {
  return steps.some(asks) && steps.some(acts);
}

function asks({ kind }: Step): boolean {
  return kind === 'collect' || kind === 'ask';
}

function acts({ kind }: Step): boolean {
  return kind === 'action' || kind === 'transfer';
}

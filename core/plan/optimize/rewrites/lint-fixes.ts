import { COMPILER_GUIDELINES } from '../../lint/compiler-guidelines.ts';
import { LINT_RULES } from '../../lint/lint.ts';
import type { Guideline } from '../../lint/rule.ts';
import type { Draft, Proposal, Rewrite } from './rewrite.ts';

/** Findings whose fix chooses a meaning, or names what the workspace lacks: for the author alone. */
const FOR_THE_AUTHOR: ReadonlySet<string> = new Set(['action-in-prose', 'unsure-line']);

/** The one-click fixes that rules of the lint bring along, for every finding that has no rewrite of its own. */
export function lintFix(code: string): Rewrite {
  return { rule: code, keeps: 'acts', propose: (draft) => proposals(draft, code) };
}

/** Codes of findings in the text that come with a fix. */
export function fixable({ plan }: Draft, own: ReadonlySet<string>): string[] {
  const codes = plan.problems.flatMap(({ code, fix, severity }) =>
    fix && severity !== 'blocking' && !own.has(code) && !FOR_THE_AUTHOR.has(code) ? [code] : [],
  );
  return [...new Set(codes)];
}

/** What the guide says of a finding. */
export function guidelineOf(code: string): Guideline | null {
  return [...LINT_RULES, ...COMPILER_GUIDELINES].find((rule) => rule.code === code) ?? null;
}

function proposals({ plan }: Draft, code: string): Proposal[] {
  const guideline = guidelineOf(code);
  return plan.problems.flatMap((problem) =>
    problem.code === code && problem.fix
      ? [
          {
            title: guideline?.title ?? problem.fix.label,
            reason: guideline?.about ?? problem.message,
            options: [{ span: problem.fix.span, after: problem.fix.text }],
          },
        ]
      : [],
  );
}

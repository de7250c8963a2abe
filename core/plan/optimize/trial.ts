import { JOB_LIMITS } from '../../jobs/job.ts';
import { codePoints } from '../../shared/text.ts';
import { compile } from '../compile.ts';
import type { Plan } from '../plan.ts';
import { linesOf } from '../text/lines.ts';
import { applyEdit, type Edit } from './change.ts';
import { inventedLiterals, lostLiterals } from './literals.ts';
import { keepsMeaning } from './meaning.ts';
import type { Draft, OptimizeContext, Proposal, Rewrite } from './rewrites/rewrite.ts';

export function draftOf(text: string, context: OptimizeContext): Draft {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { text, plan: compile(text, context), context, lines: linesOf(text), eol };
}

/**
 * Tries an edit and gives the text it makes, or null where it breaks a law: longer than a job may be, a literal lost or invented,
 * more findings than before, less understood, something meant to stay changed, or nothing gained.
 */
export function tried(draft: Draft, edit: Edit, rewrite: Rewrite, moved = ''): Draft | null {
  const was = draft.text.slice(edit.span[0], edit.span[1]);
  if (was === edit.after) return null;
  const text = applyEdit(draft.text, edit);
  if (codePoints(text) > JOB_LIMITS.instructions) return null;
  const kept = moved === '' ? edit.after : `${edit.after}\n${moved}`;
  if (lostLiterals(was, kept).length > 0 || inventedLiterals(draft.text, edit.after, known(draft)).length > 0)
    return null;
  if (moved === '' && lostLiterals(draft.text, text).length > 0) return null;
  const after = draftOf(text, draft.context);
  if (!gains(draft.plan, after.plan, rewrite)) return null;
  const span: Edit['span'] = [edit.span[0], edit.span[0] + edit.after.length];
  const same = keepsMeaning(
    { ...draft, span: edit.span },
    { ...after, span },
    rewrite.keeps,
    rewrite.asks === true,
  );
  return same ? after : null;
}

export function known({ context }: Pick<Draft, 'context'>): { names: string[] } {
  return { names: [...context.destinations, ...context.webhooks] };
}

/** The finding is gone (a new structure mends none), no other came, and no line is less sure. */
function gains(before: Plan, after: Plan, { rule, brings = [] }: Rewrite): boolean {
  const count = (plan: Plan, code: string) => plan.problems.filter((problem) => problem.code === code).length;
  const codes = new Set(after.problems.map(({ code }) => code));
  const worse = [...codes].filter(
    (code) => !brings.includes(code) && count(after, code) > count(before, code),
  );
  const tidies = count(before, rule) === 0;
  return (
    (tidies || count(after, rule) < count(before, rule)) &&
    after.problems.length <= before.problems.length &&
    worse.length === 0 &&
    after.understood >= before.understood &&
    after.language === before.language
  );
}

export type Taken = { edit: Edit; proposal: Proposal };

/** Every proposal of one rewrite that keeps the laws, the last of the text first, so that the places of the others hold. */
export function applied(draft: Draft, rewrite: Rewrite): { draft: Draft; taken: Taken[] } {
  const taken: Taken[] = [];
  let made = draft;
  for (const proposal of inReverse(rewrite.propose(draft))) {
    for (const edit of proposal.options) {
      const next = tried(made, edit, rewrite, proposal.moved);
      if (!next) continue;
      taken.push({ edit, proposal });
      made = next;
      break;
    }
  }
  return { draft: made, taken };
}

export function inReverse(proposals: readonly Proposal[]): Proposal[] {
  const place = ({ options }: Proposal) => options[0]?.span[0] ?? 0;
  return proposals.toSorted((a, b) => place(b) - place(a));
}

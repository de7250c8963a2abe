import { JOB_LIMITS } from '../../jobs/job.ts';
import { codePoints } from '../../shared/text.ts';
import { compile } from '../compile.ts';
import type { Plan } from '../plan.ts';
import { linesOf } from '../text/lines.ts';
import { applyEdits, type Edit } from './change.ts';
import { inventedLiterals, lostLiterals } from './literals.ts';
import { keepsMeaning } from './meaning.ts';
import type { Draft, OptimizeContext, Proposal, Rewrite } from './rewrites/rewrite.ts';

export function draftOf(text: string, context: OptimizeContext): Draft {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { text, plan: compile(text, context), context, lines: linesOf(text), eol };
}

/**
 * Tries edits of one rewrite, in text order, and gives the text they make, or null where it breaks a law: longer than a job may be, a
 * literal lost or invented, more findings than before, less understood, something meant to stay changed, or nothing gained.
 */
export function tried(draft: Draft, edits: readonly Edit[], rewrite: Rewrite, moved = ''): Draft | null {
  const { text, places } = applyEdits(draft.text, edits);
  if (text === draft.text || codePoints(text) > JOB_LIMITS.instructions) return null;
  if (!edits.every((edit) => keepsLiterals(draft, edit, moved))) return null;
  if (moved === '' && lostLiterals(draft.text, text).length > 0) return null;
  const after = draftOf(text, draft.context);
  if (!gains(draft.plan, after.plan, rewrite, edits.length)) return null;
  const same = keepsMeaning(
    { ...draft, places: edits.map(({ span }) => span) },
    { ...after, places },
    rewrite.keeps,
    rewrite.asks === true || rewrite.turns === true,
  );
  return same ? after : null;
}

function keepsLiterals(draft: Draft, { span, after }: Edit, moved: string): boolean {
  const kept = moved === '' ? after : `${after}\n${moved}`;
  return (
    lostLiterals(draft.text.slice(span[0], span[1]), kept).length === 0 &&
    inventedLiterals(draft.text, after, known(draft)).length === 0
  );
}

export function known({ context }: Pick<Draft, 'context'>): { names: string[] } {
  return { names: [...context.destinations, ...context.webhooks] };
}

/** The findings are gone (a new numbering mends none), no other came, and no line is less sure. */
function gains(before: Plan, after: Plan, { rule, brings = [] }: Rewrite, edits: number): boolean {
  const count = (plan: Plan, code: string) => plan.problems.filter((problem) => problem.code === code).length;
  const codes = new Set(after.problems.map(({ code }) => code));
  const worse = [...codes].filter(
    (code) => !brings.includes(code) && count(after, code) > count(before, code),
  );
  const tidies = count(before, rule) === 0;
  return (
    (tidies || count(after, rule) <= count(before, rule) - edits) &&
    after.problems.length <= before.problems.length &&
    worse.length === 0 &&
    after.understood >= before.understood &&
    after.language === before.language
  );
}

export type Taken = { edit: Edit; proposal: Proposal };

/** So many proposals in a row that do not hold say enough of the rest. */
const MOST_FAILURES = 12;

/**
 * Every proposal of one rewrite that keeps the laws: all at once where that holds, else one by one, the last of the text first, so that
 * the places of the others hold.
 */
export function applied(draft: Draft, rewrite: Rewrite): { draft: Draft; taken: Taken[] } {
  const proposals = inReverse(rewrite.propose(draft));
  const all = rewrite.alone ? null : together(draft, rewrite, proposals);
  if (all) return all;
  const taken: Taken[] = [];
  let made = draft;
  let failures = 0;
  for (const proposal of proposals) {
    const next = firstThatHolds(made, rewrite, proposal);
    failures = next ? 0 : failures + 1;
    if (failures >= MOST_FAILURES) break;
    if (!next) continue;
    taken.push({ edit: next.edit, proposal });
    made = next.draft;
  }
  return { draft: made, taken };
}

function firstThatHolds(draft: Draft, rewrite: Rewrite, { options, moved }: Proposal) {
  for (const edit of options) {
    const made = tried(draft, [edit], rewrite, moved);
    if (made) return { edit, draft: made };
  }
  return null;
}

/** The first option of every proposal in one go; null where they touch, or where one of them does not hold. */
function together(
  draft: Draft,
  rewrite: Rewrite,
  proposals: readonly Proposal[],
): { draft: Draft; taken: Taken[] } | null {
  const taken = proposals.flatMap((proposal) => {
    const [edit] = proposal.options;
    return edit ? [{ edit, proposal }] : [];
  });
  const edits = taken.map(({ edit }) => edit).reverse();
  const apart = edits.every(({ span }, at) => at === 0 || (edits[at - 1] as Edit).span[1] < span[0]);
  if (edits.length < 2 || !apart) return null;
  const made = tried(draft, edits, rewrite);
  return made && { draft: made, taken };
}

export function inReverse(proposals: readonly Proposal[]): Proposal[] {
  const place = ({ options }: Proposal) => options[0]?.span[0] ?? 0;
  return proposals.toSorted((a, b) => place(b) - place(a));
}

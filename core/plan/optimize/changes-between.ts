import { diffLines, linesOf } from '../../jobs/diff.ts';
import type { Problem } from '../../shared/problem.ts';
import { compile } from '../compile.ts';
import type { PlanContext } from '../plan.ts';
import { applyEdit, type Change, type ChangeNote, type Edit, named } from './change.ts';
import { lostLiterals } from './literals.ts';
import { guidelineOf } from './rewrites/lint-fixes.ts';

/** What is known of a rewrite that somebody else made: the workspace, and why it was asked for. */
export type Why = { context?: PlanContext; title?: string; reason?: string };

/**
 * The hunks, line by line, in which `after` differs from `before`, as changes of which any may be left. A hunk that mends a finding
 * says which. Hunks between which a literal moved are one, so that no choice of them loses it. All of them together give `after`.
 */
export function changesBetween(before: string, after: string, why: Why = {}): Change[] {
  const context = why.context ?? { destinations: [], webhooks: [] };
  const edits = keepingLiterals(before, hunks(before, after));
  const mended = mendedBy(before, edits, context);
  return named(edits.map((edit, at) => ({ id: '', ...noteOf(mended[at] ?? [], why), ...edit })));
}

function hunks(before: string, after: string): Edit[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const [atA, atB] = [offsets(a), offsets(b)];
  return diffLines(a, b).map(({ aFrom, aTo, bFrom, bTo }) => ({
    span: [atA[aFrom] ?? before.length, atA[aTo] ?? before.length],
    after: after.slice(atB[bFrom] ?? after.length, atB[bTo] ?? after.length),
  }));
}

function offsets(lines: readonly string[]): number[] {
  let at = 0;
  return [0, ...lines.map((line) => (at += line.length))];
}

/** Joins a hunk that loses a literal with the next one, or with the one before it, until none does. */
function keepingLiterals(before: string, edits: readonly Edit[]): Edit[] {
  let kept = [...edits];
  for (;;) {
    const at = kept.findIndex(
      ({ span, after: words }) => lostLiterals(before.slice(span[0], span[1]), words).length > 0,
    );
    const [first, second] = at === kept.length - 1 ? [kept[at - 1], kept[at]] : [kept[at], kept[at + 1]];
    if (at < 0 || !first || !second) return kept;
    const words = first.after + before.slice(first.span[1], second.span[0]) + second.after;
    const joined: Edit = { span: [first.span[0], second.span[1]], after: words };
    const from = kept.indexOf(first);
    kept = [...kept.slice(0, from), joined, ...kept.slice(from + 2)];
  }
}

/** Codes of the findings that each hunk mends when it is the only one taken. */
function mendedBy(before: string, edits: readonly Edit[], context: PlanContext): string[][] {
  const codes = (text: string) => compile(text, context).problems.map(({ code }) => code);
  const old = codes(before);
  return edits.map((edit) => {
    const left = codes(applyEdit(before, edit));
    const count = (all: readonly string[], code: string) => all.filter((other) => other === code).length;
    return [...new Set(old)].filter((code) => count(left, code) < count(old, code));
  });
}

function noteOf(codes: readonly Problem['code'][], why: Why): ChangeNote {
  const rules = codes.flatMap((code) => guidelineOf(code) ?? []);
  const [first] = rules;
  return {
    title: first?.title ?? why.title ?? 'Put in other words',
    reason: rules.map(({ about }) => about).join('\n') || why.reason || 'No finding asks for it.',
    rule: first?.code ?? 'rewrite',
    default: 'accept',
  };
}

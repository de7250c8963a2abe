import { JOB_LIMITS } from '../../jobs/job.ts';
import { blocking, type Problem } from '../../shared/problem.ts';
import { codePoints } from '../../shared/text.ts';
import { applyChanges, type Change, named, withEdit } from './change.ts';
import { lostLiterals } from './literals.ts';
import { fixable, lintFix } from './rewrites/lint-fixes.ts';
import type { Draft, OptimizeContext, Rewrite } from './rewrites/rewrite.ts';
import { OFFERS, REWRITES } from './rewrites/rewrites.ts';
import { applied, draftOf, inReverse, tried } from './trial.ts';

export type Optimized = {
  /** The text with every change that is accepted by default; the text before where it was refused. */
  text: string;
  changes: Change[];
  /** What leaves the job if the changes left by default are taken: for a knowledge page. */
  movedFacts: { change: string; text: string }[];
  refused?: Problem;
};

/** A rewrite may open the way for another; a text needs two or three rounds, and no text more than this. */
const MOST_ROUNDS = 12;

/**
 * Rewrites a job's instructions by rules alone. Deterministic, total, and idempotent: its own result is left as it is. Every literal
 * is kept byte for byte, nothing is invented, findings never grow in number, no line is less sure, and every act keeps its gate.
 */
export function optimize(instructions: string, context: OptimizeContext): Optimized {
  const untouched = { text: instructions, changes: [], movedFacts: [] };
  if (instructions.trim() === '') return untouched;
  const length = codePoints(instructions);
  if (length > JOB_LIMITS.instructions) return { ...untouched, refused: tooLong(length) };
  const { changes, draft } = settled(draftOf(instructions, context), []);
  const lost = lostLiterals(instructions, draft.text);
  if (lost.length > 0) return { ...untouched, refused: literalLost(lost.map(({ text }) => text)) };
  const all = named(withOffers(instructions, changes, draft));
  return {
    text: draft.text,
    changes: all,
    movedFacts: all.flatMap(({ id, moved }) => (moved === undefined ? [] : [{ change: id, text: moved }])),
  };
}

type State = { draft: Draft; changes: Change[] };

/** Round after round, until no rewrite has anything left to do. */
function settled(first: Draft, begun: Change[]): State {
  let state: State = { draft: first, changes: begun };
  const own = new Set([...REWRITES, ...OFFERS].map(({ rule }) => rule));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = state.draft.text;
    for (const rewrite of REWRITES) state = rewritten(first.text, state, rewrite);
    for (const code of fixable(state.draft, own)) state = rewritten(first.text, state, lintFix(code));
    if (state.draft.text === before) break;
  }
  return state;
}

function rewritten(original: string, { draft, changes }: State, rewrite: Rewrite): State {
  const { draft: next, taken } = applied(draft, rewrite);
  const all = taken.reduce((made, { edit, proposal: { title, reason } }) => {
    return withEdit(original, made, edit, { title, reason, rule: rewrite.rule, default: 'accept' });
  }, changes);
  return { draft: next, changes: all };
}

/** Offers stand beside the other changes as far as they touch none of them, and are not part of the text. */
function withOffers(original: string, changes: readonly Change[], draft: Draft): Change[] {
  let all = [...changes];
  for (const rewrite of OFFERS) {
    for (const { title, reason, options, moved } of inReverse(rewrite.propose(draft))) {
      const edit = options.find((option) => tried(draft, [option], rewrite, moved));
      if (!edit) continue;
      const note = {
        title,
        reason,
        rule: rewrite.rule,
        default: 'leave',
        ...(moved ? { moved } : {}),
      } as const;
      const next = withEdit(original, changes, edit, note);
      const offer = next.find((change) => change.default === 'leave');
      const apart =
        next.length === changes.length + 1 && offer && all.every((other) => disjoint(other, offer));
      if (offer && apart)
        all = [...all, offer].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
    }
  }
  return all;
}

function disjoint(a: Change, b: Change): boolean {
  return a.span[1] <= b.span[0] || b.span[1] <= a.span[0];
}

/** `text` of an optimized job, from its changes. */
export function acceptedText(before: string, changes: readonly Change[]): string {
  return applyChanges(
    before,
    changes.filter((change) => change.default === 'accept'),
  );
}

function tooLong(length: number): Problem {
  const most = JOB_LIMITS.instructions;
  return blocking(
    'instructions-too-long',
    `The instructions have ${length.toLocaleString('en-US')} of ${most.toLocaleString('en-US')} characters. Nothing was changed. Take out ${(length - most).toLocaleString('en-US')}, then optimize again.`,
  );
}

function literalLost(literals: readonly string[]): Problem {
  return blocking(
    'literal-lost',
    `The rewrite would have changed “${literals[0]}”. Numbers, links and names stay as they are written, so it was thrown away and your text is untouched.`,
  );
}

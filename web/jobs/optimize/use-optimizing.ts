import { useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { compile } from '../../../core/plan/compile.ts';
import { figuresOf, type PlanFigures } from '../../../core/plan/figures.ts';
import { applyChanges, type Change } from '../../../core/plan/optimize/change.ts';
import type { OptimizeContext } from '../../../core/plan/optimize/rewrites/rewrite.ts';
import { formatCount, useToast } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';
import { handOn, keepCopy } from '../writing/local-copy.ts';
import { keepLevels, readLevels, undoWhereShown } from '../writing/undo-kept.ts';
import { withApplied } from '../writing/undo-levels.ts';
import type { JobDraft } from '../writing/use-draft.ts';
import { acceptedOf, type Choices } from './choices.ts';
import { useEvidence } from './evidence/use-evidence.ts';
import { refusalOf } from './evidence/verdict-words.ts';
import { useRewrite } from './use-rewrite.ts';

/** A draft with what Optimize makes of it: what is accepted so far, what that does to the Plan and to callers, and how to take it. */
export function useOptimizing(job: JobDraft, context: OptimizeContext) {
  const id = job.base?.id ?? null;
  const before = job.draft.instructions;
  const rewriting = useRewrite(id, before, context);
  const { changes, by } = rewriting.rewrite;
  // A choice of one rewrite says nothing of the other.
  const [chosen, setChosen] = useState<Record<typeof by, Choices>>({ rules: {}, model: {} });
  const choices = chosen[by];
  const accepted = useMemo(() => acceptedOf(changes, choices), [changes, choices]);
  const after = useMemo(() => applyChanges(before, accepted), [before, accepted]);
  const plans = useMemo(
    () => ({ before: planOf(before, context), after: planOf(after, context) }),
    [before, after, context],
  );
  const without = useMemo(
    () =>
      accepted.map((change) => ({
        id: change.id,
        text: applyChanges(
          before,
          accepted.filter((other) => other !== change),
        ),
      })),
    [before, accepted],
  );
  const evidence = useEvidence({ jobId: id, before, after }, without, changes.length === 0);
  const leaving = useLeaving(job);
  return {
    ...{ id, before, after, changes, accepted, choices, plans, rewriting, ...evidence },
    choose: (change: Change, choice: 'accept' | 'leave') =>
      setChosen((now) => ({ ...now, [by]: { ...now[by], [change.id]: choice } })),
    keepMine: leaving.keepMine,
    apply: () => leaving.apply(after, accepted.length, changes.length),
    blockedBy: blockedBy(accepted.length, evidence.count.state, refusalOf(evidence.count.evidence)),
  };
}

export type Optimizing = ReturnType<typeof useOptimizing>;

/** A text in numbers, and the codes of its findings. */
function planOf(text: string, context: OptimizeContext): PlanFigures & { codes: ReadonlySet<string> } {
  const plan = compile(text, context);
  return { ...figuresOf(text, plan), codes: new Set(plan.problems.map(({ code }) => code)) };
}

function blockedBy(accepted: number, state: string, refusal: string | undefined): string | undefined {
  if (accepted === 0) return 'No change is accepted.';
  if (state === 'waiting' || state === 'running')
    return 'The mock calls are still running. What they say decides whether the changes can be applied.';
  return refusal;
}

/** Back to the job's editor, with the draft in hand as it was or with the changes in it. Nothing is saved either way. */
function useLeaving(job: JobDraft) {
  const { history } = useRouter();
  const toast = useToast();
  const id = job.base?.id ?? null;
  const etag = job.base?.etag ?? null;
  const back = () => {
    handOn(id);
    history.push(id === null ? jobPaths.create : jobPaths.job(id));
  };
  return {
    keepMine: back,
    apply: (after: string, kept: number, of: number) => {
      const before = job.draft.instructions;
      const at = Date.now();
      keepLevels(id, withApplied(readLevels(id), { before, after, at, kept, of }));
      keepCopy(id, { draft: { ...job.draft, instructions: after }, etag, at });
      toast.show({
        text: `${formatCount(kept, 'change')} ${kept === 1 ? 'is' : 'are'} in your draft. Nothing is saved yet.`,
        undo: () => {
          if (!undoWhereShown(id)) keepCopy(id, { draft: job.draft, etag, at: Date.now() });
        },
      });
      back();
    },
  };
}

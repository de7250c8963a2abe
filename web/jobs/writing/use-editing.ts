import { useRef, useState } from 'react';
import { checkJob } from '../../../core/jobs/validate.ts';
import type { Problem } from '../../../core/shared/problem.ts';
import type { Span } from '../../../core/shared/text.ts';
import { Refused } from '../../client/client.ts';
import { placeInFields, replaced, textOf } from './draft.ts';
import { showStretch } from './show-stretch.ts';
import type { JobDraft } from './use-draft.ts';
import { usePlan } from './use-plan.ts';

/** Says what is wrong with one member of the text: by our rules while writing, by the server's after a refused save. */
export type FaultAt = (path: string) => string | undefined;

/** The text beside its plan: where the caret is, what was found, and how a place in one leads to the other. */
export function useEditing(job: JobDraft, onView: (id: string) => void) {
  const { draft, put } = job;
  const [caret, setCaret] = useState<number | null>(null);
  const intentRef = useRef<HTMLTextAreaElement>(null);
  const stepsRef = useRef<HTMLTextAreaElement>(null);
  const text = textOf(draft);
  const { plan, text: compiled } = usePlan(text.instructions);

  const show = (span: Span) => {
    const place = placeInFields(draft, span);
    onView('text');
    // On a phone the text is drawn first: a field that is not shown takes no caret.
    requestAnimationFrame(() => {
      const field = place.field === 'intent' ? intentRef.current : stepsRef.current;
      if (field) showStretch(field, place.span);
      setCaret(span[0]);
    });
  };
  const rewrite = (span: Span, words: string) => put(replaced(draft, { span, text: words }));
  const showNext = () => {
    const spans = plan.problems.flatMap(({ at }) => (at?.span ? [at.span] : []));
    const next = spans.find(([from]) => from > (caret ?? -1)) ?? spans[0];
    if (next) show(next);
  };
  const fixAtCaret = () => {
    const here = plan.problems.find(({ fix, at }) => fix && at?.span && isIn(at.span, caret));
    if (here?.fix) rewrite(here.fix.span, here.fix.text);
  };
  return { text, plan, compiled, caret, setCaret, intentRef, stepsRef, show, showNext, rewrite, fixAtCaret };
}

function isIn([from, to]: Span, at: number | null): boolean {
  return at !== null && at >= from && at <= to;
}

export type Editing = ReturnType<typeof useEditing>;

/**
 * What keeps the text from being saved. An empty field says nothing before the first try to save it. `trySave` saves when
 * nothing stands in the way.
 */
export function useFaults(job: JobDraft, error: Error | null, onSave: () => void) {
  const [tried, setTried] = useState(false);
  const blocking = checkJob(textOf(job.draft), []);
  const spoken = blocking.filter(({ code }) => tried || !code.endsWith('-empty'));
  const faultAt: FaultAt = (path) =>
    spoken.find(({ at }) => at?.path === path)?.message ??
    (error instanceof Refused ? error.at(path) : undefined);
  const trySave = () => {
    setTried(true);
    if (blocking.length === 0 && job.changed) onSave();
  };
  const reason = job.changed ? spoken[0]?.message : 'Nothing is changed.';
  return { faultAt, phraseFaults: phraseFaults(spoken), trySave, reason };
}

function phraseFaults(problems: readonly Problem[]): { index: number | null; message: string }[] {
  return problems.flatMap(({ at, message }) => {
    const found = /^\/phrases(?:\/(\d+))?$/.exec(at?.path ?? '');
    return found ? [{ index: found[1] === undefined ? null : Number(found[1]), message }] : [];
  });
}

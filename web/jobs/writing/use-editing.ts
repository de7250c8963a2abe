import type { EditorView } from '@codemirror/view';
import { useMemo, useRef, useState } from 'react';
import { checkJob } from '../../../core/jobs/validate.ts';
import type { Fix, Problem } from '../../../core/shared/problem.ts';
import type { Span } from '../../../core/shared/text.ts';
import { Refused } from '../../client/client.ts';
import { Pointing } from '../plan/pointing.ts';
import { type Draft, replaced, textOf } from './draft.ts';
import type { JobDraft } from './use-draft.ts';
import { usePlan } from './use-plan.ts';

/** Says what is wrong with one member of the text: by our rules while writing, by the server's after a refused save. */
export type FaultAt = (path: string) => string | undefined;

/** A text in hand, and the way to put another in its place. */
export type InHand = { draft: Draft; put: (draft: Draft) => void };

/** The text beside its plan: what was read and found, and how a place in one leads to the other. */
export function useEditing(job: InHand, onView: (id: string) => void) {
  const view = useRef<EditorView | null>(null);
  const [pointing] = useState(() => new Pointing());
  const text = textOf(job.draft);
  const compiled = usePlan(text.instructions);
  const latest = useRef({ job, compiled });
  latest.current = { job, compiled };
  const acts = useMemo(
    () => ({
      /** Puts the caret on a stretch of the text and brings it into view. */
      show: (span: Span) => {
        onView('text');
        // On a phone the text is drawn first: an editor that is not shown takes no focus.
        requestAnimationFrame(() => view.current && showStretch(view.current, span));
      },
      /** Rewrites a stretch of the text that was compiled, as one step that Ctrl Z takes back. */
      rewrite: ({ span, text: words }: Pick<Fix, 'span' | 'text'>) => {
        const now = latest.current;
        const editor = view.current;
        if (!editor) now.job.put(replaced(now.job.draft, { span, text: words }));
        else if (editor.state.doc.toString() === now.compiled.text) writeOver(editor, span, words);
      },
    }),
    [onView],
  );
  return { text, plan: compiled.plan, compiled, view, pointing, ...acts };
}

/** The focus comes along: Ctrl Z then means this. */
function writeOver(view: EditorView, [from, to]: Span, words: string): void {
  view.focus();
  view.dispatch({
    changes: { from, to, insert: words },
    selection: { anchor: from + words.length },
    userEvent: 'input.rewrite',
    scrollIntoView: true,
  });
}

function showStretch(view: EditorView, [from, to]: Span): void {
  const end = view.state.doc.length;
  const [anchor, head] = [Math.min(from, end), Math.min(to, end)];
  view.focus();
  view.dispatch({ selection: { anchor, head }, scrollIntoView: true });
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

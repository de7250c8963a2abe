import type { EditorView } from '@codemirror/view';
import { useMemo, useState } from 'react';
import type { Problem } from '../../../../core/shared/problem.ts';
import { guidePaths } from '../../../guide/paths.ts';
import { notesOf, openNote } from '../../../ui/code/index.ts';
import type { Editing } from '../../writing/use-editing.ts';
import { fixHere, notesFrom, openNext } from './finding-notes.ts';

/** What was found in the text, each at its place, and how it is gone through, mended or left as it is. */
export function useFindings({ compiled, rewrite, view }: Editing, mayEdit: boolean) {
  const { plan, text } = compiled;
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set());
  const problems = text.trim() === '' ? none : plan.problems;
  const found = useMemo(() => {
    const acts = {
      mayEdit,
      onFix: ({ fix }: Problem) => fix && rewrite(fix),
      onLeave: (id: string) => {
        setLeft((now) => new Set(now).add(id));
        if (view.current) openNote(view.current, null);
      },
      // Beside the text, which stays as it is.
      onWhy: ({ code }: Problem) => void window.open(guidePaths.rule(code), '_blank', 'noopener'),
    };
    const notes = notesFrom(problems, text, left, acts);
    return {
      notes,
      inText: problems.filter(({ at }) => at?.span !== undefined),
      elsewhere: problems.filter(({ at }) => at?.span === undefined),
      left: problems.filter(({ at }) => at?.span).length - notes.length,
    };
  }, [problems, text, left, mayEdit, rewrite, view]);
  return {
    ...found,
    problems,
    next: () => view.current && openNext(view.current),
    fix: () => view.current !== null && fixHere(view.current),
    /** Opens the first finding of a line. */
    openAt: (editor: EditorView, at: number) => {
      const { from, to } = editor.state.doc.lineAt(at);
      const note = notesOf(editor.state).find((each) => each.from >= from && each.from <= to);
      editor.focus();
      editor.dispatch({ selection: { anchor: note?.from ?? from } });
      if (note) openNote(editor, note.id);
    },
  };
}

const none: readonly Problem[] = [];

export type FindingsInText = ReturnType<typeof useFindings>;

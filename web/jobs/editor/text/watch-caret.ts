import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Pointing } from '../../plan/pointing.ts';

/** Tells where the caret is while the editor has the focus. */
export function watchCaret(pointing: () => Pointing): Extension {
  return EditorView.updateListener.of(({ selectionSet, docChanged, focusChanged, state, view }) => {
    if (!selectionSet && !docChanged && !focusChanged) return;
    pointing().point({ caret: view.hasFocus ? state.selection.main.head : null });
  });
}

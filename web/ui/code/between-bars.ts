import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * What the editor scrolls to stays clear of the bars of the page: they take as much room as the page's scroll padding says. The editor's
 * own scroll margins would not do: they count from its edges, and hide what floats beside its first and last lines.
 */
export function betweenBars(): Extension {
  return EditorView.scrollHandler.of((view, { head }) => {
    // The editor scrolls first, then the page moves by what a bar still covers.
    requestAnimationFrame(() => view.dom.isConnected && clear(view, head));
    return false;
  });
}

function clear(view: EditorView, at: number): void {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const [top, bottom] = [
    Number.parseFloat(scrollPaddingTop) || 0,
    Number.parseFloat(scrollPaddingBottom) || 0,
  ];
  const place = top + bottom === 0 ? null : view.coordsAtPos(Math.min(at, view.state.doc.length));
  if (!place) return;
  const below = place.bottom - (innerHeight - bottom);
  const above = top - place.top;
  if (below > 0) scrollBy(0, below);
  else if (above > 0) scrollBy(0, -above);
}

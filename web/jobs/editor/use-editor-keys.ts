import { useShortcut } from '../../ui/index.ts';
import type { Editing } from '../writing/use-editing.ts';
import type { FindingsInText } from './text/use-findings.ts';

export type EditorKeys = {
  mayEdit: boolean;
  editing: Editing;
  findings: FindingsInText;
  save: () => void;
  tryIt: () => void;
  onView: (id: string) => void;
};

/** Keys of the job page: save, next finding, mend it, try, and from pane to pane. */
export function useEditorKeys({ mayEdit, editing, findings, save, tryIt, onView }: EditorKeys): void {
  useShortcut('mod+s', save, { enabled: mayEdit });
  useShortcut('f8', () => {
    onView('text');
    requestAnimationFrame(findings.next);
  });
  useShortcut('alt+enter', () => void findings.fix(), { enabled: mayEdit });
  useShortcut('mod+enter', tryIt);
  useShortcut('f6', () => {
    const next = paneAfter(document.activeElement);
    if (!next) return;
    onView(next);
    requestAnimationFrame(() => focusPane(next, editing));
  });
}

/** Text, plan, try: the panes that are there, in turn. */
function paneAfter(focused: Element | null): string | null {
  const there = [...document.querySelectorAll<HTMLElement>('.bench [data-pane]')].map(
    (pane) => pane.dataset.pane ?? '',
  );
  const turn = ['text', 'plan', 'try'].filter((id) => there.includes(id));
  const now = focused?.closest<HTMLElement>('[data-pane]')?.dataset.pane ?? '';
  return turn[(turn.indexOf(now) + 1) % turn.length] ?? null;
}

/** Gives the focus to what a pane is worked with by. */
export function focusPane(id: string, { view }: Editing): void {
  if (id === 'text') return view.current?.focus();
  const pane = document.querySelector<HTMLElement>(`.bench [data-pane="${id}"]`);
  const first = pane?.querySelector<HTMLElement>(id === 'try' ? 'input' : '.ps.on .kind, .ps .kind');
  (first ?? pane?.querySelector<HTMLElement>('.scroll'))?.focus();
}

import type { EditorView } from '@codemirror/view';
import type { Problem } from '../../../../core/shared/problem.ts';
import { type Note, notesOf, openNote, openNoteOf } from '../../../ui/code/index.ts';
import { toneOf } from './reading.ts';

export type FindingActs = {
  mayEdit: boolean;
  onFix: (problem: Problem) => void;
  /** Left as it is: not shown again while this page is open. */
  onLeave: (id: string) => void;
  /** Opens what the guide says of it. */
  onWhy: (problem: Problem) => void;
};

const HINT = [
  ['Alt Enter', 'fixes'],
  ['F8', 'next'],
] as const;

/** A finding keeps its name while the words that it is about stay, wherever in the text they go. */
function idsOf(problems: readonly Problem[], text: string): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ code, at }) => {
    const base = `${code} ${at?.span ? text.slice(...at.span) : ''}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return times === 1 ? base : `${base} ${times}`;
  });
}

/** Findings with a place, as notes of the editor; those that were left as they are stay out. */
export function notesFrom(
  problems: readonly Problem[],
  text: string,
  left: ReadonlySet<string>,
  { mayEdit, onFix, onLeave, onWhy }: FindingActs,
): Note[] {
  const ids = idsOf(problems, text);
  return problems.flatMap((problem, index): Note[] => {
    const { at, severity, message, fix } = problem;
    const id = ids[index] ?? message;
    if (!at?.span || left.has(id)) return [];
    const [from, to] = at.span;
    const fixes =
      mayEdit && fix ? [{ label: shortened(fix.label), run: () => onFix(problem), main: true }] : [];
    const leave = severity === 'blocking' ? [] : [{ label: 'Leave as it is', run: () => onLeave(id) }];
    const why = { label: 'Why', run: () => onWhy(problem) };
    const hint = fixes.length > 0 ? HINT : HINT.slice(1);
    return [{ id, from, to, tone: toneOf(severity), text: message, acts: [...fixes, ...leave, why], hint }];
  });
}

/** A label that repeats a whole token is cut: the line itself shows it after the mend. */
function shortened(label: string): string {
  return label.length > 44 ? `${label.slice(0, 42).trimEnd()}…` : label;
}

/** Opens the next finding behind the caret, or the first one again. */
export function openNext(view: EditorView): void {
  const all = notesOf(view.state).toSorted((a, b) => a.from - b.from);
  const open = all.findIndex(({ id }) => id === openNoteOf(view.state)?.id);
  const { head } = view.state.selection.main;
  const next = open >= 0 ? all[(open + 1) % all.length] : (all.find(({ from }) => from >= head) ?? all[0]);
  if (!next) return;
  view.focus();
  view.dispatch({ selection: { anchor: next.from }, scrollIntoView: true });
  openNote(view, next.id);
}

/** Mends the open finding, or the one in whose words the caret stands. False when there is nothing to mend. */
export function fixHere(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  const mends = ({ acts }: Note) => acts.some(({ main }) => main);
  const open = openNoteOf(view.state);
  const note =
    open && mends(open)
      ? open
      : notesOf(view.state).find((each) => each.from <= head && head <= each.to && mends(each));
  note?.acts.find(({ main }) => main)?.run();
  return note !== undefined;
}

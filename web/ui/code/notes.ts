import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { drawIcon } from './drawn.ts';

/** Something said about a stretch of the text. */
export type Note = {
  /** Tells it apart from the others. */
  id: string;
  from: number;
  to: number;
  /** How much it matters: it stops something, it is felt, it is advice. */
  tone: 'danger' | 'warn' | 'info';
  text: string;
  /** `main`: the one that is offered, and that a key does too. */
  acts: readonly { label: string; run: () => void; main?: boolean }[];
  /** At the end of the block, e.g. which keys do the same. */
  hint?: readonly (readonly [key: string, does: string])[];
};

type Notes = { all: readonly Note[]; open: string | null; shown: DecorationSet };

const setNotes = StateEffect.define<readonly Note[]>();
const setOpen = StateEffect.define<string | null>();

class NoteBlock extends WidgetType {
  readonly note: Note;

  constructor(note: Note) {
    super();
    this.note = note;
  }

  override eq({ note }: NoteBlock): boolean {
    const mine = this.note;
    // Acts are bound to the place of their note, so a note that has moved is drawn anew.
    return note.id === mine.id && note.text === mine.text && note.acts === mine.acts;
  }

  override toDOM(view: EditorView): HTMLElement {
    const { tone, text, acts, hint = [] } = this.note;
    // The editor measures a block without its margins, so the space around the card is padding.
    const block = element('div', 'fixit-at');
    const card = element('div', 'fixit pop');
    card.setAttribute('role', 'group');
    card.setAttribute('aria-label', 'Finding');
    const icon = drawIcon(tone === 'info' ? 'info' : 'alert', 16);
    icon.classList.add(tone);
    const body = element('div', 'grow');
    body.append(element('p', '', text));
    const row = element('div', 'row wrap mt-2');
    for (const { label, run, main } of acts) {
      const button = element('button', main ? 'btn sm on' : 'btn sm', label);
      button.setAttribute('type', 'button');
      button.addEventListener('click', () => {
        run();
        view.focus();
      });
      row.append(button);
    }
    if (hint.length > 0) row.append(drawHint(hint));
    body.append(row);
    const whole = element('div', 'row items-start');
    whole.append(icon, body);
    card.append(whole);
    block.append(card);
    return block;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function drawHint(hint: NonNullable<Note['hint']>): HTMLElement {
  const span = element('span', 't3 sm end d-only');
  hint.forEach(([keys, does], index) => {
    for (const key of keys.split(' ')) span.append(element('kbd', '', key), ' ');
    span.append(index < hint.length - 1 ? `${does}, ` : does);
  });
  return span;
}

function draw(state: EditorState, all: readonly Note[], open: string | null): Notes {
  const ranges = all
    .filter(({ from, to }) => from < to)
    .map((note) =>
      Decoration.mark({
        class: `fd ${note.tone}${note.id === open ? ' hi' : ''}`,
        attributes: { 'data-note': note.id },
      }).range(note.from, note.to),
    );
  const note = all.find(({ id }) => id === open);
  if (note) {
    const { to } = state.doc.lineAt(Math.max(note.from, note.to - 1));
    ranges.push(Decoration.widget({ widget: new NoteBlock(note), block: true, side: 1 }).range(to));
  }
  return { all, open: note ? open : null, shown: Decoration.set(ranges, true) };
}

const field = StateField.define<Notes>({
  create: () => ({ all: [], open: null, shown: Decoration.none }),
  update: (now, { effects, docChanged, changes, state }) => {
    let { all, open } = now;
    if (docChanged && all.length > 0)
      all = all.map((note) => ({
        ...note,
        from: changes.mapPos(note.from, 1),
        to: changes.mapPos(note.to, -1),
      }));
    for (const effect of effects) {
      if (effect.is(setNotes)) all = effect.value;
      if (effect.is(setOpen)) open = effect.value;
    }
    return all === now.all && open === now.open ? now : draw(state, all, open);
  },
  provide: (self) => EditorView.decorations.from(self, ({ shown }) => shown),
});

/** Underlines what something is said about; the open note stands as a block under its line, so that it never covers text. */
export function notes(): Extension {
  return [
    field,
    EditorView.domEventHandlers({
      click: (event, view) => {
        const mark = event.target instanceof Element ? event.target.closest('[data-note]') : null;
        if (mark) openNote(view, mark.getAttribute('data-note'));
        return false;
      },
      keydown: (event, view) => {
        if (event.key !== 'Escape' || !openNoteOf(view.state)) return false;
        openNote(view, null);
        return true;
      },
    }),
  ];
}

export function putNotes(view: EditorView, all: readonly Note[]): void {
  view.dispatch({ effects: setNotes.of(all) });
}

export function notesOf(state: EditorState): readonly Note[] {
  return state.field(field, false)?.all ?? [];
}

export function openNoteOf(state: EditorState): Note | null {
  const now = state.field(field, false);
  return now?.all.find(({ id }) => id === now.open) ?? null;
}

/** Opens a note; null closes the open one. It is read out, since the block is not where the caret is. */
export function openNote(view: EditorView, id: string | null): void {
  const note = notesOf(view.state).find((each) => each.id === id);
  const spoken = note ? [EditorView.announce.of(note.text)] : [];
  view.dispatch({ effects: [setOpen.of(id), ...spoken] });
}

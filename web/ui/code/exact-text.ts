import { EditorSelection, EditorState, type Extension, Prec, type Text } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  type KeyBinding,
  keymap,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { itemOf } from './lists.ts';

/**
 * Keeps every byte of a text. CodeMirror would turn all line breaks into its own: with `\n` as the only separator a `\r` is a character
 * like any other, and what is here keeps a `\r\n` in one piece: the caret never stands inside it, deleting takes both, and Enter and
 * pasting write the break that the text already uses.
 */
export function exactText(): Extension {
  return [
    EditorState.lineSeparator.of('\n'),
    unseenBreaks,
    wholeBreaks,
    caretBesideBreaks,
    Prec.high(
      keymap.of([
        { key: 'Enter', run: (view) => breakLine(view), shift: (view) => breakLine(view, false) },
        ...forwardKeys,
      ]),
    ),
    EditorView.clipboardInputFilter.of((text, state) =>
      text.replace(/\r\n|\n/g, lineBreakOf(state.doc.toString())),
    ),
  ];
}

/** The line break that a text uses: that of its first line. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** In place of a `\r`, which a browser draws as nothing at all: a line of it alone would have no height. */
class Unseen extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(): HTMLElement {
    return document.createElement('span');
  }
}

const endings = new MatchDecorator({
  regexp: /\r$/g,
  decoration: Decoration.replace({ widget: new Unseen() }),
});

const unseenBreaks = ViewPlugin.define<{ shown: DecorationSet; update(update: ViewUpdate): void }>(
  (view) => ({
    shown: endings.createDeco(view),
    update(update) {
      this.shown = endings.updateDeco(update, this.shown);
    },
  }),
  { decorations: ({ shown }) => shown },
);

/** True between the two halves of a `\r\n`: nobody means to stand there. */
function inBreak(doc: Text, at: number): boolean {
  return at > 0 && doc.sliceString(at - 1, at + 1) === '\r\n';
}

/** The end of a line lies before its `\r`. */
function besideBreak(doc: Text, at: number): number {
  return inBreak(doc, at) ? at - 1 : at;
}

const caretBesideBreaks = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.selection && !transaction.docChanged) return transaction;
  const { newDoc, newSelection } = transaction;
  const ranges = newSelection.ranges.map(({ anchor, head }) =>
    EditorSelection.range(besideBreak(newDoc, anchor), besideBreak(newDoc, head)),
  );
  const same = ranges.every(({ anchor, head }, index) => {
    const given = newSelection.ranges[index];
    return anchor === given?.anchor && head === given.head;
  });
  if (same) return transaction;
  const selection = EditorSelection.create(ranges, newSelection.mainIndex);
  return [transaction, { selection, sequential: true }];
});

/** From the end of a line a step forwards goes over the whole break. */
function overBreak(view: EditorView, extend: boolean): boolean {
  const { anchor, head, empty } = view.state.selection.main;
  if ((!empty && !extend) || !inBreak(view.state.doc, head + 1)) return false;
  view.dispatch({
    selection: EditorSelection.range(extend ? anchor : head + 2, head + 2),
    scrollIntoView: true,
    userEvent: 'select',
  });
  return true;
}

/** Deleting half of a break deletes the other half too. */
const wholeBreaks = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.isUserEvent('delete')) return transaction;
  const { startState, newDoc } = transaction;
  const halves: { from: number; to: number }[] = [];
  transaction.changes.iterChanges((from, to, at, end) => {
    if (inBreak(startState.doc, from) && newDoc.sliceString(at - 1, at) === '\r')
      halves.push({ from: at - 1, to: at });
    else if (inBreak(startState.doc, to) && newDoc.sliceString(end, end + 1) === '\n')
      halves.push({ from: end, to: end + 1 });
  });
  return halves.length === 0 ? transaction : [transaction, { changes: halves, sequential: true }];
});

const forwardKeys = ['ArrowRight', 'Ctrl-ArrowRight', 'Alt-ArrowRight'].map(
  (key): KeyBinding => ({
    key,
    run: (view) => overBreak(view, false),
    shift: (view) => overBreak(view, true),
  }),
);

/** A new line that goes on with the list, or with the indentation, of the one before it. An empty item ends its list. */
export function breakLine({ state, dispatch }: EditorView, list = true): boolean {
  if (state.readOnly) return false;
  const made = state.changeByRange(({ from, to }) => {
    const line = state.doc.lineAt(from);
    const item = list ? itemOf(line.text) : null;
    const inItem = item !== null && from >= line.from + item.length;
    if (inItem && from === to && line.text.slice(item.length).trim() === '')
      return {
        changes: { from: line.from, to: line.from + item.length },
        range: EditorSelection.cursor(line.from),
      };
    const indent = /^[ \t]*/.exec(line.text.slice(0, from - line.from))?.[0] ?? '';
    const insert = lineBreakOf(state.doc.toString()) + (inItem ? item.next : indent);
    return { changes: { from, to, insert }, range: EditorSelection.cursor(from + insert.length) };
  });
  dispatch(state.update(made, { scrollIntoView: true, userEvent: 'input' }));
  return true;
}

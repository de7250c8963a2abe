import {
  EditorSelection,
  EditorState,
  type Extension,
  Prec,
  RangeSet,
  RangeSetBuilder,
  RangeValue,
  StateField,
  type Text,
} from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

/**
 * Keeps every byte of a text. CodeMirror would turn all line breaks into its own: with `\n` as the only separator a `\r` is a character
 * like any other, and what is here keeps a `\r\n` in one piece: the caret never stands inside it, deleting takes both, and Enter and
 * pasting write the break that the text already uses.
 */
export function exactText(): Extension {
  return [
    EditorState.lineSeparator.of('\n'),
    breaks,
    EditorView.atomicRanges.of((view) => view.state.field(breaks)),
    caretBesideBreaks,
    Prec.high(keymap.of([{ key: 'Enter', run: breakLine, shift: breakLine }])),
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

class Whole extends RangeValue {}
const whole = new Whole();

function breaksOf(doc: Text): RangeSet<Whole> {
  const text = doc.toString();
  let at = text.indexOf('\r\n');
  if (at < 0) return RangeSet.empty;
  const builder = new RangeSetBuilder<Whole>();
  for (; at >= 0; at = text.indexOf('\r\n', at + 2)) builder.add(at, at + 2, whole);
  return builder.finish();
}

const breaks = StateField.define<RangeSet<Whole>>({
  create: ({ doc }) => breaksOf(doc),
  update: (now, { docChanged, newDoc }) => (docChanged ? breaksOf(newDoc) : now),
});

/** The end of a line lies before its `\r`, or what is typed there would stand inside the break. */
function besideBreak(doc: Text, at: number): number {
  return at > 0 && doc.sliceString(at - 1, at + 1) === '\r\n' ? at - 1 : at;
}

const caretBesideBreaks = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.selection && !transaction.docChanged) return transaction;
  const { newDoc, newSelection } = transaction;
  const ranges = newSelection.ranges.map(({ anchor, head }) =>
    EditorSelection.range(besideBreak(newDoc, anchor), besideBreak(newDoc, head)),
  );
  const moved = ranges.some(
    ({ anchor, head }, index) =>
      anchor !== newSelection.ranges[index]?.anchor || head !== newSelection.ranges[index]?.head,
  );
  if (!moved) return transaction;
  return [
    transaction,
    { selection: EditorSelection.create(ranges, newSelection.mainIndex), sequential: true },
  ];
});

/** A new line with the indentation of the one before it. */
function breakLine({ state, dispatch }: EditorView): boolean {
  if (state.readOnly) return false;
  const made = state.changeByRange(({ from, to }) => {
    const line = state.doc.lineAt(from);
    const indent = /^[ \t]*/.exec(line.text.slice(0, from - line.from))?.[0] ?? '';
    const insert = lineBreakOf(state.doc.toString()) + indent;
    return { changes: { from, to, insert }, range: EditorSelection.cursor(from + insert.length) };
  });
  dispatch(state.update(made, { scrollIntoView: true, userEvent: 'input' }));
  return true;
}

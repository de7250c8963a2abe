import { type EditorState, type Extension, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { splitInstructions } from '../../../../core/jobs/intent.ts';

/** A caption between lines: it is no part of the text. */
class Caption extends WidgetType {
  readonly words: string;
  readonly asks: string | null;

  /** `asks`: the label of a button for what is not written yet. */
  constructor(words: string, asks: string | null = null) {
    super();
    this.words = words;
    this.asks = asks;
  }

  override eq({ words, asks }: Caption): boolean {
    return words === this.words && asks === this.asks;
  }

  override toDOM(view: EditorView): HTMLElement {
    const caption = document.createElement('div');
    caption.className = 'part-caption';
    caption.append(this.words);
    if (this.asks !== null) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn sm';
      button.textContent = this.asks;
      button.addEventListener('click', () => begin(view));
      caption.append(button);
    }
    return caption;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const OPENING = 'Use this job when a caller ';

/** Writes the beginning of the intent and leaves the caret behind it. */
function begin(view: EditorView): void {
  view.dispatch({
    changes: { from: 0, insert: `${OPENING}\n\n` },
    selection: { anchor: OPENING.length },
    userEvent: 'input',
    scrollIntoView: true,
  });
  view.focus();
}

const INTENT = new Caption('When should this job run?');
const NO_INTENT = new Caption('When should this job run? Nothing says it yet.', 'Write it');
const STEPS = new Caption('Steps');

function draw(state: EditorState): DecorationSet {
  const text = state.doc.toString();
  if (text.trim() === '') return Decoration.none;
  const { intent, gap, steps } = splitInstructions(text);
  const over = (caption: Caption, at: number) =>
    Decoration.widget({ widget: caption, block: true, side: -1 }).range(state.doc.lineAt(at).from);
  if (intent === '') return state.readOnly ? Decoration.none : Decoration.set([over(NO_INTENT, 0)]);
  const ranges = [over(INTENT, 0)];
  const end = intent.length;
  for (let at = 0; at <= end; ) {
    const line = state.doc.lineAt(at);
    ranges.push(Decoration.line({ class: 'intent' }).range(line.from));
    at = line.to + 1;
  }
  const start = end + gap.length;
  if (steps !== '' && state.doc.lineAt(start).from > 0) ranges.push(over(STEPS, start));
  return Decoration.set(ranges, true);
}

/** The form asks “When should this job run?” apart from the steps: captions part the one text, and the intent is lit. */
export function partCaptions(): Extension {
  return StateField.define<DecorationSet>({
    create: draw,
    update: (now, { docChanged, reconfigured, state }) => (docChanged || reconfigured ? draw(state) : now),
    provide: (self) => EditorView.decorations.from(self),
  });
}

import {
  EditorSelection,
  type EditorState,
  type Extension,
  Prec,
  RangeSetBuilder,
  StateField,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, WidgetType } from '@codemirror/view';
import type { IconName } from '../marks/icon-drawings.ts';
import type { Kind } from '../marks/kind-drawings.ts';
import { drawIcon } from './drawn.ts';

/** A stretch of text that is shown as one thing. */
export type Chip = {
  from: number;
  to: number;
  /** `plain` for what is filled in and does nothing. */
  kind: Kind | 'plain';
  icon?: IconName;
  label: string;
  /** How a screen reader says it. */
  spoken: string;
};

export type ChipOptions = {
  /** Every chip of a text, in order. Called with each change. */
  find: (text: string) => readonly Chip[];
  /** A press, or Enter while the chip is chosen. False leaves the key to others. */
  onOpen: (view: EditorView, chip: Chip, at: Element | null) => boolean;
};

class ChipWidget extends WidgetType {
  readonly chip: Chip;
  readonly chosen: boolean;

  constructor(chip: Chip, chosen: boolean) {
    super();
    this.chip = chip;
    this.chosen = chosen;
  }

  override eq({ chip, chosen }: ChipWidget): boolean {
    const mine = this.chip;
    return (
      chosen === this.chosen &&
      chip.kind === mine.kind &&
      chip.label === mine.label &&
      chip.icon === mine.icon
    );
  }

  override toDOM(): HTMLElement {
    const { kind, icon, label, spoken } = this.chip;
    const button = document.createElement('button');
    button.type = 'button';
    // Arrow keys lead here and Enter opens it; Tab leaves the text.
    button.tabIndex = -1;
    button.className = `tok k-${kind}${this.chosen ? ' on' : ''}`;
    button.setAttribute('aria-label', spoken);
    if (icon) button.append(drawIcon(icon));
    button.append(label);
    return button;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

type Chips = { all: readonly Chip[]; shown: DecorationSet };

function chosenIn(state: EditorState, all: readonly Chip[]): Chip | null {
  const { from, to, empty } = state.selection.main;
  return empty ? null : (all.find((chip) => chip.from === from && chip.to === to) ?? null);
}

function draw(state: EditorState, all: readonly Chip[]): Chips {
  const chosen = chosenIn(state, all);
  const builder = new RangeSetBuilder<Decoration>();
  for (const chip of all)
    builder.add(chip.from, chip.to, Decoration.replace({ widget: new ChipWidget(chip, chip === chosen) }));
  return { all, shown: builder.finish() };
}

/**
 * Shows stretches of a text as chips; the text itself stays as it is written. Arrow keys choose a chip before they pass it, and a
 * screen reader is told; Enter opens it, Backspace takes it out.
 */
export function chips({ find, onOpen }: ChipOptions): Extension {
  const field = StateField.define<Chips>({
    create: (state) => draw(state, find(state.doc.toString())),
    update: (now, { docChanged, selection, state }) => {
      if (docChanged) return draw(state, find(state.doc.toString()));
      return selection ? draw(state, now.all) : now;
    },
    provide: (self) => [
      EditorView.decorations.from(self, ({ shown }) => shown),
      EditorView.atomicRanges.of((view) => view.state.field(self).shown),
    ],
  });
  const step = (view: EditorView, forward: boolean): boolean => {
    const { head, empty } = view.state.selection.main;
    const chip = view.state.field(field).all.find(({ from, to }) => (forward ? from : to) === head);
    if (!empty || !chip) return false;
    const [anchor, end] = forward ? [chip.from, chip.to] : [chip.to, chip.from];
    view.dispatch({
      selection: EditorSelection.single(anchor, end),
      effects: EditorView.announce.of(chip.spoken),
      scrollIntoView: true,
    });
    return true;
  };
  const open = (view: EditorView): boolean => {
    const chip = chosenIn(view.state, view.state.field(field).all);
    return chip !== null && onOpen(view, chip, view.contentDOM.querySelector('.tok.on'));
  };
  return [
    field,
    Prec.highest(
      keymap.of([
        { key: 'ArrowRight', run: (view) => step(view, true) },
        { key: 'ArrowLeft', run: (view) => step(view, false) },
        { key: 'Enter', run: open },
      ]),
    ),
    EditorView.domEventHandlers({
      mousedown: (event) => event.target instanceof Element && event.target.closest('.tok') !== null,
      click: (event, view) => {
        const button = event.target instanceof Element ? event.target.closest('.tok') : null;
        if (!button) return false;
        const at = view.posAtDOM(button);
        const chip = view.state.field(field).all.find(({ from, to }) => at >= from && at <= to);
        return chip !== undefined && onOpen(view, chip, button);
      },
    }),
  ];
}

import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from '@codemirror/view';
import type { Kind } from '../marks/kind-drawings.ts';
import { drawIcon, drawKind } from './drawn.ts';

/** What stands at the left of a line. */
export type LineMark = {
  at: number;
  kind: Kind | null;
  alert: 'danger' | 'warn' | 'info' | null;
  title: string;
};
/** Letters that look otherwise: `word` is a class of the look. */
export type Shade = { from: number; to: number; word: string };
/** Lines that are lit, and how. */
export type Lit = { from: number; to: number; how: 'on' | 'is-hover' };

class Mark extends GutterMarker {
  readonly mark: LineMark;

  constructor(mark: LineMark) {
    super();
    this.mark = mark;
  }

  override eq({ mark }: Mark): boolean {
    return mark.kind === this.mark.kind && mark.alert === this.mark.alert && mark.title === this.mark.title;
  }

  override toDOM(): HTMLElement {
    const { kind, alert, title } = this.mark;
    const span = document.createElement('span');
    span.className = 'line-mark';
    span.title = title;
    if (alert) {
      const icon = drawIcon(alert === 'info' ? 'info' : 'alert', 12);
      icon.classList.add(alert);
      span.append(icon);
    }
    if (kind) span.append(drawKind(kind));
    return span;
  }
}

const setMarks = StateEffect.define<readonly LineMark[]>();
const setShades = StateEffect.define<readonly Shade[]>();
const setLit = StateEffect.define<readonly Lit[]>();

const marks = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update: (now, { changes, effects }) =>
    effects.reduce(
      (set, effect) =>
        effect.is(setMarks)
          ? RangeSet.of(
              effect.value.map((mark) => new Mark(mark).range(mark.at)),
              true,
            )
          : set,
      now.map(changes),
    ),
});

const shades = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (now, { changes, effects }) =>
    effects.reduce(
      (set, effect) =>
        effect.is(setShades)
          ? Decoration.set(
              effect.value.map(({ from, to, word }) => Decoration.mark({ class: word }).range(from, to)),
              true,
            )
          : set,
      now.map(changes),
    ),
  provide: (self) => EditorView.decorations.from(self),
});

const lit = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (now, { changes, effects, state }) => {
    let set = now.map(changes);
    for (const effect of effects) {
      if (!effect.is(setLit)) continue;
      const lines = effect.value.flatMap(({ from, to, how }) => {
        const ranges = [];
        for (let at = from; at <= Math.min(to, state.doc.length); ) {
          const line = state.doc.lineAt(at);
          ranges.push(Decoration.line({ class: how }).range(line.from));
          at = line.to + 1;
        }
        return ranges;
      });
      set = Decoration.set(lines, true);
    }
    return set;
  },
  provide: (self) => EditorView.decorations.from(self),
});

export type LineMarkOptions = {
  /** The mark at the left of a line was pressed. */
  onPress: (view: EditorView, at: number) => void;
  /** The pointer is over a line; null when it left the text. */
  onHover: (at: number | null) => void;
};

/** Marks at the left of lines, shaded words and lit lines: whoever owns the editor says where. */
export function lineMarks({ onPress, onHover }: LineMarkOptions): Extension {
  let over: number | null = null;
  const hover = (at: number | null) => {
    if (at === over) return;
    over = at;
    onHover(at);
  };
  return [
    marks,
    shades,
    lit,
    gutter({
      class: 'line-marks',
      markers: (view) => view.state.field(marks),
      domEventHandlers: {
        click: (view, line) => {
          onPress(view, line.from);
          return true;
        },
      },
    }),
    EditorView.domEventHandlers({
      mousemove: (event, view) => {
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
        hover(at === null ? null : view.state.doc.lineAt(at).from);
      },
      mouseleave: () => hover(null),
    }),
  ];
}

export function putLineMarks(view: EditorView, all: readonly LineMark[], words: readonly Shade[]): void {
  view.dispatch({ effects: [setMarks.of(all), setShades.of(words.filter(({ from, to }) => from < to))] });
}

export function lightLines(view: EditorView, all: readonly Lit[]): void {
  view.dispatch({ effects: setLit.of(all) });
}

import { history, historyKeymap, moveLineDown, moveLineUp, standardKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder as placeholderOf } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { betweenBars } from './between-bars.ts';
import { exactText } from './exact-text.ts';

export type TextEditorProps = {
  /** The text. When it becomes another than what was typed, the difference comes in as one step that can be undone. */
  value: string;
  onChange: (value: string) => void;
  /** Its name for screen readers. */
  label: string;
  placeholder?: string;
  readOnly?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  /** What this editor does besides; read once, when it is made. */
  extensions: Extension;
  onView: (view: EditorView | null) => void;
};

/** CodeMirror's own look, out of the way of ours (web/styles/parts/code.css). */
const unstyled = EditorView.theme({
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflowX: 'visible' },
  '.cm-content': { padding: '0 12px 0 0', caretColor: 'var(--color-text)' },
  '.cm-line': { padding: '0 8px' },
  '.cm-gutters': { background: 'none', border: '0', color: 'inherit' },
  '.cm-placeholder': { color: 'var(--color-text-3)' },
  '.cm-tooltip': { border: '1px solid var(--color-line)', background: 'var(--color-raised)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '280px', maxWidth: '100%' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0 8px', lineHeight: 'inherit' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--color-hover)',
    color: 'var(--color-text)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', marginLeft: 'auto' },
  '.cm-completionMatchedText': { textDecoration: 'none' },
});

/** The server lets in no style sheet written at run time but those that bear the nonce of this page. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

/** Marks a change that was not made in this editor. */
const fromOutside = Annotation.define<boolean>();

/** The one stretch in which two texts differ. */
export function differenceOf(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

const parts = { attributes: new Compartment(), readOnly: new Compartment(), placeholder: new Compartment() };

function attributesOf({ label, invalid, describedBy, readOnly }: TextEditorProps): Extension {
  return EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-multiline': 'true',
    // The caret and its lit line show where the keys act.
    class: 'no-ring',
    spellcheck: 'true',
    autocapitalize: 'sentences',
    ...(readOnly ? { 'aria-readonly': 'true' } : {}),
    ...(invalid ? { 'aria-invalid': 'true' } : {}),
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
  });
}

function readOnlyOf({ readOnly = false }: TextEditorProps): Extension {
  return EditorState.readOnly.of(readOnly);
}

function extensionsOf(props: TextEditorProps, onText: (text: string) => void): Extension {
  return [
    EditorView.cspNonce.of(styleNonce()),
    exactText(),
    props.extensions,
    history({ newGroupDelay: 300 }),
    keymap.of([
      { key: 'Alt-ArrowUp', run: moveLineUp },
      { key: 'Alt-ArrowDown', run: moveLineDown },
      ...historyKeymap,
      ...standardKeymap,
    ]),
    EditorView.lineWrapping,
    betweenBars(),
    unstyled,
    parts.attributes.of(attributesOf(props)),
    parts.readOnly.of(readOnlyOf(props)),
    parts.placeholder.of(placeholderOf(props.placeholder ?? '')),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      if (docChanged && !transactions.some((each) => each.annotation(fromOutside)))
        onText(state.doc.toString());
    }),
  ];
}

/** A text editor over the text itself: no byte changes but those that are typed. Undo goes back over changes from outside too. */
export function TextEditor(props: TextEditorProps) {
  const { value } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  // What was typed and has not come back as `value` yet: an echo is no change from outside.
  const sent = useRef<string[]>([]);

  useLayoutEffect(() => {
    if (!host.current) return;
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: extensionsOf(latest.current, (text) => {
          sent.current.push(text);
          latest.current.onChange(text);
        }),
      }),
    });
    view.current = made;
    latest.current.onView(made);
    return () => {
      latest.current.onView(null);
      made.destroy();
    };
  }, []);

  useLayoutEffect(() => {
    const echo = sent.current.indexOf(value);
    if (echo >= 0) {
      sent.current.splice(0, echo + 1);
      return;
    }
    const now = view.current?.state.doc.toString();
    if (now === undefined || now === value) return;
    sent.current = [];
    view.current?.dispatch({ changes: differenceOf(now, value), annotations: fromOutside.of(true) });
  }, [value]);

  useAttributes(view.current, props);
  return <div className="code" ref={host} />;
}

function useAttributes(view: EditorView | null, props: TextEditorProps): void {
  const { label, invalid, describedBy, readOnly, placeholder = '' } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the attributes are made of
  useEffect(() => {
    view?.dispatch({
      effects: [
        parts.attributes.reconfigure(attributesOf(props)),
        parts.readOnly.reconfigure(readOnlyOf(props)),
        parts.placeholder.reconfigure(placeholderOf(placeholder)),
      ],
    });
  }, [view, label, invalid, describedBy, readOnly, placeholder]);
}

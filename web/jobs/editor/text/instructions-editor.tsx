import { type EditorView, keymap } from '@codemirror/view';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { tokensIn } from '../../../../core/plan/tokens.ts';
import {
  chips,
  lightLines,
  lineMarks,
  notes,
  putLineMarks,
  putNotes,
  TextEditor,
} from '../../../ui/code/index.ts';
import { Icon } from '../../../ui/index.ts';
import type { Pointing } from '../../plan/pointing.ts';
import type { Editing } from '../../writing/use-editing.ts';
import { chipsIn } from './action-chips.ts';
import { actionCompletions, put } from './completions.ts';
import { partCaptions } from './headings.ts';
import { type Offer, type TokenDraft, variablesOf, written } from './offers.ts';
import { readingOf } from './reading.ts';
import { TokenForm } from './token-form.tsx';
import type { FindingsInText } from './use-findings.ts';
import { watchCaret } from './watch-caret.ts';

export type InstructionsEditorProps = {
  editing: Editing;
  findings: FindingsInText;
  offers: readonly Offer[];
  mayEdit: boolean;
  /** A sentence about the whole text: too long, empty. */
  error: string | undefined;
  onChange: (instructions: string) => void;
  form: TokenForming;
};

const PLACEHOLDER =
  'Use this job when a caller wants to leave a message: “can you tell her I called”. Not for emergencies.\n\n1. Ask for their name.\n2. Ask for the best number to call back. Read the number back.\n3. Type [[ for what the agent can do.';

/** The words of an action that is being put in or changed. */
type Forming = { token: TokenDraft; from: number; to: number; fresh: boolean };

/** The form for one action, open or not, and where what it gives goes. */
export function useTokenForm(view: Editing['view']) {
  const [forming, setForming] = useState<Forming | null>(null);
  const acts = useMemo(() => {
    const close = () => {
      setForming(null);
      view.current?.focus();
    };
    /** Writes where the caret stands. */
    const write = (text: string) => {
      const editor = view.current;
      if (!editor) return;
      const { from, to } = editor.state.selection.main;
      put(editor, text, from, to);
      // The menu gives the focus back to its button first.
      requestAnimationFrame(() => editor.focus());
    };
    /** Puts an offer where the caret stands, or asks for its words first. */
    const take = (offer: Offer) => {
      if (!offer.asks) return write(written(offer.token));
      const { from, to } = view.current?.state.selection.main ?? { from: 0, to: 0 };
      setForming({ token: offer.token, from, to, fresh: true });
    };
    /** Puts a text in place of the action that the form is about. */
    const replace = ({ from, to }: Forming, text: string) => {
      if (view.current) put(view.current, text, from, to);
      close();
    };
    return { open: setForming, close, replace, take, write };
  }, [view]);
  return { forming, ...acts };
}

export type TokenForming = ReturnType<typeof useTokenForm>;

/** The stored text itself, with its actions as chips, its findings under their words and the kind of each line at its left. */
export function InstructionsEditor(props: InstructionsEditorProps) {
  const { editing, findings, mayEdit, error, onChange, form } = props;
  const { view, text } = editing;
  const extensions = useExtensions(props);
  useReading(editing, findings);
  useLight(view, editing.pointing);
  return (
    <div className="instructions">
      <TextEditor
        value={text.instructions}
        onChange={onChange}
        label="Instructions"
        placeholder={PLACEHOLDER}
        readOnly={!mayEdit}
        invalid={error !== undefined}
        describedBy={error ? 'instructions-error' : undefined}
        extensions={extensions}
        onView={(made) => {
          view.current = made;
        }}
      />
      {error && <TextError>{error}</TextError>}
      {form.forming && view.current && <OpenForm view={view.current} form={form} forming={form.forming} />}
    </div>
  );
}

function TextError({ children }: { children: ReactNode }) {
  return (
    <p className="err" id="instructions-error" role="alert">
      <Icon name="alert" size={14} />
      <span>{children}</span>
    </p>
  );
}

/** What the editor does besides editing. Made once: it reads what changes through a ref. */
function useExtensions(props: InstructionsEditorProps) {
  const latest = useRef(props);
  latest.current = props;
  return useMemo(() => {
    const now = () => latest.current;
    return [
      partCaptions(),
      notes(),
      chips({
        find: chipsIn,
        onOpen: (view, { from, to }) => {
          const piece = tokensIn(view.state.sliceDoc(from, to))[0];
          if (!now().mayEdit || piece?.type !== 'token') return false;
          now().form.open({ token: piece, from, to, fresh: false });
          return true;
        },
      }),
      actionCompletions({
        offers: () => now().offers,
        variables: () => variablesOf(now().editing.plan),
        onAsk: (_view, { token }, from, to) => now().form.open({ token, from, to, fresh: true }),
      }),
      lineMarks({
        onPress: (view, at) => now().findings.openAt(view, at),
        onHover: (at) => {
          const { view, pointing } = now().editing;
          const line = at === null || !view.current ? null : view.current.state.doc.lineAt(at);
          pointing.point({ line: line && [line.from, line.to] });
        },
      }),
      keymap.of([{ key: 'Alt-Enter', run: () => now().findings.fix() }]),
      watchCaret(() => now().editing.pointing),
    ];
  }, []);
}

/** Puts what was read and found into the editor, once the plan is the plan of the text that stands there. */
function useReading(
  { view, compiled: { plan, text } }: Editing,
  { notes: found, inText }: FindingsInText,
): void {
  const reading = useMemo(() => readingOf(text, plan, inText), [text, plan, inText]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() !== text) return;
    putLineMarks(editor, reading.marks, reading.shades);
    putNotes(editor, found);
  }, [view, text, reading, found]);
}

/** Lights the line of the caret, and the lines of the step that is pointed at in the plan. */
function useLight(view: Editing['view'], pointing: Pointing): void {
  useEffect(() => {
    const light = () => {
      const editor = view.current;
      if (!editor) return;
      const { caret, step } = pointing.now;
      const length = editor.state.doc.length;
      const on = caret === null || caret > length ? [] : [{ from: caret, to: caret, how: 'on' as const }];
      const near =
        !step || step[1] > length ? [] : [{ from: step[0], to: step[1], how: 'is-hover' as const }];
      lightLines(editor, [...near, ...on]);
    };
    let asked = 0;
    // An editor cannot be changed while it tells of a change.
    const later = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(light);
    };
    const stop = pointing.subscribe(later);
    return () => {
      cancelAnimationFrame(asked);
      stop();
    };
  }, [view, pointing]);
}

type OpenFormProps = { view: EditorView; form: TokenForming; forming: Forming };

function OpenForm({ view, form, forming }: OpenFormProps) {
  const { token, from, to, fresh } = forming;
  // The same place as long as the form is open: a new one would be measured anew with each drawing.
  const at = useMemo(() => ({ getBoundingClientRect: () => placeOf(view, from, to) }), [view, from, to]);
  return (
    <TokenForm
      key={`${from} ${token.name}`}
      token={token}
      fresh={fresh}
      at={at}
      onPut={(draft) => form.replace(forming, written(draft))}
      onTakeOut={() => form.replace(forming, '')}
      onClose={form.close}
    />
  );
}

function placeOf(view: EditorView, from: number, to: number): DOMRect {
  const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to)];
  if (!start) return view.dom.getBoundingClientRect();
  const width = Math.max(0, (end?.right ?? start.left) - start.left);
  return new DOMRect(start.left, start.top, width, start.bottom - start.top);
}

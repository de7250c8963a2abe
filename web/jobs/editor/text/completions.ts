import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { drawKind } from '../../../ui/code/index.ts';
import { type Offer, written } from './offers.ts';

export type CompletionOptions = {
  offers: () => readonly Offer[];
  variables: () => readonly { path: string; label: string }[];
  /** Asks for the words of an action before it stands in the text between `from` and `to`. */
  onAsk: (view: EditorView, offer: Offer, from: number, to: number) => void;
};

type OfferCompletion = Completion & { offer?: Offer };

/** Typing `[[` offers what the agent can do in this workspace, `{{` what can be filled in. */
export function actionCompletions({ offers, variables, onAsk }: CompletionOptions): Extension {
  const complete = (context: CompletionContext): CompletionResult | null => {
    const begun = context.matchBefore(/(?:\[\[|\{\{)[^\]}\n]*/);
    if (!begun) return null;
    const actions = begun.text.startsWith('[[');
    const options: OfferCompletion[] = actions
      ? offers().map((offer, index) => ({
          label: offer.label,
          // In the order of the Insert menu: what is done most comes first, what ends the call last.
          boost: -Math.min(index, 99),
          detail: offer.hint ?? '',
          offer,
          apply: (view, _completion, from, to) => apply(view, offer, from - 2, closed(view, to, ']]')),
        }))
      : variables().map(({ path, label }) => ({
          label,
          detail: path,
          apply: (view, _completion, from, to) => put(view, `{{${path}}}`, from - 2, closed(view, to, '}}')),
        }));
    return { from: begun.from + 2, options, filter: true };
  };
  const apply = (view: EditorView, offer: Offer, from: number, to: number) => {
    if (offer.asks) onAsk(view, offer, from, to);
    else put(view, written(offer.token), from, to);
  };
  return autocompletion({
    override: [complete],
    icons: false,
    activateOnTyping: true,
    // Whoever types `[[` and presses Enter means the first offer.
    interactionDelay: 0,
    closeOnBlur: true,
    maxRenderedOptions: 60,
    addToOptions: [
      {
        position: 20,
        render: ({ offer }: OfferCompletion) => (offer ? drawKind(offer.kind) : null) as Node | null,
      },
    ],
  });
}

/** Brackets that are closed already are taken along. */
function closed(view: EditorView, to: number, brackets: string): number {
  return view.state.sliceDoc(to, to + 2) === brackets ? to + 2 : to;
}

export function put(view: EditorView, text: string, from: number, to: number): void {
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    scrollIntoView: true,
    userEvent: 'input.complete',
  });
}

import type { Span } from '../../../shared/text.ts';
import { everyStep } from '../../plan.ts';
import type { Line } from '../../text/lines.ts';
import { sentencesOf, sourceOf } from '../../text/sentences.ts';
import { applyEdit, type Edit } from '../change.ts';
import { keepsMeaning } from '../meaning.ts';
import { draftOf } from '../trial.ts';
import { type Draft, findingsOf, fixAt, type Rewrite } from './rewrite.ts';

/** Fewer steps are read at a glance. */
const LEAST = 3;
/** A sentence that leans on the one before it stays on its line. */
const LEANS =
  /^(?:otherwise|else|in that case|then (?!find|ask|get|take|confirm)|but|(?:only )?if (?:so|not|yes|no|they (?:do|don['’]t|are|aren['’]t|can|can['’]t|have|haven['’]t|agree|match|say (?:yes|no)))\b|should|si (?:no|dice)\b|de lo contrario|entonces)/i;

/** One paragraph of orders becomes numbered steps. Only the white space between its sentences changes. */
export const numberedSteps: Rewrite = {
  rule: 'numbered-steps',
  keeps: 'order',
  propose: (draft) => {
    const line = paragraphOf(draft);
    const fixes = findingsOf(draft, 'numbered-steps').flatMap((span) => fixAt(draft, 'numbered-steps', span));
    const own = line ? setOut(draft, line) : null;
    if (!own && fixes.length === 0) return [];
    return [
      {
        title: 'One paragraph becomes numbered steps',
        reason: 'Numbered steps in the order of the call. Each sentence stays word for word.',
        options: [...(own ? [own] : []), ...fixes],
      },
    ];
  },
};

/** The only line with several steps, in a text without any list. */
function paragraphOf(draft: Draft): Line | null {
  const { lines } = draft;
  if (lines.some(({ marker }) => marker !== 'none')) return null;
  const long = lines.filter((line) => stepsIn(draft, line.span) >= LEAST);
  const [line] = long;
  const others = lines.filter((other) => other !== line && stepsIn(draft, other.span) > 0);
  return line && long.length === 1 && others.length === 0 ? line : null;
}

function stepsIn({ plan }: Draft, [from, to]: Span): number {
  return everyStep(plan.steps).filter(
    ({ kind, span }) => kind !== 'branch' && span[0] >= from && span[0] < to,
  ).length;
}

/** Whether the sentence asks or does something, and is no mere remark. */
function actsIn({ plan }: Draft, [from, to]: Span): boolean {
  return everyStep(plan.steps).some(
    ({ kind, span }) => kind !== 'say' && kind !== 'branch' && span[0] >= from && span[0] < to,
  );
}

/** Every sentence that can stand on a line of its own gets one: taken one by one, as long as the plan reads the same. */
function setOut(draft: Draft, line: Line): Edit | null {
  const sentences = sentencesOf(sourceOf(draft.text), line.span);
  const tail = sentences.length - trailingRules(draft, sentences);
  // A remark in front, read as a guess in the paragraph, would be taken for a step behind a number.
  const acts = sentences.findIndex((span) => actsIn(draft, span));
  const lead = sentences.findIndex(
    (span, at) =>
      at < tail &&
      at <= acts &&
      stepsIn(draft, span) > 0 &&
      readsTheSame(draft, laidOut(draft, sentences, [at], tail)),
  );
  if (lead < 0) return null;
  const wanted = sentences.flatMap((span, at) => {
    const begins = at > lead && at < tail && stepsIn(draft, span) > 0;
    return begins && !LEANS.test(draft.text.slice(span[0], span[1])) ? [at] : [];
  });
  const edit = (starts: readonly number[]) => laidOut(draft, sentences, [lead, ...starts], tail);
  let starts = wanted;
  if (!readsTheSame(draft, edit(wanted))) {
    starts = [];
    for (const at of wanted) if (readsTheSame(draft, edit([...starts, at]))) starts = [...starts, at];
  }
  return starts.length + 1 >= LEAST ? edit(starts) : null;
}

function readsTheSame(draft: Draft, edit: Edit): boolean {
  const after = draftOf(applyEdit(draft.text, edit), draft.context);
  return (
    after.plan.understood >= draft.plan.understood &&
    keepsMeaning({ ...draft, places: [] }, { ...after, places: [] }, 'order', false)
  );
}

/** The paragraph with a number before each sentence of `starts`; what stands before them, and the rules behind them, apart. */
function laidOut(draft: Draft, sentences: readonly Span[], starts: readonly number[], tail: number): Edit {
  const { text, eol } = draft;
  const from = sentences[0]?.[0] ?? 0;
  let after = '';
  for (const [at, span] of sentences.entries()) {
    const number = starts.indexOf(at) + 1;
    const apart = number === 1 || at === tail;
    const before = sentences[at - 1]?.[1];
    if (before !== undefined && (number > 0 || at >= tail)) after += apart ? eol + eol : eol;
    else if (before !== undefined) after += text.slice(before, span[0]);
    if (number > 0) after += `${number}. `;
    after += text.slice(span[0], span[1]);
  }
  return { span: [from, sentences.at(-1)?.[1] ?? from], after };
}

/** How many sentences at the end are standing rules and nothing else. */
function trailingRules({ plan }: Draft, sentences: readonly Span[]): number {
  let count = 0;
  for (const span of sentences.toReversed()) {
    const rule = plan.rules.some((other) => other.span[0] >= span[0] && other.span[1] <= span[1]);
    const steps = everyStep(plan.steps).some((step) => step.span[0] >= span[0] && step.span[0] < span[1]);
    if (!rule || steps) break;
    count += 1;
  }
  return count;
}

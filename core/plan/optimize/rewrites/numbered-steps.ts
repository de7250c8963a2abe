import type { Span } from '../../../shared/text.ts';
import { everyStep } from '../../plan.ts';
import type { Line } from '../../text/lines.ts';
import { sentencesOf, sourceOf } from '../../text/sentences.ts';
import type { Edit } from '../change.ts';
import { type Draft, findingsOf, fixAt, type Rewrite } from './rewrite.ts';

/** Fewer sentences are read at a glance. */
const LEAST = 3;
const LEANS =
  /^(?:otherwise|if|when|whenever|should|unless|then|else|in that case|only if|but|si|cuando|de lo contrario|entonces)\b/i;
const LEANS_ON_LAST =
  /^(?:otherwise|else|in that case|then|but|(?:only )?if (?:they|it|so|not|yes|no|you|there|that|this)\b|should|unless|si (?:no|dice|lo|la)\b|de lo contrario|entonces)/i;

/** One paragraph of orders becomes numbered steps. Only the white space between its sentences changes. */
export const numberedSteps: Rewrite = {
  rule: 'numbered-steps',
  keeps: 'order',
  propose: (draft) => {
    const line = paragraphOf(draft);
    if (!line) return [];
    const sentences = sentencesOf(sourceOf(draft.text), line.span);
    return [
      {
        title: 'One paragraph becomes numbered steps',
        reason: 'Numbered steps in the order of the call. Each sentence stays word for word.',
        options: [
          ...[LEANS_ON_LAST, LEANS].flatMap((leans) => setOut(draft, sentences, leans)),
          ...findingsOf(draft, 'numbered-steps').flatMap((span) => fixAt(draft, 'numbered-steps', span)),
        ],
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

function setOut(draft: Draft, sentences: readonly Span[], leans: RegExp): Edit[] {
  const { text, eol } = draft;
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) return [];
  const tail = sentences.length - trailingRules(draft, sentences);
  const lead = sentences.findIndex((span) => stepsIn(draft, span) > 0);
  let after = text.slice(first[0], sentences[lead - 1]?.[1] ?? first[0]);
  let count = 0;
  for (const [at, [from, to]] of sentences.entries()) {
    if (at < lead) continue;
    const words = text.slice(from, to);
    const before = sentences[at - 1]?.[1] ?? from;
    const begins = at < tail && (at === lead || (stepsIn(draft, [from, to]) > 0 && !leans.test(words)));
    if (begins) count += 1;
    const gap = after === '' ? '' : count === 1 ? eol + eol : eol;
    if (begins) after += `${gap}${count}. ${words}`;
    else if (at >= tail) after += `${at === tail ? eol + eol : eol}${words}`;
    else after += text.slice(before, from) + words;
  }
  return count >= LEAST ? [{ span: [first[0], last[1]], after }] : [];
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

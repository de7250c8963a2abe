import type { Span } from '../../../shared/text.ts';
import { sentencesOf, sourceOf } from '../../text/sentences.ts';
import type { Edit } from '../change.ts';
import { type Draft, lineOf } from './rewrite.ts';

/** Adds a sentence behind the one in which `span` ends, closing that one where its author did not. */
export function sentenceEnd(draft: Draft, span: Span, sentence: string): Edit {
  const line = lineOf(draft, Math.max(span[0], span[1] - 1));
  const sentences = line ? sentencesOf(sourceOf(draft.text), line.span) : [];
  const end = sentences.find(([, to]) => to >= span[1])?.[1] ?? line?.span[1] ?? span[1];
  const open = !/[.?!:;]["”»)\]]*$|[.?!]$/.test(draft.text.slice(Math.max(0, end - 4), end));
  const loose = /[,;:]$/.test(draft.text.slice(0, end)) ? 1 : 0;
  return { span: [end - loose, end], after: `${open || loose ? '.' : ''} ${sentence}` };
}

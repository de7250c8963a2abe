import type { Line } from '../../text/lines.ts';
import type { Edit } from '../change.ts';
import { type Draft, findingsOf, fixAt, type Rewrite } from './rewrite.ts';

/** A line at the margin with all that hangs under it. */
type Block = { line: Line; from: number; to: number };

/** What speaks of danger moves before the first question; the marks of the list stay where they are. */
export const safetyFirst: Rewrite = {
  rule: 'safety-first',
  keeps: 'all',
  propose: (draft) => {
    const [danger] = findingsOf(draft, 'safety-first');
    const asked = draft.plan.steps.find(({ kind }) => kind === 'collect' || kind === 'ask');
    if (!danger || !asked) return [];
    const blocks = blocksOf(draft);
    const first = blocks.findIndex(({ from, to }) => asked.span[0] >= from && asked.span[0] < to);
    const moved = blocks.findIndex(({ from, to }) => danger[0] >= from && danger[0] < to);
    if (first < 0 || moved <= first) return [];
    return [
      {
        title: 'Danger first',
        reason:
          'Safety first. A caller in danger must not spell a name before help is named. Every word stays.',
        options: [...fixAt(draft, 'safety-first', danger), movedUp(draft, blocks.slice(first, moved + 1))],
      },
    ];
  },
};

function blocksOf(draft: Draft): Block[] {
  const blocks: Block[] = [];
  for (const line of draft.lines) {
    const words = draft.text.slice(line.span[0], line.span[1]);
    const own = blocks.at(-1);
    const hangs =
      own &&
      (line.indent > own.line.indent ||
        (line.marker === 'bullet' && /:$/.test(draft.text.slice(...own.line.span))) ||
        /^(?:otherwise|else|de lo contrario|si no)\b/i.test(words));
    if (own && hangs) own.to = line.whole[1];
    else blocks.push({ line, from: line.whole[0], to: line.whole[1] });
  }
  return blocks;
}

function movedUp({ text }: Draft, blocks: readonly Block[]): Edit {
  const [first, last] = [blocks[0] as Block, blocks.at(-1) as Block];
  const bodies = [last, ...blocks.slice(0, -1)].map(({ line, to }) => text.slice(line.span[0], to));
  let after = '';
  for (const [at, { line, from }] of blocks.entries()) {
    const gap = at === 0 ? '' : text.slice((blocks[at - 1] as Block).to, from);
    after += gap + text.slice(from, line.span[0]) + bodies[at];
  }
  return { span: [first.from, last.to], after };
}

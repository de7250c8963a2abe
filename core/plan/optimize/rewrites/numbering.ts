import type { Line } from '../../text/lines.ts';
import type { Edit } from '../change.ts';
import type { Draft, Rewrite } from './rewrite.ts';

const MARK = /^(\d{1,3})([.)]\s+)/;
/** "Go back to step 3": a number that means something. */
const REFERENCE = /\b(?:steps?|paso|pasos|number|line|#)\s*\d/i;

/** "1. 1. 1." becomes "1. 2. 3."; numbers that the text may refer to are left alone. */
export const numbering: Rewrite = {
  rule: 'numbering',
  keeps: 'order',
  propose: (draft) => {
    if (REFERENCE.test(draft.text)) return [];
    return runsOf(draft).flatMap((run) => {
      const edit = renumbered(draft, run);
      return edit
        ? [
            {
              title: 'Number the steps in order',
              reason: 'Numbered steps in the order of the call. Only the numbers at the front change.',
              options: [edit],
            },
          ]
        : [];
    });
  },
};

/** Lists: numbered lines in one column, with nothing further left between them. */
function runsOf({ text, lines }: Draft): Line[][] {
  const runs: Line[][] = [];
  const open = new Map<number, Line[]>();
  for (const line of lines) {
    for (const indent of open.keys())
      if (indent > line.indent || (indent === line.indent && !isNumbered(text, line))) open.delete(indent);
    if (!isNumbered(text, line)) continue;
    const run = open.get(line.indent);
    if (run) run.push(line);
    else {
      const fresh = [line];
      open.set(line.indent, fresh);
      runs.push(fresh);
    }
  }
  return runs;
}

function isNumbered(text: string, { whole, marker }: Line): boolean {
  return marker === 'number' && MARK.test(text.slice(whole[0], whole[1]));
}

function renumbered({ text }: Draft, run: readonly Line[]): Edit | null {
  const numbers = run.map(({ whole }) => Number(MARK.exec(text.slice(whole[0], whole[1]))?.[1]));
  const wrong = numbers.flatMap((number, at) => (number === at + 1 ? [] : [at]));
  const fits = numbers.every((number) => number >= 1 && number <= run.length);
  const [first, last] = [run[wrong[0] ?? -1], run[wrong.at(-1) ?? -1]];
  if (!first || !last || !fits) return null;
  let after = '';
  let from = first.whole[0];
  for (const at of wrong) {
    const { whole } = run[at] as Line;
    after += text.slice(from, whole[0]) + String(at + 1);
    from = whole[0] + String(numbers[at]).length;
  }
  const to = last.whole[1];
  return { span: [first.whole[0], to], after: after + text.slice(from, to) };
}

import type { Fix, Problem } from '../../shared/problem.ts';
import { lineAt } from '../../shared/text.ts';
import type { Step } from '../plan.ts';
import { found, type Linted, type LintRule } from './rule.ts';

/** So many things to do in one paragraph are read over, by people and by whoever has to change them. */
const CROWDED = 4;

export const numberedSteps: LintRule = {
  code: 'numbered-steps',
  title: 'Number the steps in the order of the call',
  about:
    'Write one step a line, numbered in the order of the call: each can be found, moved and mended alone.',
  severity: 'advice',
  example: {
    before:
      'Ask for their name. Ask what happened. Ask when it started. Tell them the team looks at it. Say goodbye.',
    after:
      '1. Ask for their name.\n2. Ask what happened.\n3. Ask when it started.\n4. Tell them the team looks at it.\n5. Say goodbye.',
  },
  check: (job) => {
    const paragraphs = new Map<number, Step[]>();
    for (const step of job.plan.steps) {
      const [from] = lineAt(job.text, step.span[0]);
      paragraphs.set(from, [...(paragraphs.get(from) ?? []), step]);
    }
    return [...paragraphs.values()].flatMap((steps) => crowded(job, steps));
  },
};

function crowded(job: Linted, steps: readonly Step[]): Problem[] {
  const [first, last] = [steps[0], steps.at(-1)];
  const count = steps.filter(({ kind }) => kind !== 'say' && kind !== 'confirm').length;
  if (!first || !last || count < CROWDED) return [];
  const message = `${count} things to do stand in one paragraph. Put each on a line of its own, with a number.`;
  const fix = paragraphs(job).length === 1 ? numbered(job, steps) : null;
  return [found(numberedSteps, message, [first.span[0], last.span[1]], fix)];
}

/** Lines that hold a step: what is numbered must not stand among lines that are not. */
function paragraphs({ text, plan }: Linted): number[] {
  return [...new Set(plan.steps.map(({ span }) => lineAt(text, span[0])[0]))];
}

/** A line begins where a sentence does; a read-back and a branch stay with the question before them. */
function numbered({ text }: Linted, steps: readonly Step[]): Fix | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const [from, to] = lineAt(text, first.span[0]);
  const before = text.slice(from, first.span[0]);
  if (/[|]|^\s+$/.test(before) || last.span[1] > to || /^\s*[\d•*-]/.test(before)) return null;
  if (before.trim() !== '' && !endsSentence(before)) return null;
  const starts = steps
    .filter(
      (step, at) =>
        at === 0 ||
        (step.kind !== 'confirm' && step.kind !== 'branch' && endsSentence(text.slice(from, step.span[0]))),
    )
    .map(({ span }) => span[0]);
  if (starts.length < 3) return null;
  const lines = starts.map((start, at) => `${at + 1}. ${text.slice(start, starts[at + 1] ?? to).trim()}`);
  const lead = before.trim() === '' ? '' : '\n\n';
  const cut = from + (before.trim() === '' ? 0 : before.trimEnd().length);
  return { label: 'Number the steps', span: [cut, to], text: `${lead}${lines.join('\n')}` };
}

function endsSentence(words: string): boolean {
  return /(?:[.?!]["”')]*|\]\])\s+$/.test(words);
}

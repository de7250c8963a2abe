import { diffLines, linesOf } from '../diff.ts';
import type { JobText } from '../job.ts';

/** A stretch of instructions that differs: lines with their breaks, and the number of the first of them on each side, from 1. */
export type ChangedStretch = {
  before: { line: number; lines: string[] };
  after: { line: number; lines: string[] };
};

/** What turns one text of a job into another. Members that do not differ are absent. */
export type Comparison = {
  name?: { before: string; after: string };
  description?: { before: string; after: string };
  icon?: { before: string | null; after: string | null };
  phrases?: { added: string[]; removed: string[] };
  instructions: ChangedStretch[];
};

/** Stretches come in the order of the text and do not touch. */
export function compareTexts(before: JobText, after: JobText): Comparison {
  const [a, b] = [linesOf(before.instructions), linesOf(after.instructions)];
  return {
    ...(before.name === after.name ? {} : { name: { before: before.name, after: after.name } }),
    ...(before.description === after.description
      ? {}
      : { description: { before: before.description, after: after.description } }),
    ...(before.icon === after.icon ? {} : { icon: { before: before.icon, after: after.icon } }),
    ...(before.phrases.join('\n') === after.phrases.join('\n')
      ? {}
      : {
          phrases: {
            added: after.phrases.filter((phrase) => !before.phrases.includes(phrase)),
            removed: before.phrases.filter((phrase) => !after.phrases.includes(phrase)),
          },
        }),
    instructions: diffLines(a, b).map(({ aFrom, aTo, bFrom, bTo }) => ({
      before: { line: aFrom + 1, lines: a.slice(aFrom, aTo) },
      after: { line: bFrom + 1, lines: b.slice(bFrom, bTo) },
    })),
  };
}

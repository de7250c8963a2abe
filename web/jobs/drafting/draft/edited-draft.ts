import { diffLines } from '../../../../core/jobs/diff.ts';
import type { JobText } from '../../../../core/jobs/job.ts';
import { checkJob } from '../../../../core/jobs/validate.ts';
import type { Choice, Drafts } from '../kept-notes.ts';

type DraftedJob = Drafts['jobs'][number];

/** A draft as it is added: what its owner did not change stays byte for byte. */
export function chosenText(job: DraftedJob, { name, instructions }: Choice): JobText {
  const { description, phrases, icon } = job;
  return { name: name.trim(), description, instructions: instructions ?? job.instructions, phrases, icon };
}

export type DraftFaults = { name?: string; instructions?: string };

/** What keeps a draft from being added, at its place. One that is left out has no faults. */
export function faultsOf(job: DraftedJob, choice: Choice): DraftFaults {
  if (!choice.keep) return {};
  const faults: DraftFaults = {};
  for (const { at, message } of checkJob(chosenText(job, choice), [])) {
    if (at?.path === '/name') faults.name ??= message;
    if (at?.path === '/instructions') faults.instructions ??= message;
  }
  return faults;
}

/** An edited text line by line. A line of the draft that still stands keeps why it was put in. */
export function linesAsEdited(
  lines: DraftedJob['lines'],
  instructions: string,
): Pick<DraftedJob['lines'][number], 'text' | 'why'>[] {
  const edited = instructions.split('\n').map((text): { text: string; why?: string } => ({ text }));
  const before = lines.map(({ text }) => text);
  let [a, b] = [0, 0];
  const keepUntil = (end: number) => {
    for (; a < end; a += 1, b += 1) {
      const [line, why] = [edited[b], lines[a]?.why];
      if (line && why !== undefined) line.why = why;
    }
  };
  for (const { aFrom, aTo, bTo } of diffLines(before, instructions.split('\n'))) {
    keepUntil(aFrom);
    [a, b] = [aTo, bTo];
  }
  keepUntil(lines.length);
  return edited;
}

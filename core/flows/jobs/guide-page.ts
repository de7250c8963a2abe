import { GUIDE, type GuideEntry, shownExample } from './guide.ts';

const SEVERITY = {
  blocking: 'Blocks: until it is settled, the line does nothing.',
  finding: 'Finding: callers notice.',
  advice: 'Advice: the job works without it.',
} as const;

/** The page of the documentation, Markdown; `docs/best-practices.md` is held equal to it by a test. */
export function guidePage(): string {
  const chapters = GUIDE.map(
    ({ title, about, entries }) => `## ${title}\n\n${about}\n\n${entries.map(section).join('\n\n')}`,
  );
  return `${INTRODUCTION}\n\n${chapters.join('\n\n')}\n`;
}

const INTRODUCTION = `# Best practices for jobs

Every rule that the editor knows, in the order in which a job is read. The editor shows what it finds at its place, many with a fix to
click; a fix settles its finding and brings no other. Findings are advice: a job with findings can be saved and used, only what
blocks must be settled. The examples on this page are compiled in the tests: the first text has the finding, the second has not.

What a fix puts into a job is written in the job's own language, English or Spanish; messages are in the language of the screen.

The same guide stands in the app under Jobs → Best practices. When a call went otherwise than you meant, see
[Troubleshooting](troubleshooting.md).`;

function section({ code, title, about, severity, example }: GuideEntry): string {
  const head = `### ${title}\n\n\`${code}\`. ${SEVERITY[severity]}\n\n${about}`;
  if (!example) return head;
  return `${head}\n\nInstead of\n\n${block(example.before)}\n\nwrite\n\n${block(example.after)}`;
}

function block(text: string): string {
  return `\`\`\`\n${shownExample(text)}\n\`\`\``;
}

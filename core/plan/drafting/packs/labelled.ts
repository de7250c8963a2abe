import type { Span } from '../../../shared/text.ts';
import type { DraftedLine, Found, Landing, Sketch } from '../drafted.ts';
import { bare } from '../notes/headings.ts';
import { introduced, whenLine, withTokens } from './body.ts';

/**
 * Packs as users of Quo write them down: for each job its name, description, trigger and instructions, each under its label. The
 * trigger becomes the first paragraph.
 */
export function readLabelled(text: string): Found | null {
  const lines = sourceLines(text);
  if (!looksLabelled(lines)) return null;
  const desk: Desk = { jobs: [], landed: [], field: null };
  for (const [at, line] of lines.entries()) readLine(line, at, lines, desk);
  const jobs = desk.jobs.map((job) => sketchOf(job, desk)).filter((job) => job !== null);
  return jobs.length === 0 ? null : { jobs, facts: [], landed: desk.landed };
}

type Line = { text: string; span: Span };
type FieldName = 'name' | 'description' | 'trigger' | 'instructions' | 'phrases' | 'other';
type Job = Record<FieldName, DraftedLine[]>;
type Desk = { jobs: Job[]; landed: Landing[]; field: FieldName | null };

const LABEL =
  /^\s*(?:#{1,6}\s+|[-*•>]\s+|\d+[.)]\s+)*(?:\*\*|__|`)?\s*((?:job )?(?:name|title)|description|summary|trigger|caller intent|when to use|instructions|job instructions|steps|(?:example )?phrases|callers say|actions?|knowledge|greeting|notes?)\s*(?:\((?:[^)]*)\))?\s*(?:\*\*|__|`)?\s*:\s*(?:\*\*|__)?\s*(.*)$/i;
const HEADED =
  /^\s*#{1,6}\s+(?:\*\*)?(name|description|trigger|caller intent|when to use|instructions|steps|(?:example )?phrases|actions?)(?:\*\*)?\s*$/i;

function labelOf(text: string): { field: FieldName; rest: string } | null {
  const found = LABEL.exec(text) ?? HEADED.exec(text);
  if (!found) return null;
  const word = (found[1] ?? '').toLowerCase();
  const rest = found[2] ?? '';
  if (/name|title/.test(word)) return { field: 'name', rest };
  if (/description|summary/.test(word)) return { field: 'description', rest };
  if (/trigger|intent|when/.test(word)) return { field: 'trigger', rest };
  if (/instructions|steps/.test(word)) return { field: 'instructions', rest };
  return { field: /phrases|say/.test(word) ? 'phrases' : 'other', rest };
}

/** Two labels of a pack at least, one of them its instructions, its trigger beside a name or a heading. */
function looksLabelled(lines: readonly Line[]): boolean {
  const labels = lines.map(({ text }) => labelOf(text)?.field);
  const has = (field: FieldName) => labels.includes(field);
  return has('instructions') && (has('trigger') || has('name'));
}

function sourceLines(text: string): Line[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const span: Span = [from, from + line.length];
    from += line.length + 1;
    return { text: line, span };
  });
}

function readLine({ text, span }: Line, at: number, lines: readonly Line[], desk: Desk): void {
  const open = desk.jobs.at(-1);
  const label = labelOf(text);
  const isStep =
    open &&
    desk.field === 'instructions' &&
    label &&
    !['name', 'trigger', 'instructions', 'description'].includes(label.field);
  if (label && !isStep) {
    const job =
      open && open[label.field].length === 0 && !(label.field === 'name' && open.instructions.length > 0)
        ? open
        : newJob(desk);
    desk.field = label.field;
    if (label.rest.trim() !== '') job[label.field].push({ text: label.rest.trim(), from: span });
    else desk.landed.push({ span, to: 'unread', why: 'A label of the pack.' });
    return;
  }
  if (/^\s*#{1,6}\s/.test(text) && headsJob(text, at, lines)) {
    newJob(desk).name.push({ text: bare(text.replace(/^\s*#+\s*/, '')), from: span });
    desk.field = null;
    return;
  }
  if (text.trim() === '' || /^\s*(?:-{3,}|\*{3,}|={3,}|_{3,}|```\w*|~~~\w*)\s*$/.test(text)) {
    if (open && desk.field === 'instructions' && text.trim() === '')
      open.instructions.push({ text: '', from: null });
    return;
  }
  if (open && desk.field) open[desk.field].push({ text: text.replace(/^\s*>\s?/, ''), from: span });
  else desk.landed.push({ span, to: 'unread', why: 'It stands under no label of the pack.' });
}

/** A heading with a label of a job under it, before the next heading. */
function headsJob(heading: string, at: number, lines: readonly Line[]): boolean {
  if (HEADED.test(heading)) return false;
  for (let next = at + 1; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? '';
    if (labelOf(text)) return true;
    if (/^\s*#{1,6}\s/.test(text)) return false;
  }
  return false;
}

function newJob(desk: Desk): Job {
  const job: Job = { name: [], description: [], trigger: [], instructions: [], phrases: [], other: [] };
  desk.jobs.push(job);
  return job;
}

function sketchOf(job: Job, desk: Desk): Sketch | null {
  const said = (lines: readonly DraftedLine[]) =>
    lines
      .map(({ text }) => text.trim().replace(/^[*_`]+|[*_`]+$/g, ''))
      .join(' ')
      .trim();
  const all = Object.values(job).flat();
  for (const { from } of job.other)
    if (from) desk.landed.push({ span: from, to: 'unread', why: 'Callwell has no place for it in a job.' });
  if (job.instructions.every(({ text }) => text.trim() === '')) {
    for (const { from } of all)
      if (from) desk.landed.push({ span: from, to: 'unread', why: 'The job has no instructions.' });
    return null;
  }
  const { lines, landed } = withTokens(job.instructions);
  desk.landed.push(...landed);
  return {
    name: said(job.name),
    description: said(job.description),
    phrases: job.phrases.flatMap(({ text }) => quoted(text)),
    icon: null,
    lines: introduced(whenLine(said(job.trigger)), job.trigger[0]?.from ?? null, lines),
    spans: [...job.name, ...job.description, ...job.trigger, ...job.phrases].flatMap(({ from }) =>
      from ? [from] : [],
    ),
    mend: 'tokens',
  };
}

/** `- "I need a quote", "how much is it"` → its sayings. */
function quoted(text: string): string[] {
  const inside = [...text.matchAll(/["“]([^"”]{2,200})["”]/g)].map((match) => match[1] ?? '');
  return inside.length > 0 ? inside : [text.replace(/^[\s*•-]+/, '')];
}

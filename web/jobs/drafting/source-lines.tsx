import { memo, useMemo } from 'react';
import { Card, Icon } from '../../ui/index.ts';
import type { Drafts } from './kept-notes.ts';

export type Mark =
  | { kind: 'job'; jobs: number[] }
  | { kind: 'fact' }
  | { kind: 'unread'; why: string }
  | null;
type Part = { from: number; text: string; mark: Mark };
type Line = { at: number; parts: Part[] };

/** The source line by line, each stretch with where it went. */
export function linesWithMarks({ text, landed }: Pick<Drafts, 'text' | 'landed'>): Line[] {
  const marks: Mark[] = new Array(text.length).fill(null);
  // A line that is in a job stays so, whatever else is said about a part of it.
  const rank = { unread: 0, fact: 1, job: 2 };
  for (const one of [...landed].sort((a, b) => rank[a.to] - rank[b.to]))
    marks.fill(markOf(one), one.span[0], one.span[1]);
  let at = 0;
  return text.split('\n').map((line) => {
    const parts: Part[] = [];
    for (let from = 0; from < line.length; ) {
      const mark = marks[at + from] ?? null;
      let to = from + 1;
      while (to < line.length && (isSame(marks[at + to] ?? null, mark) || /\s/.test(line[to] ?? ''))) to += 1;
      parts.push({ from: at + from, text: line.slice(from, to), mark });
      from = to;
    }
    const made = { at, parts };
    at += line.length + 1;
    return made;
  });
}

function markOf(one: Drafts['landed'][number]): Mark {
  if (one.to === 'job') return { kind: 'job', jobs: one.jobs };
  return one.to === 'fact' ? { kind: 'fact' } : { kind: 'unread', why: one.why };
}

function isSame(a: Mark, b: Mark): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type SourceLinesProps = {
  drafts: Drafts;
  names: readonly string[];
  lit: number | null;
  onLight: (job: number | null) => void;
};

/** The notes as they were read, beside the drafts: what went into which job, what is a fact, what was left aside. */
export const SourceLines = memo(ReadNotes, (a, b) => {
  // Not drawn anew while a draft is edited.
  const same = a.drafts === b.drafts && a.lit === b.lit && a.onLight === b.onLight;
  return same && a.names.join('\n') === b.names.join('\n');
});

function ReadNotes({ drafts, names, lit, onLight }: SourceLinesProps) {
  const lines = useMemo(() => linesWithMarks(drafts), [drafts]);
  return (
    <Card title="Your notes" level={2}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className="source" aria-label="Your notes, with where each line went" tabIndex={0}>
        {lines.map(({ at, parts }) => (
          <p key={at} className="source-line">
            {parts.map(({ from, text, mark }) => (
              <SourcePart key={from} text={text} mark={mark} names={names} lit={lit} onLight={onLight} />
            ))}
            {parts.length === 0 && '\u00a0'}
          </p>
        ))}
      </section>
    </Card>
  );
}

type SourcePartProps = Omit<SourceLinesProps, 'drafts'> & { text: string; mark: Mark };

function SourcePart({ text, mark, names, lit, onLight }: SourcePartProps) {
  if (!mark || text.trim() === '') return <span>{text}</span>;
  if (mark.kind === 'unread')
    return (
      <span className="aside-part" title={mark.why}>
        <Icon name="minus" size={12} />
        <span className="vh">Left aside: </span>
        <s>{text}</s>
      </span>
    );
  if (mark.kind === 'fact')
    return (
      <span className="fact-part" title="Proposed for Knowledge">
        <Icon name="book" size={12} />
        <span className="vh">For Knowledge: </span>
        {text}
      </span>
    );
  const [job = 0] = mark.jobs;
  const where = mark.jobs.length > 1 ? 'all jobs' : `“${names[job] ?? ''}”`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only lights what the marks say anyway
    <span
      className={mark.jobs.includes(lit ?? -1) ? 'job-part lit' : 'job-part'}
      title={`In ${where}`}
      onMouseEnter={() => onLight(job)}
      onMouseLeave={() => onLight(null)}
    >
      <span className="job-mark num" aria-hidden="true">
        {mark.jobs.map((one) => one + 1).join(', ')}
      </span>
      <span className="vh">In {where}: </span>
      {text}
    </span>
  );
}

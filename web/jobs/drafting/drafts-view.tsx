import { useState } from 'react';
import { Refused } from '../../client/client.ts';
import { BarNotice, Button, formatCount, Notice, ViewSwitch } from '../../ui/index.ts';
import { DraftedJob } from './draft/drafted-job.tsx';
import { faultsOf } from './draft/edited-draft.ts';
import { LeftAside, ProposedFacts } from './facts-and-rest.tsx';
import type { Drafts } from './kept-notes.ts';
import { SourceLines } from './source-lines.tsx';
import type { NotesDesk } from './use-notes.ts';

type DraftsViewProps = { desk: NotesDesk; drafts: Drafts };

/** The drafts beside the notes they were made from. */
export function DraftsView({ desk, drafts }: DraftsViewProps) {
  const [lit, setLit] = useState<number | null>(null);
  const [view, setView] = useState<'drafts' | 'notes'>('drafts');
  const { notes, adding, chooseFact, rights } = desk;
  const { choices } = notes;
  const names = choices.jobs.map(({ name }) => name);
  return (
    <>
      {adding.isError && (
        <Notice tone="danger" urgent title="Nothing was added.">
          {adding.error.message} Your notes and drafts are kept on this device.
        </Notice>
      )}
      <ByModel desk={desk} drafts={drafts} />
      <ViewSwitch
        label="What is shown"
        value={view}
        views={[
          { value: 'drafts', label: formatCount(drafts.jobs.length, 'draft') },
          { value: 'notes', label: 'Your notes' },
        ]}
        onChange={setView}
      />
      <div className="drafts-beside" data-view={view}>
        <div className="drafts-notes">
          <SourceLines drafts={drafts} names={names} lit={lit} onLight={setLit} />
        </div>
        <div className="drafts-list">
          <DraftList desk={desk} drafts={drafts} lit={lit} onLight={setLit} />
          <ProposedFacts
            facts={drafts.facts}
            chosen={choices.facts}
            mayEdit={rights.includes('edit-knowledge')}
            onChoose={chooseFact}
          />
          <LeftAside unread={drafts.unread} />
        </div>
      </div>
    </>
  );
}

type DraftListProps = DraftsViewProps & { lit: number | null; onLight: (job: number | null) => void };

/** The drafts in the order of the notes. One text at a time is in the editor. */
function DraftList({ desk, drafts, lit, onLight }: DraftListProps) {
  const [open, setOpen] = useState<number | null>(null);
  const { notes, adding, changeJob, takeBack } = desk;
  const kept = notes.choices.jobs.flatMap(({ keep }, at) => (keep ? [at] : []));
  const refusedAt = (at: number, member: 'name' | 'instructions') =>
    adding.error instanceof Refused ? adding.error.at(`/jobs/${kept.indexOf(at)}/${member}`) : undefined;
  return drafts.jobs.map((job, at) => {
    const choice = notes.choices.jobs[at] ?? { keep: false, name: job.name };
    const faults = faultsOf(job, choice);
    for (const member of ['name', 'instructions'] as const) {
      const refused = refusedAt(at, member);
      if (refused) faults[member] ??= refused;
    }
    return (
      <DraftedJob
        // biome-ignore lint/suspicious/noArrayIndexKey: drafts keep their places
        key={at}
        {...{ at, job, choice, faults, onLight }}
        lit={lit === at}
        open={open === at}
        onOpen={(next) => setOpen(next ? at : null)}
        onChange={(part) => changeJob(at, part)}
        onTakeBack={() => takeBack(at)}
      />
    );
  });
}

/** Where the workspace has a language model, it can draft as well; its draft is taken only as far as it holds. */
function ByModel({ desk, drafts }: DraftsViewProps) {
  const { drafting, notes } = desk;
  if (drafts.by === 'model')
    return (
      <BarNotice tone="info">
        Drafted by the language model, in your notes’ own words: no number, name or link was added.
      </BarNotice>
    );
  if (drafts.modelNote) return <BarNotice tone="warn">{drafts.modelNote}</BarNotice>;
  if (!drafts.modelSet) return null;
  return (
    <BarNotice
      tone="info"
      acts={
        <Button
          size="sm"
          busy={drafting.isPending}
          onClick={() => drafting.mutate({ text: notes.text, by: 'best' })}
        >
          Draft with the language model
        </Button>
      }
    >
      {drafting.isError
        ? drafting.error.message
        : 'These drafts are made by rules. The language model may word them better; it takes up to two minutes.'}
    </BarNotice>
  );
}

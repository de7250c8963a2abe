import '../jobs.css';
import '../templates/templates.css';
import './drafting.css';
import { Page } from '../../shell/index.ts';
import { Button, Empty, formatCount, Link } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';
import { withReturn } from '../templates/return-to.ts';
import { chosenText, faultsOf } from './draft/edited-draft.ts';
import { DraftsView } from './drafts-view.tsx';
import type { Drafts } from './kept-notes.ts';
import { NotesForm } from './notes-form.tsx';
import { type NotesDesk, useNotes } from './use-notes.ts';

/** Jobs out of what an owner already has: notes in, drafts beside them, and what is kept goes into the library at once. */
export function PasteNotesPage() {
  const desk = useNotes();
  const { drafts } = desk.notes;
  if (!desk.rights.includes('edit-jobs'))
    return (
      <Page title="Jobs from your notes">
        <Empty
          level={2}
          icon="lock"
          title="Jobs are written by others here"
          acts={
            <Link className="btn" href={jobPaths.library}>
              Open the library
            </Link>
          }
        >
          You may read every job.
        </Empty>
      </Page>
    );
  if (!drafts || drafts.jobs.length + drafts.facts.length === 0)
    return (
      <Page
        title="Jobs from your notes"
        sub="Paste what you would give a new colleague. Each thing that callers want becomes a job; facts are proposed for Knowledge."
        acts={<OtherWays />}
      >
        <NotesForm {...desk} />
      </Page>
    );
  return (
    <Page title="Jobs from your notes" sub={found(drafts)} acts={<DraftActs desk={desk} drafts={drafts} />}>
      <DraftsView desk={desk} drafts={drafts} />
    </Page>
  );
}

function OtherWays() {
  return (
    <>
      <Link className="btn" href={withReturn(jobPaths.templates)}>
        Start from a template
      </Link>
      <Link className="btn" href={withReturn(jobPaths.create)}>
        From scratch
      </Link>
    </>
  );
}

const ORIGINS: Record<Drafts['origin'], string> = {
  notes: 'Read as notes',
  'job-pack': 'Read as job packs of Callwell',
  'quo-pack': 'Read as a pack of jobs',
  'eleven-labs': 'Read as ElevenLabs procedures',
  skill: 'Read as a skill',
};

function found({ origin, jobs, facts, unread }: Drafts): string {
  const parts = [
    formatCount(jobs.length, 'job'),
    ...(facts.length > 0 ? [`${formatCount(facts.length, 'fact')} for Knowledge`] : []),
    ...(unread.length > 0 ? [`${formatCount(unread.length, 'line')} left aside`] : []),
  ];
  return `${ORIGINS[origin]}: ${parts.join(', ')}. Nothing is stored yet.`;
}

function DraftActs({ desk, drafts }: { desk: NotesDesk; drafts: Drafts }) {
  const { notes, adding, rights, rewrite } = desk;
  const kept = drafts.jobs.flatMap((job, at) => {
    const choice = notes.choices.jobs[at];
    return choice?.keep ? [{ text: chosenText(job, choice), faults: faultsOf(job, choice) }] : [];
  });
  const jobs = kept.map(({ text }) => text);
  const mayWritePages = rights.includes('edit-knowledge');
  const pages = drafts.facts
    .filter((_, at) => mayWritePages && notes.choices.facts[at])
    .map(({ title, text }) => ({ title, text }));
  const nameless = kept.some(({ faults }) => faults.name);
  const faulty = kept.find(({ faults }) => faults.instructions);
  const blocked =
    jobs.length + pages.length === 0
      ? 'Choose a job or a fact first.'
      : nameless
        ? 'Give each job a name of 1 to 100 characters first.'
        : faulty && `“${faulty.text.name}”: ${faulty.faults.instructions}`;
  return (
    <div className="row wrap">
      <Button onClick={rewrite}>Change the notes</Button>
      <Button
        kind="primary"
        busy={adding.isPending}
        blockedBy={blocked}
        onClick={() => adding.mutate({ jobs, pages })}
      >
        {addLabel(jobs.length, pages.length)}
      </Button>
    </div>
  );
}

/** "Add 3 jobs and 2 knowledge pages". */
function addLabel(jobs: number, pages: number): string {
  const parts = [
    ...(jobs > 0 || pages === 0 ? [formatCount(jobs, 'job')] : []),
    ...(pages > 0 ? [formatCount(pages, 'knowledge page')] : []),
  ];
  return `Add ${parts.join(' and ')}`;
}

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { answer, api } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { formatCount, useToast } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';
import { placeAfter } from '../templates/return-to.ts';
import {
  type Choice,
  type Drafts,
  firstChoices,
  isEdited,
  keepNotesSoon,
  NO_NOTES,
  type Notes,
  readNotes,
} from './kept-notes.ts';

const MOST_BYTES = 10 * 1024 * 1024;
/** What the server reads, as a file chooser takes it. */
export const NOTE_KINDS = '.txt,.text,.md,.markdown,.html,.htm,.json,.yaml,.yml,.csv,.docx,.pdf';

type Source = { by: 'best' | 'rules' } & ({ text: string } | { file: File });

/** Notes on their way into jobs: written, drafted, looked through, edited, added. */
export function useNotes() {
  const { data: me } = useSuspenseQuery(queries.me());
  const { notes, setNotes, startOver } = useKeptNotes(me.workspace.id);
  const drafting = useMutation({
    mutationFn: (source: Source): Promise<Drafts> => send(source),
    onSuccess: (drafts, source) =>
      startOver((now) => ({
        text: 'file' in source ? drafts.text : now.text,
        drafts,
        choices: firstChoices(drafts),
      })),
  });
  const adding = useAdding(() => setNotes(NO_NOTES));
  return {
    notes,
    rights: me.rights,
    drafting,
    adding,
    ...useChoosing(notes, setNotes, adding.reset),
    write: (text: string) => {
      drafting.reset();
      setNotes((now) => ({ ...now, text }));
    },
    /** Back to the text; the drafts are made anew from what it then says. */
    rewrite: () => startOver((now) => ({ ...NO_NOTES, text: now.text })),
  };
}

type SetNotes = (next: Notes | ((now: Notes) => Notes)) => void;

/** The notes of this workspace on this device. What was edited by hand can be had back after drafts are put away. */
function useKeptNotes(workspaceId: string) {
  const [notes, setNotes] = useState(() => readNotes(workspaceId));
  const toast = useToast();
  useEffect(() => keepNotesSoon(workspaceId, notes), [workspaceId, notes]);
  const startOver = (next: (now: Notes) => Notes) => {
    setNotes(next);
    if (isEdited(notes))
      toast.show({ text: 'The drafts that you edited were put away.', undo: () => setNotes(notes) });
  };
  return { notes, setNotes, startOver };
}

/** What is chosen and changed of the drafts. A change of a job makes what was refused of it old. */
function useChoosing(notes: Notes, setNotes: SetNotes, forgetRefusal: () => void) {
  const toast = useToast();
  const changeJob = (at: number, part: Partial<Choice>) => {
    forgetRefusal();
    setNotes((now) => ({
      ...now,
      choices: {
        ...now.choices,
        jobs: now.choices.jobs.map((one, place) => (place === at ? { ...one, ...part } : one)),
      },
    }));
  };
  return {
    changeJob,
    /** The draft's own text again. */
    takeBack: (at: number) => {
      const { name = '', instructions } = notes.choices.jobs[at] ?? {};
      changeJob(at, { instructions: undefined });
      toast.show({
        text: `“${name}” reads as it was drafted.`,
        undo: () => changeJob(at, { instructions }),
      });
    },
    chooseFact: (at: number, keep: boolean) =>
      setNotes((now) => ({
        ...now,
        choices: {
          ...now.choices,
          facts: now.choices.facts.map((one, place) => (place === at ? keep : one)),
        },
      })),
  };
}

export type NotesDesk = ReturnType<typeof useNotes>;

async function send(source: Source): Promise<Drafts> {
  if ('text' in source) return answer(api.POST('/drafts', { body: source }));
  const { file, by } = source;
  if (file.size > MOST_BYTES) throw new Error(`“${file.name}” is larger than 10 MB. Nothing was read.`);
  return answer(
    api.POST('/drafts/files', {
      params: { query: { name: file.name.slice(-200), by } },
      // The contract's type for bytes is text; they go as they are.
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as string,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
}

type Addition = {
  jobs: { name: string; description: string; instructions: string; phrases: string[]; icon: string | null }[];
  pages: { title: string; text: string }[];
};

/** One write for all of them, then the library, or the place that asked for a job. */
function useAdding(onAdded: () => void) {
  const client = useQueryClient();
  const { history } = useRouter();
  const toast = useToast();
  return useMutation({
    mutationFn: (body: Addition) => answer(api.POST('/drafts/add', { body })),
    onSuccess: ({ jobs, pages }) => {
      onAdded();
      for (const key of ['jobs', 'walkthrough', 'knowledge-pages'])
        void client.invalidateQueries({ queryKey: [key] });
      toast.show({
        text: `${addedWords(jobs, pages.length)} Attach ${jobs.length === 1 ? 'it' : 'them'} to an agent step to use ${jobs.length === 1 ? 'it' : 'them'}.`,
      });
      const [first] = jobs;
      history.push(first && jobs.length === 1 ? placeAfter(first.id) : jobPaths.library);
    },
  });
}

function addedWords(jobs: readonly { name: string }[], pages: number): string {
  const what = jobs.length === 1 ? `“${jobs[0]?.name}”` : formatCount(jobs.length, 'job');
  const more = pages === 0 ? '' : ` and ${formatCount(pages, 'knowledge page')}`;
  return `${what}${more} ${jobs.length + pages === 1 ? 'is' : 'are'} there.`;
}

import type { Answered } from '../../client/client.ts';

export type Drafts = Answered<'Drafts'>;
/** What the person chose of a draft: whether it is added, under which name, and with which text where it was edited. */
export type Choice = { keep: boolean; name: string; instructions?: string | undefined };
export type Choices = { jobs: Choice[]; facts: boolean[] };
/** Notes that are being made into jobs: kept on this device with every change, so that a reload loses nothing. */
export type Notes = { text: string; drafts: Drafts | null; choices: Choices };

export const NO_NOTES: Notes = { text: '', drafts: null, choices: { jobs: [], facts: [] } };

const keyOf = (workspaceId: string) => `callwell.notes.${workspaceId}`;

export function readNotes(workspaceId: string): Notes {
  try {
    const written = localStorage.getItem(keyOf(workspaceId));
    return written === null ? NO_NOTES : (JSON.parse(written) as Notes);
  } catch {
    return NO_NOTES;
  }
}

const PAUSE_MS = 250;
let waiting: { workspaceId: string; notes: Notes } | null = null;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Keeps them a moment later, the newest alone: writing them whole takes longer than a letter should. Leaving writes at once. */
export function keepNotesSoon(workspaceId: string, notes: Notes): void {
  waiting = { workspaceId, notes };
  pause ??= setTimeout(writeWaiting, PAUSE_MS);
}

function writeWaiting(): void {
  clearTimeout(pause);
  pause = undefined;
  if (waiting) keepNotes(waiting.workspaceId, waiting.notes);
  waiting = null;
}

// Behind what hands over the last letters, which listens first.
for (const leaving of ['pagehide', 'visibilitychange']) globalThis.addEventListener?.(leaving, writeWaiting);

function keepNotes(workspaceId: string, notes: Notes): void {
  const write = (kept: Notes) => localStorage.setItem(keyOf(workspaceId), JSON.stringify(kept));
  try {
    if (notes.text === '' && !notes.drafts) localStorage.removeItem(keyOf(workspaceId));
    else write(notes);
  } catch {
    try {
      // The text alone may fit where its drafts do not: they can be made again.
      write({ ...NO_NOTES, text: notes.text });
    } catch {
      // Storage can be full or off: the notes are then kept by this page alone.
    }
  }
}

/** Everything is kept at first; facts too. */
export function firstChoices({ jobs, facts }: Drafts): Choices {
  return { jobs: jobs.map(({ name }) => ({ keep: true, name })), facts: facts.map(() => true) };
}

export function isEdited({ choices }: Notes): boolean {
  return choices.jobs.some(({ instructions }) => instructions !== undefined);
}

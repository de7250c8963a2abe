import { type DragEvent, useRef, useState } from 'react';
import {
  Button,
  Card,
  classNames,
  Field,
  LiveRegion,
  Notice,
  Skeleton,
  TextArea,
  useShortcut,
} from '../../ui/index.ts';
import { NOTE_KINDS, type NotesDesk } from './use-notes.ts';

const KINDS: readonly (readonly [string, string])[] = [
  ['Notes and procedures', 'headings, numbered steps, bullets, tables, or plain sentences'],
  ['E-mails and chats', 'greetings and signatures are left aside'],
  ['Call scripts', '“Agent:” and “Caller:” lines'],
  ['Jobs of other products', 'Quo job packs, ElevenLabs procedures, SKILL.md files'],
];

/** A large field for the notes; a file can be chosen, or let go anywhere on it. */
export function NotesForm({ notes, drafting, write }: NotesDesk) {
  const { isPending, mutate } = drafting;
  const empty = notes.text.trim() === '';
  const draft = () => !isPending && !empty && mutate({ text: notes.text, by: 'rules' });
  useShortcut('mod+enter', draft);
  const [problem] = notes.drafts?.problems ?? [];
  const error = drafting.error?.message ?? (notes.drafts?.jobs.length === 0 ? problem?.message : undefined);
  return (
    <NotesDrop onFile={(file) => mutate({ file, by: 'rules' })}>
      {error && (
        <Notice tone="danger" urgent title="No job was drafted.">
          {error} Your text is kept on this device.
        </Notice>
      )}
      <div className="notes">
        <Card padded>
          <Field
            label="Describe it, or paste your notes"
            hint="Nothing is stored until you add the jobs. Word (.docx), PDF, text, Markdown, HTML, JSON and YAML files can be dropped here too."
          >
            <TextArea
              className="notes-text"
              rows={18}
              value={notes.text}
              placeholder={EXAMPLE}
              onChange={(event) => write(event.target.value)}
            />
          </Field>
          <div className="row wrap mt-3">
            <Button
              kind="primary"
              busy={isPending}
              blockedBy={empty ? 'Paste or type your notes first.' : undefined}
              onClick={draft}
            >
              Draft jobs
            </Button>
            <FileButton busy={isPending} onFile={(file) => mutate({ file, by: 'rules' })} />
          </div>
          {isPending && <Skeleton label="Reading your notes" rows={3} />}
          <LiveRegion>{isPending ? 'Your notes are being read.' : ''}</LiveRegion>
        </Card>
        <Card title="What can be read" level={2}>
          <ul className="pad4 col g3">
            {KINDS.map(([kind, words]) => (
              <li key={kind}>
                <span className="b block">{kind}</span>
                <span className="t2 sm">{words}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </NotesDrop>
  );
}

const EXAMPLE =
  'For example:\n\nCancellations\n- Ask for the name and the day of the visit\n- Ask if they want to move it or cancel it\n- Take a message for Dana\n\nWe are open Monday to Friday, 9 to 5.';

function FileButton({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="upload" busy={busy} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={NOTE_KINDS}
        aria-label="File with notes"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
    </>
  );
}

function NotesDrop({ onFile, children }: { onFile: (file: File) => void; children: React.ReactNode }) {
  const [over, setOver] = useState(false);
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its equal in the file button
    <div
      className={classNames('notes-drop', over && 'over')}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
    </div>
  );
}

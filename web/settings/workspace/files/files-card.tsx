import { useRef, useState } from 'react';
import { Button, Card, Notice } from '../../../ui/index.ts';
import { useMe } from '../../use-me.ts';
import { ImportDialog } from './import-dialog.tsx';
import { type PlannedImport, planImport, readChosen, saveExport } from './workspace-files.ts';

/** The workspace as files: out in one file, in after a look at what would change. */
export function FilesCard({ name }: { name: string }) {
  const { may } = useMe();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [planned, setPlanned] = useState<PlannedImport | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setFault(null);
    setDone(null);
    await work().catch((error: Error) => setFault(error.message));
    setBusy(false);
  };
  return (
    <Card title="Files" level={2} padded>
      <p className="t2">
        Jobs, knowledge pages, destinations, webhooks without their secrets, numbers and call flows as text
        files: to keep, to compare, or to take into another workspace.
      </p>
      {fault && (
        <Notice tone="danger" urgent title="Nothing was changed.">
          {fault}
        </Notice>
      )}
      {done && <Notice tone="ok" title={done} />}
      <div className="row wrap mt-3">
        {may('manage-workspace') && (
          <Button icon="download" busy={busy} onClick={() => void during(() => saveExport(name))}>
            Export
          </Button>
        )}
        <Button icon="upload" busy={busy} onClick={() => input.current?.click()}>
          Import files
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".md,.json,.yaml"
          aria-label="Files to import"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file can be chosen again after it was mended.
            event.target.value = '';
            if (files.length > 0)
              void during(async () => setPlanned(await planImport(await readChosen(files))));
          }}
        />
      </div>
      {planned && (
        <ImportDialog
          planned={planned}
          onDone={(words) => {
            setPlanned(null);
            setDone(words);
          }}
          onClose={() => setPlanned(null)}
        />
      )}
    </Card>
  );
}

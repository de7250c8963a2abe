import { useRef, useState } from 'react';
import { ImportDialog } from '../../settings/workspace/files/import-dialog.tsx';
import {
  type PlannedImport,
  planImport,
  readChosen,
} from '../../settings/workspace/files/workspace-files.ts';
import { Button, useToast } from '../../ui/index.ts';

/** Job packs, or an export, taken into the library after a look at what would change. */
export function ImportAct() {
  const input = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [planned, setPlanned] = useState<PlannedImport | null>(null);
  const plan = async (files: readonly File[]) => {
    setBusy(true);
    try {
      setPlanned(await planImport(await readChosen(files)));
    } catch (error) {
      toast.show({ text: `Nothing was imported. ${(error as Error).message}`, keepMs: 10_000 });
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        kind="quiet"
        icon="upload"
        busy={busy}
        className="d-only"
        onClick={() => input.current?.click()}
      >
        Import
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".md,.json,.yaml"
        aria-label="Job packs to import"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) void plan(files);
        }}
      />
      {planned && (
        <ImportDialog
          planned={planned}
          onDone={(words) => {
            setPlanned(null);
            toast.show({ text: words });
          }}
          onClose={() => setPlanned(null)}
        />
      )}
    </>
  );
}

import { useState } from 'react';
import { Button, formatCount, IconButton, useToast } from '../../../ui/index.ts';
import { useJobActs } from '../../job-acts.ts';
import { saveFiles } from '../../save-file.ts';
import type { JobLine } from '../job-row.tsx';
import { AttachDialog } from './attach-dialog.tsx';

type ChosenBarProps = { jobs: readonly JobLine[]; onClear: () => void };

/** What can be done with the chosen jobs together. */
export function ChosenBar({ jobs, onClear }: ChosenBarProps) {
  const { removeAll } = useJobActs();
  const toast = useToast();
  const [attaching, setAttaching] = useState(false);
  const [busy, setBusy] = useState(false);
  const handOut = async () => {
    setBusy(true);
    await saveFiles(jobs).catch((error: Error) =>
      toast.show({ text: `The jobs were not saved as a file. ${error.message}` }),
    );
    setBusy(false);
  };
  return (
    <div className="note chosen-bar">
      <span className="b" role="status">
        {formatCount(jobs.length, 'job')} selected
      </span>
      <IconButton size="sm" icon="close" label="Clear selection" onClick={onClear} />
      <span className="end row wrap">
        <Button size="sm" icon="plus" onClick={() => setAttaching(true)}>
          Attach
        </Button>
        <Button size="sm" icon="download" busy={busy} onClick={() => void handOut()}>
          Export
        </Button>
        <Button
          size="sm"
          onClick={() => {
            onClear();
            void removeAll(jobs);
          }}
        >
          Delete what is not in use
        </Button>
      </span>
      {attaching && (
        <AttachDialog
          jobs={jobs}
          onDone={() => {
            setAttaching(false);
            onClear();
          }}
          onClose={() => setAttaching(false)}
        />
      )}
    </div>
  );
}

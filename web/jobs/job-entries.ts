import { useRouter } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { type MenuEntry, useToast } from '../ui/index.ts';
import type { JobInUse } from './delete-job-dialog.tsx';
import { useJobActs } from './job-acts.ts';
import { jobPaths } from './paths.ts';
import { saveFile } from './save-file.ts';

type Named = { id: string; name: string };

/**
 * What a job's menu offers, as far as the person may. `inUse` is set when a deletion was refused because agent steps use the job:
 * show DeleteJobDialog then.
 */
export function useJobEntries(mayEdit: boolean, onDeleted?: () => void) {
  const [inUse, setInUse] = useState<JobInUse | null>(null);
  const { duplicate, remove } = useJobActs();
  const { history } = useRouter();
  const toast = useToast();
  const askToDelete = async (job: Named) => {
    const { uses, deleted } = await remove(job);
    if (uses) setInUse({ job, uses });
    if (deleted) onDeleted?.();
  };
  const handOut = (job: Named) =>
    saveFile(job.id).catch((error: Error) =>
      toast.show({ text: `“${job.name}” was not saved as a file. ${error.message}` }),
    );
  const entriesOf = (job: Named): MenuEntry[] => {
    const reading: MenuEntry[] = [
      { label: 'Try this job', icon: 'chat-play', onChoose: () => history.push(jobPaths.tryIt(job.id)) },
      { label: 'Save as a file', icon: 'download', onChoose: () => void handOut(job) },
    ];
    if (!mayEdit) return reading;
    return [
      ...reading,
      { label: 'Optimize', icon: 'tidy', onChoose: () => history.push(jobPaths.optimize(job.id)) },
      { label: 'Duplicate', icon: 'copy', onChoose: () => void duplicate(job) },
      'line',
      { label: 'Delete', icon: 'trash', risk: true, onChoose: () => void askToDelete(job) },
    ];
  };
  const latest = useRef(entriesOf);
  latest.current = entriesOf;
  // One function for as long as the list lives: its rows need not be drawn again for it.
  const stable = useCallback((job: Named) => latest.current(job), []);
  return { entriesOf: stable, inUse, closeInUse: () => setInUse(null) };
}

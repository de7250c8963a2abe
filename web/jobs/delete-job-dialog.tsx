import { useState } from 'react';
import type { Schema } from '../client/client.ts';
import { Button, Dialog, formatCount, Icon, Link } from '../ui/index.ts';
import { useJobActs } from './job-acts.ts';
import { jobPaths } from './paths.ts';

export type JobInUse = { job: { id: string; name: string }; uses: readonly Schema<'JobUse'>[] };

export type DeleteJobDialogProps = JobInUse & { onClose: () => void; onDeleted?: () => void };

/** A job that agent steps use is deleted only after its steps were seen. The safe way comes first. */
export function DeleteJobDialog({ job, uses, onClose, onDeleted }: DeleteJobDialogProps) {
  const [busy, setBusy] = useState(false);
  const { remove } = useJobActs();
  const steps = formatCount(uses.length, 'agent step');
  const live = uses.filter(({ inForce }) => inForce).length;
  const force = async () => {
    setBusy(true);
    const { deleted } = await remove(job, true);
    onClose();
    if (deleted) onDeleted?.();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`“${job.name}” is used by ${steps}`}
      description={`Deleting it takes it off ${uses.length === 1 ? 'this step' : 'all of them'} at once${
        live > 0 ? ': callers of live steps are no longer offered it from the next call on' : ''
      }. Past calls keep their records.`}
      acts={
        <>
          <Button onClick={onClose}>Keep job</Button>
          <Button kind="risk" className="end" busy={busy} onClick={() => void force()}>
            Detach from {formatCount(uses.length, 'step')} and delete
          </Button>
        </>
      }
    >
      <ul className="col mt-3">
        {uses.map((use) => (
          <li key={`${use.flowId} ${use.flowStepId}`} className="row">
            <Icon name="headset" className="t3" />
            <Link href={jobPaths.step(use)}>
              {use.numberLabel}, {use.stepName}
            </Link>
            <span className="t3 sm">{use.inForce ? 'live' : 'draft'}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

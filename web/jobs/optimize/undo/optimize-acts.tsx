import { useRouter } from '@tanstack/react-router';
import { Button, formatCount } from '../../../ui/index.ts';
import { jobPaths } from '../../paths.ts';
import { handOn, keepCopy } from '../../writing/local-copy.ts';
import type { JobDraft } from '../../writing/use-draft.ts';
import type { OptimizeUndo } from './use-undo.ts';

/** Optimize, and the Undo beside it. The draft goes along as it is written; nothing is saved by either. */
export function OptimizeActs({ job, undo }: { job: JobDraft; undo: OptimizeUndo }) {
  const { history } = useRouter();
  const empty = job.draft.instructions.trim() === '';
  const id = job.base?.id ?? null;
  const optimize = () => {
    if (job.changed) keepCopy(id, { draft: job.draft, etag: job.base?.etag ?? null, at: Date.now() });
    handOn(id);
    history.push(jobPaths.optimize(id));
  };
  return (
    <>
      <Button
        size="sm"
        icon="tidy"
        blockedBy={empty ? 'There is no text to optimize yet.' : undefined}
        onClick={optimize}
      >
        Optimize
      </Button>
      <Button
        size="sm"
        kind="quiet"
        icon="undo"
        aria-label={`Undo Optimize, ${formatCount(undo.depth, 'level')} kept`}
        blockedBy={undo.depth === 0 ? 'There is no Optimize to take back.' : undefined}
        onClick={undo.undo}
      >
        Undo
      </Button>
    </>
  );
}

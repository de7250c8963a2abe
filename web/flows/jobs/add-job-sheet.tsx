import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { attachJob, detachJob } from '../../../core/flows/edit.ts';
import type { FlowStepOf } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import { JOBS_PER_AGENT_STEP } from '../../../core/jobs/job.ts';
import { queries } from '../../client/queries.ts';
import { Button, Empty, Notice, SearchInput, Skeleton, Switch } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';
import { OverSheet } from '../over-sheet.tsx';
import { NewJobForm } from './new-job-form.tsx';

type SheetProps = { step: FlowStepOf<'agent'>; open: boolean; onClose: () => void };

/** All jobs of the workspace with a switch each, and the way to write a new one that comes back attached. */
export function AddJobSheet({ step, open, onClose }: SheetProps) {
  const [writing, setWriting] = useState(false);
  const close = () => {
    setWriting(false);
    onClose();
  };
  const title = writing ? `New job for ${stepName(step)}` : `Jobs of ${stepName(step)}`;
  return (
    <OverSheet open={open} onClose={close} title={title}>
      {writing ? (
        <NewJobForm step={step} onBack={() => setWriting(false)} />
      ) : (
        <JobList step={step} onWrite={() => setWriting(true)} />
      )}
    </OverSheet>
  );
}

function JobList({ step, onWrite }: { step: FlowStepOf<'agent'>; onWrite: () => void }) {
  const { edit, graph } = useEditor();
  const [q, setQ] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const query = useDeferredValue(q.trim());
  const jobs = useInfiniteQuery(queries.jobs({ sort: 'name', ...(query ? { q: query } : {}) }));
  const lines = jobs.data?.pages.flatMap((page) => page.data) ?? [];
  const total = jobs.data?.pages[0]?.total ?? 0;
  const { jobIds } = step.settings;
  const toggle = (jobId: string, on: boolean) => {
    const attached = attachJob(graph, step.id, jobId);
    setRefusal(on ? (attached.problem?.message ?? null) : null);
    if (!on) edit((now) => detachJob(now, step.id, jobId));
    else if (!attached.problem) edit((now) => attachJob(now, step.id, jobId).graph);
  };
  return (
    <>
      <div className="row">
        <SearchInput
          label="Search workspace jobs"
          placeholder={`Search ${total} workspace jobs`}
          value={q}
          onChange={setQ}
        />
        <Button icon="plus" onClick={onWrite}>
          Create new
        </Button>
      </div>
      <p className="hint mt-2">
        <span className="num">
          {jobIds.length} of {JOBS_PER_AGENT_STEP}
        </span>{' '}
        attached. Callers notice once you publish.
      </p>
      {refusal && <Notice tone="danger" urgent title={refusal} />}
      {jobs.isPending && <Skeleton label="Loading jobs" rows={4} rowHeight={44} />}
      {jobs.isError && (
        <Notice tone="danger" title="The jobs could not be read.">
          Nothing changed. {jobs.error.message}
        </Notice>
      )}
      {jobs.isSuccess && lines.length === 0 && (
        <Empty bare icon="search" title={query ? 'No job by that name' : 'No job yet'}>
          Create one: it comes back attached to this step.
        </Empty>
      )}
      <ul className="sheet-list">
        {lines.map((job) => (
          <li key={job.id} className="jt">
            <Switch
              id={`attach-${job.id}`}
              checked={jobIds.includes(job.id)}
              onChange={(on) => toggle(job.id, on)}
            />
            <label htmlFor={`attach-${job.id}`} className="min-w-0">
              <span className="cut block">{job.name}</span>
              {job.description && <span className="sm t3 cut block font-normal">{job.description}</span>}
            </label>
            <span />
          </li>
        ))}
      </ul>
      {jobs.hasNextPage && (
        <Button busy={jobs.isFetchingNextPage} onClick={() => void jobs.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}

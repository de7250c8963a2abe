import { useRef, useState } from 'react';
import { attachJob, detachJob } from '../../../core/flows/edit.ts';
import type { FlowStepOf } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import { JOBS_PER_AGENT_STEP } from '../../../core/jobs/job.ts';
import type { Schema } from '../../client/client.ts';
import { useLongList } from '../../client/long-list.ts';
import { queries } from '../../client/queries.ts';
import {
  Button,
  Empty,
  Notice,
  SearchInput,
  Skeleton,
  Switch,
  useRowWindow,
  useSettled,
} from '../../ui/index.ts';
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
  const [q, setQ] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const query = useSettled(q).trim();
  const reading = useLongList(queries.jobs({ sort: 'name', ...(query ? { q: query } : {}) }));
  const { list, held, total } = reading;
  return (
    <>
      <div className="row wrap">
        <div className="grow basis-60">
          <SearchInput
            label="Search workspace jobs"
            placeholder={`Search ${total ?? 0} workspace jobs`}
            value={q}
            onChange={setQ}
          />
        </div>
        <Button icon="plus" onClick={onWrite}>
          Create new
        </Button>
      </div>
      <p className="hint mt-2">
        <span className="num">
          {step.settings.jobIds.length} of {JOBS_PER_AGENT_STEP}
        </span>{' '}
        attached. Callers notice once you publish.
      </p>
      {refusal && <Notice tone="danger" urgent title={refusal} />}
      {list.isPending && <Skeleton label="Loading jobs" rows={4} rowHeight={44} />}
      {list.isError && (
        <Notice tone="danger" title="The jobs could not be read.">
          Nothing changed. {list.error.message}
        </Notice>
      )}
      {list.isSuccess && held.rows.length === 0 && (
        <Empty bare icon="search" title={query ? 'No job by that name' : 'No job yet'}>
          Create one: it comes back attached to this step.
        </Empty>
      )}
      {held.rows.length > 0 && <Switches key={query} step={step} reading={reading} onRefusal={setRefusal} />}
    </>
  );
}

type SwitchesProps = {
  step: FlowStepOf<'agent'>;
  reading: ReturnType<typeof useLongList<Schema<'JobLine'>>>;
  onRefusal: (refusal: string | null) => void;
};

/** A switch for each job; only those around the view are drawn. */
function Switches({ step, reading: { held, earlier, later }, onRefusal }: SwitchesProps) {
  const { rows, before } = held;
  const { edit, graph } = useEditor();
  const list = useRef<HTMLUListElement>(null);
  const drawn = useRowWindow(list, {
    before,
    held: rows.length,
    rowHeight: 52,
    row: 'li',
    onEarlier: earlier,
    onLater: later,
  });
  const { jobIds } = step.settings;
  const toggle = (jobId: string, on: boolean) => {
    const attached = attachJob(graph, step.id, jobId);
    onRefusal(on ? (attached.problem?.message ?? null) : null);
    if (!on) edit((now) => detachJob(now, step.id, jobId));
    else if (!attached.problem) edit((now) => attachJob(now, step.id, jobId).graph);
  };
  return (
    <div className="sheet-list">
      <ul ref={list} style={{ paddingTop: drawn.above, paddingBottom: drawn.below }}>
        {rows.slice(drawn.first - before, drawn.end - before).map((job, at) => (
          <li key={job.id} className="jt" aria-posinset={drawn.first + at + 1} aria-setsize={-1}>
            <Switch
              id={`attach-${job.id}`}
              checked={jobIds.includes(job.id)}
              onChange={(on) => toggle(job.id, on)}
            />
            <label htmlFor={`attach-${job.id}`} className="min-w-0">
              <span className="cut block">{job.name}</span>
              <span className="sm t3 cut block font-normal">{job.description || 'No description'}</span>
            </label>
            <span />
          </li>
        ))}
      </ul>
    </div>
  );
}

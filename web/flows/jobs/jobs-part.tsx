import { useState } from 'react';
import { attachJob, detachJob } from '../../../core/flows/edit.ts';
import type { FlowStepOf } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import { JOBS_PER_AGENT_STEP } from '../../../core/jobs/job.ts';
import { Button, Empty, Icon, Link, Pill, Switch, useToast } from '../../ui/index.ts';
import { besideStep, problemsOf, useEditor } from '../editor.ts';
import { flowPaths } from '../paths.ts';
import { AddJobSheet } from './add-job-sheet.tsx';

/** The jobs of an agent step. "Add job" shows all jobs of the workspace, attached or not. */
export function JobsPart({ step }: { step: FlowStepOf<'agent'> }) {
  const { editable, problems } = useEditor();
  const [open, setOpen] = useState(false);
  const { jobIds } = step.settings;
  const found = problemsOf(problems, step.id).filter(({ at }) => at?.path?.endsWith('/settings/jobIds'));
  return (
    <div className="pgrp">
      <div className="row">
        <h3 className="sec grow">
          Jobs{' '}
          <span className="num t2 font-medium">
            {jobIds.length} of {JOBS_PER_AGENT_STEP}
          </span>
        </h3>
        {editable && (
          <Button size="sm" icon="plus" onClick={() => setOpen(true)}>
            Add job
          </Button>
        )}
      </div>
      {found.map((problem) => (
        <p key={problem.code} className={problem.severity === 'blocking' ? 'err' : 'sm warn row mt-1'}>
          <Icon name="alert" size={14} />
          <span>{besideStep(problem, stepName(step))}</span>
        </p>
      ))}
      {jobIds.length === 0 ? (
        <Empty bare icon="list" title="No job yet">
          Jobs say what the agent does: take a message, book, put a caller through.
        </Empty>
      ) : (
        <ul className="mt-1">
          {jobIds.map((id, at) => (
            <AttachedJob key={id} step={step} jobId={id} at={at} />
          ))}
        </ul>
      )}
      <AddJobSheet step={step} open={open} onClose={() => setOpen(false)} />
    </div>
  );
}

function AttachedJob({ step, jobId, at }: { step: FlowStepOf<'agent'>; jobId: string; at: number }) {
  const { names, problems, editable, edit } = useEditor();
  const toast = useToast();
  const job = names.jobs.find((one) => one.id === jobId);
  const name = job?.name ?? 'Deleted job';
  const problem = problemsOf(problems, step.id).find((one) =>
    one.at?.path?.endsWith(`/settings/jobIds/${at}`),
  );
  const detach = () => {
    edit((graph) => detachJob(graph, step.id, jobId));
    toast.show({
      text: `“${name}” is detached from “${stepName(step)}”.`,
      undo: () => edit((graph) => attachJob(graph, step.id, jobId).graph),
    });
  };
  return (
    <li className="jt">
      <Switch aria-label={`${name}, attached`} checked disabled={!editable} onChange={detach} />
      <span className="min-w-0">
        {job ? (
          <Link className="cut block b" href={flowPaths.job(jobId)}>
            {name}
          </Link>
        ) : (
          <span className="t3">{name}</span>
        )}
        {problem && (
          <span className={problem.severity === 'blocking' ? 'sm danger block' : 'sm t3 block'}>
            {besideStep(problem, stepName(step))}
          </span>
        )}
      </span>
      {problem ? (
        <Pill tone={problem.severity === 'blocking' ? 'danger' : 'warn'}>
          {problem.severity === 'blocking' ? 'Problem' : 'Finding'}
        </Pill>
      ) : (
        <span />
      )}
    </li>
  );
}

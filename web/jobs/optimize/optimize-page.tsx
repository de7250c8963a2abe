import '../jobs.css';
import './optimize.css';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { OptimizeContext } from '../../../core/plan/optimize/rewrites/rewrite.ts';
import { Refused } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Page } from '../../shell/index.ts';
import { Button, buttonClass, Empty, formatCount, Link, Notice, Skeleton } from '../../ui/index.ts';
import { OfferedCopy } from '../editor/job-notices.tsx';
import { jobPaths } from '../paths.ts';
import type { StoredJob } from '../stored-job.ts';
import { handOn } from '../writing/local-copy.ts';
import { type JobDraft, useDraft } from '../writing/use-draft.ts';
import { ChangeList } from './change-list.tsx';
import { EvidenceCard } from './evidence/evidence-card.tsx';
import { FailingCalls } from './evidence/failing-calls.tsx';
import { OptimizeFrame } from './optimize-frame.tsx';
import { ByModel, NotCounted, NothingToChange, ThrownAway, Worse } from './outcome-notices.tsx';
import { KeptCard, PlanCard } from './plan-card.tsx';
import { type Optimizing, useOptimizing } from './use-optimizing.ts';
import { useOptimizeContext } from './use-rewrite.ts';

/** What Optimize makes of a job’s draft, change by change, with the evidence for it. */
export function OptimizePage({ jobId }: { jobId: string }) {
  const job = useQuery(queries.job(jobId));
  if (job.data) return <OptimizeDraft job={job.data} />;
  const gone = job.error instanceof Refused && job.error.refusal.status === 404;
  return (
    <Page title="Optimize">
      {job.isPending && <Skeleton label="Loading the job" rows={8} rowHeight={48} />}
      {job.isError && !gone && (
        <Notice tone="danger" urgent title="This job could not be opened.">
          {job.error.message}
        </Notice>
      )}
      {gone && <Gone />}
    </Page>
  );
}

/** The same for a job that is being written and is not saved yet. */
export function NewJobOptimizePage() {
  return <OptimizeDraft job={null} />;
}

function Gone(): ReactNode {
  return (
    <Empty
      icon="search"
      title="There is no such job"
      acts={
        <Link className={buttonClass({ kind: 'primary' })} href={jobPaths.library}>
          Open Jobs
        </Link>
      }
    >
      It was deleted, or it belongs to another workspace.
    </Empty>
  );
}

function OptimizeDraft({ job }: { job: StoredJob | null }) {
  const { data: me } = useSuspenseQuery(queries.me());
  const draft = useDraft(job);
  const id = job?.id ?? null;
  const { name, description, instructions } = draft.draft;
  const context = useOptimizeContext(description);
  // Whatever leads away from here, back to the editor or a reload, goes on with this draft.
  useEffect(() => handOn(id), [id]);
  const title = name.trim() || 'New job';
  const back = id === null ? jobPaths.create : jobPaths.job(id);
  if (!me.rights.includes('edit-jobs') || instructions.trim() === '') {
    return (
      <OptimizeFrame name={title} back={back}>
        <div className="op-notices pad4">
          <OfferedCopy draft={draft} />
          <CannotOptimize mayEdit={me.rights.includes('edit-jobs')} back={back} />
        </div>
      </OptimizeFrame>
    );
  }
  if (!context) {
    return (
      <OptimizeFrame name={title} back={back}>
        <div className="op">
          <Skeleton label="Loading the changes" rows={6} rowHeight={96} />
        </div>
      </OptimizeFrame>
    );
  }
  // A text that was put in anew is optimized anew: no choice of the old one holds for it.
  return <Optimize key={instructions} draft={draft} context={context} title={title} back={back} />;
}

function CannotOptimize({ mayEdit, back }: { mayEdit: boolean; back: string }) {
  return (
    <Empty
      icon="tidy"
      level={2}
      title={mayEdit ? 'There is no text to optimize yet' : 'You may read this job'}
      acts={
        <Link className={buttonClass()} href={back}>
          Back to the job
        </Link>
      }
    >
      {mayEdit
        ? 'Write when the job runs and what the agent does. Optimize works on the text in hand, saved or not.'
        : 'Optimize changes a job’s text. Ask whoever manages the workspace for the right to edit jobs.'}
    </Empty>
  );
}

type OptimizeProps = { draft: JobDraft; context: OptimizeContext; title: string; back: string };

function Optimize({ draft, context, title, back }: OptimizeProps) {
  const optimizing = useOptimizing(draft, context);
  const { rewriting, changes, plans } = optimizing;
  const { rewrite } = rewriting;
  const nothing = changes.length === 0;
  return (
    <OptimizeFrame
      name={title}
      back={back}
      sub={nothing ? undefined : subOf(changes.length, rewrite.by)}
      acts={<OptimizeActs optimizing={optimizing} />}
    >
      <OfferedCopy draft={draft} />
      {nothing ? (
        <div className="op-notices op-alone">
          <AskModel optimizing={optimizing} className="m-only" />
          <ThrownAway optimizing={optimizing} />
          <ByModel optimizing={optimizing} />
          {!rewrite.refused && <NothingToChange optimizing={optimizing} />}
        </div>
      ) : (
        <div className="op">
          <div>
            <AskModel optimizing={optimizing} className="m-only op-ask" />
            <ByModel optimizing={optimizing} />
            <ChangeList optimizing={optimizing} />
          </div>
          <EvidenceColumn optimizing={optimizing} tidier={plans.after.findings < plans.before.findings} />
        </div>
      )}
    </OptimizeFrame>
  );
}

function OptimizeActs({ optimizing }: { optimizing: Optimizing }) {
  const { changes, accepted, apply, blockedBy, keepMine } = optimizing;
  return (
    <>
      <AskModel optimizing={optimizing} className="d-only" quiet />
      {changes.length > 0 && (
        <>
          <Button className="d-only" onClick={keepMine}>
            Keep my text
          </Button>
          <Button kind="primary" onClick={apply} blockedBy={blockedBy}>
            <span className="d-only">Apply {formatCount(accepted.length, 'change')}</span>
            <span className="m-only">Apply {accepted.length}</span>
          </Button>
        </>
      )}
    </>
  );
}

type AskModelProps = { optimizing: Optimizing; className: string; quiet?: boolean };

/** Where a language model is set, the way to its rewrite, and back. On a phone it stands above the changes: the top line has no room. */
function AskModel({ optimizing: { rewriting }, className, quiet = false }: AskModelProps) {
  const { rewrite, modelSet, askModel, asking, useRules } = rewriting;
  const kind = quiet ? 'quiet' : 'plain';
  if (rewrite.by === 'model')
    return (
      <Button kind={kind} className={className} onClick={useRules}>
        Use rules only
      </Button>
    );
  if (!modelSet) return null;
  return (
    <Button kind={kind} className={className} busy={asking} onClick={askModel}>
      Rewrite with the language model
    </Button>
  );
}

function subOf(count: number, by: 'rules' | 'model'): string {
  const changes = formatCount(count, 'change');
  return by === 'rules' ? `${changes}, all by rules, no model used` : `${changes}, by the language model`;
}

function EvidenceColumn({ optimizing, tidier }: { optimizing: Optimizing; tidier: boolean }) {
  const { accepted, count, plans, before, after, keepMine, apply } = optimizing;
  const [watching, setWatching] = useState(false);
  return (
    <aside aria-labelledby="op-evidence">
      <h2 id="op-evidence" className="sec op-head">
        {accepted.length === 0
          ? 'No change is accepted'
          : `Evidence for the ${formatCount(accepted.length, 'accepted change')}`}
      </h2>
      <Worse optimizing={optimizing} />
      <NotCounted optimizing={optimizing} />
      {accepted.length > 0 && count.state !== 'failed' && (
        <EvidenceCard
          count={count}
          tidier={tidier}
          onWatch={() => setWatching(true)}
          acts={
            <>
              <Button onClick={keepMine}>Keep my text</Button>
              <Button kind="quiet" onClick={apply}>
                Take it anyway
              </Button>
            </>
          }
        />
      )}
      <PlanCard before={plans.before} after={plans.after} />
      <KeptCard before={before} after={after} />
      {watching && count.evidence && (
        <FailingCalls evidence={count.evidence} onClose={() => setWatching(false)} />
      )}
    </aside>
  );
}

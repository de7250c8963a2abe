import '../jobs.css';
import { type ReactNode, useRef, useState } from 'react';
import { JOB_LIMITS } from '../../../core/jobs/job.ts';
import { checkJob } from '../../../core/jobs/validate.ts';
import type { Problem } from '../../../core/shared/problem.ts';
import type { Span } from '../../../core/shared/text.ts';
import { Refused } from '../../client/client.ts';
import { Bench, type BenchPane } from '../../shell/index.ts';
import { Button, Counter, formatCount, formatPercent, useShortcut } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';
import { PlanOutline, Understood } from '../plan/plan-outline.tsx';
import { placeInFields, replaced, textOf } from './draft.ts';
import { Findings } from './findings.tsx';
import { InstructionFields, showStretch } from './instruction-fields.tsx';
import { Phrases } from './phrases.tsx';
import type { JobDraft } from './use-draft.ts';
import { usePlan } from './use-plan.ts';
import { useWide } from './use-wide.ts';

export type JobEditorProps = {
  title: string;
  job: JobDraft;
  mayEdit: boolean;
  busy: boolean;
  error: Error | null;
  saveLabel: string;
  onSave: () => void;
  marks?: ReactNode;
  acts?: ReactNode;
  notice?: ReactNode;
  /** Name and description of a new job, above its text. */
  head?: (faultAt: (path: string) => string | undefined) => ReactNode;
  /** The third pane of a job that exists. */
  about?: (faultAt: (path: string) => string | undefined) => ReactNode;
  /** Called with Ctrl Enter. */
  onTry?: () => void;
};

/** The sentence about one member of the text: ours while writing, the server's after a refused save. */
function faultsOf(problems: readonly Problem[], error: Error | null) {
  return (path: string): string | undefined =>
    problems.find(({ at }) => at?.path === path)?.message ??
    (error instanceof Refused ? error.at(path) : undefined);
}

/** Text and plan side by side: choosing a step chooses its line, and the caret lights its step. */
export function JobEditor(props: JobEditorProps) {
  const { title, job, mayEdit, busy, error, saveLabel, onSave, marks, acts, notice, head, about, onTry } =
    props;
  const { draft, changed } = job;
  const [view, setView] = useState('text');
  const [side, setSide] = useState<'plan' | 'about'>('plan');
  const [caret, setCaret] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const intentRef = useRef<HTMLTextAreaElement>(null);
  const stepsRef = useRef<HTMLTextAreaElement>(null);
  const wide = useWide();
  const text = textOf(draft);
  const { plan, text: compiled } = usePlan(text.instructions);
  const blocking = checkJob(text, []);
  // An empty form says nothing yet: only a try to save makes it speak of what is missing.
  const spoken = blocking.filter(({ code }) => tried || !code.endsWith('-empty'));
  const faultAt = faultsOf(spoken, error);

  const show = (span: Span) => {
    const place = placeInFields(draft, span);
    setView('text');
    requestAnimationFrame(() => {
      const field = place.field === 'intent' ? intentRef.current : stepsRef.current;
      if (field) showStretch(field, place.span);
      setCaret(span[0]);
    });
  };
  const fix = (problem: Problem) => problem.fix && job.put(replaced(draft, problem.fix));
  const save = () => {
    setTried(true);
    if (blocking.length === 0 && changed && !busy) onSave();
  };
  const nextFinding = () => {
    const spans = plan.problems.flatMap(({ at }) => (at?.span ? [at.span] : []));
    const next = spans.find(([from]) => from > (caret ?? -1)) ?? spans[0];
    if (next) show(next);
  };
  useShortcut('mod+s', save, { enabled: mayEdit });
  useShortcut('f8', nextFinding);
  useShortcut('mod+enter', () => onTry?.(), { enabled: onTry !== undefined });

  const saveAct = mayEdit && (
    <Button
      kind="primary"
      busy={busy}
      onClick={save}
      blockedBy={blockedBy(changed, tried ? blocking[0]?.message : undefined)}
    >
      {saveLabel} <kbd className="d-only on-primary">Ctrl S</kbd>
    </Button>
  );
  const textPane: BenchPane = {
    id: 'text',
    title: 'Text',
    headless: true,
    foot: (
      <>
        <Counter text={text.instructions} most={JOB_LIMITS.instructions} />
        {plan.problems.length > 0 && (
          <Button kind="quiet" size="sm" icon="alert" onClick={nextFinding}>
            {formatCount(plan.problems.length, 'finding')} <kbd className="d-only">F8</kbd>
          </Button>
        )}
        <span className="end t3 d-only">{plan.language === 'es' ? 'Spanish' : 'English'}</span>
      </>
    ),
    content: (
      <>
        {head && <div className="pad4 pb-0">{head(faultAt)}</div>}
        <InstructionFields
          draft={draft}
          mayEdit={mayEdit}
          error={faultAt('/instructions')}
          intentRef={intentRef}
          stepsRef={stepsRef}
          onChange={job.set}
          onCaret={setCaret}
        />
        {text.instructions.trim() !== '' && (
          <Findings
            problems={plan.problems}
            mayEdit={mayEdit}
            onShow={({ at }) => at?.span && show(at.span)}
            onFix={fix}
          />
        )}
        <Phrases
          phrases={draft.phrases}
          quoted={plan.entry.phrases}
          mayEdit={mayEdit}
          onChange={(phrases) => job.set({ phrases })}
          faults={phraseFaults(spoken)}
        />
      </>
    ),
  };
  const planPane: BenchPane = {
    id: 'plan',
    title: 'Plan',
    alt: true,
    tab: (
      <>
        Plan <span className="num t2">{formatPercent(plan.understood)}</span>
      </>
    ),
    head: <Understood plan={plan} />,
    content: (
      <div className="job-plan">
        <PlanOutline
          plan={plan}
          text={compiled}
          choice={{
            at: caret,
            onChoose: show,
            ...(mayEdit ? { onRewrite: (span, line) => job.put(replaced(draft, { span, text: line })) } : {}),
          }}
        />
      </div>
    ),
  };
  const aboutPane: BenchPane | null = about
    ? { id: 'about', title: 'About', content: <div className="about">{about(faultAt)}</div> }
    : null;
  const shownSide = side === 'about' && aboutPane ? 'about' : 'plan';
  const all = aboutPane ? [textPane, planPane, aboutPane] : [textPane, planPane];
  const narrowHidden = shownSide === 'plan' ? 'about' : 'plan';
  const phone = matchMedia('(max-width: 760px)').matches;
  const panes = wide || phone || !aboutPane ? all : all.filter(({ id }) => id !== narrowHidden);
  return (
    <Bench
      title={title}
      crumbs={[{ label: 'Jobs', href: jobPaths.library }]}
      marks={marks}
      notice={notice}
      columns={
        panes.length === 3 ? 'minmax(0, 1.18fr) minmax(0, 1fr) 340px' : 'minmax(0, 1.15fr) minmax(0, 1fr)'
      }
      view={view}
      onView={setView}
      panes={panes}
      acts={
        <>
          {aboutPane && !wide && (
            <Button
              kind="quiet"
              on={shownSide === 'about'}
              onClick={() => setSide(shownSide === 'about' ? 'plan' : 'about')}
            >
              About
            </Button>
          )}
          {acts}
          {!mayEdit && <span className="t3 sm">You may read this job.</span>}
          {saveAct}
        </>
      }
      phoneActs={
        <>
          {acts}
          {saveAct}
        </>
      }
    />
  );
}

function blockedBy(changed: boolean, fault: string | undefined): string | undefined {
  return changed ? fault : 'Nothing is changed.';
}

function phraseFaults(problems: readonly Problem[]): { index: number | null; message: string }[] {
  return problems.flatMap(({ at, message }) => {
    const found = /^\/phrases(?:\/(\d+))?$/.exec(at?.path ?? '');
    return found ? [{ index: found[1] === undefined ? null : Number(found[1]), message }] : [];
  });
}

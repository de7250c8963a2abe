import { useMemo } from 'react';
import { JOB_LIMITS } from '../../../../core/jobs/job.ts';
import { compile } from '../../../../core/plan/compile.ts';
import { missingFrom } from '../../../../core/plan/drafting/describe.ts';
import {
  Button,
  Checkbox,
  classNames,
  Field,
  formatPercent,
  Icon,
  Input,
  Link,
  Pill,
  Tag,
} from '../../../ui/index.ts';
import { usePlanContext } from '../../writing/use-plan.ts';
import type { Choice, Drafts } from '../kept-notes.ts';
import { DraftEditor } from './draft-editor.tsx';
import { DraftedText, FoundInDraft } from './drafted-text.tsx';
import { chosenText, type DraftFaults } from './edited-draft.ts';

export type DraftedJobProps = {
  at: number;
  job: Drafts['jobs'][number];
  choice: Choice;
  faults: DraftFaults;
  lit: boolean;
  /** Its text is in the editor. */
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (part: Partial<Choice>) => void;
  /** Gives the draft its own text again. */
  onTakeBack: () => void;
  onLight: (job: number | null) => void;
};

/** One draft: whether it is kept, its name, and its text, to read or in the editor. */
export function DraftedJob(props: DraftedJobProps) {
  const { at, job, choice, faults, lit, open, onChange, onLight } = props;
  const { keep, name } = choice;
  return (
    <article
      className={classNames('card drafted', lit && 'lit', !keep && 'left-out')}
      aria-label={`Draft ${at + 1}: ${name || 'without a name'}`}
      onMouseEnter={() => onLight(at)}
      onMouseLeave={() => onLight(null)}
    >
      <header className="row">
        <Checkbox checked={keep} onChange={(next) => onChange({ keep: next })}>
          <span className="b">
            <span className="job-mark num" aria-hidden="true">
              {at + 1}
            </span>
            Add this job
          </span>
        </Checkbox>
        <span className="grow" />
        <Button size="sm" {...(open ? {} : { icon: 'pencil' })} onClick={() => props.onOpen(!open)}>
          {open ? 'Done' : 'Edit the text'}
        </Button>
      </header>
      <div className="pad4 col g3">
        <Field
          label="Name"
          count={{ text: name, most: JOB_LIMITS.name }}
          {...(faults.name ? { error: faults.name } : {})}
        >
          <Input value={name} onChange={(event) => onChange({ name: event.target.value })} />
        </Field>
        {job.description && <p className="t2">{job.description}</p>}
        {open ? (
          <DraftEditor
            job={chosenText(job, choice)}
            fault={faults.instructions}
            onText={(text) => onChange({ instructions: text === job.instructions ? undefined : text })}
          />
        ) : (
          <ReadDraft {...props} />
        )}
        <DraftedPhrases phrases={job.phrases} />
      </div>
    </article>
  );
}

/** What a draft says of itself: an untouched one as the server read it, an edited one as it is read now. */
function useRead(job: DraftedJobProps['job'], edited: string | undefined) {
  const context = usePlanContext();
  return useMemo(() => {
    if (edited === undefined) return { understood: job.understood, needs: job.needs, problems: [] };
    const plan = compile(edited, context);
    const { understood, problems } = plan;
    return { understood, needs: missingFrom(plan, edited, context), problems };
  }, [job, edited, context]);
}

function ReadDraft({ job, choice, faults, onOpen, onTakeBack }: DraftedJobProps) {
  const { understood, needs, problems } = useRead(job, choice.instructions);
  return (
    <>
      <div className="row wrap g1">
        <Pill tone={understood >= 0.9 ? 'ok' : 'warn'}>{formatPercent(understood)} understood</Pill>
        {choice.instructions !== undefined && (
          <>
            <Pill tone="quiet">Edited by you</Pill>
            <Button size="sm" kind="quiet" icon="undo" onClick={onTakeBack}>
              Back to the draft
            </Button>
          </>
        )}
      </div>
      <DraftedText lines={job.lines} edited={choice.instructions} />
      {faults.instructions && (
        <p className="err" role="alert">
          <Icon name="alert" size={14} />
          <span>{faults.instructions}</span>
        </p>
      )}
      <FoundInDraft problems={faults.instructions ? [] : problems} onEdit={() => onOpen(true)} />
      <Needs needs={needs} />
    </>
  );
}

function DraftedPhrases({ phrases }: { phrases: readonly string[] }) {
  if (phrases.length === 0) return null;
  return (
    <div className="col">
      <h3 className="sec">Callers say things like</h3>
      <ul className="row wrap g1">
        {phrases.map((phrase) => (
          <li key={phrase} className="ph">
            {phrase}
          </li>
        ))}
      </ul>
    </div>
  );
}

const PLACES = {
  destination: ['destination', '/settings/destinations'],
  webhook: ['webhook', '/settings/webhooks'],
} as const;

/** What the job names and the workspace does not have yet. */
function Needs({ needs }: { needs: Drafts['jobs'][number]['needs'] }) {
  if (needs.length === 0) return null;
  return (
    <ul className="col">
      {needs.map(({ kind, name }) => (
        <li key={`${kind} ${name}`} className="sm">
          <Tag tone="warn">
            <span>
              No {PLACES[kind][0]} is called “{name}” yet. Add it under{' '}
              <Link href={PLACES[kind][1]}>Settings</Link> before callers need it.
            </span>
          </Tag>
        </li>
      ))}
    </ul>
  );
}

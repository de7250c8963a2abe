import { JOB_LIMITS } from '../../../core/jobs/job.ts';
import { Checkbox, classNames, Field, formatPercent, Input, Link, Pill, Tag } from '../../ui/index.ts';
import type { Choice, Drafts } from './kept-notes.ts';

export type DraftedJobProps = {
  at: number;
  job: Drafts['jobs'][number];
  choice: Choice;
  fault: string | undefined;
  lit: boolean;
  onChange: (part: Partial<Choice>) => void;
  onLight: (job: number | null) => void;
};

/** One draft: whether it is kept, its name, and its text with what was put in. */
export function DraftedJob({ at, job, choice, fault, lit, onChange, onLight }: DraftedJobProps) {
  const { keep, name } = choice;
  const empty = keep && name.trim() === '' ? 'Give the job a name, or leave it out.' : undefined;
  const error = fault ?? empty;
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
        <Pill tone={job.understood >= 0.9 ? 'ok' : 'warn'}>{formatPercent(job.understood)} understood</Pill>
      </header>
      <div className="pad4 col g3">
        <Field label="Name" count={{ text: name, most: JOB_LIMITS.name }} {...(error ? { error } : {})}>
          <Input value={name} onChange={(event) => onChange({ name: event.target.value })} />
        </Field>
        {job.description && <p className="t2">{job.description}</p>}
        <DraftedText job={job} />
        <Needs needs={job.needs} />
        {job.phrases.length > 0 && (
          <div className="col">
            <h4 className="sec">Callers say things like</h4>
            <ul className="row wrap g1">
              {job.phrases.map((phrase) => (
                <li key={phrase} className="ph">
                  {phrase}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </article>
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

function DraftedText({ job }: Pick<DraftedJobProps, 'job'>) {
  // Lines of a draft never move, so their place is their name.
  const lines = job.lines.map((line, at) => ({ ...line, at }));
  return (
    <section className="drafted-text" aria-label="Instructions">
      {lines.map(({ at, text, why }) => (
        <p key={at}>
          {text || '\u00a0'}
          {why && (
            <span className="put-in" title={why}>
              added: {why.charAt(0).toLowerCase() + why.slice(1).replace(/\.$/, '')}
            </span>
          )}
        </p>
      ))}
    </section>
  );
}

import '../jobs.css';
import '../editor/editor.css';
import './templates.css';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { JOB_LIMITS } from '../../../core/jobs/job.ts';
import { exampleValues, fillBlanks } from '../../../core/jobs/template.ts';
import { answer, api, Refused, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Page } from '../../shell/index.ts';
import { Button, Card, Field, Input, Link, Notice, Skeleton, useToast } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';
import { PlanOutline } from '../plan/plan-outline.tsx';
import { usePlan } from '../writing/use-plan.ts';
import { BlankField } from './blank-field.tsx';
import { placeAfter, withReturn } from './return-to.ts';

/** Here the plan leads nowhere. */
const readOnly = { onChoose: () => {} };

type Template = Omit<Schema<'Template'>, 'plan'>;

/** One template: its text and plan, filled with what the blanks say, and the way to make a job of it. */
export function TemplatePage({ slug }: { slug: string }) {
  const template = useQuery(queries.template(slug));
  if (template.data) return <OpenTemplate template={template.data} />;
  return (
    <Page title="Template">
      {template.isPending && <Skeleton label="Loading the template" rows={8} rowHeight={48} />}
      {template.isError && (
        <Notice
          tone="danger"
          urgent
          title="This template could not be opened."
          acts={
            <Link className="btn" href={jobPaths.templates}>
              All templates
            </Link>
          }
        >
          {template.error.message}
        </Notice>
      )}
    </Page>
  );
}

function OpenTemplate({ template }: { template: Template }) {
  const [blanks, setBlanks] = useState<Record<string, string>>({});
  const filled = fillBlanks(fillBlanks(template.instructions, blanks), exampleValues(template.blanks));
  const { plan, text } = usePlan(filled);
  return (
    <Page
      title={template.name}
      sub={template.description}
      acts={
        <Link className="btn" href={withReturn(jobPaths.templates)}>
          All templates
        </Link>
      }
    >
      <div className="template">
        <div className="grid min-w-0 gap-4">
          <UseForm template={template} blanks={blanks} onBlanks={setBlanks} />
          <Card title="Callers say things like" level={2}>
            <ul className="row wrap pad4">
              {template.phrases.map((phrase) => (
                <li key={phrase} className="ph">
                  {phrase}
                </li>
              ))}
            </ul>
          </Card>
        </div>
        <Card title="The text" level={2} aside={blanksNote(template, blanks)}>
          <p className="pad4 read-whole">{text}</p>
        </Card>
        <Card title="Its plan" level={2}>
          <div className="job-plan">
            <PlanOutline plan={plan} text={text} choice={readOnly} />
          </div>
        </Card>
      </div>
    </Page>
  );
}

function blanksNote({ blanks }: Template, values: Record<string, string>) {
  const open = blanks.filter(({ name }) => (values[name] ?? '').trim() === '').length;
  return (
    open > 0 && <span className="t3 sm">with examples in {open === 1 ? 'its blank' : 'its blanks'}</span>
  );
}

type UseFormProps = {
  template: Template;
  blanks: Record<string, string>;
  onBlanks: (blanks: Record<string, string>) => void;
};

/** Makes a job of a template and goes to it, or back to the agent step that asked for it. */
function useMaking(slug: string, body: { name: string; blanks: Record<string, string> }) {
  const client = useQueryClient();
  const { history } = useRouter();
  const toast = useToast();
  return useMutation({
    mutationFn: () => answer(api.POST('/templates/{slug}/use', { params: { path: { slug } }, body })),
    onSuccess: (job) => {
      void client.invalidateQueries({ queryKey: ['jobs'] });
      void client.invalidateQueries({ queryKey: ['walkthrough'] });
      toast.show({ text: `“${job.name}” is in the library.` });
      history.push(placeAfter(job.id));
    },
  });
}

/** Asks for the blanks, offers what the workspace has for them, and makes the job. */
function UseForm({ template, blanks, onBlanks }: UseFormProps) {
  const { data: me } = useSuspenseQuery(queries.me());
  const [name, setName] = useState(template.name);
  const make = useMaking(template.slug, { name, blanks });
  const refused = make.error instanceof Refused ? make.error : null;
  const missing = template.blanks.find((blank) => (blanks[blank.name] ?? '').trim() === '');
  const nameFault = refused?.at('/name');
  if (!me.rights.includes('edit-jobs')) return null;
  return (
    <Card title="Use this template" level={2}>
      <form
        className="grid gap-3 pad4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        {make.isError && !nameFault && (
          <Notice tone="danger" urgent title="No job was made.">
            {make.error.message}
          </Notice>
        )}
        {template.blanks.map((blank) => (
          <BlankField
            key={blank.name}
            blank={blank}
            value={blanks[blank.name] ?? ''}
            onChange={(value) => onBlanks({ ...blanks, [blank.name]: value })}
          />
        ))}
        <Field
          label="Name of the job"
          required
          count={{ text: name, most: JOB_LIMITS.name }}
          {...(nameFault ? { error: nameFault } : {})}
        >
          <Input value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <div className="row">
          <Button
            type="submit"
            kind="primary"
            busy={make.isPending}
            blockedBy={missing ? `Fill in “${missing.label}” first.` : undefined}
          >
            Make this job
          </Button>
        </div>
      </form>
    </Card>
  );
}

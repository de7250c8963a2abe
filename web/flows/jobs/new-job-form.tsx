import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { attachJob } from '../../../core/flows/edit.ts';
import type { FlowStepOf } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import { JOB_LIMITS } from '../../../core/jobs/job.ts';
import { answer, api, Refused } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Button, Field, Input, Link, Notice, TextArea, useToast } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';
import { flowPaths } from '../paths.ts';

/** A short form for a job that comes back attached. The caller intent and the steps are one stored text, intent first. */
export function NewJobForm({ step, onBack }: { step: FlowStepOf<'agent'>; onBack: () => void }) {
  const { edit, graph, flow, numberId } = useEditor();
  const cache = useQueryClient();
  const toast = useToast();
  const [text, setText] = useState({ name: '', description: '', intent: '', steps: '' });
  const set = (part: Partial<typeof text>) => setText((now) => ({ ...now, ...part }));
  const instructions = [text.intent.trim(), text.steps.trim()].filter(Boolean).join('\n\n');
  const full = attachJob(graph, step.id, '').problem;
  const create = useMutation({
    mutationFn: () => {
      const body = { name: text.name, description: text.description, instructions };
      return answer(api.POST('/jobs', { body: { ...body, phrases: [], icon: null, note: '' } }));
    },
    onSuccess: (job) => {
      cache.setQueryData(queries.job(job.id).queryKey, job);
      void cache.invalidateQueries({ queryKey: ['jobs', 'list'] });
      edit((now) => attachJob(now, step.id, job.id).graph);
      toast.show({ text: `“${job.name}” is saved and attached to “${stepName(step)}”.` });
      onBack();
    },
  });
  const refused = create.error instanceof Refused ? create.error : null;
  const fault = (path: string) => {
    const error = refused?.at(path);
    return error === undefined ? {} : { error };
  };
  const known = ['/name', '/description', '/instructions'].some((path) => refused?.at(path));
  const returnTo = `${flowPaths.edit(numberId, flow.id)}?step=${step.id}`;
  return (
    <form
      className="col"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      {create.isError && !known && (
        <Notice tone="danger" urgent title={create.error.message}>
          Your text is still here.
        </Notice>
      )}
      <Field label="Name" required count={{ text: text.name, most: JOB_LIMITS.name }} {...fault('/name')}>
        <Input value={text.name} onChange={(event) => set({ name: event.target.value })} />
      </Field>
      <Field
        label="Description"
        hint="Optional."
        count={{ text: text.description, most: JOB_LIMITS.description }}
        {...fault('/description')}
      >
        <Input value={text.description} onChange={(event) => set({ description: event.target.value })} />
      </Field>
      <Field
        label="When should this job run?"
        hint="What callers want, in their words, and when it is not for them."
      >
        <TextArea value={text.intent} onChange={(event) => set({ intent: event.target.value })} />
      </Field>
      <Field
        label="Steps"
        count={{ text: instructions, most: JOB_LIMITS.instructions }}
        {...fault('/instructions')}
      >
        <TextArea rows={8} value={text.steps} onChange={(event) => set({ steps: event.target.value })} />
      </Field>
      <div className="row wrap">
        <Button onClick={onBack}>Back to the list</Button>
        <Link className="btn quiet" href={flowPaths.newJob(returnTo)}>
          Start from a template
        </Link>
        <span className="end">
          <Button type="submit" kind="primary" busy={create.isPending} blockedBy={full?.message}>
            Save and attach
          </Button>
        </span>
      </div>
    </form>
  );
}

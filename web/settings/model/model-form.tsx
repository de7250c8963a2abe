import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { LANGUAGE_MODEL_LIMITS } from '../../../core/workspaces/language-model.ts';
import { answer, api, ifMatch, type Schema } from '../../client/client.ts';
import {
  ConflictNotice,
  type Edit,
  faultAt,
  faultElsewhere,
  LeaveGuard,
  SaveBar,
  useEdit,
} from '../../forms/index.ts';
import { Button, Card, Empty, Field, Input, Notice, useToast } from '../../ui/index.ts';
import { draftOf, type EndpointDraft, type ModelDraft, moved, sent, writtenEndpoints } from './draft.ts';
import { EndpointFields } from './endpoint-fields.tsx';

const MEMBERS = ['baseUrl', 'model', 'key'];
const EMPTY: EndpointDraft = { baseUrl: '', model: '', keySet: false };

/** Endpoints in their order, and how long a caller waits for one. */
export function ModelForm({ stored }: { stored: Schema<'LanguageModel'> }) {
  const client = useQueryClient();
  const toast = useToast();
  const edit = useEdit<Schema<'LanguageModel'>, ModelDraft>({
    stored,
    draftOf,
    send: ({ endpoints, ...rest }, etag) =>
      answer(
        api.PATCH('/language-model', {
          params: ifMatch(etag),
          body: { ...rest, ...(endpoints ? { endpoints: endpoints.map(sent) } : {}) },
        }),
      ),
    onStored: (next, how) => {
      client.setQueryData(['language-model'], next);
      if (how === 'saved') toast.show({ text: 'Saved. Calls that begin now use it.' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit.dirty && !edit.busy) edit.save();
  };
  const shown = edit.draft.endpoints.flatMap((_, at) =>
    MEMBERS.map((member) => `/endpoints/${at}/${member}`),
  );
  const fault = faultElsewhere(edit.error, [...shown, '/fillerMs', '/timeoutMs']);
  return (
    <Card title="Endpoints" level={2} padded>
      <form className="form" noValidate onSubmit={submit}>
        <ConflictNotice
          edit={edit}
          write={{
            endpoints: ['Endpoints', (draft) => writtenEndpoints(draft.endpoints)],
            fillerMs: ['“One moment” after', (draft) => `${draft.fillerMs} ms`],
            timeoutMs: ['Given up after', (draft) => `${draft.timeoutMs} ms`],
          }}
        />
        {fault && (
          <Notice tone="danger" urgent title="Not saved.">
            {fault}
          </Notice>
        )}
        <Endpoints edit={edit} />
        {edit.draft.endpoints.length > 0 && <Waiting edit={edit} />}
        <SaveBar edit={edit} />
      </form>
      <LeaveGuard dirty={edit.dirty} />
    </Card>
  );
}

function Endpoints({ edit: { draft, change, error } }: { edit: Edit<ModelDraft> }) {
  const { endpoints } = draft;
  const put = (next: EndpointDraft[]) => change({ endpoints: next });
  return (
    <>
      {endpoints.length === 0 && (
        <Empty level={3} icon="chat-play" title="No language model">
          The agent understands and speaks without one. Add an endpoint, and a model answers what is not
          plain.
        </Empty>
      )}
      {endpoints.map((endpoint, at) => (
        <EndpointFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an endpoint has no name of its own, and its place is what it is.
          key={at}
          endpoint={endpoint}
          at={at}
          count={endpoints.length}
          error={error}
          onChange={(part) => put(endpoints.map((one, place) => (place === at ? { ...one, ...part } : one)))}
          onMove={(to) => put(moved(endpoints, at, to))}
          onRemove={() => put(endpoints.filter((_, place) => place !== at))}
        />
      ))}
      {endpoints.length < LANGUAGE_MODEL_LIMITS.endpoints && (
        <div>
          <Button icon="plus" onClick={() => put([...endpoints, EMPTY])}>
            {endpoints.length === 0 ? 'Add endpoint' : 'Add fallback'}
          </Button>
        </div>
      )}
    </>
  );
}

function Waiting({ edit: { draft, change, error } }: { edit: Edit<ModelDraft> }) {
  return (
    <div className="two">
      <Field label="“One moment” after" hint="Milliseconds of silence" error={faultAt(error, '/fillerMs')}>
        <Milliseconds
          value={draft.fillerMs}
          {...LANGUAGE_MODEL_LIMITS.fillerMs}
          onChange={(fillerMs) => change({ fillerMs })}
        />
      </Field>
      <Field
        label="Given up after"
        hint="Milliseconds of silence; then the next endpoint answers, and last the agent without a model"
        error={faultAt(error, '/timeoutMs')}
      >
        <Milliseconds
          value={draft.timeoutMs}
          {...LANGUAGE_MODEL_LIMITS.timeoutMs}
          onChange={(timeoutMs) => change({ timeoutMs })}
        />
      </Field>
    </div>
  );
}

type MillisecondsProps = { value: number; least: number; most: number; onChange: (ms: number) => void };

function Milliseconds({ value, least, most, onChange }: MillisecondsProps) {
  return (
    <Input
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      step={100}
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  );
}

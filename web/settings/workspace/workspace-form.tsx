import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { writtenNumbers } from '../../../core/workspaces/emergency-numbers.ts';
import { WORKSPACE_LIMITS } from '../../../core/workspaces/workspace.ts';
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
import { Card, Field, Input, Notice, Select, useToast } from '../../ui/index.ts';
import { countryOptions, languageOptions, timeZoneOptions } from './places.ts';
import { editorWords, retentionWords } from './words.ts';

type Draft = Pick<
  Schema<'Workspace'>,
  'name' | 'timeZone' | 'country' | 'language' | 'jobEditors' | 'retentionDays'
>;

const shown = ['/name', '/timeZone', '/country', '/language', '/jobEditors', '/retentionDays'];

function draftOf({ name, timeZone, country, language, jobEditors, retentionDays }: Draft): Draft {
  return { name, timeZone, country, language, jobEditors, retentionDays };
}

/** The settings that every part of the workspace shares. */
export function WorkspaceForm({ stored }: { stored: Schema<'Workspace'> }) {
  const client = useQueryClient();
  const toast = useToast();
  const edit = useEdit<Schema<'Workspace'>, Draft>({
    stored,
    draftOf,
    send: (body, etag) => answer(api.PATCH('/workspace', { params: ifMatch(etag), body })),
    onStored: (next, how) => {
      client.setQueryData(['workspace'], next);
      void client.invalidateQueries({ queryKey: ['me'] });
      if (how === 'saved') toast.show({ text: 'Settings saved.' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit.dirty && !edit.busy) edit.save();
  };
  const fault = faultElsewhere(edit.error, shown);
  return (
    <Card title="Settings" level={2} padded>
      <form className="form" noValidate onSubmit={submit}>
        <ConflictNotice
          edit={edit}
          write={{
            name: ['Name', (draft) => draft.name],
            timeZone: ['Time zone', (draft) => draft.timeZone],
            country: ['Country', (draft) => draft.country],
            language: ['Language', (draft) => draft.language],
            jobEditors: ['Who may edit jobs', (draft) => editorWords[draft.jobEditors]],
            retentionDays: ['Days that calls are kept', (draft) => draft.retentionDays],
          }}
        />
        {fault && (
          <Notice tone="danger" urgent title="Not saved.">
            {fault}
          </Notice>
        )}
        <NameAndPlace edit={edit} />
        <JobsAndCalls edit={edit} />
        <SaveBar edit={edit} />
      </form>
      <LeaveGuard dirty={edit.dirty} />
    </Card>
  );
}

function NameAndPlace({ edit: { draft, change, error } }: { edit: Edit<Draft> }) {
  const [countries] = useState(countryOptions);
  return (
    <>
      <Field
        label="Name"
        required
        hint="Said to callers as the name of the business"
        count={{ text: draft.name, most: WORKSPACE_LIMITS.name }}
        error={faultAt(error, '/name')}
      >
        <Input value={draft.name} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <div className="two">
        <Field
          label="Country"
          hint={`Phone numbers are read as its own; in an emergency callers are told to call ${writtenNumbers(draft.country)}`}
          error={faultAt(error, '/country')}
        >
          <Select options={countries} value={draft.country} onChange={(country) => change({ country })} />
        </Field>
        <Field
          label="Time zone"
          hint="Every date and hour that a caller names is read in it"
          error={faultAt(error, '/timeZone')}
        >
          <Select
            options={timeZoneOptions(draft.timeZone)}
            value={draft.timeZone}
            onChange={(timeZone) => change({ timeZone })}
          />
        </Field>
      </div>
      <Field
        label="Language"
        className="narrow"
        hint="What new agent steps speak first"
        error={faultAt(error, '/language')}
      >
        <Select
          options={languageOptions}
          value={draft.language}
          onChange={(language) => change({ language: language === 'es' ? 'es' : 'en' })}
        />
      </Field>
    </>
  );
}

function JobsAndCalls({ edit: { draft, change, error } }: { edit: Edit<Draft> }) {
  const days = draft.retentionDays;
  return (
    <div className="two">
      <Field label="Who may edit jobs" error={faultAt(error, '/jobEditors')}>
        <Select
          options={Object.entries(editorWords).map(([value, label]) => ({ value, label }))}
          value={draft.jobEditors}
          onChange={(value) =>
            change({ jobEditors: value === 'everybody' ? 'everybody' : 'owners-and-admins' })
          }
        />
      </Field>
      <Field
        label="Days that calls are kept"
        hint={
          days === 0
            ? '0 keeps every call until somebody erases it'
            : `After ${retentionWords(days)} a call is erased: record, log, messages and recording`
        }
        error={faultAt(error, '/retentionDays')}
      >
        <Input
          type="number"
          inputMode="numeric"
          min={0}
          max={WORKSPACE_LIMITS.retentionDays}
          value={Number.isNaN(days) ? '' : days}
          onChange={(event) => change({ retentionDays: event.target.valueAsNumber })}
        />
      </Field>
    </div>
  );
}

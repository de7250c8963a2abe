import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { WORKSPACE_LIMITS } from '../../../core/workspaces/workspace.ts';
import { switchWorkspace } from '../../app/session.ts';
import { answer, api } from '../../client/client.ts';
import { faultAt, faultElsewhere } from '../../forms/index.ts';
import { Page } from '../../shell/index.ts';
import { Button, Card, Field, Input, Notice, Select } from '../../ui/index.ts';
import { countryOptions, languageOptions, timeZoneOptions } from './places.ts';

/** The country in the browser's own locale, where it names one. */
function guessedCountry(): string {
  return new Intl.Locale(navigator.language).region ?? 'US';
}

/** An empty workspace for another business; whoever makes it owns it. */
export function NewWorkspacePage() {
  const { history } = useRouter();
  const [countries] = useState(countryOptions);
  const [values, setValues] = useState(() => ({
    name: '',
    country: guessedCountry(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: navigator.language.startsWith('es') ? ('es' as const) : ('en' as const),
  }));
  const making = useMutation({
    mutationFn: () => answer(api.POST('/workspaces', { body: values })),
    onSuccess: ({ id }) => switchWorkspace(id),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!making.isPending) making.mutate();
  };
  const fault = faultElsewhere(making.error, ['/name', '/country', '/timeZone', '/language']);
  return (
    <Page
      title="New workspace"
      sub="For another business, with its own numbers, jobs, people and calls. It starts empty, and you own it."
    >
      <Card padded className="max-w-xl">
        <form className="form" noValidate onSubmit={submit}>
          {fault && (
            <Notice tone="danger" urgent title="No workspace was made.">
              {fault}
            </Notice>
          )}
          <Field
            label="Name"
            required
            hint="Said to callers as the name of the business"
            count={{ text: values.name, most: WORKSPACE_LIMITS.name }}
            error={faultAt(making.error, '/name')}
          >
            <Input
              autoComplete="organization"
              value={values.name}
              onChange={(event) => setValues({ ...values, name: event.target.value })}
            />
          </Field>
          <Field label="Country" error={faultAt(making.error, '/country')}>
            <Select
              options={countries}
              value={values.country}
              onChange={(country) => setValues({ ...values, country })}
            />
          </Field>
          <Field label="Time zone" error={faultAt(making.error, '/timeZone')}>
            <Select
              options={timeZoneOptions(values.timeZone)}
              value={values.timeZone}
              onChange={(timeZone) => setValues({ ...values, timeZone })}
            />
          </Field>
          <Field label="Language" error={faultAt(making.error, '/language')}>
            <Select
              options={languageOptions}
              value={values.language}
              onChange={(language) => setValues({ ...values, language: language === 'es' ? 'es' : 'en' })}
            />
          </Field>
          <div className="row">
            <Button type="submit" kind="primary" busy={making.isPending}>
              Start empty
            </Button>
            <Button kind="quiet" onClick={() => history.back()}>
              Cancel
            </Button>
          </div>
        </form>
      </Card>
    </Page>
  );
}

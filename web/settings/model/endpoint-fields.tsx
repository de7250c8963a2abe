import { useMutation } from '@tanstack/react-query';
import { LANGUAGE_MODEL_LIMITS } from '../../../core/workspaces/language-model.ts';
import { answer, api } from '../../client/client.ts';
import { faultAt } from '../../forms/index.ts';
import { Button, Field, IconButton, Input, Notice } from '../../ui/index.ts';
import { type EndpointDraft, keyWords, sent } from './draft.ts';

export type EndpointFieldsProps = {
  endpoint: EndpointDraft;
  at: number;
  count: number;
  error: Error | null;
  onChange: (part: Partial<EndpointDraft>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** One endpoint: where it is, which model, its key, and a try before it is saved. */
export function EndpointFields(props: EndpointFieldsProps) {
  const { endpoint, at, count, error, onChange, onMove, onRemove } = props;
  const name = at === 0 ? 'First endpoint' : `Fallback ${at}`;
  const fault = (member: string) => faultAt(error, `/endpoints/${at}/${member}`);
  return (
    <fieldset className="endpoint">
      <legend className="b">{name}</legend>
      <Field
        label="Address"
        required
        hint="Ends in /v1 with most providers, as https://api.example.com/v1"
        error={fault('baseUrl')}
      >
        <Input
          inputMode="url"
          autoComplete="off"
          value={endpoint.baseUrl}
          onChange={(event) => onChange({ baseUrl: event.target.value })}
        />
      </Field>
      <div className="two">
        <Field label="Model" required hint="As the provider writes its name" error={fault('model')}>
          <Input
            autoComplete="off"
            value={endpoint.model}
            maxLength={LANGUAGE_MODEL_LIMITS.model}
            onChange={(event) => onChange({ model: event.target.value })}
          />
        </Field>
        <Field label="Key" hint={keyWords(endpoint)} error={fault('key')}>
          <Input
            type="password"
            autoComplete="new-password"
            placeholder={endpoint.keySet && endpoint.key === undefined ? '••••••••' : ''}
            value={endpoint.key ?? ''}
            onChange={(event) => onChange({ key: event.target.value })}
          />
        </Field>
      </div>
      <div className="row wrap">
        <TryEndpoint endpoint={endpoint} />
        {endpoint.keySet && endpoint.key !== null && (
          <Button kind="quiet" onClick={() => onChange({ key: null })}>
            Take key away
          </Button>
        )}
        <span className="grow" />
        {at > 0 && <IconButton icon="up" label={`Move ${name} up`} onClick={() => onMove(at - 1)} />}
        {at < count - 1 && (
          <IconButton icon="down" label={`Move ${name} down`} onClick={() => onMove(at + 1)} />
        )}
        <IconButton icon="trash" label={`Remove ${name}`} onClick={onRemove} />
      </div>
    </fieldset>
  );
}

/** Asks the endpoint as it is written here; nothing is saved by it. */
function TryEndpoint({ endpoint }: { endpoint: EndpointDraft }) {
  const body = sent(endpoint);
  const asked = JSON.stringify(body);
  const trial = useMutation({
    mutationFn: async () => ({ asked, ...(await answer(api.POST('/language-model/try', { body }))) }),
  });
  // A result speaks of what was tried: once a field changes it no longer holds.
  const result = trial.data?.asked === asked ? trial.data : null;
  const blockedBy = body.baseUrl && body.model ? undefined : 'Write an address and a model first.';
  return (
    <>
      <Button busy={trial.isPending} blockedBy={blockedBy} onClick={() => trial.mutate()}>
        Try it
      </Button>
      <div className="endpoint-result" role="status">
        {result?.works && (
          <Notice tone="ok" title={`${result.message} It took ${(result.ms / 1000).toFixed(1)} s.`}>
            “{result.words}”
          </Notice>
        )}
        {result && !result.works && (
          <Notice tone="danger" title="It did not answer.">
            {result.message}
          </Notice>
        )}
        {trial.error && !trial.isPending && (
          <Notice tone="danger" title="It was not tried.">
            {trial.error.message}
          </Notice>
        )}
      </div>
    </>
  );
}

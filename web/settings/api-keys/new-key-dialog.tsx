import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SCOPES, type Scope } from '../../../core/wire/route.ts';
import { answer, api } from '../../client/client.ts';
import { FormDialog, faultAt, faultElsewhere } from '../../forms/index.ts';
import { Checkbox, Field, Input } from '../../ui/index.ts';
import { SecretDialog } from '../secret-dialog.tsx';
import { scopeWords } from './words.ts';

const NAME_LIMIT = 60;

/** Makes a key, and shows its secret once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['read']);
  const making = useMutation({
    mutationFn: () => answer(api.POST('/api-keys', { body: { name, scopes } })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  if (making.isSuccess)
    return (
      <SecretDialog
        title={`“${making.data.name}” made`}
        description="Send it as Authorization: Bearer. It is shown this once and cannot be read again."
        label="API key"
        secret={making.data.secret}
        onClose={onClose}
      />
    );
  const scopeFault = faultAt(making.error, '/scopes');
  return (
    <FormDialog
      title="New API key"
      description="For a program that works in this workspace. It may do what its scopes say, and no more than you may."
      submitLabel="Make API key"
      busy={making.isPending}
      fault={faultElsewhere(making.error, ['/name', '/scopes'])}
      blockedBy={scopes.length === 0 ? 'Choose at least one scope.' : undefined}
      onSubmit={() => scopes.length > 0 && making.mutate()}
      onClose={onClose}
    >
      <Field
        label="Name"
        required
        hint="What uses it: Website, Nightly export"
        count={{ text: name, most: NAME_LIMIT }}
        error={faultAt(making.error, '/name')}
      >
        <Input
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            making.reset();
          }}
        />
      </Field>
      <fieldset className="field">
        <legend>Scopes</legend>
        <div className="choices">
          {SCOPES.map((scope) => (
            <Checkbox
              key={scope}
              checked={scopes.includes(scope)}
              onChange={(on) => setScopes(on ? [...scopes, scope] : scopes.filter((each) => each !== scope))}
            >
              <span>
                <span className="b">{scopeWords[scope].name}</span>{' '}
                <span className="t2">{scopeWords[scope].effect}</span>
              </span>
            </Checkbox>
          ))}
        </div>
        {scopeFault && (
          <p className="err" role="alert">
            {scopeFault}
          </p>
        )}
      </fieldset>
    </FormDialog>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, edited, type Schema } from '../../client/client.ts';
import { ConflictNotice, FormDialog, faultAt, faultElsewhere, useEdit } from '../../forms/index.ts';
import { Field, Input, useToast } from '../../ui/index.ts';

type Draft = Pick<Schema<'Webhook'>, 'name' | 'url'>;

const NAME_LIMIT = 60;
const shown = ['/name', '/url'];

type FieldsProps = { draft: Draft; change: (part: Partial<Draft>) => void; error: Error | null };

function WebhookFields({ draft, change, error }: FieldsProps) {
  return (
    <>
      <Field
        label="Name"
        required
        hint="Jobs name it so: call the webhook “Create ticket”"
        count={{ text: draft.name, most: NAME_LIMIT }}
        error={faultAt(error, '/name')}
      >
        <Input value={draft.name} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <Field label="Address" required hint="Begins with https://" error={faultAt(error, '/url')}>
        <Input
          type="url"
          inputMode="url"
          autoComplete="off"
          value={draft.url}
          onChange={(event) => change({ url: event.target.value })}
        />
      </Field>
    </>
  );
}

export type NewWebhookDialogProps = { onMade: (made: Schema<'WebhookMade'>) => void; onClose: () => void };

/** Registers a tool. Its secret is in the answer alone, so it goes to whoever opened the dialog. */
export function NewWebhookDialog({ onMade, onClose }: NewWebhookDialogProps) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>({ name: '', url: '' });
  const adding = useMutation({
    mutationFn: () => answer(api.POST('/webhooks', { body: draft })),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['webhooks'] });
      onMade(made);
      onClose();
    },
  });
  return (
    <FormDialog
      title="Add webhook"
      description="What is sent is signed with a secret that is shown once, after this."
      submitLabel="Add webhook"
      busy={adding.isPending}
      fault={faultElsewhere(adding.error, shown)}
      onSubmit={() => adding.mutate()}
      onClose={onClose}
    >
      <WebhookFields
        draft={draft}
        change={(part) => {
          setDraft({ ...draft, ...part });
          adding.reset();
        }}
        error={adding.error}
      />
    </FormDialog>
  );
}

export type EditWebhookDialogProps = { webhook: Schema<'Webhook'>; onClose: () => void };

export function EditWebhookDialog({ webhook, onClose }: EditWebhookDialogProps) {
  const client = useQueryClient();
  const toast = useToast();
  const edit = useEdit<Schema<'Webhook'>, Draft>({
    stored: webhook,
    draftOf: ({ name, url }) => ({ name, url }),
    send: (body, etag) =>
      answer(api.PATCH('/webhooks/{id}', { params: edited({ id: webhook.id }, etag), body })),
    onStored: ({ name }, how) => {
      void client.invalidateQueries({ queryKey: ['webhooks'] });
      if (how === 'saved') toast.show({ text: `“${name}” saved.` });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`Change “${webhook.name}”`}
      description="Jobs that name it call the new address from the next call on. Its secret stays."
      submitLabel="Save webhook"
      busy={edit.busy}
      blockedBy={edit.dirty ? undefined : 'Nothing is changed yet.'}
      fault={faultElsewhere(edit.error, shown)}
      onSubmit={() => edit.dirty && edit.save()}
      onClose={onClose}
    >
      <ConflictNotice
        edit={edit}
        write={{ name: ['Name', (draft) => draft.name], url: ['Address', (draft) => draft.url] }}
      />
      <WebhookFields draft={edit.draft} change={edit.change} error={edit.error} />
    </FormDialog>
  );
}

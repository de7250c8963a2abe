import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { ConfirmAct } from '../../forms/index.ts';
import {
  Button,
  Cell,
  ColumnHead,
  Empty,
  IconButton,
  RelativeTime,
  Row,
  RowHead,
  Table,
  useToast,
} from '../../ui/index.ts';
import { Loaded } from '../loaded.tsx';
import { NamedBy } from '../named-by.tsx';
import { settingsPaths } from '../paths.ts';
import { SecretDialog } from '../secret-dialog.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { useMe } from '../use-me.ts';
import { EditWebhookDialog, NewWebhookDialog } from './webhook-dialogs.tsx';

type Webhook = Schema<'Webhook'>;

/** The tools that jobs may call by their names. */
export function WebhooksPage() {
  const { may } = useMe();
  const webhooks = useQuery(queries.webhooks());
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Schema<'WebhookMade'> | null>(null);
  const mayEdit = may('manage-workspace');
  return (
    <SettingsPage
      section={settingsPaths.webhooks}
      title="Webhooks"
      sub="Your own systems that a job may call, by name. Nothing that is not listed here is ever called."
      acts={
        mayEdit && (
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            Add webhook
          </Button>
        )
      }
    >
      <Loaded query={webhooks} what="the webhooks">
        {({ data }) =>
          data.length === 0 ? (
            <Empty level={2} icon="link" title="No webhook yet">
              Register the address of a ticket system, a calendar or a spreadsheet, and name it in a job.
            </Empty>
          ) : (
            <WebhookTable webhooks={data} mayEdit={mayEdit} />
          )
        }
      </Loaded>
      {adding && <NewWebhookDialog onMade={setMade} onClose={() => setAdding(false)} />}
      {made && (
        <SecretDialog
          title={`“${made.name}” added`}
          description="Check the signature of what is sent with this secret (Standard Webhooks). It is shown this once."
          label="Secret"
          secret={made.secret}
          onClose={() => setMade(null)}
        />
      )}
    </SettingsPage>
  );
}

function WebhookTable({ webhooks, mayEdit }: { webhooks: readonly Webhook[]; mayEdit: boolean }) {
  const [editing, setEditing] = useState<Webhook | null>(null);
  const [removing, setRemoving] = useState<Webhook | null>(null);
  return (
    <>
      <Table caption="Webhooks" cards>
        <thead>
          <Row>
            <ColumnHead>Name</ColumnHead>
            <ColumnHead>Address</ColumnHead>
            <ColumnHead>Changed</ColumnHead>
            {mayEdit && <ColumnHead right>Change</ColumnHead>}
          </Row>
        </thead>
        <tbody>
          {webhooks.map((each) => (
            <Row key={each.id}>
              <RowHead>{each.name}</RowHead>
              <Cell card="state" className="mono t2">
                {each.url}
              </Cell>
              <Cell className="t2">
                <RelativeTime at={each.updatedAt} />
              </Cell>
              {mayEdit && (
                <Cell right card="use" className="nw">
                  <IconButton icon="pencil" label={`Change ${each.name}`} onClick={() => setEditing(each)} />
                  <IconButton icon="trash" label={`Remove ${each.name}`} onClick={() => setRemoving(each)} />
                </Cell>
              )}
            </Row>
          ))}
        </tbody>
      </Table>
      {editing && <EditWebhookDialog webhook={editing} onClose={() => setEditing(null)} />}
      {removing && <RemoveWebhook webhook={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

function RemoveWebhook({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  return (
    <ConfirmAct
      title={`Remove “${webhook.name}”`}
      effect="Jobs that name it show a problem, and callers hear that it could not be done. Its secret is gone for good."
      keepLabel="Keep webhook"
      actLabel="Remove webhook"
      act={() => answer(api.DELETE('/webhooks/{id}', { params: { path: { id: webhook.id } } }))}
      onDone={() => {
        void client.invalidateQueries({ queryKey: ['webhooks'] });
        toast.show({ text: `“${webhook.name}” removed.` });
      }}
      onClose={onClose}
    >
      <NamedBy
        of={['webhooks', webhook.id]}
        read={() => answer(api.GET('/webhooks/{id}/uses', { params: { path: { id: webhook.id } } }))}
      />
    </ConfirmAct>
  );
}

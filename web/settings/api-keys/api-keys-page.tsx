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
import { settingsPaths } from '../paths.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useMe } from '../use-me.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { scopeNames } from './words.ts';

/** Keys for programs; seen only by those who may make them. */
export function ApiKeysPage() {
  const { may } = useMe();
  const [making, setMaking] = useState(false);
  const manages = may('manage-keys');
  return (
    <SettingsPage
      section={settingsPaths.apiKeys}
      title="API keys"
      sub="For programs that use this workspace. Everything the screen can do, the API can do too."
      acts={
        manages && (
          <>
            <a className="btn" href="/api/reference">
              API reference
            </a>
            <Button kind="primary" icon="plus" onClick={() => setMaking(true)}>
              New API key
            </Button>
          </>
        )
      }
    >
      {manages ? (
        <Keys />
      ) : (
        <Empty level={2} icon="lock" title="API keys are made by owners and admins">
          Ask one of them when a program needs to use this workspace.
        </Empty>
      )}
      {making && <NewKeyDialog onClose={() => setMaking(false)} />}
    </SettingsPage>
  );
}

function Keys() {
  const keys = useQuery(queries.apiKeys());
  const [deleting, setDeleting] = useState<Schema<'ApiKey'> | null>(null);
  return (
    <Loaded query={keys} what="the API keys">
      {({ data }) =>
        data.length === 0 ? (
          <Empty level={2} icon="key" title="No API key yet">
            Make one for each program, so that each can be taken away by itself.
          </Empty>
        ) : (
          <>
            <Table caption="API keys" cards>
              <thead>
                <Row>
                  <ColumnHead>Name</ColumnHead>
                  <ColumnHead>Scopes</ColumnHead>
                  <ColumnHead>Last used</ColumnHead>
                  <ColumnHead right>Delete</ColumnHead>
                </Row>
              </thead>
              <tbody>
                {data.map((key) => (
                  <KeyRow key={key.id} apiKey={key} onDelete={() => setDeleting(key)} />
                ))}
              </tbody>
            </Table>
            {deleting && <DeleteKey apiKey={deleting} onClose={() => setDeleting(null)} />}
          </>
        )
      }
    </Loaded>
  );
}

type KeyRowProps = { apiKey: Schema<'ApiKey'>; onDelete: () => void };

function KeyRow({ apiKey, onDelete }: KeyRowProps) {
  return (
    <Row>
      <RowHead>
        {apiKey.name}
        <span className="block t3 sm">
          <span className="mono">…{apiKey.hint}</span>, made <RelativeTime at={apiKey.createdAt} /> by{' '}
          {apiKey.createdBy}
        </span>
      </RowHead>
      <Cell card="state" className="t2">
        {scopeNames(apiKey.scopes)}
      </Cell>
      <Cell className="t2">
        {apiKey.lastUsedAt === null ? 'Never' : <RelativeTime at={apiKey.lastUsedAt} />}
      </Cell>
      <Cell right card="use">
        <IconButton icon="trash" label={`Delete ${apiKey.name}`} onClick={onDelete} />
      </Cell>
    </Row>
  );
}

function DeleteKey({ apiKey, onClose }: { apiKey: Schema<'ApiKey'>; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  return (
    <ConfirmAct
      title={`Delete “${apiKey.name}”`}
      effect="Whatever uses this key is refused from now on. It cannot be brought back; another key can be made."
      keepLabel="Keep key"
      actLabel="Delete API key"
      act={() => answer(api.DELETE('/api-keys/{id}', { params: { path: { id: apiKey.id } } }))}
      onDone={() => {
        void client.invalidateQueries({ queryKey: ['api-keys'] });
        toast.show({ text: `“${apiKey.name}” deleted.` });
      }}
      onClose={onClose}
    />
  );
}

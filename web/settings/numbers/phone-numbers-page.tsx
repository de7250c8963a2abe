import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import {
  Button,
  Cell,
  ColumnHead,
  Empty,
  formatPhone,
  Link,
  Row,
  RowHead,
  SearchInput,
  Table,
  Tag,
} from '../../ui/index.ts';
import { Loaded } from '../loaded.tsx';
import { settingsPaths } from '../paths.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useMe } from '../use-me.ts';
import { NewNumberDialog } from './new-number-dialog.tsx';

/** The numbers of the workspace; each leads to its page and its call flow. */
export function PhoneNumbersPage() {
  const { may } = useMe();
  const numbers = useQuery(queries.phoneNumbers());
  const workspace = useQuery(queries.workspace());
  const [adding, setAdding] = useState(false);
  const country = workspace.data?.country ?? 'US';
  const add = may('manage-workspace') && (
    <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
      Add number
    </Button>
  );
  return (
    <SettingsPage
      section={settingsPaths.numbers}
      title="Phone numbers"
      sub="The lines that people call. Each has a call flow that says what happens when it rings."
      acts={add}
    >
      <Loaded query={numbers} what="the phone numbers">
        {({ data }) =>
          data.length === 0 ? (
            <Empty level={2} icon="phone" title="No number yet">
              Add the number that your customers call.{' '}
              {may('manage-workspace') ? '' : 'An owner or admin can do it. '}
              Until its call flow is published, nothing answers it but mock calls.
            </Empty>
          ) : (
            <NumberTable numbers={data} country={country} />
          )
        }
      </Loaded>
      {adding && <NewNumberDialog country={country} onClose={() => setAdding(false)} />}
    </SettingsPage>
  );
}

type NumberTableProps = { numbers: readonly Schema<'PhoneNumber'>[]; country: string };

function NumberTable({ numbers, country }: NumberTableProps) {
  const members = useQuery(queries.members());
  const [typed, setTyped] = useState('');
  const nameOf = (id: string | null) =>
    members.data?.data.find((member) => member.id === id)?.name ?? 'Nobody';
  const digits = typed.replace(/\D/g, '');
  const found = numbers.filter(
    ({ label, e164 }) =>
      label.toLowerCase().includes(typed.trim().toLowerCase()) || (digits !== '' && e164.includes(digits)),
  );
  return (
    <>
      {(numbers.length > 8 || typed !== '') && (
        <div className="toolbar">
          <SearchInput
            label="Search numbers"
            placeholder="Search labels and numbers"
            shortcut="/"
            value={typed}
            onChange={setTyped}
          />
        </div>
      )}
      <Table caption="Phone numbers" cards>
        <thead>
          <Row>
            <ColumnHead>Number</ColumnHead>
            <ColumnHead>Owner</ColumnHead>
            <ColumnHead>State</ColumnHead>
            <ColumnHead right>Call flow</ColumnHead>
          </Row>
        </thead>
        <tbody>
          {found.map((number) => (
            <Row key={number.id}>
              <RowHead>
                <Link className="b" href={settingsPaths.number(number.id)}>
                  {number.label}
                </Link>
                <span className="block t3 sm num">{formatPhone(number.e164, country)}</span>
              </RowHead>
              <Cell className="t2">{nameOf(number.ownerId)}</Cell>
              <Cell card="state">
                {number.flowInForceId ? (
                  <Tag tone="ok">Answering</Tag>
                ) : (
                  <Tag tone="warn">Nothing published</Tag>
                )}
              </Cell>
              <Cell right card="use">
                <Link className="btn sm" href={settingsPaths.callFlow(number.id)}>
                  Call flow<span className="vh"> of {number.label}</span>
                </Link>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {found.length === 0 && <p className="tbl-foot">No number fits “{typed}”.</p>}
    </>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hoursInWords } from '../../../core/flows/hours.ts';
import { answer, api, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { ConfirmAct } from '../../forms/index.ts';
import {
  Button,
  Cell,
  ColumnHead,
  Empty,
  IconButton,
  Row,
  RowHead,
  Table,
  useToast,
} from '../../ui/index.ts';
import { Loaded } from '../loaded.tsx';
import { NamedBy } from '../named-by.tsx';
import { settingsPaths } from '../paths.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useMe } from '../use-me.ts';
import { EditDestinationDialog, NewDestinationDialog } from './destination-dialogs.tsx';
import { kindWords, whoRings } from './words.ts';

type Destination = Schema<'Destination'>;

/** People, teams and numbers that calls can be transferred to. */
export function DestinationsPage() {
  const { may } = useMe();
  const destinations = useQuery(queries.destinations());
  const [adding, setAdding] = useState(false);
  const country = useQuery(queries.workspace()).data?.country ?? 'US';
  const mayEdit = may('manage-workspace');
  return (
    <SettingsPage
      section={settingsPaths.destinations}
      title="Destinations"
      sub="Where calls can be transferred to. A job can reach nobody who is not listed here."
      acts={
        mayEdit && (
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            Add destination
          </Button>
        )
      }
    >
      <Loaded query={destinations} what="the destinations">
        {({ data }) =>
          data.length === 0 ? (
            <Empty level={2} icon="forward" title="Nobody to transfer to yet">
              Add a person, a team or an outside number. Until then the agent takes a message instead.
            </Empty>
          ) : (
            <DestinationTable destinations={data} country={country} mayEdit={mayEdit} />
          )
        }
      </Loaded>
      {adding && <NewDestinationDialog country={country} onClose={() => setAdding(false)} />}
    </SettingsPage>
  );
}

type TableProps = { destinations: readonly Destination[]; country: string; mayEdit: boolean };

function DestinationTable({ destinations, country, mayEdit }: TableProps) {
  const members = useQuery(queries.members()).data?.data ?? [];
  const [editing, setEditing] = useState<Destination | null>(null);
  const [removing, setRemoving] = useState<Destination | null>(null);
  return (
    <>
      <Table caption="Destinations" cards>
        <thead>
          <Row>
            <ColumnHead>Name</ColumnHead>
            <ColumnHead>Rings</ColumnHead>
            <ColumnHead>Hours</ColumnHead>
            {mayEdit && <ColumnHead right>Change</ColumnHead>}
          </Row>
        </thead>
        <tbody>
          {destinations.map((each) => (
            <Row key={each.id}>
              <RowHead>
                {each.name}
                <span className="block t3 sm">{kindWords[each.kind]}</span>
              </RowHead>
              <Cell card="state" className="num t2">
                {whoRings(each, members, country)}
              </Cell>
              <Cell className="t2 sm">{each.hours ? hoursInWords(each.hours) : 'At all hours'}</Cell>
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
      {editing && (
        <EditDestinationDialog destination={editing} country={country} onClose={() => setEditing(null)} />
      )}
      {removing && <RemoveDestination destination={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

function RemoveDestination({ destination, onClose }: { destination: Destination; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  return (
    <ConfirmAct
      title={`Remove “${destination.name}”`}
      effect="Nobody is transferred there from the next call on. Jobs and flows that name it show a problem until they name another one."
      keepLabel="Keep destination"
      actLabel="Remove destination"
      act={() => answer(api.DELETE('/destinations/{id}', { params: { path: { id: destination.id } } }))}
      onDone={() => {
        void client.invalidateQueries({ queryKey: ['destinations'] });
        toast.show({ text: `“${destination.name}” removed.` });
      }}
      onClose={onClose}
    >
      <NamedBy
        of={['destinations', destination.id]}
        read={() => answer(api.GET('/destinations/{id}/uses', { params: { path: { id: destination.id } } }))}
      />
    </ConfirmAct>
  );
}

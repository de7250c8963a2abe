import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { ConfirmAct } from '../../forms/index.ts';
import { Button, Cell, ColumnHead, RelativeTime, Row, RowHead, Table, useToast } from '../../ui/index.ts';
import { roleNames } from './words.ts';

type Invitation = Schema<'Invitation'>;

/** Invitations that nobody has taken up yet. */
export function InvitationList() {
  const client = useQueryClient();
  const toast = useToast();
  const invitations = useQuery(queries.invitations());
  const [withdrawing, setWithdrawing] = useState<Invitation | null>(null);
  const waiting = invitations.data?.data ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="invitations">
      <h2 className="sec mb-2" id="invitations">
        Invitations that wait
      </h2>
      <Table caption="Invitations that wait" rows="tight" cards>
        <thead>
          <Row>
            <ColumnHead>For</ColumnHead>
            <ColumnHead>Role</ColumnHead>
            <ColumnHead>Works until</ColumnHead>
            <ColumnHead right>Withdraw</ColumnHead>
          </Row>
        </thead>
        <tbody>
          {waiting.map((each) => (
            <Row key={each.id}>
              <RowHead>
                {each.email || 'Whoever has the link'}
                <span className="block t3 sm">From {each.invitedBy}</span>
              </RowHead>
              <Cell card="state">{roleNames[each.role]}</Cell>
              <Cell className="t2">
                <RelativeTime at={each.expiresAt} />
              </Cell>
              <Cell right card="use">
                <Button size="sm" onClick={() => setWithdrawing(each)}>
                  Withdraw<span className="vh"> invitation for {each.email || 'whoever has the link'}</span>
                </Button>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {withdrawing && (
        <ConfirmAct
          title="Withdraw the invitation"
          effect={`The link ${withdrawing.email ? `for ${withdrawing.email} ` : ''}stops working at once. Another one can be made.`}
          keepLabel="Keep invitation"
          actLabel="Withdraw invitation"
          act={() => answer(api.DELETE('/invitations/{id}', { params: { path: { id: withdrawing.id } } }))}
          onDone={() => {
            void client.invalidateQueries({ queryKey: ['invitations'] });
            toast.show({ text: 'Invitation withdrawn.' });
          }}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </section>
  );
}

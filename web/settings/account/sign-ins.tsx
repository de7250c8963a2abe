import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { signOut } from '../../app/session.ts';
import { answer, api, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { ConfirmAct } from '../../forms/index.ts';
import {
  Button,
  Cell,
  ColumnHead,
  Pill,
  RelativeTime,
  Row,
  RowHead,
  Table,
  useToast,
} from '../../ui/index.ts';
import { Loaded } from '../loaded.tsx';
import { browserInWords } from './browser-words.ts';

type SignIn = Schema<'SignIn'>;

/** Where this person is signed in, each with the way to end it. */
export function SignIns() {
  const signIns = useQuery(queries.signIns());
  const [ending, setEnding] = useState<SignIn | null>(null);
  return (
    <section className="mb-5" aria-labelledby="sign-ins">
      <h2 className="sec mb-2" id="sign-ins">
        Where you are signed in
      </h2>
      <Loaded query={signIns} what="your sign-ins" rows={2}>
        {({ data }) => (
          <Table caption="Where you are signed in" cards>
            <thead>
              <Row>
                <ColumnHead>Browser</ColumnHead>
                <ColumnHead>Last used</ColumnHead>
                <ColumnHead right>End</ColumnHead>
              </Row>
            </thead>
            <tbody>
              {data.map((each) => (
                <Row key={each.id}>
                  <RowHead>
                    {browserInWords(each.browser)} {each.current && <Pill tone="accent">This browser</Pill>}
                    <span className="block t3 sm">
                      Since <RelativeTime at={each.startedAt} />
                    </span>
                  </RowHead>
                  <Cell card="state" className="t2 nw">
                    <RelativeTime at={each.lastUsedAt} />
                  </Cell>
                  <Cell right card="use">
                    <Button size="sm" onClick={() => setEnding(each)}>
                      End this sign-in
                    </Button>
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        )}
      </Loaded>
      {ending && <EndSignIn signIn={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function EndSignIn({ signIn, onClose }: { signIn: SignIn; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  return (
    <ConfirmAct
      title="End this sign-in"
      effect={
        signIn.current
          ? 'It is the one you are using: you are signed out here at once.'
          : `${browserInWords(signIn.browser)} has to sign in again. What was saved there stays saved.`
      }
      keepLabel="Keep sign-in"
      actLabel="End this sign-in"
      act={async () => {
        if (signIn.current) await signOut(client);
        else await answer(api.DELETE('/me/sign-ins/{id}', { params: { path: { id: signIn.id } } }));
      }}
      onDone={() => {
        if (signIn.current) return;
        void client.invalidateQueries({ queryKey: ['me', 'sign-ins'] });
        toast.show({ text: 'Sign-in ended.' });
      }}
      onClose={onClose}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, type Schema } from '../../client/client.ts';
import { flowQueries } from '../../client/flow-queries.ts';
import { queries } from '../../client/queries.ts';
import { ConfirmAct } from '../../forms/index.ts';
import {
  Button,
  Card,
  DescriptionList,
  Empty,
  formatCount,
  formatPhone,
  Link,
  Pill,
  useToast,
} from '../../ui/index.ts';
import { Loaded } from '../loaded.tsx';
import { settingsPaths } from '../paths.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useMe } from '../use-me.ts';
import { NumberForm } from './number-form.tsx';

/** One number: its call flow, its label and owner, and taking it away. */
export function PhoneNumberPage({ numberId }: { numberId: string }) {
  const { me, may } = useMe();
  const numbers = useQuery(queries.phoneNumbers());
  const workspace = useQuery(queries.workspace());
  const number = numbers.data?.data.find(({ id }) => id === numberId);
  const mayEdit = may('edit-number') || me.ownedNumberIds.includes(numberId);
  return (
    <SettingsPage
      section={settingsPaths.numbers}
      title={number?.label ?? 'Phone number'}
      sub={number && formatPhone(number.e164, workspace.data?.country)}
      acts={
        <Link className="btn" href={settingsPaths.numbers}>
          All numbers
        </Link>
      }
    >
      <Loaded query={numbers} what="the phone number">
        {() =>
          number ? (
            <>
              <CallFlowCard number={number} />
              {mayEdit ? (
                <NumberForm number={number} />
              ) : (
                <Card title="Label and owner" level={2}>
                  <DescriptionList items={[{ name: 'Label', value: number.label }]} />
                </Card>
              )}
              {may('manage-workspace') && <RemoveNumber number={number} />}
            </>
          ) : (
            <Empty level={2} icon="phone" title="There is no such number in this workspace">
              It may have been removed, or belong to another workspace.
            </Empty>
          )
        }
      </Loaded>
    </SettingsPage>
  );
}

function CallFlowCard({ number }: { number: Schema<'PhoneNumber'> }) {
  const flows = useQuery(flowQueries.flows(number.id));
  const inForce = flows.data?.data.find(({ id }) => id === number.flowInForceId);
  return (
    <Card title="Call flow" level={2} padded>
      <div className="row wrap g3">
        <span className="grow">
          {inForce ? (
            <>
              <span className="b">{inForce.name}</span>{' '}
              <Pill tone="ok">Version {inForce.versionInForce} in force</Pill>
            </>
          ) : (
            <span className="t2">Nothing is published, so nothing answers this number yet.</span>
          )}
        </span>
        <Link className="btn pri" href={settingsPaths.callFlow(number.id)}>
          Call flow
        </Link>
      </div>
    </Card>
  );
}

function RemoveNumber({ number }: { number: Schema<'PhoneNumber'> }) {
  const { history } = useRouter();
  const toast = useToast();
  const flows = useQuery(flowQueries.flows(number.id));
  const [asking, setAsking] = useState(false);
  const count = flows.data?.data.length ?? 0;
  return (
    <Card title="Remove number" level={2} padded>
      <p className="t2">
        Its call flows go with it and it is no longer answered here. Records of its calls stay.
      </p>
      <Button className="mt-3" icon="trash" onClick={() => setAsking(true)}>
        Remove number
      </Button>
      {asking && (
        <ConfirmAct
          title={`Remove “${number.label}”`}
          effect={`${
            count === 0
              ? 'No call flow is'
              : `${formatCount(count, 'call flow')} with all versions ${count === 1 ? 'is' : 'are'}`
          } deleted with it, and the number is no longer answered here. Records of its calls stay. This cannot be undone.`}
          keepLabel="Keep number"
          actLabel={count === 0 ? 'Remove number' : `Remove number and ${formatCount(count, 'call flow')}`}
          act={() => answer(api.DELETE('/phone-numbers/{id}', { params: { path: { id: number.id } } }))}
          onDone={() => {
            toast.show({ text: `“${number.label}” removed.` });
            history.push(settingsPaths.numbers);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

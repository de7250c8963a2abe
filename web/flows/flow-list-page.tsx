import './flows.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FLOW_LIMITS } from '../../core/flows/flow.ts';
import { answer, api, type Schema } from '../client/client.ts';
import { flowQueries } from '../client/flow-queries.ts';
import { queries } from '../client/queries.ts';
import { Page } from '../shell/index.ts';
import {
  Button,
  Card,
  Dialog,
  Empty,
  Field,
  formatPhone,
  Input,
  Link,
  Notice,
  Pill,
  Skeleton,
} from '../ui/index.ts';
import { flowPaths } from './paths.ts';

/** The call flows of one number, or of every number. */
export function FlowListPage({ numberId }: { numberId?: string }) {
  const flows = useQuery(flowQueries.flows(numberId));
  const numbers = useQuery(queries.phoneNumbers());
  const workspace = useQuery(queries.workspace());
  const me = useQuery(queries.me());
  const failed = [flows, numbers, workspace, me].find(({ isLoadingError }) => isLoadingError);
  const shown = numbers.data?.data.filter(({ id }) => numberId === undefined || id === numberId) ?? [];
  const only = numberId === undefined ? undefined : shown[0];
  const mayEdit = (id: string) =>
    me.data?.rights.includes('edit-number') === true || me.data?.ownedNumberIds.includes(id) === true;
  return (
    <Page
      title={only ? `Call flow of ${only.label}` : 'Call flows'}
      sub="What happens when a number is called. One flow of a number is in force; a draft is heard only in mock calls."
    >
      {failed && (
        <Notice tone="danger" title="The call flows could not be read.">
          {failed.error?.message}
        </Notice>
      )}
      {!failed && !(flows.data && numbers.data) && <Skeleton label="Loading call flows" />}
      {flows.data && numbers.data && shown.length === 0 && (
        <Empty
          icon="phone"
          title="No number yet"
          acts={
            <Link className="btn pri" href={flowPaths.numbers}>
              Open phone numbers
            </Link>
          }
        >
          A call flow belongs to a number. Add the number first.
        </Empty>
      )}
      {flows.data &&
        shown.map((number) => (
          <NumberFlows
            key={number.id}
            number={number}
            written={formatPhone(number.e164, workspace.data?.country)}
            flows={flows.data.data.filter(({ phoneNumberId }) => phoneNumberId === number.id)}
            editable={mayEdit(number.id)}
          />
        ))}
    </Page>
  );
}

type NumberFlowsProps = {
  number: Schema<'PhoneNumber'>;
  written: string;
  flows: readonly Pick<Schema<'Flow'>, 'id' | 'name' | 'versionInForce' | 'pausedStepIds'>[];
  editable: boolean;
};

function NumberFlows({ number, written, flows, editable }: NumberFlowsProps) {
  const [making, setMaking] = useState(false);
  return (
    <Card
      className="mb-4"
      title={`${number.label}, ${written}`}
      level={2}
      aside={
        editable && (
          <Button size="sm" icon="plus" onClick={() => setMaking(true)}>
            New call flow
          </Button>
        )
      }
    >
      {flows.length === 0 && (
        <Empty bare icon="tree" title="No call flow yet">
          Callers of this number reach nobody. A new flow begins with an agent, and voicemail behind it.
        </Empty>
      )}
      <ul>
        {flows.map((flow) => (
          <li key={flow.id} className="row g4 flow-row">
            <span className="grow min-w-0">
              <span className="b cut block">{flow.name}</span>
              <span className="row wrap g1">
                <Standing flow={flow} inForce={number.flowInForceId === flow.id} />
              </span>
            </span>
            <Link className="btn sm quiet" href={flowPaths.versions(number.id, flow.id)}>
              Versions
            </Link>
            <Link className="btn sm" href={flowPaths.edit(number.id, flow.id)}>
              {editable ? 'Edit call flow' : 'Open call flow'}
            </Link>
          </li>
        ))}
      </ul>
      {making && <NewFlowDialog numberId={number.id} onClose={() => setMaking(false)} />}
    </Card>
  );
}

function Standing({ flow, inForce }: { flow: NumberFlowsProps['flows'][number]; inForce: boolean }) {
  const paused = flow.pausedStepIds.length;
  return (
    <>
      {inForce && flow.versionInForce !== null ? (
        <Pill tone="ok">Version {flow.versionInForce} in force</Pill>
      ) : (
        <Pill>
          {flow.versionInForce === null ? 'Not published' : `Version ${flow.versionInForce}, not in force`}
        </Pill>
      )}
      {paused > 0 && (
        <Pill tone="warn">{paused === 1 ? 'An agent is paused' : `${paused} agents are paused`}</Pill>
      )}
    </>
  );
}

function NewFlowDialog({ numberId, onClose }: { numberId: string; onClose: () => void }) {
  const [name, setName] = useState('');
  const cache = useQueryClient();
  const router = useRouter();
  const make = useMutation({
    mutationFn: () => answer(api.POST('/flows', { body: { phoneNumberId: numberId, name } })),
    onSuccess: (flow) => {
      void cache.invalidateQueries({ queryKey: ['flows', 'list'] });
      router.history.push(flowPaths.edit(numberId, flow.id));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="New call flow"
      description="It answers nobody until you publish it."
    >
      <form className="col mt-3" onSubmit={submit}>
        <Field
          label="Name"
          required
          count={{ text: name, most: FLOW_LIMITS.name }}
          {...(make.isError ? { error: make.error.message } : {})}
        >
          <Input value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <div className="acts">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" busy={make.isPending}>
            Make call flow
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState } from 'react';
import type { Flow } from '../../../core/flows/flow.ts';
import { Button, Confirm, IconButton, Menu } from '../../ui/index.ts';
import { usePublishing } from '../publish/use-publishing.ts';

type ActsProps = { flow: Flow; number: number };

/** Puts the version that is read into the draft, or back in force. */
export function VersionActs({ flow, number }: ActsProps) {
  const { toDraft, putBack } = usePublishing(flow.id, flow.versionInForce);
  const [asking, ask] = useState(false);
  const current = flow.versionInForce === number ? `Version ${number} is in force.` : undefined;
  return (
    <>
      <Button busy={toDraft.isPending} onClick={() => toDraft.mutate(number)}>
        Copy to the draft
      </Button>
      <Button kind="primary" busy={putBack.isPending} blockedBy={current} onClick={() => ask(true)}>
        Put version {number} back
      </Button>
      {asking && (
        <AskToPutBack flow={flow} number={number} putBack={putBack.mutate} onClose={() => ask(false)} />
      )}
    </>
  );
}

/** The same behind one button: the bar of a phone also has to hold the title. */
export function PhoneVersionActs({ flow, number }: ActsProps) {
  const { toDraft, putBack } = usePublishing(flow.id, flow.versionInForce);
  const [asking, ask] = useState(false);
  const current = flow.versionInForce === number;
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton icon="dots" label={`What to do with version ${number}`} />}
        entries={[
          { label: 'Copy to the draft', icon: 'copy', onChoose: () => toDraft.mutate(number) },
          {
            label: current ? `Version ${number} is in force` : `Put version ${number} back…`,
            icon: 'history',
            disabled: current,
            onChoose: () => ask(true),
          },
        ]}
      />
      {asking && (
        <AskToPutBack flow={flow} number={number} putBack={putBack.mutate} onClose={() => ask(false)} />
      )}
    </>
  );
}

type AskProps = ActsProps & { putBack: (number: number) => void; onClose: () => void };

function AskToPutBack({ flow, number, putBack, onClose }: AskProps) {
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Put version ${number} of “${flow.name}” back`}
      effect="It is published again under a new number, and the next call follows it. The draft becomes the same; what was in it is no longer kept as a draft."
      keepLabel="Keep what is in force"
      actLabel={`Put version ${number} back`}
      onAct={() => {
        onClose();
        putBack(number);
      }}
    />
  );
}

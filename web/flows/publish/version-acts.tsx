import { useState } from 'react';
import type { Flow } from '../../../core/flows/flow.ts';
import { Button, Confirm } from '../../ui/index.ts';
import { usePublishing } from './use-publishing.ts';

/** Puts the version that is read into the draft, or back in force. */
export function VersionActs({ flow, number }: { flow: Flow; number: number }) {
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
      <Confirm
        open={asking}
        onClose={() => ask(false)}
        title={`Put version ${number} of “${flow.name}” back`}
        effect="It is published again under a new number, and the next call follows it. The draft becomes the same; what was in it is no longer kept as a draft."
        keepLabel="Keep what is in force"
        actLabel={`Put version ${number} back`}
        onAct={() => {
          ask(false);
          putBack.mutate(number);
        }}
      />
    </>
  );
}

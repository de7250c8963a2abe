import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { switchWorkspace } from '../../app/session.ts';
import { answer, api } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { ConfirmAct } from '../../forms/index.ts';
import { Button, Card } from '../../ui/index.ts';
import { holdingsInWords } from './holdings-words.ts';

/** The demo business, and the way to be rid of it. */
export function DemoCard() {
  const [asking, setAsking] = useState(false);
  const holdings = useQuery(queries.holdings());
  return (
    <Card title="Demo" level={2} padded>
      <p className="t2">
        This is a fictional business to try things with. Removing it leaves your other workspaces as they are;
        without another one you are given an empty one.
      </p>
      <Button className="mt-3" icon="trash" onClick={() => setAsking(true)}>
        Remove demo
      </Button>
      {asking && (
        <ConfirmAct
          title="Remove the demo"
          effect={`What is in it is erased for good: ${holdings.data ? holdingsInWords(holdings.data) : 'everything'}. This cannot be undone.`}
          keepLabel="Keep demo"
          actLabel="Remove demo"
          act={async () => {
            const { workspaceId } = await answer(api.DELETE('/workspace/demo'));
            switchWorkspace(workspaceId);
          }}
          onDone={() => undefined}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

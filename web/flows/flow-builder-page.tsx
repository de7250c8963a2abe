import './flows.css';
import { useQuery } from '@tanstack/react-query';
import type { FlowGraph } from '../../core/flows/flow.ts';
import { flowQueries } from '../client/flow-queries.ts';
import { queries } from '../client/queries.ts';
import { Page } from '../shell/index.ts';
import { formatPhone, Notice, Skeleton } from '../ui/index.ts';
import { Builder } from './builder/builder.tsx';

/** Edits one call flow of a number. The shell around it shows the rail. */
export function FlowBuilderPage({ numberId, flowId }: { numberId: string; flowId: string }) {
  const flow = useQuery(flowQueries.flow(flowId));
  const draft = useQuery(flowQueries.draft(flowId));
  const versions = useQuery(flowQueries.versions(flowId));
  const inForce = flow.data?.versionInForce ?? null;
  const published = useQuery({ ...flowQueries.version(flowId, inForce ?? 0), enabled: inForce !== null });
  const numbers = useQuery(queries.phoneNumbers());
  const workspace = useQuery(queries.workspace());
  const me = useQuery(queries.me());
  const failed = [flow, draft, versions, published, numbers, workspace, me].find(
    ({ isLoadingError }) => isLoadingError,
  );
  if (failed) {
    return (
      <Page title="Call flow">
        <Notice tone="danger" title="This call flow could not be opened.">
          {failed.error?.message}
        </Notice>
      </Page>
    );
  }
  const number = numbers.data?.data.find(({ id }) => id === numberId);
  const read = flow.data && draft.data && versions.data && number && workspace.data && me.data;
  if (!read || (inForce !== null && !published.data)) {
    return (
      <Page title="Call flow">
        <Skeleton label="Loading the call flow" rows={6} rowHeight={64} />
      </Page>
    );
  }
  const { country, name, language } = workspace.data;
  return (
    <Builder
      key={flowId}
      flow={flow.data}
      draft={draft.data}
      published={
        published.data && inForce !== null
          ? { ...published.data, graph: published.data.graph as FlowGraph }
          : null
      }
      nextNumber={(versions.data.data[0]?.number ?? 0) + 1}
      number={{ id: numberId, label: number.label, written: formatPhone(number.e164, country) }}
      defaults={{ businessName: name, language, recording: true }}
      editable={me.data.rights.includes('edit-number') || me.data.ownedNumberIds.includes(numberId)}
    />
  );
}

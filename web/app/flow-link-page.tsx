import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { flowQueries } from '../client/flow-queries.ts';
import { flowPaths } from '../flows/paths.ts';
import { Page } from '../shell/index.ts';
import { Skeleton } from '../ui/index.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** `/call-flows/$flowId`: a short address that leads to the flow under its number. A query (`?step=`) is taken along. */
export function FlowLinkPage({ flowId }: { flowId: string }) {
  const flow = useQuery(flowQueries.flow(flowId));
  if (flow.isError) return <NotFoundPage />;
  if (flow.data)
    return <Navigate href={flowPaths.edit(flow.data.phoneNumberId, flowId) + location.search} replace />;
  return (
    <Page title="Call flow">
      <Skeleton label="Loading the call flow" rows={6} rowHeight={64} />
    </Page>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { flowQueries } from '../../client/flow-queries.ts';
import { flowPaths } from '../../flows/paths.ts';
import { Page } from '../../shell/index.ts';
import { Skeleton } from '../../ui/index.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** `/call-flows/$flowId`: a short address that leads to the flow under its number. A query (`?step=`) is taken along. */
export function FlowLinkPage({ flowId }: { flowId: string }) {
  const flow = useQuery(flowQueries.flow(flowId));
  const { history } = useRouter();
  const numberId = flow.data?.phoneNumberId;
  useEffect(() => {
    if (numberId !== undefined) history.replace(flowPaths.edit(numberId, flowId) + location.search);
  }, [history, numberId, flowId]);
  if (flow.isLoadingError) return <NotFoundPage />;
  return (
    <Page title="Call flow">
      <Skeleton label="Loading the call flow" rows={6} rowHeight={64} />
    </Page>
  );
}

import { useQueries, useQuery } from '@tanstack/react-query';
import { flowQueries } from '../../client/flow-queries.ts';
import { type PageUse, usesOfPages } from './page-uses.ts';

/** With more call flows than this the uses are not gathered: each draft is a request of its own. */
const MOST_FLOWS = 30;

/** Which agent steps use which page, by the drafts of all call flows; undefined while that is not known. */
export function usePageUses(): Map<string, PageUse[]> | undefined {
  const flows = useQuery(flowQueries.flows()).data?.data;
  const asked = flows && flows.length <= MOST_FLOWS ? flows : [];
  return useQueries({
    queries: asked.map((flow) => flowQueries.draft(flow.id)),
    combine: (drafts) => {
      if (!flows || asked.length < flows.length || drafts.some(({ data }) => !data)) return undefined;
      return usesOfPages(
        asked.flatMap((flow, at) => {
          const graph = drafts[at]?.data?.graph;
          return graph ? [{ flow, graph }] : [];
        }),
      );
    },
  });
}

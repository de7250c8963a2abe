import { useMutation, useQueries, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { agentSteps } from '../../../../core/flows/flow.ts';
import { stepName } from '../../../../core/flows/steps/index.ts';
import { type Answered, answer, api, edited, Refused, type Schema } from '../../../client/client.ts';
import { flowQueries } from '../../../client/flow-queries.ts';
import { queries } from '../../../client/queries.ts';
import { formatCount, useToast } from '../../../ui/index.ts';
import { attachingTo, withJobs, withoutJobs } from './attaching.ts';

type Draft = Answered<'FlowDraft'>;
export type Place = { flow: Schema<'Flow'>; draft: Draft; stepId: string; name: string };

/** With more call flows than this a step is chosen in its flow: each draft is a request of its own. */
const MOST_FLOWS = 30;

/** The agent steps of the call flows that this person may change; undefined while they are being read. */
export function useAgentSteps(): { places: Place[] | undefined; error: Error | null } {
  const { data: me } = useSuspenseQuery(queries.me());
  const flows = useQuery(flowQueries.flows());
  const mayChange = ({ phoneNumberId }: Schema<'Flow'>) =>
    me.rights.includes('edit-number') || me.ownedNumberIds.includes(phoneNumberId);
  const asked = (flows.data?.data ?? []).filter(mayChange).slice(0, MOST_FLOWS);
  return useQueries({
    queries: asked.map((flow) => flowQueries.draft(flow.id)),
    combine: (drafts) => {
      const error = flows.error ?? drafts.find((draft) => draft.error)?.error ?? null;
      if (!flows.data || drafts.some(({ data }) => !data)) return { places: undefined, error };
      const places = asked.flatMap((flow, at) => {
        const draft = drafts[at]?.data;
        if (!draft) return [];
        return agentSteps(draft.graph).map((step) => ({
          flow,
          draft,
          stepId: step.id,
          name: stepName(step),
        }));
      });
      return { places, error };
    },
  });
}

/** Attaches jobs to a step of a draft, and takes them off again while nobody has changed the draft since. */
export function useAttaching(jobs: readonly { id: string; name: string }[], onDone: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  const save = async ({ flow }: Place, draft: Draft, graph: Draft['graph']) => {
    const params = edited({ id: flow.id }, draft.etag);
    const saved = await answer(api.PATCH('/flows/{id}/draft', { params, body: { graph } }));
    client.setQueryData(flowQueries.draft(flow.id).queryKey, saved);
    for (const key of ['flows', 'jobs', 'walkthrough']) void client.invalidateQueries({ queryKey: [key] });
    return saved;
  };
  return useMutation({
    mutationFn: async (place: Place) => {
      const { added } = attachingTo(
        place.draft.graph,
        place.stepId,
        jobs.map(({ id }) => id),
      );
      const saved = await save(place, place.draft, withJobs(place.draft.graph, place.stepId, added));
      return { place, saved, added };
    },
    onSuccess: ({ place, saved, added }) => {
      const takeOff = () => save(place, saved, withoutJobs(saved.graph, place.stepId, added));
      const kept = `The jobs stay with “${place.name}”.`;
      toast.show({
        text: `${formatCount(added.length, 'job')} attached to “${place.name}” of “${place.flow.name}”. Callers notice once you publish.`,
        undo: () =>
          void takeOff().catch((error: Error) =>
            toast.show({
              text: isLate(error) ? `The call flow was changed since. ${kept}` : `${error.message} ${kept}`,
            }),
          ),
      });
      onDone();
    },
    onError: (error, place) =>
      isLate(error) && client.invalidateQueries({ queryKey: flowQueries.draft(place.flow.id).queryKey }),
  });
}

export function isLate(error: Error): boolean {
  return error instanceof Refused && error.refusal.status === 412;
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FlowStep, findStep } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import { answer, api } from '../../client/client.ts';
import { flowQueries } from '../../client/flow-queries.ts';
import { Button, Notice, useToast } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';

/** Pauses the agent at once, without publishing: callers then go to the step behind it. */
export function PausePart({ step }: { step: FlowStep }) {
  const { flow, graph, editable } = useEditor();
  const queries = useQueryClient();
  const toast = useToast();
  const paused = flow.pausedStepIds.includes(step.id);
  const behind = findStep(graph, step.exits.fallback);
  const where = behind ? `go to “${stepName(behind)}”` : 'hear that nobody can talk now';
  const pause = useMutation({
    mutationFn: (now: boolean) =>
      answer(
        api.POST('/flows/{id}/steps/{stepId}/pause', {
          params: { path: { id: flow.id, stepId: step.id } },
          body: { paused: now },
        }),
      ),
    onSuccess: (changed, now) => {
      queries.setQueryData(flowQueries.flow(flow.id).queryKey, changed);
      const text = now
        ? `“${stepName(step)}” is paused. Callers ${where}.`
        : `“${stepName(step)}” answers again.`;
      toast.show({ text, undo: () => pause.mutate(!now) });
    },
    onError: (error) => toast.show({ text: `Nothing changed: ${error.message}` }),
  });
  if (paused) {
    return (
      <div className="pgrp">
        <Notice
          tone="warn"
          icon="pause"
          title="Paused."
          acts={
            editable && (
              <Button size="sm" icon="play" busy={pause.isPending} onClick={() => pause.mutate(false)}>
                Let it answer again
              </Button>
            )
          }
        >
          Callers {where}.
        </Notice>
      </div>
    );
  }
  if (!editable) return null;
  return (
    <div className="pgrp row">
      <span className="grow sm t2">Pausing takes effect at once: callers {where}.</span>
      <Button size="sm" icon="pause" busy={pause.isPending} onClick={() => pause.mutate(true)}>
        Pause
      </Button>
    </div>
  );
}

import { useEffect, useMemo, useState } from 'react';
import { changesBetween } from '../../../core/flows/changes.ts';
import { NO_NAMES } from '../../../core/flows/context.ts';
import { attachJob } from '../../../core/flows/edit.ts';
import { type Flow, type FlowGraph, type FlowVersion, findStep } from '../../../core/flows/flow.ts';
import type { StepDefaults } from '../../../core/flows/steps/step-spec.ts';
import { checkFlow } from '../../../core/flows/validate.ts';
import { useShortcut, useToast } from '../../ui/index.ts';
import { type DraftAnswer, useDraft } from '../draft/use-draft.ts';
import { useFlowContext } from '../draft/use-flow-context.ts';
import { type Editor, EditorContext } from '../editor.ts';
import { ReviewDialog } from '../publish/review-dialog.tsx';
import { useQueryPart } from '../use-place.ts';
import { type AddAt, AddStepDialog } from './add-step-dialog.tsx';
import { BuilderFrame } from './builder-frame.tsx';
import { RemoveStepDialog } from './remove-step-dialog.tsx';

export type BuilderProps = {
  flow: Flow;
  draft: DraftAnswer;
  /** The version in force, with its graph; null while nothing is published. */
  published: FlowVersion | null;
  nextNumber: number;
  number: { id: string; label: string; written: string };
  defaults: StepDefaults;
  editable: boolean;
};

type Asked = { add: AddAt } | { remove: string } | 'review' | null;

/** The flow builder: canvas or list at the left, the open step's settings at the right. */
export function Builder(props: BuilderProps) {
  const { flow, published, number, defaults, editable } = props;
  const { keeper, view } = useDraft(flow.id, props.draft);
  const [openStepId, open] = useQueryPart('step');
  const [asked, ask] = useState<Asked>(null);
  const [phoneView, setPhoneView] = useState('steps');
  const { graph } = view;
  const context = useFlowContext([graph, published?.graph ?? null], number.written);
  const names = context ?? NO_NAMES;
  const problems = useMemo(() => (context ? checkFlow(graph, context) : []), [graph, context]);
  const changes = useMemo(
    () => (context ? changesBetween(published?.graph ?? null, graph, context) : []),
    [published, graph, context],
  );
  const editor: Editor = {
    flow,
    numberId: number.id,
    number: number.written,
    graph,
    names,
    problems,
    changes,
    defaults,
    editable,
    openStepId,
    open: (stepId) => {
      open(stepId);
      setPhoneView(stepId === null ? 'steps' : 'settings');
    },
    edit: (change, joins) => keeper.edit(change, joins),
    askToRemove: (stepId) => findStep(graph, stepId)?.kind !== 'incoming' && ask({ remove: stepId }),
    askToAdd: (add) => ask({ add }),
  };
  const review = () => {
    void keeper.flush();
    ask('review');
  };
  useReturnedJob(editor);
  useShortcut('mod+z', () => keeper.undo(), { enabled: editable });
  useShortcut('mod+shift+z', () => keeper.redo(), { enabled: editable });
  return (
    <EditorContext value={editor}>
      <BuilderFrame
        {...props}
        editor={editor}
        view={view}
        keeper={keeper}
        onReview={review}
        phoneView={phoneView}
        setPhoneView={setPhoneView}
      />
      {asked === 'review' && (
        <ReviewDialog view={view} nextNumber={props.nextNumber} onClose={() => ask(null)} />
      )}
      {asked !== null && asked !== 'review' && 'add' in asked && (
        <AddStepDialog at={asked.add} onClose={() => ask(null)} />
      )}
      {asked !== null && asked !== 'review' && 'remove' in asked && (
        <RemoveStepDialog stepId={asked.remove} onClose={() => ask(null)} undo={() => keeper.undo()} />
      )}
    </EditorContext>
  );
}

/** A job that was written from here comes back in the address and is attached to the step that is open. */
function useReturnedJob({ openStepId, graph, edit }: Editor): void {
  const [jobId, setJobId] = useQueryPart('attach');
  const toast = useToast();
  useEffect(() => {
    if (jobId === null || openStepId === null) return;
    setJobId(null);
    const { problem } = attachJob(graph, openStepId, jobId);
    if (problem) toast.show({ text: `The job is saved, but not attached. ${problem.message}` });
    else edit((now: FlowGraph) => attachJob(now, openStepId, jobId).graph);
  }, [jobId, openStepId, graph, edit, setJobId, toast]);
}

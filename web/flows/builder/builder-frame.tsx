import { type ReactNode, useState } from 'react';
import { findStep } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import { Bench, type BenchPane } from '../../shell/index.ts';
import { formatDate } from '../../ui/index.ts';
import { FlowCanvas } from '../canvas/flow-canvas.tsx';
import type { useDraft } from '../draft/use-draft.ts';
import { type Editor, personName } from '../editor.ts';
import { FlowOutline } from '../outline/flow-outline.tsx';
import { StepPanel, StepPanelHead } from '../panel/step-panel.tsx';
import { flowPaths } from '../paths.ts';
import { PublishBar } from '../publish/publish-bar.tsx';
import type { BuilderProps } from './builder.tsx';
import {
  DraftMarks,
  type Drawing,
  DrawingChoice,
  PhoneLine,
  TryAndPublish,
  UndoButton,
} from './builder-acts.tsx';
import { OthersBar } from './others-bar.tsx';
import { useNarrow } from './use-narrow.ts';

type FrameProps = BuilderProps & {
  editor: Editor;
  onReview: () => void;
  phoneView: string;
  setPhoneView: (view: string) => void;
} & ReturnType<typeof useDraft>;

/** The page around the steps and their settings: top line, publish bar, panes. */
export function BuilderFrame(props: FrameProps) {
  const { flow, number, nextNumber, editable, editor, view, keeper, onReview } = props;
  const [drawing, setDrawing] = useState<Drawing>('canvas');
  const narrow = useNarrow();
  const marks = { view, flow, numberId: number.id, nextNumber };
  const acts = <TryAndPublish flow={flow} editable={editable} onReview={onReview} />;
  return (
    <Bench
      title={flow.name}
      crumbs={[
        { label: 'Phone numbers', href: flowPaths.numbers },
        { label: number.label, href: flowPaths.list(number.id) },
      ]}
      marks={!narrow && <DraftMarks {...marks} />}
      acts={
        !narrow && (
          <>
            {editable && <UndoButton view={view} keeper={keeper} />}
            <DrawingChoice drawing={drawing} onDraw={setDrawing} />
            {acts}
          </>
        )
      }
      phoneActs={acts}
      notice={
        <>
          {narrow && <PhoneLine {...marks} keeper={keeper} editable={editable} />}
          <Published {...props} />
          <OthersBar editor={editor} view={view} keeper={keeper} />
        </>
      }
      panes={panesOf(editor, drawing === 'list' || narrow)}
      columns="minmax(0, 1fr) 400px"
      view={props.phoneView}
      onView={props.setPhoneView}
    />
  );
}

function Published({ published, editor, onReview }: FrameProps): ReactNode {
  const since =
    published &&
    `version ${published.number}, published ${formatDate(published.publishedAt, Date.now())} by ${personName(editor, published.publishedBy)}`;
  return <PublishBar published={since} onReview={onReview} />;
}

function panesOf({ graph, openStepId }: Editor, listed: boolean): BenchPane[] {
  const step = findStep(graph, openStepId);
  return [
    {
      id: 'steps',
      title: 'Steps of the flow',
      tab: 'Steps',
      headless: true,
      bare: !listed,
      alt: !listed,
      content: listed ? <FlowOutline /> : <FlowCanvas />,
    },
    {
      id: 'settings',
      title: step ? stepName(step) : 'Settings',
      tab: 'Settings',
      head: <StepPanelHead step={step} />,
      content: <StepPanel step={step} />,
    },
  ];
}

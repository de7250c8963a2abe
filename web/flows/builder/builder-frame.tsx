import { useState } from 'react';
import { findStep } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import { Bench } from '../../shell/index.ts';
import { Button, formatDate, IconButton, Link, Pill, Segmented } from '../../ui/index.ts';
import { FlowCanvas } from '../canvas/flow-canvas.tsx';
import type { useDraft } from '../draft/use-draft.ts';
import { type Editor, personName } from '../editor.ts';
import { FlowOutline } from '../outline/flow-outline.tsx';
import { StepPanel, StepPanelHead } from '../panel/step-panel.tsx';
import { flowPaths } from '../paths.ts';
import { PublishBar } from '../publish/publish-bar.tsx';
import type { BuilderProps } from './builder.tsx';
import { OthersBar } from './others-bar.tsx';
import { SavedMark } from './saved-mark.tsx';
import { useNarrow } from './use-narrow.ts';

type FrameProps = BuilderProps & {
  editor: Editor;
  onReview: () => void;
  phoneView: string;
  setPhoneView: (view: string) => void;
} & ReturnType<typeof useDraft>;

/** The page around the steps and their settings: top line, publish bar, panes. */
export function BuilderFrame(props: FrameProps) {
  const {
    flow,
    number,
    published,
    nextNumber,
    editable,
    editor,
    view,
    keeper,
    onReview,
    phoneView,
    setPhoneView,
  } = props;
  const [drawing, setDrawing] = useState<'canvas' | 'list'>('canvas');
  const narrow = useNarrow();
  const step = findStep(editor.graph, editor.openStepId);
  const publish = (
    <Button kind="primary" onClick={onReview}>
      {editable ? 'Publish' : 'Review'}
    </Button>
  );
  const test = (
    <Link className="btn" href={flowPaths.mockCall(flow.id)}>
      Mock call
    </Link>
  );
  const steps = drawing === 'list' || narrow ? <FlowOutline /> : <FlowCanvas />;
  return (
    <Bench
      title={flow.name}
      crumbs={[
        { label: 'Phone numbers', href: flowPaths.numbers },
        { label: number.label, href: flowPaths.list(number.id) },
      ]}
      marks={
        <>
          <Pill>Draft of version {nextNumber}</Pill>
          <SavedMark view={view} />
          <Link className="sm" href={flowPaths.versions(number.id, flow.id)}>
            Versions
          </Link>
        </>
      }
      acts={
        <>
          {editable && (
            <IconButton
              icon="undo"
              label="Undo"
              keys="mod+z"
              aria-disabled={!view.canUndo}
              onClick={() => keeper.undo()}
            />
          )}
          <Segmented
            label="View"
            value={drawing}
            options={[
              { value: 'canvas', label: 'Canvas', icon: 'tree' },
              { value: 'list', label: 'List', icon: 'list' },
            ]}
            onChange={setDrawing}
          />
          {test}
          {publish}
        </>
      }
      phoneActs={
        <>
          {test}
          {publish}
        </>
      }
      notice={
        <>
          <PublishBar
            published={
              published &&
              `version ${published.number}, published ${formatDate(published.publishedAt, Date.now())} by ${personName(editor, published.publishedBy)}`
            }
            onReview={onReview}
          />
          <OthersBar editor={editor} view={view} keeper={keeper} />
        </>
      }
      panes={[
        {
          id: 'steps',
          title: 'Steps of the flow',
          tab: 'Steps',
          headless: true,
          bare: drawing === 'canvas' && !narrow,
          alt: drawing === 'canvas' && !narrow,
          content: steps,
        },
        {
          id: 'settings',
          title: step ? stepName(step) : 'Settings',
          tab: 'Settings',
          head: <StepPanelHead step={step} />,
          content: <StepPanel step={step} />,
        },
      ]}
      columns="minmax(0, 1fr) 400px"
      view={phoneView}
      onView={setPhoneView}
    />
  );
}

import { useState } from 'react';
import { changesBetween } from '../../../core/flows/changes.ts';
import { findStep } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import { Bench, type BenchPane } from '../../shell/index.ts';
import { type Editor, EditorContext } from '../editor.ts';
import { FlowOutline } from '../outline/flow-outline.tsx';
import { StepPanel, StepPanelHead } from '../panel/step-panel.tsx';
import { flowPaths } from '../paths.ts';
import type { VersionsRead } from './use-versions.ts';
import { PhoneVersionActs, VersionActs } from './version-acts.tsx';
import { VersionCompared } from './version-compared.tsx';
import { VersionList } from './version-list.tsx';

/** Versions at the left, the steps of the one that is read, and the settings of its open step. */
export function VersionsBench(versions: VersionsRead) {
  const { flow, phoneNumber, number, mayEdit } = versions;
  const [view, setView] = useState('versions');
  const [openStepId, open] = useState<string | null>(null);
  const editor = readingOf(versions, openStepId, (id) => {
    open(id);
    setView(id === null ? 'steps' : 'settings');
  });
  const acting = mayEdit && number > 0 ? { flow, number } : null;
  return (
    <EditorContext value={editor}>
      <Bench
        title={`Versions of ${flow.name}`}
        crumbs={[
          { label: phoneNumber.label, href: flowPaths.list(phoneNumber.id) },
          { label: flow.name, href: flowPaths.edit(phoneNumber.id, flow.id) },
        ]}
        acts={acting && <VersionActs {...acting} />}
        phoneActs={acting && <PhoneVersionActs {...acting} />}
        panes={[listPane(versions, () => setView('steps')), stepsPane(versions), settingsPane(editor)]}
        columns="280px minmax(0, 1fr) 400px"
        view={view}
        onView={setView}
      />
    </EditorContext>
  );
}

/** The builder's own list and panel show a version too; nothing in it can be edited. */
function readingOf(versions: VersionsRead, openStepId: string | null, open: Editor['open']): Editor {
  const { flow, phoneNumber, graph, other, names } = versions;
  return {
    flow: { ...flow, pausedStepIds: [] },
    numberId: phoneNumber.id,
    number: phoneNumber.written,
    graph,
    names,
    problems: [],
    changes: other ? changesBetween(other, graph, names) : [],
    defaults: { businessName: '', language: 'en', recording: true },
    editable: false,
    openStepId,
    open,
    edit: () => undefined,
    askToRemove: () => undefined,
    askToAdd: () => undefined,
  };
}

function listPane({ lines, number, names, choose }: VersionsRead, onChosen: () => void): BenchPane {
  const chooseAndRead = (next: number) => {
    choose(next);
    onChosen();
  };
  return {
    id: 'versions',
    title: 'Versions',
    content: <VersionList lines={lines} chosen={number} names={names} onChoose={chooseAndRead} />,
  };
}

function stepsPane({ lines, number, against, compareWith, other }: VersionsRead): BenchPane {
  return {
    id: 'steps',
    title: number > 0 ? `Version ${number}` : 'No version',
    content: (
      <>
        <VersionCompared
          lines={lines}
          number={number}
          against={against}
          onAgainst={compareWith}
          ready={other !== null}
        />
        <FlowOutline />
      </>
    ),
  };
}

function settingsPane({ graph, openStepId }: Editor): BenchPane {
  const step = findStep(graph, openStepId);
  return {
    id: 'settings',
    title: step ? stepName(step) : 'Settings',
    head: <StepPanelHead step={step} />,
    content: <StepPanel step={step} />,
  };
}

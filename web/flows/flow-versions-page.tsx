import './flows.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { changesBetween } from '../../core/flows/changes.ts';
import { NO_NAMES } from '../../core/flows/context.ts';
import { type FlowGraph, findStep } from '../../core/flows/flow.ts';
import { stepName } from '../../core/flows/steps/index.ts';
import { flowQueries } from '../client/flow-queries.ts';
import { queries } from '../client/queries.ts';
import { Bench, Page } from '../shell/index.ts';
import { formatPhone, Notice, Skeleton } from '../ui/index.ts';
import { useFlowContext } from './draft/use-flow-context.ts';
import { type Editor, EditorContext } from './editor.ts';
import { FlowOutline } from './outline/flow-outline.tsx';
import { StepPanel, StepPanelHead } from './panel/step-panel.tsx';
import { flowPaths } from './paths.ts';
import { VersionActs } from './publish/version-acts.tsx';
import { VersionCompared } from './publish/version-compared.tsx';
import { VersionList } from './publish/version-list.tsx';
import { useQueryPart } from './use-place.ts';

/** Published versions of a flow: read one, compare it with another or with the draft, put it back. */
export function FlowVersionsPage({ numberId, flowId }: { numberId: string; flowId: string }) {
  const flow = useQuery(flowQueries.flow(flowId));
  const versions = useQuery(flowQueries.versions(flowId));
  const numbers = useQuery(queries.phoneNumbers());
  const workspace = useQuery(queries.workspace());
  const me = useQuery(queries.me());
  const [chosen, choose] = useQueryPart('version');
  const [openStepId, open] = useState<string | null>(null);
  const [against, compareWith] = useState<string | null>(null);
  const [view, setView] = useState('versions');
  const lines = versions.data?.data ?? [];
  const number = Number(chosen ?? flow.data?.versionInForce ?? lines[0]?.number ?? 0);
  const version = useQuery({ ...flowQueries.version(flowId, number), enabled: number > 0 });
  const graph = (version.data?.graph ?? { steps: [] }) as FlowGraph;
  const other = useOther(flowId, against);
  const line = numbers.data?.data.find(({ id }) => id === numberId);
  const written = line ? formatPhone(line.e164, workspace.data?.country) : null;
  const names = useFlowContext([graph, other], written) ?? NO_NAMES;
  const failed = [flow, versions, numbers, version].find(({ isError }) => isError);
  if (failed) {
    return (
      <Page title="Versions">
        <Notice tone="danger" title="The versions could not be read.">
          {failed.error?.message}
        </Notice>
      </Page>
    );
  }
  if (!flow.data || !versions.data || !line || !me.data) {
    return (
      <Page title="Versions">
        <Skeleton label="Loading versions" />
      </Page>
    );
  }
  const step = findStep(graph, openStepId);
  const editor: Editor = {
    flow: { ...flow.data, pausedStepIds: [] },
    numberId,
    number: written,
    graph,
    names,
    problems: [],
    changes: other ? changesBetween(other, graph, names) : [],
    defaults: { businessName: '', language: 'en', recording: true },
    editable: false,
    openStepId,
    open: (id) => {
      open(id);
      if (id !== null) setView('settings');
    },
    edit: () => undefined,
    askToRemove: () => undefined,
    askToAdd: () => undefined,
  };
  const mayEdit = me.data.rights.includes('edit-number') || me.data.ownedNumberIds.includes(numberId);
  return (
    <EditorContext value={editor}>
      <Bench
        title={`Versions of ${flow.data.name}`}
        crumbs={[
          { label: line.label, href: flowPaths.list(numberId) },
          { label: flow.data.name, href: flowPaths.edit(numberId, flowId) },
        ]}
        acts={mayEdit && number > 0 ? <VersionActs flow={editor.flow} number={number} /> : null}
        panes={[
          {
            id: 'versions',
            title: 'Versions',
            content: (
              <VersionList
                lines={lines}
                chosen={number}
                names={names}
                onChoose={(next) => choose(String(next))}
              />
            ),
          },
          {
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
          },
          {
            id: 'settings',
            title: step ? stepName(step) : 'Settings',
            head: <StepPanelHead step={step} />,
            content: <StepPanel step={step} />,
          },
        ]}
        columns="280px minmax(0, 1fr) 400px"
        view={view}
        onView={setView}
      />
    </EditorContext>
  );
}

/** The graph to compare with: a version by its number, the draft, or null for none. */
function useOther(flowId: string, against: string | null): FlowGraph | null {
  const number = against !== null && against !== 'draft' ? Number(against) : null;
  const version = useQuery({ ...flowQueries.version(flowId, number ?? 0), enabled: number !== null });
  const draft = useQuery({ ...flowQueries.draft(flowId), enabled: against === 'draft' });
  if (against === null) return null;
  return ((against === 'draft' ? draft.data?.graph : version.data?.graph) ?? null) as FlowGraph | null;
}

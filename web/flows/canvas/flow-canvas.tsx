import '@xyflow/react/dist/base.css';
import {
  type Edge,
  type Node,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useNodesInitialized,
  useReactFlow,
  useViewport,
} from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { moveStep } from '../../../core/flows/edit.ts';
import type { FlowGraph } from '../../../core/flows/flow.ts';
import { Button, IconButton } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';
import { linesOf } from './canvas-edges.ts';
import { placesOf, STEP_SIZE, STUB, stubsOf } from './canvas-layout.ts';
import { LineEdge, StubEdge } from './line-edge.tsx';
import { StepNode } from './step-node.tsx';
import { StubNode } from './stub-node.tsx';

const nodeTypes = { step: StepNode, stub: StubNode };
const edgeTypes = { line: LineEdge, stub: StubEdge };

/** The flow as a drawing. It is never the only way: the list holds the same steps. */
export function FlowCanvas() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

function Drawing() {
  const { graph, edit, editable } = useEditor();
  const drawn = useMemo(() => nodesOf(graph), [graph]);
  // While a step is dragged it follows the pointer; its place is stored when it is let go.
  const [dragged, setDragged] = useState<{ id: string; x: number; y: number } | null>(null);
  const [sizes, measure] = useState<Sizes>({});
  const nodes = useMemo(
    () => drawn.map((node) => withSize(follow(node, dragged), sizes)),
    [drawn, dragged, sizes],
  );
  const edges = useMemo(() => edgesOf(graph), [graph]);
  useFitOnce();
  return (
    <section className="canvas" aria-label="Call flow canvas. The list view holds the same steps.">
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        minZoom={0.3}
        maxZoom={1.5}
        panOnScroll
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        nodesDraggable={editable}
        nodeDragThreshold={6}
        disableKeyboardA11y
        deleteKeyCode={null}
        onNodesChange={(changes) => measure((now) => measured(now, changes))}
        onNodeDrag={(_, node) => setDragged({ id: node.id, ...node.position })}
        onNodeDragStop={(_, node) => {
          setDragged(null);
          edit((now) => moveStep(now, node.id, rounded(node.position)));
        }}
      />
      <Zoom />
    </section>
  );
}

function Zoom() {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const { zoom } = useViewport();
  const { graph, edit, editable, askToAdd } = useEditor();
  const moved = graph.steps.some((step) => step.position !== null);
  const percent = Math.round(zoom * 100);
  const tidy = () =>
    edit((now) => ({ steps: now.steps.map((step) => (step.position ? { ...step, position: null } : step)) }));
  return (
    <div className="zoom">
      <IconButton
        kind="plain"
        size="sm"
        icon="minus"
        label="Zoom out"
        tooltipSide="top"
        onClick={() => void zoomOut()}
      />
      <Button
        size="sm"
        className="num"
        aria-label={`Zoom to fit, now ${percent} percent`}
        onClick={() => void fitView({ maxZoom: 1 })}
      >
        {percent} %
      </Button>
      <IconButton
        kind="plain"
        size="sm"
        icon="plus"
        label="Zoom in"
        tooltipSide="top"
        onClick={() => void zoomIn()}
      />
      {editable && (
        <Button size="sm" icon="plus" onClick={() => askToAdd(null)}>
          Add step
        </Button>
      )}
      {editable && moved && (
        <Button size="sm" icon="tidy" onClick={tidy}>
          Tidy
        </Button>
      )}
    </div>
  );
}

/** Shows all of the flow when it is first drawn; afterwards the view is the reader's. */
function useFitOnce(): void {
  const { fitView } = useReactFlow();
  const ready = useNodesInitialized();
  const fitted = useRef(false);
  useEffect(() => {
    if (!ready || fitted.current) return;
    fitted.current = true;
    void fitView({ maxZoom: 1, padding: 0.08 });
  }, [ready, fitView]);
}

function nodesOf(graph: FlowGraph): Node[] {
  const places = placesOf(graph);
  return graph.steps.flatMap((step): Node[] => {
    const place = places.get(step.id) ?? { x: 0, y: 0 };
    const stubs = stubsOf(graph, step).map(
      (exit, i): Node => ({
        id: stubId(step.id, exit.name),
        type: 'stub',
        draggable: false,
        position: { x: place.x + STEP_SIZE.width + STUB.gap, y: place.y + 17 + i * (STUB.height + 6) },
        data: { stepId: step.id, exit },
      }),
    );
    return [{ id: step.id, type: 'step', position: place, data: {} }, ...stubs];
  });
}

function edgesOf(graph: FlowGraph): Edge[] {
  const lines = linesOf(graph).map(
    (line): Edge => ({
      id: `${line.source}>${line.target}`,
      type: 'line',
      source: line.source,
      target: line.target,
      data: { line },
    }),
  );
  const stubs = graph.steps.flatMap((step) =>
    stubsOf(graph, step).map(
      ({ name }): Edge => ({
        id: `${step.id}>${name}`,
        type: 'stub',
        source: step.id,
        sourceHandle: 'side',
        target: stubId(step.id, name),
      }),
    ),
  );
  return [...lines, ...stubs];
}

function stubId(stepId: string, exit: string): string {
  return `${stepId}/${exit}`;
}

/** How large each node came out. The library hides what it has not measured, and forgets it when nodes are made anew. */
type Sizes = Record<string, { width: number; height: number }>;

function measured(sizes: Sizes, changes: readonly NodeChange[]): Sizes {
  const found = changes.flatMap((change) =>
    change.type === 'dimensions' && change.dimensions ? [[change.id, change.dimensions] as const] : [],
  );
  return found.length === 0 ? sizes : { ...sizes, ...Object.fromEntries(found) };
}

function withSize(node: Node, sizes: Sizes): Node {
  const size = sizes[node.id];
  return size ? { ...node, measured: size } : node;
}

function follow(node: Node, dragged: { id: string; x: number; y: number } | null): Node {
  return node.id === dragged?.id ? { ...node, position: { x: dragged.x, y: dragged.y } } : node;
}

function rounded({ x, y }: { x: number; y: number }) {
  return { x: Math.round(x), y: Math.round(y) };
}

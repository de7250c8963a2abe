import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { classNames } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';
import type { Line } from './canvas-edges.ts';

export type LineEdgeType = Edge<{ line: Line }, 'line'>;

const LABEL_GAP = 24;

/** A line from step to step, with the names of its exits; each adds a step there. */
export function LineEdge(props: EdgeProps<LineEdgeType>) {
  const { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data } = props;
  const { openStepId, editable, askToAdd } = useEditor();
  if (!data) return null;
  const { line } = data;
  const [path] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    borderRadius: 10,
  });
  const [x, y] = line.labelAt === 'source' ? [sourceX, sourceY + LABEL_GAP] : [targetX, targetY - LABEL_GAP];
  // "next" says nothing that the line does not.
  const named = line.exits.filter((exit) => exit.name !== 'next');
  return (
    <>
      <BaseEdge path={path} className={classNames('edge', openStepId === line.target && 'on')} />
      <EdgeLabelRenderer>
        <span className="exits" style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}>
          {named.map((exit) =>
            editable ? (
              <button
                key={exit.name}
                type="button"
                tabIndex={-1}
                className="exit nopan"
                title={`Add a step at “${exit.label}”`}
                onClick={() => askToAdd({ stepId: line.source, exit: exit.name })}
              >
                {exit.label}
              </button>
            ) : (
              <span key={exit.name} className="exit">
                {exit.label}
              </span>
            ),
          )}
        </span>
      </EdgeLabelRenderer>
    </>
  );
}

export type StubEdgeType = Edge<Record<string, never>, 'stub'>;

export function StubEdge({ sourceX, sourceY, targetX, targetY }: EdgeProps<StubEdgeType>) {
  return <BaseEdge path={`M${sourceX} ${sourceY}L${targetX} ${targetY}`} className="edge" />;
}

import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import type { Exit } from '../../../core/flows/steps/step-spec.ts';
import { classNames, Icon } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';

export type StubNodeType = Node<{ stepId: string; exit: Exit }, 'stub'>;

/** An exit that leads to no other step: the call ends or stays there, or the exit waits to be led somewhere. */
export function StubNode({ data: { stepId, exit } }: NodeProps<StubNodeType>) {
  const { editable, askToAdd } = useEditor();
  const lost = exit.leads === 'must';
  const words = (
    <>
      <Icon name={lost ? 'alert' : 'check'} size={14} />
      <span className="cut">{lost ? `${exit.label}: nowhere` : exit.label}</span>
    </>
  );
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      {editable && exit.leads !== 'never' ? (
        <button
          type="button"
          tabIndex={-1}
          className={classNames('pillend nopan', lost && 'danger')}
          title={`Add a step behind “${exit.label}”`}
          onClick={() => askToAdd({ stepId, exit: exit.name })}
        >
          {words}
        </button>
      ) : (
        <span className={classNames('pillend', lost && 'danger')}>{words}</span>
      )}
    </>
  );
}

import type { Change } from '../../../core/flows/changes.ts';
import { type FlowGraph, findStep } from '../../../core/flows/flow.ts';
import { Icon } from '../../ui/index.ts';
import { stepIcon } from '../step-icon.tsx';

/** Differences in words, what was struck and what is now lit. `graph` is the newer side. */
export function ChangeList({ changes, graph }: { changes: readonly Change[]; graph: FlowGraph }) {
  if (changes.length === 0) return <p className="t2">Nothing differs.</p>;
  return (
    <ul className="chg">
      {changes.map((change) => (
        <li key={`${change.title} ${change.text}`}>
          <Icon name={iconOf(change, graph)} className="t3" />
          <div className="min-w-0">
            <span className="b">{change.title}</span>
            <p className="t2">
              <Words change={change} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function iconOf(change: Change, graph: FlowGraph) {
  const step = findStep(graph, change.flowStepId);
  return step ? stepIcon(step.kind) : 'trash';
}

function Words({ change }: { change: Change }) {
  if (change.kind === 'step-added') return 'Added';
  if (change.kind === 'step-removed') return 'Removed';
  return (
    <>
      {change.before !== null && (
        <>
          <span className="vh">removed: </span>
          <del>{change.before}</del>{' '}
        </>
      )}
      {change.after !== null && (
        <>
          <span className="vh">added: </span>
          <ins>{change.after}</ins>
        </>
      )}
    </>
  );
}

import { Refused } from '../../client/client.ts';
import { Button, Empty, Notice } from '../../ui/index.ts';
import { refusalOf } from './evidence/verdict-words.ts';
import { type Fault, faultsOf } from './faults.ts';
import type { Optimizing } from './use-optimizing.ts';

/** Why the rules' rewrite was thrown away. The text is untouched. */
export function ThrownAway({ optimizing: { rewriting, keepMine } }: { optimizing: Optimizing }) {
  const { refused } = rewriting.rewrite;
  if (!refused) return null;
  return (
    <Notice
      tone="danger"
      icon="stop"
      urgent
      title="This rewrite was thrown away."
      acts={
        <Button size="sm" onClick={keepMine}>
          Back to the job
        </Button>
      }
    >
      {refused.message}
    </Notice>
  );
}

/** How it stands with the language model: asked, refused with the reason, or silent. What the rules found stands beneath. */
export function ByModel({ optimizing }: { optimizing: Optimizing }) {
  const { asking, modelRefused, modelError } = optimizing.rewriting;
  if (!asking && !modelRefused && !modelError) return null;
  return (
    <div className="op-notices">
      <ModelStands rewriting={optimizing.rewriting} />
    </div>
  );
}

/** A button that goes with its notice leaves the focus at what stands beneath. */
function andOn(act: () => void): () => void {
  return () => {
    act();
    document.getElementById('op-changes')?.focus();
  };
}

function ModelStands({ rewriting }: Pick<Optimizing, 'rewriting'>) {
  const { asking, askModel, stopAsking, modelRefused, modelError, useRules } = rewriting;
  if (asking)
    return (
      <Notice
        tone="info"
        title="The language model is rewriting the text."
        acts={
          <Button size="sm" onClick={andOn(stopAsking)}>
            Stop waiting
          </Button>
        }
      >
        It may take a minute. Until it answers, the changes by rules stand here.
      </Notice>
    );
  if (modelRefused)
    return (
      <Notice
        tone="danger"
        icon="stop"
        urgent
        title="The language model’s rewrite was thrown away."
        acts={
          <>
            <Button size="sm" onClick={andOn(useRules)}>
              Use rules only
            </Button>
            <Button size="sm" kind="quiet" onClick={andOn(askModel)}>
              Try again
            </Button>
          </>
        }
      >
        {modelRefused.message} What stands here is by rules.
      </Notice>
    );
  if (!modelError) return null;
  return (
    <Notice
      tone="warn"
      title="No rewrite came from the language model."
      acts={
        <Button size="sm" onClick={askModel}>
          Try again
        </Button>
      }
    >
      {modelError instanceof Refused ? modelError.message : 'The server did not answer.'} What stands here is
      by rules, and your text is untouched.
    </Notice>
  );
}

/** Callers who fare worse, and what the old text did that the new one does not: each with the change to leave for it. */
export function Worse({ optimizing }: { optimizing: Optimizing }) {
  const { count, changes, accepted, choose } = optimizing;
  const { evidence } = count;
  if (!evidence || count.state !== 'counted') return null;
  const faults = faultsOf(evidence, count.causes, accepted);
  if (faults.length === 0) return null;
  const refused = refusalOf(evidence) !== undefined;
  const leave = (fault: Fault) => {
    const change = accepted.find(({ id }) => id === fault.change);
    if (change) choose(change, 'leave');
  };
  return (
    <div className="op-notices">
      {faults.map((fault) => {
        const number = changes.findIndex(({ id }) => id === fault.change) + 1;
        return (
          <Notice
            key={fault.message}
            tone={refused ? 'danger' : 'warn'}
            title={fault.message}
            acts={
              number > 0 && (
                <Button size="sm" onClick={() => leave(fault)}>
                  Leave change {number}
                </Button>
              )
            }
          >
            {causeWords(number, refused, fault.known || count.settled)}
          </Notice>
        );
      })}
    </div>
  );
}

function causeWords(number: number, refused: boolean, known: boolean): string {
  if (number > 0) {
    const rest = refused ? 'can be tried without it' : 'still helps';
    return `Change ${number} did it. Leave change ${number} and the rest ${rest}.`;
  }
  if (!known) return 'Which change did it is being found out.';
  return refused
    ? 'No change did it alone, so this rewrite is not applied. Leave changes until it is mended; your text is untouched.'
    : 'No change did it alone.';
}

/** Mock calls could not be run: said with what that means for the choice. */
export function NotCounted({ optimizing: { count, again } }: { optimizing: Optimizing }) {
  if (count.state !== 'failed') return null;
  return (
    <Notice
      tone="warn"
      icon="offline"
      urgent
      title="Nothing is proven yet."
      acts={
        <Button size="sm" onClick={again}>
          Run the mock calls again
        </Button>
      }
    >
      {count.problem} Your choices are kept, and the changes can be applied without evidence.
    </Notice>
  );
}

/** Optimize has nothing to offer. */
export function NothingToChange({ optimizing }: { optimizing: Optimizing }) {
  const { plans, count, keepMine } = optimizing;
  const { findings, understood } = plans.before;
  const found =
    findings === 0
      ? 'No findings'
      : `${findings === 1 ? '1 finding is' : `${findings} findings are`} left that only you can settle`;
  const lines = understood === 1 ? 'every line understood' : 'some lines are read with doubt';
  const calls =
    count.evidence && `${count.evidence.before.passed} of ${count.evidence.before.of} mock calls finish`;
  return (
    <Empty
      icon="check"
      tone="ok"
      level={2}
      title="Nothing to change"
      acts={<Button onClick={keepMine}>Back to the job</Button>}
    >
      {[found, lines, calls].filter(Boolean).join(', ')}.
    </Empty>
  );
}

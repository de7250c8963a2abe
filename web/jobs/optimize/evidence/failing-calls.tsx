import { Button, Dialog, formatCount, Turn } from '../../../ui/index.ts';
import type { Evidence } from './recount.ts';
import { failingOf } from './verdict-words.ts';

/** The mock calls that fail on the text after, word by word, each with what it lacks. */
export function FailingCalls({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  const failing = failingOf(evidence);
  const shown = evidence.failedCalls.length;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`${formatCount(failing, 'mock call')} that still ${failing === 1 ? 'fails' : 'fail'}`}
      description={
        shown < failing
          ? `On the text with the accepted changes. ${shown} of them ${shown === 1 ? 'is' : 'are'} shown: callers of a kind fail alike.`
          : 'On the text with the accepted changes.'
      }
      acts={<Button onClick={onClose}>Close</Button>}
    >
      {evidence.failedCalls.map(({ scenario, run, why, lines }) => (
        <section key={`${scenario} ${run}`} className="op-failed" aria-label={nameOf(evidence, scenario)}>
          <h3 className="b">{nameOf(evidence, scenario)}</h3>
          <p className="t2 mt-1">{why.join(' ')}</p>
          <ol className="turns mt-2">
            {lines.map(({ who, text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a call that is over never move
              <Turn key={at} who={who === 'agent' ? 'Agent' : 'Caller'} ours={who === 'agent'}>
                {text}
              </Turn>
            ))}
          </ol>
        </section>
      ))}
    </Dialog>
  );
}

function nameOf({ scenarios }: Evidence, id: string): string {
  return scenarios.find((scenario) => scenario.id === id)?.name ?? 'A caller';
}

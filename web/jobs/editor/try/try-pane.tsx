import '../../../mock-call/mock-call.css';
import { useEffect, useRef, useState } from 'react';
import { CallEnded } from '../../../mock-call/conversation/call-ended.tsx';
import { CallerControls } from '../../../mock-call/conversation/caller-controls.tsx';
import { Conversation } from '../../../mock-call/conversation/conversation.tsx';
import { NothingSaid } from '../../../mock-call/conversation/nothing-said.tsx';
import { mockCallPaths } from '../../../mock-call/wish.ts';
import type { BenchPane } from '../../../shell/index.ts';
import { Button, Icon, IconButton, Link, LiveRegion, Notice, Skeleton } from '../../../ui/index.ts';
import type { Trying } from './use-trying.ts';

export type TryPaneProps = { trying: Trying; name: string; lines: readonly string[]; onClose?: () => void };

/** A mock call of the text as it is written, beside it. */
export function tryPane({ trying, name, lines, onClose }: TryPaneProps): BenchPane {
  const { call, again } = trying;
  return {
    id: 'try',
    title: 'Try it',
    bare: true,
    head: (
      <span className="end row g1">
        <IconButton icon="undo" size="sm" label="Start again" onClick={again} />
        {call && (
          <Link
            className="btn quiet ic sm"
            href={mockCallPaths.call(call.id, {})}
            aria-label="Open as a full mock call"
          >
            <Icon name="external" />
          </Link>
        )}
        {onClose && <IconButton icon="close" size="sm" label="Close Try it" onClick={onClose} />}
      </span>
    ),
    content: <TryContent trying={trying} name={name} lines={lines} />,
  };
}

function TryContent({ trying, name, lines }: Omit<TryPaneProps, 'onClose'>) {
  const { call, may, start, again } = trying;
  if (!may) return <p className="pad4 t2">Mock calls are made by people who may make calls.</p>;
  if (start.isError)
    return (
      <div className="pad4">
        <Notice
          tone="danger"
          urgent
          title="The mock call was not started."
          acts={<Button onClick={again}>Try again</Button>}
        >
          {start.error.message} Your text is kept.
        </Notice>
      </div>
    );
  if (!call) return start.isPending && <Skeleton label="Calling" rows={4} rowHeight={64} />;
  return <Talk key={call.id} trying={trying} call={call} name={name} lines={lines} />;
}

type TalkProps = Omit<TryPaneProps, 'onClose'> & { call: NonNullable<Trying['call']> };

function Talk({ trying, call, name, lines }: TalkProps) {
  const { act, words, setWords, perform, goBack, again, behind } = trying;
  const [picked, setPicked] = useState<number>();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // A finger would only raise the keyboard over the conversation.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);
  const said = act.variables?.made;
  const pending = act.isPending && said && 'text' in said ? said.text : undefined;
  const quiet = call.live && call.record.turns.length === 0 && pending === undefined;
  const spoken = call.record.transcript.findLast(({ who }) => who === 'agent');
  return (
    <>
      <LiveRegion>{call.live ? spoken && `Agent: ${spoken.text}` : 'The call is over.'}</LiveRegion>
      {/* biome-ignore lint/a11y/useSemanticElements: the pane around it is the section */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <div className="scroll p-2.5" ref={list} role="region" aria-label="Turns of the call" tabIndex={0}>
        <p className="event">Your text as it is now, nothing is really sent</p>
        <Conversation
          call={call}
          jobName={() => name || 'This job'}
          chosen={picked}
          onChoose={setPicked}
          onRewind={goBack}
          onLeave={() => field.current?.focus()}
          pending={pending}
          end={
            quiet ? (
              <NothingSaid lines={lines} onSay={(text) => perform({ type: 'say', text })} />
            ) : (
              !call.live && <CallEnded record={call.record} onAgain={again} />
            )
          }
        />
      </div>
      {behind && (
        <div className="behind row">
          <span className="sm t2 grow">The text has changed. This call keeps the one it began with.</span>
          <Button size="sm" onClick={again}>
            Start again
          </Button>
        </div>
      )}
      {call.live && (
        <CallerControls
          words={pending === undefined ? words : ''}
          onWords={setWords}
          onAct={perform}
          busy={act.isPending}
          failure={act.isError ? act.error.message : undefined}
          field={field}
          hangsUp
          onUp={() => list.current?.querySelector<HTMLElement>('.turn button')?.focus()}
        />
      )}
    </>
  );
}

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { LineEvent } from '../../calls/record/line-event.tsx';
import { type ShownLine, saidAndHeard } from '../../calls/record/said-and-heard.ts';
import type { Answered } from '../../client/client.ts';
import { Button, ListeningDot, Turn, useListKeys } from '../../ui/index.ts';
import { TurnMarks } from './turn-marks.tsx';

export type ConversationProps = {
  call: Answered<'MockCall'>;
  jobName: (id: string) => string;
  /** The turn that is explained. */
  chosen: number | undefined;
  onChoose: (turn: number) => void;
  /** Goes back to the turn, to answer it differently. */
  onRewind: (turn: number) => void;
  onLeave: () => void;
  /** What the caller has just said, while the agent has not answered. */
  pending: string | undefined;
  /** Under the last turn. */
  end: ReactNode;
};

/** What was said so far. Arrows choose a turn of the caller, Enter answers it differently, Escape leads back to the field. */
export function Conversation(props: ConversationProps) {
  const { call, chosen, onChoose, onRewind, onLeave, pending, end } = props;
  const list = useRef<HTMLOListElement>(null);
  const lines = saidAndHeard(call.record.transcript, call.live);
  const turns = call.record.turns.map(({ turn }) => turn);
  const keys = useListKeys({
    count: turns.length,
    index: chosen === undefined ? -1 : turns.indexOf(chosen),
    onMove: (index) => {
      const turn = turns[index];
      if (turn === undefined) return;
      onChoose(turn);
      list.current?.querySelector<HTMLElement>(`[data-turn="${turn}"] button`)?.focus();
    },
    onOpen: () => chosen !== undefined && onRewind(chosen),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.key === 'Escape') onLeave();
    // Enter on a turn that is not chosen yet chooses it; on its own button it presses that.
    else if (event.key !== 'Enter' || (target.closest('.on') && !target.closest('.back'))) keys(event);
  };
  return (
    <>
      <ol className="turns" ref={list} onKeyDown={onKeyDown}>
        {lines.map((line, index) => (
          <ConversationLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a transcript only grows at its end
            key={index}
            line={line}
            last={index === lines.length - 1}
            {...props}
          />
        ))}
        {pending !== undefined && (
          <Turn who="Caller" meta={<ListeningDot />}>
            {pending}
          </Turn>
        )}
      </ol>
      {end}
      <KeepEnd mark={`${lines.length}${pending ?? ''}${call.live}`} />
    </>
  );
}

type LineProps = ConversationProps & { line: ShownLine; last: boolean };

function ConversationLine({ line, last, call, jobName, chosen, onChoose, onRewind, pending }: LineProps) {
  if (line.who === 'system') return <LineEvent line={line} />;
  if (line.who === 'agent') {
    const listening = last && call.live && pending === undefined;
    return (
      <Turn who="Agent" ours unsaid={line.unheard} meta={agentMeta(line, listening)}>
        {line.spoken}
      </Turn>
    );
  }
  const trace = call.record.turns.find(({ turn }) => turn === line.turn);
  if (!trace)
    return (
      <Turn who="Caller" meta={line.kind === 'digits' ? 'Pressed keys' : undefined}>
        {line.text}
      </Turn>
    );
  return (
    <li className="contents" data-turn={line.turn}>
      <ol className="contents">
        <Turn
          who="Caller"
          chosen={line.turn === chosen}
          onChoose={() => onChoose(line.turn)}
          meta={<TurnMarks trace={trace} jobName={jobName} />}
          act={
            <Button
              size="sm"
              icon="undo"
              className="back"
              aria-label={`Go back to turn ${line.turn} and answer differently`}
              onClick={() => onRewind(line.turn)}
            >
              Answer differently
            </Button>
          }
        >
          {line.text}
        </Turn>
      </ol>
    </li>
  );
}

function agentMeta(line: ShownLine, listening: boolean): ReactNode {
  if (line.unheard) return 'Cut off: the struck words were never heard';
  if (listening)
    return (
      <>
        Listening
        <ListeningDot />
      </>
    );
  return line.turn === 0 ? 'Greeting' : undefined;
}

/** Keeps the end in view while turns come, unless somebody has scrolled up to read. */
function KeepEnd({ mark }: { mark: string }) {
  const end = useRef<HTMLDivElement>(null);
  const near = useRef(true);
  useEffect(() => {
    const scroller = end.current?.closest('.scroll');
    if (!scroller) return;
    const watch = () => {
      near.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
    };
    scroller.addEventListener('scroll', watch, { passive: true });
    return () => scroller.removeEventListener('scroll', watch);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark says that something was added
  useEffect(() => {
    if (near.current) end.current?.scrollIntoView({ block: 'nearest' });
  }, [mark]);
  return <div ref={end} className="h-px scroll-mb-72" />;
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Answered } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { Bench, type BenchPane } from '../shell/index.ts';
import { Button, formatLength, formatOf, IconButton, LiveRegion, Pill, useToast } from '../ui/index.ts';
import { CallerSettings } from './caller-settings.tsx';
import { CallEnded } from './conversation/call-ended.tsx';
import { CallerControls } from './conversation/caller-controls.tsx';
import { Conversation } from './conversation/conversation.tsx';
import { NothingSaid } from './conversation/nothing-said.tsx';
import { SoFarPane } from './explained/so-far-pane.tsx';
import { WhyPane } from './explained/why-pane.tsx';
import { useWords } from './kept-words.ts';
import { useFirstLines, useJobNames } from './use-jobs-of.ts';
import type { Act, useMockCall } from './use-mock-call.ts';
import { mockCallPaths } from './wish.ts';

type BenchProps = { call: Answered<'MockCall'>; mock: ReturnType<typeof useMockCall> };
type Trace = Answered<'TurnTrace'>;

/** The words in the field, and what happens to them when they are said. */
function useCaller(call: Answered<'MockCall'>, { act, rewind }: BenchProps['mock']) {
  const [words, setWords] = useWords(call.id);
  const field = useRef<HTMLInputElement>(null);
  const { show } = useToast();
  // A finger would only raise the keyboard over the conversation.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches || field.current?.value) field.current?.focus();
  }, []);
  const perform = (made: Act) =>
    act.mutate(made, {
      onSuccess: () => {
        if ('text' in made) setWords('');
      },
      onSettled: () => field.current?.focus({ preventScroll: true }),
    });
  const goBack = (turn: number) => {
    const heard = call.record.turns.find((trace) => trace.turn === turn)?.heard ?? '';
    rewind.mutate(
      { turn, words: heard },
      { onError: (error) => show({ text: `Not gone back. ${error.message}` }) },
    );
  };
  return { words, setWords, field, perform, goBack };
}

/** Says once what was said last, for people who listen to the page. */
function Spoken({ call: { record, live } }: { call: Answered<'MockCall'> }) {
  const line = record.transcript.findLast(({ who }) => who === 'agent');
  return <LiveRegion>{live ? line && `Agent: ${line.text}` : 'The call is over.'}</LiveRegion>;
}

export function MockCallBench({ call, mock }: BenchProps) {
  const { record, live } = call;
  const [view, setView] = useState('conversation');
  const [picked, setPicked] = useState<number>();
  const caller = useCaller(call, mock);
  const jobName = useJobNames(record);
  const may = useQuery(queries.me()).data?.rights.includes('make-calls') === true;
  const trace = record.turns.find(({ turn }) => turn === picked) ?? record.turns.at(-1);
  const busy = mock.act.isPending || mock.rewind.isPending;
  const hangUp = live && may && (
    <Button icon="hang-up" busy={busy} onClick={() => caller.perform({ type: 'hang-up' })}>
      Hang up
    </Button>
  );
  const panes: BenchPane[] = [
    conversationPane({ call, mock, caller, jobName, trace, onPick: setPicked, may }),
    whyPane(record, trace, setPicked, jobName),
    { id: 'sofar', title: 'The call so far', tab: 'So far', content: <SoFarPane call={call} /> },
  ];
  return (
    <>
      <Spoken call={call} />
      <Bench
        title="Mock call"
        crumbs={[{ label: 'Mock calls', href: mockCallPaths.list }]}
        marks={
          <>
            <Pill tone="accent">
              {record.flow.version === 'draft' ? 'Draft of ' : ''}
              {record.flow.name}
            </Pill>
            <Pill>Nothing is really sent</Pill>
            {may && (
              <CallerSettings wish={mock.wish} from={record.from} at={call.at} onStart={mock.startAgain} />
            )}
          </>
        }
        acts={
          <>
            <span className="num t2">
              <span className="vh">Call time </span>
              {formatLength((record.endedAt ?? call.at) - record.startedAt)}
            </span>
            {may && (
              <Button kind="quiet" icon="undo" onClick={() => mock.startAgain()}>
                Start again
              </Button>
            )}
            {hangUp}
          </>
        }
        phoneActs={
          <>
            {may && <IconButton icon="undo" label="Start again" onClick={() => mock.startAgain()} />}
            {hangUp}
          </>
        }
        columns="minmax(0, 1.12fr) minmax(0, .98fr) 348px"
        view={view}
        onView={setView}
        panes={panes}
      />
    </>
  );
}

type ConversationPaneProps = BenchProps & {
  caller: ReturnType<typeof useCaller>;
  jobName: (id: string) => string;
  trace: Trace | undefined;
  onPick: (turn: number) => void;
  may: boolean;
};

function conversationPane(props: ConversationPaneProps): BenchPane {
  const { record } = props.call;
  const at = props.trace ? record.turns.indexOf(props.trace) + 1 : 0;
  return {
    id: 'conversation',
    title: 'Conversation',
    head:
      record.turns.length > 0 ? (
        <span className="t3 sm">Turn {formatOf(at, record.turns.length)}</span>
      ) : undefined,
    bare: true,
    content: <ConversationSide {...props} />,
  };
}

function ConversationSide({ call, mock, caller, jobName, trace, onPick, may }: ConversationPaneProps) {
  const lines = useFirstLines({ flowId: call.record.flow.id, ...mock.wish });
  const said = mock.act.variables;
  const pending = mock.act.isPending && said && 'text' in said ? said.text : undefined;
  const quiet = call.live && may && call.record.turns.length === 0 && pending === undefined;
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the pane around it is the section */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <div className="scroll p-2.5" ref={list} role="region" aria-label="Turns of the call" tabIndex={0}>
        <Conversation
          call={call}
          jobName={jobName}
          chosen={trace?.turn}
          onChoose={onPick}
          onRewind={caller.goBack}
          onLeave={() => caller.field.current?.focus()}
          pending={pending}
          end={
            quiet ? (
              <>
                <NothingSaid lines={lines} onSay={(text) => caller.perform({ type: 'say', text })} />
                <div className="m-only row justify-center">
                  <CallerSettings
                    wish={mock.wish}
                    from={call.record.from}
                    at={call.at}
                    onStart={mock.startAgain}
                  />
                </div>
              </>
            ) : (
              !call.live && (
                <CallEnded record={call.record} onAgain={may ? () => mock.startAgain() : undefined} />
              )
            )
          }
        />
      </div>
      {call.live && may && (
        <CallerControls
          words={pending === undefined ? caller.words : ''}
          onWords={caller.setWords}
          onAct={caller.perform}
          busy={mock.act.isPending}
          failure={mock.act.isError ? mock.act.error.message : undefined}
          field={caller.field}
          onUp={() => list.current?.querySelector<HTMLElement>('.turn.on button')?.focus()}
        />
      )}
    </>
  );
}

function whyPane(
  record: Answered<'CallRecord'>,
  trace: Trace | undefined,
  onPick: (turn: number) => void,
  jobName: (id: string) => string,
): BenchPane {
  const at = trace ? record.turns.indexOf(trace) : -1;
  const [before, after] = [record.turns[at - 1], record.turns[at + 1]];
  return {
    id: 'why',
    title: trace ? `Why turn ${trace.turn} went this way` : 'Why a turn goes its way',
    tab: 'Why',
    alt: true,
    head: trace && (
      <span className="end row g1">
        <IconButton
          icon="left"
          size="sm"
          label="Turn before"
          disabled={!before}
          onClick={() => before && onPick(before.turn)}
        />
        <IconButton
          icon="right"
          size="sm"
          label="Turn after"
          disabled={!after}
          onClick={() => after && onPick(after.turn)}
        />
      </span>
    ),
    content: (
      <div className="pad4">
        <WhyPane record={record} trace={trace} jobName={jobName} />
      </div>
    ),
  };
}

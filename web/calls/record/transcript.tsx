import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Answered } from '../../client/client.ts';
import { Card, Empty, formatLength, SearchInput, Turn } from '../../ui/index.ts';
import { LineEvent } from './line-event.tsx';
import type { Proof } from './record-view.tsx';
import { type ShownLine, saidAndHeard } from './said-and-heard.ts';

const lowConfidence = 0.7;

/** What was said, with times from the start. Struck words were never heard, dotted ones heard with low confidence. */
export function Transcript({ record, proof }: { record: Answered<'CallRecord'>; proof: Proof | undefined }) {
  const [query, setQuery] = useState('');
  const [lines, needle] = [
    saidAndHeard(record.transcript, record.status !== 'ended'),
    query.toLocaleLowerCase(),
  ];
  const shown = lines.filter(({ text }) => text.toLocaleLowerCase().includes(needle));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (proof)
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [proof]);
  return (
    <Card
      level={2}
      title="Transcript"
      aside={
        <SearchInput
          label="Search in this call"
          placeholder="In this call"
          value={query}
          onChange={setQuery}
        />
      }
    >
      <div className="p-2.5">
        {shown.length === 0 && (
          <Empty bare title={query ? 'These words were not said' : 'Nothing was said'}>
            {query ? 'Search for other words, or empty the search.' : undefined}
          </Empty>
        )}
        <ol className="turns" ref={list}>
          {shown.map((line) => (
            <TranscriptLine
              key={`${line.turn}-${line.who}-${lines.indexOf(line)}`}
              line={line}
              startedAt={record.startedAt}
              proof={line.who === 'caller' && line.turn === proof?.turn ? proof : undefined}
            />
          ))}
        </ol>
      </div>
    </Card>
  );
}

type LineProps = { line: ShownLine; startedAt: number; proof: Proof | undefined };

function TranscriptLine({ line, startedAt, proof }: LineProps) {
  if (line.who === 'system') return <LineEvent line={line} />;
  const unsure = line.confidence !== undefined && line.confidence < lowConfidence;
  const words = proof ? marked(line.spoken, proof.span) : line.spoken;
  return (
    <Turn
      who={line.who === 'agent' ? 'Agent' : 'Caller'}
      ours={line.who === 'agent'}
      time={formatLength(line.at - startedAt)}
      unsaid={line.unheard}
      chosen={proof !== undefined}
      meta={metaOf(line, unsure)}
    >
      {unsure ? <span className="unsure2">{words}</span> : words}
    </Turn>
  );
}

function metaOf({ unheard, confidence, kind }: ShownLine, unsure: boolean): ReactNode {
  if (unheard) return 'Cut off: the struck words were never heard';
  if (kind === 'digits') return 'Pressed keys';
  return unsure ? `Heard with confidence ${confidence?.toFixed(2)}` : undefined;
}

function marked(text: string, [from, to]: readonly [number, number]): ReactNode {
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}

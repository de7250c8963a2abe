import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Answered } from '../../client/client.ts';
import { Card, Empty, formatLength, SearchInput, Turn } from '../../ui/index.ts';
import { LineEvent } from './line-event.tsx';
import { type Proof, stretchIn } from './proof.ts';
import { type ShownLine, saidAndHeard } from './said-and-heard.ts';

const lowConfidence = 0.7;
/** Names the list of lines, for what leads into it. */
export const TRANSCRIPT = 'transcript';

type TranscriptProps = {
  record: Answered<'CallRecord'>;
  /** Its words are lit. */
  proof: Proof | undefined;
  /** Its words are scrolled to as well. */
  chosen: Proof | undefined;
};

/** What was said, with times from the start. Struck words were never heard, dotted ones heard with low confidence. */
export function Transcript({ record, proof, chosen }: TranscriptProps) {
  const [query, setQuery] = useState('');
  const [lines, needle] = [
    saidAndHeard(record.transcript, record.status !== 'ended'),
    query.toLocaleLowerCase(),
  ];
  const shown = lines.filter(({ text }) => text.toLocaleLowerCase().includes(needle));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (chosen)
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [chosen]);
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
        <ol id={TRANSCRIPT} className="turns" ref={list}>
          {shown.map((line) => (
            <TranscriptLine
              key={`${line.turn}-${line.who}-${lines.indexOf(line)}`}
              line={line}
              startedAt={record.startedAt}
              proof={stretchIn(line, proof)}
            />
          ))}
        </ol>
      </div>
    </Card>
  );
}

type LineProps = { line: ShownLine; startedAt: number; proof: readonly [number, number] | null };

function TranscriptLine({ line, startedAt, proof }: LineProps) {
  if (line.who === 'system') return <LineEvent line={line} />;
  const unsure = line.confidence !== undefined && line.confidence < lowConfidence;
  const words = proof && proof[0] < proof[1] ? marked(line.spoken, proof) : line.spoken;
  return (
    <Turn
      who={line.who === 'agent' ? 'Agent' : 'Caller'}
      ours={line.who === 'agent'}
      time={formatLength(line.at - startedAt)}
      unsaid={line.unheard}
      chosen={proof !== null}
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

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answered } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Card } from '../../ui/index.ts';
import { JobResultCard } from '../results/job-result-card.tsx';
import { StepsCovered } from '../results/steps-covered.tsx';
import { ActionReceipt } from './action-receipt.tsx';
import { DueNotice } from './due-notice.tsx';
import { EventsUnderneath } from './events-underneath.tsx';
import { isMock } from './outcome.ts';
import type { Proof } from './proof.ts';
import { RecordHead } from './record-head.tsx';
import { Transcript } from './transcript.tsx';

/** Everything that is kept of a call. A value under the pointer or the keyboard lights the words that prove it; a click leads there. */
export function RecordView({ record }: { record: Answered<'CallRecord'> }) {
  const [chosen, setChosen] = useState<Proof>();
  const [pointed, setPointed] = useState<Proof>();
  const country = useQuery(queries.workspace()).data?.country;
  return (
    <>
      <RecordHead record={record} country={country} />
      <DueNotice callId={record.id} mock={isMock(record.mode)} />
      <div className="rg">
        <div className="col g4">
          <Transcript record={record} proof={pointed ?? chosen} chosen={chosen} />
          <Card title="Underneath" level={2} padded>
            <EventsUnderneath callId={record.id} startedAt={record.startedAt} />
          </Card>
        </div>
        <aside aria-label="What came of it">
          <Card title="Summary" level={2} padded>
            {record.summary.lines.length === 0 ? (
              <p className="t2">{nothingCame(record)}</p>
            ) : (
              <ul className="sum">
                {record.summary.lines.filter(Boolean).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Card>
          {record.jobs.map((run) => (
            <JobResultCard
              key={run.id}
              run={run}
              country={country}
              onProof={setChosen}
              onPoint={setPointed}
            />
          ))}
          {record.jobs.map((run) => (
            <StepsCovered key={run.id} run={run} several={record.jobs.length > 1} />
          ))}
          {record.actions.length > 0 && (
            <section aria-label="Actions" className="col">
              {record.actions.map((action) => (
                <ActionReceipt key={action.id} action={action} country={country} />
              ))}
            </section>
          )}
        </aside>
      </div>
    </>
  );
}

function nothingCame({ transcript, jobs }: Answered<'CallRecord'>): string {
  if (!transcript.some(({ who }) => who === 'caller')) return 'The caller said nothing.';
  return jobs.length === 0 ? 'No job ran.' : 'Nothing was noted.';
}

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Answered } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import {
  Avatar,
  formatLength,
  formatMoment,
  formatPhone,
  Icon,
  IconButton,
  Link,
  Menu,
  Pill,
  useToast,
} from '../../ui/index.ts';
import { EraseCall } from '../erasing/erase-call.tsx';
import { EraseCaller } from '../erasing/erase-caller.tsx';
import { callerOf } from '../list/call-list.tsx';
import { exportCall } from './export-call.ts';
import { isMock, standingOf } from './outcome.ts';

type RecordOf = { record: Answered<'CallRecord'>; country: string | undefined };

/** Outcome in one line, who and when, the path through the flow, and what can be done with the record. */
export function RecordHead({ record, country }: RecordOf) {
  const standing = standingOf(record);
  const caller = callerOf(record, country);
  return (
    <>
      <header className="rhd">
        <Avatar name={record.callerName ?? '?'} large />
        <div className="grow">
          <h1 className="h-xl">{record.summary.title || caller}</h1>
          <p className="t2">
            {caller}
            {record.callerName && record.from && (
              <span className="num"> · {formatPhone(record.from, country)}</span>
            )}
            {record.to && <span className="t3 num"> called {formatPhone(record.to, country)}</span>}
          </p>
        </div>
        <Acts record={record} country={country} />
      </header>
      <div className="row wrap g3">
        <Pill tone={standing.tone} {...(standing.icon ? { icon: standing.icon } : {})}>
          {standing.label}
        </Pill>
        {record.urgent && <Pill tone="danger">Urgent</Pill>}
        {isMock(record.mode) && <Pill icon="chat-play">Mock, nothing was really sent</Pill>}
        <span className="sm t2">
          {formatMoment(record.startedAt)}
          {record.endedAt && ` · ${formatLength(record.endedAt - record.startedAt)}`} · {flowName(record)}
        </span>
        <Path record={record} />
      </div>
    </>
  );
}

function flowName({ flow }: Answered<'CallRecord'>): string {
  return flow.version === 'draft' ? `${flow.name}, draft` : `${flow.name}, version ${flow.version}`;
}

const exits: Record<string, string> = { done: 'done', fallback: 'could not go on' };

function Path({ record: { path } }: { record: Answered<'CallRecord'> }): ReactNode {
  if (path.length === 0) return null;
  return (
    <nav className="path sm" aria-label="Path through the flow">
      {path.map((visit, index) => (
        <span key={`${visit.flowStepId}-${visit.at}`} className="row g1">
          {index > 0 && <Icon name="right" size={14} />}
          <span className={index === path.length - 1 ? 'b t1' : undefined}>
            {visit.name}
            {visit.exit && `, ${exits[visit.exit] ?? visit.exit}`}
          </span>
        </span>
      ))}
    </nav>
  );
}

/** A mock call of one job had no flow: what is tried again is the job. */
function againHref({ id, jobId }: Answered<'CallRecord'>['flow']): string {
  return jobId ? `/mock-calls/new?jobId=${jobId}` : `/mock-calls/new?flowId=${id}`;
}

function Acts({ record, country }: RecordOf) {
  const { data: me } = useQuery(queries.me());
  const { show } = useToast();
  const [asking, setAsking] = useState<'call' | 'caller'>();
  const may = (right: Answered<'Me'>['rights'][number]) => me?.rights.includes(right) === true;
  const close = () => setAsking(undefined);
  const download = () =>
    exportCall(record.id).catch((error: Error) => show({ text: `Not exported. ${error.message}` }));
  return (
    <div className="row">
      {may('make-calls') && (
        <Link className="btn" href={againHref(record.flow)}>
          <Icon name="chat-play" />
          <span className="d-only">
            {record.flow.jobId ? 'Try this job again' : 'Try again with this flow'}
          </span>
          <span className="m-only">Try</span>
        </Link>
      )}
      <Menu
        align="end"
        trigger={<IconButton icon="dots" label="More about this call" />}
        entries={[
          { label: 'Export as JSON', icon: 'download', onChoose: () => void download() },
          { label: 'Messages', icon: 'note', href: '/messages' },
          ...(may('erase-calls')
            ? [
                'line' as const,
                {
                  label: 'Erase this call…',
                  icon: 'trash' as const,
                  risk: true,
                  onChoose: () => setAsking('call'),
                },
                ...(record.from
                  ? [
                      {
                        label: 'Erase all calls of this number…',
                        icon: 'trash' as const,
                        risk: true,
                        onChoose: () => setAsking('caller'),
                      },
                    ]
                  : []),
              ]
            : []),
        ]}
      />
      {asking === 'call' && <EraseCall callId={record.id} onClose={close} />}
      {asking === 'caller' && record.from && (
        <EraseCaller e164={record.from} country={country} onClose={close} />
      )}
    </div>
  );
}

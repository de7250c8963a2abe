import '../calls/calls.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { standingOf } from '../calls/record/outcome.ts';
import { callQueries } from '../client/call-queries.ts';
import { flowQueries } from '../client/flow-queries.ts';
import { useLongList } from '../client/long-list.ts';
import { queries } from '../client/queries.ts';
import { Page } from '../shell/index.ts';
import {
  Card,
  EarlierRows,
  Empty,
  formatPhone,
  Icon,
  Link,
  Notice,
  Pager,
  RelativeTime,
  SearchInput,
  Skeleton,
  Tag,
  useSettled,
} from '../ui/index.ts';
import { mockCallPaths } from './wish.ts';

/** Where a mock call can begin, and the ones before. */
export function MockCallListPage() {
  const { data: me } = useQuery(queries.me());
  const may = me?.rights.includes('make-calls') === true;
  return (
    <Page
      title="Mock calls"
      sub="Call your own agent and see why it does what it does. A mock call runs the draft with the jobs as they now are; nothing is really sent."
    >
      {may && (
        <div className="two mb-5 items-start">
          <FlowStarts />
          <JobStarts />
        </div>
      )}
      <Recent />
    </Page>
  );
}

function FlowStarts() {
  const flows = useQuery(flowQueries.flows());
  const numbers = useQuery(queries.phoneNumbers());
  const { data: workspace } = useQuery(queries.workspace());
  const numberOf = (id: string) => numbers.data?.data.find((number) => number.id === id);
  return (
    <Card title="Call a number" level={2}>
      {!flows.data && <Skeleton label="Loading call flows" rows={2} />}
      {flows.data?.data.length === 0 && (
        <p className="t2 pad4">No call flow yet. Add a number with its flow under Settings.</p>
      )}
      <ul>
        {flows.data?.data.map((flow) => {
          const number = numberOf(flow.phoneNumberId);
          return (
            <li key={flow.id}>
              <Link className="ci" href={mockCallPaths.start({ flowId: flow.id })}>
                <span className="row">
                  <span className="grow">
                    <span className="b block">{flow.name}</span>
                    <span className="sm t2 num">
                      {number ? `${number.label}, ${formatPhone(number.e164, workspace?.country)}` : ''}
                    </span>
                  </span>
                  <Tag tone="info" icon="chat-play">
                    Call
                  </Tag>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function JobStarts() {
  const [q, setQ] = useState('');
  const settled = useSettled(q).trim();
  const jobs = useQuery({
    ...queries.fewJobs({ sort: 'used', limit: 8, ...(settled ? { q: settled } : {}) }),
    placeholderData: keepPreviousData,
  });
  const lines = jobs.data?.data ?? [];
  return (
    <Card
      title="Try one job alone"
      level={2}
      aside={<SearchInput label="Search jobs" placeholder="Job" value={q} onChange={setQ} />}
    >
      {!jobs.data && <Skeleton label="Loading jobs" rows={4} rowHeight={40} />}
      {jobs.data && lines.length === 0 && <p className="t2 pad4">No job has these words.</p>}
      <ul>
        {lines.map((job) => (
          <li key={job.id}>
            <Link className="ci" href={mockCallPaths.start({ jobId: job.id })}>
              <span className="row">
                <span className="b cut grow">{job.name}</span>
                <Icon name="chat-play" size={14} className="t3" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Recent() {
  const { list, held, pager } = useLongList(callQueries.calls({ mode: 'mock' }));
  const lines = held.rows;
  if (list.isLoadingError)
    return (
      <Notice tone="danger" title="The mock calls could not be read.">
        {list.error.message}
      </Notice>
    );
  if (!list.data) return <Skeleton label="Loading mock calls" rows={5} rowHeight={64} />;
  if (lines.length === 0)
    return (
      <Empty icon="chat-play" title="No mock calls yet">
        Start with a number or a job above. You are the caller.
      </Empty>
    );
  return (
    <Card title="Recent mock calls" level={2}>
      <EarlierRows before={held.before} busy={pager.busy} onEarlier={pager.onEarlier} />
      <ul>
        {lines.map((line) => {
          const standing = standingOf(line);
          const href = line.status === 'ended' ? `/calls/${line.id}` : mockCallPaths.call(line.id, {});
          return (
            <li key={line.id}>
              <Link className="ci" href={href}>
                <span className="row">
                  <span className="b cut grow">{line.title || 'Not a word yet'}</span>
                  <RelativeTime at={line.startedAt} className="sm t3 num" />
                </span>
                <span className="row wrap mt-0.5">
                  <Tag {...standing}>{standing.label}</Tag>
                  <span className="sm t2 cut">
                    {line.jobs.map(({ name }) => name).join(', ') || 'No job ran'}
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      <Pager shown={lines.length} before={held.before} {...pager} />
    </Card>
  );
}

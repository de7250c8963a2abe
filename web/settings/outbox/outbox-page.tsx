import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import {
  Button,
  Card,
  Empty,
  FilterChip,
  formatPhone,
  Icon,
  Link,
  Notice,
  Pager,
  RelativeTime,
  Skeleton,
  Tag,
} from '../../ui/index.ts';
import { settingsPaths } from '../paths.ts';
import { SettingsPage } from '../settings-page.tsx';
import { type Channel, stateWords } from './words.ts';

function useOutbox() {
  return useInfiniteQuery({
    queryKey: ['outbox', 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(api.GET('/outbox', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Texts and e-mails: what went out, what waits, what failed and why. */
export function OutboxPage() {
  const outbox = useOutbox();
  const country = useQuery(queries.workspace()).data?.country ?? 'US';
  const [channel, setChannel] = useState<Channel | null>(null);
  const items = outbox.data?.pages.flatMap(({ data }) => data) ?? [];
  const shown = items.filter((item) => channel === null || item.channel === channel);
  return (
    <SettingsPage
      section={settingsPaths.outbox}
      title="Text and e-mail outbox"
      sub="What jobs and messages sent to callers and to your team. Texts are only kept here until a carrier is connected; e-mail goes out once the server has an SMTP address."
    >
      <div className="toolbar">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box around the chips */}
        <div className="row wrap filters" role="group" aria-label="Show">
          <FilterChip pressed={channel === null} onClick={() => setChannel(null)}>
            All
          </FilterChip>
          <FilterChip pressed={channel === 'text'} icon="text-message" onClick={() => setChannel('text')}>
            Texts
          </FilterChip>
          <FilterChip pressed={channel === 'email'} icon="note" onClick={() => setChannel('email')}>
            E-mails
          </FilterChip>
        </div>
      </div>
      {outbox.isError && (
        <Notice
          tone="danger"
          urgent
          title="The outbox could not be read."
          acts={<Button onClick={() => void outbox.refetch()}>Try again</Button>}
        >
          {outbox.error.message}
        </Notice>
      )}
      {outbox.isPending && (
        <div className="tblw">
          <Skeleton label="Loading the outbox" rows={4} />
        </div>
      )}
      {outbox.isSuccess && shown.length === 0 && (
        <Empty level={2} icon="text-message" title="Nothing was sent yet">
          When a job sends a caller a text, or a message is e-mailed to your team, it is listed here with its
          state.
        </Empty>
      )}
      {shown.map((item) => (
        <Sent key={item.id} item={item} country={country} />
      ))}
      {items.length > 0 && (
        <Pager
          shown={shown.length}
          hasMore={outbox.hasNextPage}
          busy={outbox.isFetchingNextPage}
          onMore={() => void outbox.fetchNextPage()}
        />
      )}
    </SettingsPage>
  );
}

function Sent({ item, country }: { item: Schema<'OutboxItem'>; country: string }) {
  const [tone, word] = stateWords[item.state];
  const to = item.channel === 'text' ? formatPhone(item.to, country) : item.to;
  return (
    <Card
      title={
        <span className="row">
          <Icon name={item.channel === 'text' ? 'text-message' : 'note'} className="t3" />
          <span className="cut">
            {item.channel === 'text' ? 'Text' : 'E-mail'} to {to}
          </span>
        </span>
      }
      level={2}
      padded
      aside={
        <>
          <Tag tone={tone}>{word}</Tag>
          <RelativeTime className="t3 sm nw" at={item.createdAt} />
        </>
      }
    >
      {item.subject && <p className="b">{item.subject}</p>}
      <p className="outbox-body">{item.body}</p>
      {item.reason && <p className="danger sm mt-1">{item.reason}</p>}
      {item.callId && (
        <Link className="sm" href={`/calls/${item.callId}`}>
          Open the call<span className="vh"> that sent it to {to}</span>
        </Link>
      )}
    </Card>
  );
}

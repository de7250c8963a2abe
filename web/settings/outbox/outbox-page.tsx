import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callQueries } from '../../client/call-queries.ts';
import type { Schema } from '../../client/client.ts';
import { useLongList } from '../../client/long-list.ts';
import { queries } from '../../client/queries.ts';
import {
  Button,
  Card,
  EarlierRows,
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

/** Texts and e-mails: what went out, what waits, what failed and why. */
export function OutboxPage() {
  const [channel, setChannel] = useState<Channel | null>(null);
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
      <SentItems channel={channel} />
    </SettingsPage>
  );
}

function SentItems({ channel }: { channel: Channel | null }) {
  const { list, held, pager } = useLongList(callQueries.outbox());
  const country = useQuery(queries.workspace()).data?.country ?? 'US';
  const shown = held.rows.filter((item) => channel === null || item.channel === channel);
  if (list.isLoadingError)
    return (
      <Notice
        tone="danger"
        urgent
        title="The outbox could not be read."
        acts={<Button onClick={() => void list.refetch()}>Try again</Button>}
      >
        {list.error.message}
      </Notice>
    );
  if (!list.data)
    return (
      <div className="tblw">
        <Skeleton label="Loading the outbox" rows={4} />
      </div>
    );
  return (
    <>
      <EarlierRows before={held.before} busy={pager.busy} onEarlier={pager.onEarlier} />
      {shown.length === 0 && <NothingSent channel={channel} more={pager.hasMore} />}
      {shown.map((item) => (
        <Sent key={item.id} item={item} country={country} />
      ))}
      {held.rows.length > 0 && <Pager shown={held.rows.length} before={held.before} {...pager} />}
    </>
  );
}

/** Of one channel alone there may be nothing among the newest, and something further down. */
function NothingSent({ channel, more }: { channel: Channel | null; more: boolean }) {
  if (channel !== null && more)
    return (
      <p className="t2">
        None of those shown is {channel === 'text' ? 'a text' : 'an e-mail'}. Load more to see older ones.
      </p>
    );
  return (
    <Empty
      level={2}
      icon="text-message"
      title={
        channel === null
          ? 'Nothing was sent yet'
          : `No ${channel === 'text' ? 'text' : 'e-mail'} was sent yet`
      }
    >
      When a job sends a caller a text, or a message is e-mailed to your team, it is listed here with its
      state.
    </Empty>
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

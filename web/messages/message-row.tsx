import type { Schema } from '../client/client.ts';
import { Button, formatPhone, Link, Pill, RelativeTime } from '../ui/index.ts';

type MessageRowProps = {
  message: Schema<'Message'>;
  country: string | undefined;
  /** Left out for somebody who may only read. */
  onTurn?: (state: 'open' | 'done') => void;
  busy: boolean;
};

/** One message: for whom, from whom, the words, and the way to its record. */
export function MessageRow({ message, country, onTurn, busy }: MessageRowProps) {
  const number = message.fromNumber ? formatPhone(message.fromNumber, country) : null;
  const from = [message.fromName, number].filter(Boolean).join(', ') || 'Caller who gave no name';
  const next = message.state === 'open' ? 'done' : 'open';
  return (
    <li className="msg" id={message.id}>
      <div className="row wrap">
        <h2 className="b">For {message.for || 'anybody'}</h2>
        {message.urgent && <Pill tone="danger">Urgent</Pill>}
        {message.mock && <Pill icon="chat-play">Mock</Pill>}
        <span className="t3 sm">
          <RelativeTime at={message.createdAt} />
        </span>
      </div>
      <p className="t2 sm">
        From <span className="num">{from}</span>
      </p>
      <p className="said">{message.text || 'The caller left no words.'}</p>
      <div className="acts row">
        <Link className="btn quiet sm" href={`/calls/${message.callId}`}>
          Open the record
        </Link>
        {message.fromNumber && !message.mock && (
          <a className="btn sm" href={`tel:${message.fromNumber}`}>
            Call back
          </a>
        )}
        {onTurn && (
          <Button
            size="sm"
            icon={next === 'done' ? 'check' : 'undo'}
            busy={busy}
            aria-label={`${next === 'done' ? 'Mark done' : 'Open again'}: message for ${message.for}`}
            onClick={() => onTurn(next)}
          >
            {next === 'done' ? 'Mark done' : 'Open again'}
          </Button>
        )}
      </div>
      {message.doneAt && (
        <p className="t3 sm">
          Done{message.doneBy ? ` by ${message.doneBy}` : ''} <RelativeTime at={message.doneAt} />
        </p>
      )}
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { queries } from '../client/queries.ts';
import { Button, Field, formatPhone, Input, Popover } from '../ui/index.ts';
import type { Wish } from './wish.ts';

type CallerSettingsProps = { wish: Wish; from: string | null; at: number; onStart: (change: Wish) => void };

/** As whom and at what time the call is made. A change starts the call again. */
export function CallerSettings({ wish, from, at, onStart }: CallerSettingsProps) {
  const { data: workspace } = useQuery(queries.workspace());
  const [number, setNumber] = useState(wish.from ?? from ?? '');
  const [time, setTime] = useState(wish.at ?? '');
  const reader = workspace ? { timeZone: workspace.timeZone } : {};
  const clock = new Intl.DateTimeFormat(undefined, {
    ...reader,
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
  const start = (event: FormEvent) => {
    event.preventDefault();
    onStart({ from: number.trim(), at: time });
  };
  return (
    <Popover
      title="Who calls, and when"
      trigger={
        <Button size="sm">
          as {from ? formatPhone(from, workspace?.country) : 'unknown caller'}, {clock}
        </Button>
      }
    >
      <form className="col" onSubmit={start}>
        <Field label="Caller’s number" hint="Empty for a withheld number.">
          <Input
            type="tel"
            inputMode="tel"
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        </Field>
        <Field
          label="Time of the call"
          hint={workspace ? `Local time in ${workspace.timeZone}; now when empty.` : 'Now when empty.'}
        >
          <Input type="datetime-local" value={time} onChange={({ target }) => setTime(target.value)} />
        </Field>
        <Button kind="primary" type="submit">
          Start again like this
        </Button>
      </form>
    </Popover>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { queries } from '../../../client/queries.ts';
import { type Anchor, Anchored, Button, Field, Input, Link, Select, TextArea } from '../../../ui/index.ts';
import type { TokenDraft } from './offers.ts';

export type TokenFormProps = {
  token: TokenDraft;
  /** It is not in the text yet. */
  fresh: boolean;
  at: Anchor;
  onPut: (token: TokenDraft) => void;
  onTakeOut: () => void;
  onClose: () => void;
};

const titles: Record<string, string> = {
  'transfer-call': 'Transfer the call',
  'send-text': 'Text the caller',
  'call-webhook': 'Call a webhook',
  'take-message': 'Take a message',
  'end-call': 'End the call',
};

/** The words of one action in the text. */
export function TokenForm({ token, fresh, at, onPut, onTakeOut, onClose }: TokenFormProps) {
  const [draft, setDraft] = useState(() => plainOf(token));
  const main = mainOf(token.name);
  const empty = draft.trim() === '' && token.name !== 'take-message' && main !== null;
  const put = (event: FormEvent) => {
    event.preventDefault();
    if (!empty) onPut(tokenWith(token, draft));
  };
  return (
    <Anchored at={at} title={titles[token.name] ?? token.name} onClose={onClose}>
      <form className="token-form" onSubmit={put}>
        <MainField name={token.name} value={draft} onChange={setDraft} />
        <div className="row wrap mt-3">
          {main !== null && (
            <Button
              kind="primary"
              type="submit"
              blockedBy={empty ? 'Fill in the field above first.' : undefined}
            >
              {fresh ? 'Put in' : 'Change'}
            </Button>
          )}
          {fresh ? (
            <Button onClick={onClose}>Leave it out</Button>
          ) : (
            <Button onClick={onTakeOut}>Take it out of the text</Button>
          )}
        </div>
      </form>
    </Anchored>
  );
}

/** The argument that a form asks for; null for an action without one. */
function mainOf(name: string): string | null {
  const mains: Record<string, string> = {
    'transfer-call': 'to',
    'send-text': 'text',
    'call-webhook': 'name',
    'take-message': 'for',
  };
  return mains[name] ?? null;
}

function plainOf({ name, value, args }: TokenDraft): string {
  return args[mainOf(name) ?? ''] ?? value ?? '';
}

/** The token with its main words changed where they are written: behind the name or as `to="…"`. The other arguments stay. */
function tokenWith(token: TokenDraft, words: string): TokenDraft {
  const main = mainOf(token.name);
  if (main === null) return token;
  const named = main in token.args || token.name === 'transfer-call' || token.name === 'take-message';
  if (!named) return { ...token, value: words };
  return { ...token, value: null, args: { ...token.args, [main]: words } };
}

type MainFieldProps = { name: string; value: string; onChange: (value: string) => void };

function MainField({ name, value, onChange }: MainFieldProps) {
  switch (name) {
    case 'transfer-call':
      return <NameField noun="destination" label="To whom" value={value} onChange={onChange} />;
    case 'call-webhook':
      return <NameField noun="webhook" label="Which webhook" value={value} onChange={onChange} />;
    case 'send-text':
      return (
        <Field
          label="What the text says"
          hint="Goes only to the caller, from the number that was called. Double quotes become single ones."
        >
          <TextArea
            autoFocus
            rows={3}
            maxLength={1600}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              // An action stands on one line.
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        </Field>
      );
    case 'take-message':
      return (
        <Field label="For whom" hint="A person or a team. Empty: for whoever reads the messages.">
          <Input autoFocus value={value} onChange={(event) => onChange(event.target.value)} />
        </Field>
      );
    default:
      return <p className="t2">The agent says goodbye and ends the call here.</p>;
  }
}

const settings = {
  destination: { href: '/settings/destinations', label: 'New destination' },
  webhook: { href: '/settings/webhooks', label: 'New webhook' },
} as const;

/** A destination or webhook can only be one that the workspace has. */
function NameField({ noun, label, value, onChange }: NameFieldProps) {
  const destinations = useQuery({ ...queries.destinations(), enabled: noun === 'destination' });
  const webhooks = useQuery({ ...queries.webhooks(), enabled: noun === 'webhook' });
  const known = (noun === 'destination' ? destinations : webhooks).data?.data.map((each) => each.name) ?? [];
  const missing = value !== '' && !known.includes(value);
  const options = [
    ...(value === '' ? [{ value: '', label: `Choose a ${noun}` }] : []),
    ...(missing ? [{ value, label: `${value} (not in this workspace)` }] : []),
    ...known.map((name) => ({ value: name, label: name })),
  ];
  const { href, label: makeLabel } = settings[noun];
  return (
    <>
      <Field label={label}>
        <Select value={value} options={options} onChange={onChange} />
      </Field>
      <p className="sm mt-1">
        <Link href={href}>{makeLabel}</Link>
      </p>
    </>
  );
}

type NameFieldProps = Omit<MainFieldProps, 'name'> & { noun: keyof typeof settings; label: string };

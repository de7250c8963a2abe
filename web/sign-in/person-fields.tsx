import { PERSON_LIMITS } from '../../core/wire/nouns/people.ts';
import { type Refusal, Refused } from '../client/client.ts';
import { Field, Input, Notice } from '../ui/index.ts';

export type PersonValues = { name: string; email: string; password: string };

export type PersonFieldsProps = {
  values: PersonValues;
  onChange: (values: PersonValues) => void;
  error: Error | null;
};

/** The sentence that belongs to one field of the request. */
function faultAt(error: Error | null, path: string): { error: string } | object {
  const message = error instanceof Refused ? error.at(path) : undefined;
  return message === undefined ? {} : { error: message };
}

function standsAtField(refusal: Refusal): boolean {
  return (refusal.errors ?? []).some(({ path }) => ['/name', '/email', '/password'].includes(path));
}

/** Name, e-mail address and a new password. */
export function PersonFields({ values, onChange, error }: PersonFieldsProps) {
  const atField = error instanceof Refused && standsAtField(error.refusal);
  return (
    <>
      {error && !atField && (
        <Notice tone="danger" urgent title="Not saved.">
          {error instanceof Refused
            ? error.message
            : 'The server did not answer. What you wrote is kept here.'}
        </Notice>
      )}
      <Field label="Your name" required {...faultAt(error, '/name')}>
        <Input
          autoComplete="name"
          maxLength={PERSON_LIMITS.name}
          value={values.name}
          onChange={(event) => onChange({ ...values, name: event.target.value })}
        />
      </Field>
      <Field label="E-mail address" required {...faultAt(error, '/email')}>
        <Input
          type="email"
          autoComplete="username"
          value={values.email}
          onChange={(event) => onChange({ ...values, email: event.target.value })}
        />
      </Field>
      <Field
        label="Password"
        required
        hint={`${PERSON_LIMITS.shortestPassword} characters or more`}
        {...faultAt(error, '/password')}
      >
        <Input
          type="password"
          autoComplete="new-password"
          value={values.password}
          onChange={(event) => onChange({ ...values, password: event.target.value })}
        />
      </Field>
    </>
  );
}

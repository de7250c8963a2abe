import type { WeeklyHours } from '../../../core/workspaces/destination.ts';
import { DESTINATION_LIMITS } from '../../../core/workspaces/destination.ts';
import type { Schema } from '../../client/client.ts';
import { faultAt, HolidaysField, WeekField } from '../../forms/index.ts';
import { Checkbox, Field, Input, Segmented, Select, Switch } from '../../ui/index.ts';
import { TypedNumber } from '../numbers/typed-number.tsx';
import type { DestinationDraft } from './draft.ts';

const officeHours: WeeklyHours = {
  days: [0, 1, 2, 3, 4, 5, 6].map((day) => (day >= 1 && day <= 5 ? [{ from: '09:00', to: '17:00' }] : [])),
  holidays: [],
};

export type DestinationFieldsProps = {
  draft: DestinationDraft;
  change: (part: Partial<DestinationDraft>) => void;
  error: Error | null;
  country: string;
  members: readonly Pick<Schema<'Member'>, 'id' | 'name'>[];
};

const kinds = [
  { value: 'external', label: 'Outside number', icon: 'external' },
  { value: 'member', label: 'Member', icon: 'user' },
  { value: 'team', label: 'Team', icon: 'people' },
] as const;

/** Name, who rings there, and when somebody answers. */
export function DestinationFields(props: DestinationFieldsProps) {
  const { draft, change, error } = props;
  return (
    <>
      <Field
        label="Name"
        required
        hint="Jobs name it so: transfer to “Front desk”"
        count={{ text: draft.name, most: DESTINATION_LIMITS.name }}
        error={faultAt(error, '/name')}
      >
        <Input value={draft.name} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <Segmented
        label="Who is reached"
        value={draft.kind}
        options={kinds}
        onChange={(kind) => change({ kind })}
      />
      <WhoRings {...props} />
      <Hours {...props} />
    </>
  );
}

function WhoRings({ draft, change, error, country, members }: DestinationFieldsProps) {
  const fault = faultAt(error, '/memberIds', '/memberIds/0');
  if (draft.kind === 'external')
    return (
      <TypedNumber
        label="Number"
        value={draft.e164 ?? ''}
        country={country}
        hint="The number that is dialled"
        error={faultAt(error, '/e164')}
        onChange={(e164) => change({ e164 })}
      />
    );
  if (draft.kind === 'member')
    return (
      <Field label="Member" required error={fault}>
        <Select
          options={[
            { value: '', label: 'Choose who rings', disabled: true },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.memberIds[0] ?? ''}
          onChange={(id) => change({ memberIds: [id] })}
        />
      </Field>
    );
  return (
    <fieldset className="field">
      <legend>Members, all ring at once</legend>
      <div className="choices">
        {members.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={draft.memberIds.includes(id)}
            onChange={(on) =>
              change({
                memberIds: on ? [...draft.memberIds, id] : draft.memberIds.filter((each) => each !== id),
              })
            }
          >
            {name}
          </Checkbox>
        ))}
      </div>
      {fault && (
        <p className="err" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

function Hours({ draft: { hours }, change, error }: DestinationFieldsProps) {
  return (
    <fieldset className="field">
      <legend>When somebody answers</legend>
      <Switch checked={hours === null} onChange={(always) => change({ hours: always ? null : officeHours })}>
        At all hours
      </Switch>
      {hours && (
        <>
          <p className="hint">By the clock of the workspace. A period may run past midnight.</p>
          <WeekField
            days={hours.days}
            noneLabel="Nobody answers"
            faultAt={(day) =>
              faultAt(
                error,
                `/hours/days/${day}`,
                ...[0, 1, 2].flatMap((at) => [
                  `/hours/days/${day}/${at}/from`,
                  `/hours/days/${day}/${at}/to`,
                ]),
              )
            }
            onChange={(days) => change({ hours: { ...hours, days } })}
          />
          <HolidaysField
            holidays={hours.holidays}
            onChange={(holidays) => change({ hours: { ...hours, holidays } })}
          />
        </>
      )}
    </fieldset>
  );
}

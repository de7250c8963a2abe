import { type FormEvent, useId, useState } from 'react';
import { Button, Dialog, Field, formatCount, Notice, Select, Skeleton } from '../../../ui/index.ts';
import { attachingTo } from './attaching.ts';
import { isLate, type Place, useAgentSteps, useAttaching } from './use-attaching.ts';

type AttachDialogProps = {
  jobs: readonly { id: string; name: string }[];
  onDone: () => void;
  onClose: () => void;
};

/** The agent step that is to use the chosen jobs. */
export function AttachDialog(props: AttachDialogProps) {
  const { places, error } = useAgentSteps();
  const { jobs, onClose } = props;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Attach ${jobs.length === 1 ? `“${jobs[0]?.name}”` : formatCount(jobs.length, 'job')}`}
      description="The draft of the call flow gets them. Calls use them once it is published."
    >
      {error ? (
        <Notice tone="danger" urgent title="The call flows could not be read.">
          {error.message}
        </Notice>
      ) : places === undefined ? (
        <Skeleton label="Loading call flows" rows={2} />
      ) : places.length === 0 ? (
        <p className="t2 mt-3">No call flow that you may change has an agent step.</p>
      ) : (
        <AttachForm {...props} places={places} />
      )}
    </Dialog>
  );
}

const keyOf = ({ flow, stepId }: Place) => `${flow.id} ${stepId}`;

function AttachForm({ jobs, places, onDone, onClose }: AttachDialogProps & { places: readonly Place[] }) {
  const form = useId();
  const ids = jobs.map(({ id }) => id);
  const ways = places.map((place) => ({
    place,
    key: keyOf(place),
    ...attachingTo(place.draft.graph, place.stepId, ids),
  }));
  const [key, setKey] = useState(() => (ways.find(({ why }) => why === null) ?? ways[0])?.key ?? '');
  const chosen = ways.find((way) => way.key === key) ?? ways[0];
  const attaching = useAttaching(jobs, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && chosen.why === null && !attaching.isPending) attaching.mutate(chosen.place);
  };
  const missing = chosen ? jobs.length - chosen.added.length : 0;
  return (
    <form id={form} className="form mt-3" noValidate onSubmit={submit}>
      {attaching.isError && (
        <Notice tone="danger" urgent title="Nothing was attached.">
          {isLate(attaching.error)
            ? 'Somebody changed the call flow meanwhile. It is read again; attach the jobs once more.'
            : attaching.error.message}
        </Notice>
      )}
      <Field
        label="Agent step"
        {...(missing > 0 && chosen?.why === null ? { hint: `It has ${missing} of them already.` } : {})}
      >
        <Select
          value={key}
          onChange={(next) => {
            setKey(next);
            attaching.reset();
          }}
          options={ways.map(({ place, key: value, why }) => ({
            value,
            label: `${place.flow.name}: ${place.name}${why ? ` (${why.replace(/\.$/, '')})` : ''}`,
          }))}
        />
      </Field>
      <div className="acts">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" kind="primary" busy={attaching.isPending} blockedBy={chosen?.why ?? undefined}>
          Attach {formatCount(chosen?.added.length ?? 0, 'job')}
        </Button>
      </div>
    </form>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { AfterAlarm } from '../../../core/workspaces/emergency-settings.ts';
import { queries } from '../../client/queries.ts';
import { Field, Select } from '../../ui/index.ts';
import { afterwardsWords } from './words.ts';

export type AfterwardsProps = {
  value: AfterAlarm;
  onChange: (value: AfterAlarm) => void;
  readOnly: boolean;
};

const HINTS: Record<AfterAlarm['kind'], string> = {
  'go-on': 'An urgent job begins where the caller’s words mean it',
  'start-job': 'The job begins at once, also where the agent step does not have it',
  transfer: 'The caller is asked and then connected; where nobody answers, a voice message can be left',
  'take-message': 'Where they are, their name and number; the message stands first in your list',
  end: 'The safety line, goodbye, and the step behind the agent',
};

/** What the agent does once the safety line was said. */
export function Afterwards({ value, onChange, readOnly }: AfterwardsProps) {
  const destinations = useQuery(queries.destinations()).data?.data ?? [];
  const jobs = useQuery(queries.fewJobs({ limit: 200 })).data?.data ?? [];
  const choose = (kind: string) => {
    if (kind === 'start-job' && jobs[0]) onChange({ kind, jobId: jobs[0].id });
    else if (kind === 'transfer' && destinations[0]) onChange({ kind, destinationId: destinations[0].id });
    else if (kind === 'go-on' || kind === 'take-message' || kind === 'end') onChange({ kind });
  };
  const options = Object.entries(afterwardsWords)
    .filter(([kind]) => kind === value.kind || kind !== 'start-job' || jobs.length > 0)
    .filter(([kind]) => kind === value.kind || kind !== 'transfer' || destinations.length > 0)
    .map(([kind, label]) => ({ value: kind, label }));
  return (
    <div className="two">
      <Field label="Then" hint={HINTS[value.kind]}>
        <Select options={options} value={value.kind} onChange={choose} disabled={readOnly} />
      </Field>
      {value.kind === 'transfer' && (
        <Field label="To">
          <Select
            options={destinations.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.destinationId}
            disabled={readOnly}
            onChange={(destinationId) => onChange({ kind: 'transfer', destinationId })}
          />
        </Field>
      )}
      {value.kind === 'start-job' && (
        <Field label="Job">
          <Select
            options={jobs.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.jobId}
            disabled={readOnly}
            onChange={(jobId) => onChange({ kind: 'start-job', jobId })}
          />
        </Field>
      )}
    </div>
  );
}

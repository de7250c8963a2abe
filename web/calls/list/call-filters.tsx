import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queries } from '../../client/queries.ts';
import {
  Button,
  Field,
  FilterChip,
  Input,
  Popover,
  SearchInput,
  Select,
  useSettled,
} from '../../ui/index.ts';
import { outcomes } from '../record/outcome.ts';
import { type CallFilter, useCallFilter } from './call-filter.ts';

const typingPauseMs = 200;

/** Search and filters of the list of calls. */
export function CallFilters() {
  const [filter, change] = useCallFilter();
  return (
    <>
      <WordSearch value={filter.q ?? ''} onChange={(q) => change({ q })} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame of its own */}
      <div className="row wrap mt-2" role="group" aria-label="Filter calls">
        <FilterChip
          icon="alert"
          pressed={filter.urgent === 'true'}
          onClick={() => change({ urgent: filter.urgent ? '' : 'true' })}
        >
          Urgent
        </FilterChip>
        <FilterChip
          pressed={filter.mode === 'phone'}
          onClick={() => change({ mode: filter.mode === 'phone' ? '' : 'phone' })}
        >
          Phone
        </FilterChip>
        <FilterChip
          pressed={filter.mode === 'mock'}
          onClick={() => change({ mode: filter.mode === 'mock' ? '' : 'mock' })}
        >
          Mock
        </FilterChip>
        <MoreFilters filter={filter} onChange={change} />
      </div>
    </>
  );
}

function WordSearch({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), typingPauseMs);
    return () => clearTimeout(timer);
  });
  return (
    <SearchInput
      label="Search calls"
      placeholder="Words said, caller, job, outcome"
      value={typed}
      onChange={setTyped}
      shortcut="/"
    />
  );
}

const JOBS_OFFERED = 50;

/** One job to filter by. Where there are more than a list can hold, a search narrows them. */
function JobChoice({ jobId, onChange }: { jobId: string; onChange: (jobId: string) => void }) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed).trim();
  const jobs = useQuery({
    ...queries.fewJobs({ sort: 'name', limit: JOBS_OFFERED, ...(q ? { q } : {}) }),
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({ ...queries.job(jobId), enabled: jobId !== '' });
  const offered = (jobs.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const kept = chosen.data && !offered.some(({ value }) => value === jobId);
  const many = typed !== '' || (jobs.data?.total ?? 0) > JOBS_OFFERED;
  return (
    <>
      {many && <SearchInput label="Search jobs" placeholder="Which job" value={typed} onChange={setTyped} />}
      <Field label="Job">
        <Select
          value={jobId}
          options={[any('Any job'), ...(kept ? [{ value: jobId, label: chosen.data.name }] : []), ...offered]}
          onChange={onChange}
        />
      </Field>
    </>
  );
}

const any = (label: string) => ({ value: '', label });

function MoreFilters({
  filter,
  onChange,
}: {
  filter: CallFilter;
  onChange: ReturnType<typeof useCallFilter>[1];
}) {
  const numbers = useQuery(queries.phoneNumbers());
  const used = [filter.jobId, filter.outcome, filter.phoneNumberId, filter.since, filter.until];
  const count = used.filter(Boolean).length;
  return (
    <Popover
      title="Job, outcome, number, dates"
      trigger={
        <FilterChip icon="filter" pressed={count > 0} {...(count > 0 ? { count } : {})}>
          More
        </FilterChip>
      }
    >
      <div className="col">
        <JobChoice jobId={filter.jobId ?? ''} onChange={(jobId) => onChange({ jobId })} />
        <Field label="Outcome">
          <Select
            value={filter.outcome ?? ''}
            options={[
              any('Any outcome'),
              ...Object.entries(outcomes).map(([value, { label }]) => ({ value, label })),
            ]}
            onChange={(outcome) => onChange({ outcome })}
          />
        </Field>
        <Field label="Number called">
          <Select
            value={filter.phoneNumberId ?? ''}
            options={[
              any('Any number'),
              ...(numbers.data?.data ?? []).map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(phoneNumberId) => onChange({ phoneNumberId })}
          />
        </Field>
        <div className="two">
          <Field label="From day">
            <Input
              type="date"
              value={filter.since ?? ''}
              onChange={({ target }) => onChange({ since: target.value })}
            />
          </Field>
          <Field label="To day">
            <Input
              type="date"
              value={filter.until ?? ''}
              onChange={({ target }) => onChange({ until: target.value })}
            />
          </Field>
        </div>
        {count > 0 && (
          <Button
            size="sm"
            onClick={() => onChange({ jobId: '', outcome: '', phoneNumberId: '', since: '', until: '' })}
          >
            Clear these filters
          </Button>
        )}
      </div>
    </Popover>
  );
}

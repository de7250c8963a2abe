import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queries } from '../../client/queries.ts';
import { Button, Field, FilterChip, Input, Popover, SearchInput, Select } from '../../ui/index.ts';
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

const any = (label: string) => ({ value: '', label });

function MoreFilters({
  filter,
  onChange,
}: {
  filter: CallFilter;
  onChange: ReturnType<typeof useCallFilter>[1];
}) {
  const jobs = useInfiniteQuery(queries.jobs({ sort: 'name', limit: 200 }));
  const numbers = useQuery(queries.phoneNumbers());
  const used = [filter.jobId, filter.outcome, filter.phoneNumberId, filter.since, filter.until];
  const count = used.filter(Boolean).length;
  const jobLines = jobs.data?.pages.flatMap(({ data }) => data) ?? [];
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
        <Field label="Job">
          <Select
            value={filter.jobId ?? ''}
            options={[any('Any job'), ...jobLines.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(jobId) => onChange({ jobId })}
          />
        </Field>
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

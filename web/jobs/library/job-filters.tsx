import { useQuery } from '@tanstack/react-query';
import { flowQueries } from '../../client/flow-queries.ts';
import { queries } from '../../client/queries.ts';
import { FilterChip, Menu, type MenuEntry } from '../../ui/index.ts';
import type { JobFilter, useLibrary } from './use-library.ts';

const CHIPS: readonly (readonly [JobFilter, string])[] = [
  ['look', 'Needs a look'],
  ['unused', 'Unused'],
  ['changed', 'Changed this week'],
];

/** Which jobs are shown: all, those in which something is found, unused, changed, or those that one number or call flow uses. */
export function JobFilters({ library }: { library: ReturnType<typeof useLibrary> }) {
  const numbers = useQuery(queries.phoneNumbers());
  const flows = useQuery(flowQueries.flows());
  const { counts, filter, usedBy, setFilter, setUsedBy } = library;
  const users = [
    ...(numbers.data?.data ?? []).map(({ id, label }) => ({ id, label, icon: 'phone' as const })),
    ...(flows.data?.data ?? []).map(({ id, name }) => ({ id, label: name, icon: 'tree' as const })),
  ];
  const entries: MenuEntry[] = [
    { label: 'Any number', current: usedBy === null, onChoose: () => setUsedBy(null) },
    'line',
    ...users.map(({ id, label, icon }) => ({
      label,
      icon,
      current: id === usedBy,
      onChoose: () => setUsedBy(id),
    })),
  ];
  const chosen = users.find(({ id }) => id === usedBy);
  const count = (number: number | undefined) => (number === undefined ? {} : { count: number });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of chips, not part of a form
    <div className="row filters" role="group" aria-label="Filter jobs">
      <FilterChip
        pressed={filter === undefined && usedBy === null}
        onClick={() => {
          setFilter(undefined);
          setUsedBy(null);
        }}
        {...count(counts?.all)}
      >
        All
      </FilterChip>
      {CHIPS.map(([value, label]) => (
        <FilterChip
          key={value}
          pressed={filter === value}
          onClick={() => setFilter(filter === value ? undefined : value)}
          {...count(counts?.[value])}
        >
          {label}
        </FilterChip>
      ))}
      <Menu
        trigger={
          <FilterChip icon="filter" pressed={usedBy !== null}>
            {chosen ? `Used by ${chosen.label}` : 'Used by'}
          </FilterChip>
        }
        entries={entries}
      />
    </div>
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button, Notice, Skeleton } from '../ui/index.ts';

export type LoadedProps<T> = {
  query: UseQueryResult<T>;
  /** What is read, in a sentence: "the destinations". */
  what: string;
  rows?: number;
  children: (data: T) => ReactNode;
};

/** What was read, or rows of its size while it is being read, or why it could not be. */
export function Loaded<T>({ query, what, rows = 3, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isLoadingError)
    return (
      <Notice
        tone="danger"
        urgent
        title={`${what.charAt(0).toUpperCase()}${what.slice(1)} could not be read.`}
        acts={<Button onClick={() => void query.refetch()}>Try again</Button>}
      >
        {query.error.message}
      </Notice>
    );
  return (
    <div className="tblw">
      <Skeleton label={`Loading ${what}`} rows={rows} />
    </div>
  );
}

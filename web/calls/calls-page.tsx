import './calls.css';
import { Page } from '../shell/index.ts';
import { CallFilters } from './list/call-filters.tsx';
import { CallList } from './list/call-list.tsx';

/** Every call, newest first, with search and filters. */
export function CallsPage() {
  return (
    <Page
      title="Calls"
      sub="Every call with what was said, what was noted and what was done. J and K move through them."
    >
      <CallFilters />
      <h2 className="vh">Calls found</h2>
      <div className="card mt-3 overflow-hidden">
        <CallList />
      </div>
    </Page>
  );
}

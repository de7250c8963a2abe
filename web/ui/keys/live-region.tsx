import type { ReactNode } from 'react';

/**
 * Reads its content aloud when it changes. Must stay on the page while empty: a region that arrives together with
 * its words is not read. Save states and new turns are polite, failures assertive.
 */
export function LiveRegion({ urgent = false, children }: { urgent?: boolean; children?: ReactNode }) {
  return (
    <div className="vh" role={urgent ? 'alert' : 'status'} aria-live={urgent ? 'assertive' : 'polite'}>
      {children}
    </div>
  );
}

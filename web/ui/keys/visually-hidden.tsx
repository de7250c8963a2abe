import type { ReactNode } from 'react';

/** Words for screen readers only. */
export function VisuallyHidden({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span className="vh" id={id}>
      {children}
    </span>
  );
}

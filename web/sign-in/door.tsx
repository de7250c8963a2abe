import './sign-in.css';
import type { ReactNode } from 'react';
import { useTabTitle } from '../shell/index.ts';
import { Icon } from '../ui/index.ts';

/** A page before the app: the product's mark, what this page is for, one card. */
export function Door({ title, sub, children }: { title: string; sub?: ReactNode; children: ReactNode }) {
  useTabTitle(title);
  return (
    <main id="main" className="door">
      <div className="row g3">
        <span className="logo">
          <Icon name="headset" />
        </span>
        <span className="bb md">Callwell</span>
      </div>
      <div>
        <h1>{title}</h1>
        {sub && <p className="t2 mt-1">{sub}</p>}
      </div>
      {children}
    </main>
  );
}

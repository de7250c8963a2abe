import type { ReactNode } from 'react';
import { PhoneBar, useTabTitle } from '../../shell/index.ts';
import { Icon, Link } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';

export type OptimizeFrameProps = {
  /** The job's name. */
  name: string;
  back: string;
  /** Beside the title: how many changes, and by what. */
  sub?: string | undefined;
  acts?: ReactNode;
  children: ReactNode;
};

/** The page of Optimize: its top line stays in sight, everything else scrolls. */
export function OptimizeFrame({ name, back, sub, acts, children }: OptimizeFrameProps) {
  const title = `Optimize: ${name}`;
  useTabTitle(title);
  return (
    <>
      <PhoneBar heading title={title} acts={acts} back={{ href: back, label: 'Back to the job' }} />
      <div className="topline d-only op-top">
        <nav className="crumb" aria-label="Breadcrumb">
          <span className="row g1">
            <Link href={jobPaths.library}>Jobs</Link>
            <Icon name="right" size={14} />
          </span>
          <span className="row g1">
            <Link href={back}>{name}</Link>
            <Icon name="right" size={14} />
          </span>
        </nav>
        <h1>Optimize</h1>
        {sub && <span className="sm t2">{sub}</span>}
        <span className="end row">{acts}</span>
      </div>
      {children}
    </>
  );
}

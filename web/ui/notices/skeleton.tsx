import { type ReactNode, useEffect, useState } from 'react';

/** True once `delayMs` have gone by: what loads faster than that shows no skeleton, so nothing flickers. */
export function useLate(delayMs = 150): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return late;
}

/** One bar in the place of words. Width in px or %. */
export function SkeletonBar({ width, height }: { width: string | number; height?: number }) {
  return <div className="skel" style={{ width, height }} />;
}

export type SkeletonProps = {
  /** What is loading: "Loading jobs". Read aloud once. */
  label: string;
  /** Rows of the height of the rows to come, when no shape of its own is given. */
  rows?: number;
  rowHeight?: number;
  children?: ReactNode;
};

/** Stands in for content of the same size, and is seen only after 150 ms. */
export function Skeleton({ label, rows = 3, rowHeight = 56, children }: SkeletonProps) {
  const late = useLate();
  const places = Array.from({ length: rows }, (_, index) => index);
  return (
    <div role="status" aria-busy="true">
      <span className="vh">{label}</span>
      <div aria-hidden="true" style={{ visibility: late ? 'visible' : 'hidden' }}>
        {children ??
          places.map((place) => (
            <div key={place} className="row g4 border-b border-line px-4" style={{ height: rowHeight }}>
              <div className="col grow">
                <SkeletonBar width={`${30 + ((place * 7) % 20)}%`} />
                <SkeletonBar width={`${50 + ((place * 11) % 25)}%`} height={8} />
              </div>
              <SkeletonBar width={64} />
            </div>
          ))}
      </div>
    </div>
  );
}

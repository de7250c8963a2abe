import { useState } from 'react';
import { inOrder, type Version } from './version.ts';

/** Two states of a job picked to be compared, or one opened to be compared with what is in use. */
export function useCompared() {
  const [picked, setPicked] = useState<Version[] | null>(null);
  const [shown, setShown] = useState<{ from: Version; to: Version; whole: boolean } | null>(null);
  return {
    picked: picked?.map(({ key }) => key) ?? null,
    shown,
    toggle: () => setPicked((now) => (now ? null : [])),
    /** The second one picked opens the comparison. */
    pick: (version: Version) => {
      const now = picked ?? [];
      if (now.some(({ key }) => key === version.key))
        return setPicked(now.filter(({ key }) => key !== version.key));
      const [first] = now;
      if (first) {
        const [from, to] = inOrder(first, version);
        setShown({ from, to, whole: false });
      }
      setPicked([...now, version]);
    },
    open: (version: Version, current: Version) => setShown({ from: version, to: current, whole: true }),
    close: () => {
      setShown(null);
      setPicked((now) => now && []);
    },
  };
}

export type Compared = ReturnType<typeof useCompared>;

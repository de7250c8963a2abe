import type { Clock } from '../../ports/clock.ts';

/** A bucket of `capacity` that fills by `perSecond`. Keys that are full again are forgotten, so the table stays small. */
export type TokenBucket = {
  /** Takes one; 0, or the seconds until there is one again. */
  take(key: string): number;
};

export function tokenBucket(clock: Clock, capacity: number, perSecond: number): TokenBucket {
  const buckets = new Map<string, { left: number; at: number }>();
  const now = () => clock.now() / 1000;
  const leftOf = (key: string, at: number) => {
    const bucket = buckets.get(key);
    return bucket ? Math.min(capacity, bucket.left + (at - bucket.at) * perSecond) : capacity;
  };
  const forgetFull = (at: number) => {
    for (const key of buckets.keys()) if (leftOf(key, at) >= capacity) buckets.delete(key);
  };
  return {
    take: (key) => {
      const at = now();
      if (buckets.size > 5_000) forgetFull(at);
      const left = leftOf(key, at);
      if (left < 1) return Math.max(1, Math.ceil((1 - left) / perSecond));
      buckets.set(key, { left: left - 1, at });
      return 0;
    },
  };
}

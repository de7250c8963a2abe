import { merge } from '../../core/jobs/merge.ts';
import { nameIn, type Standing } from './standing.ts';

/** Both edits of a job put together; null where they touch the same lines, or nothing is known of their common start. */
export function mergedText({ here, there, base }: Standing): string | null {
  if (here === null || there === null || base === null) return null;
  const merged = merge(base, here, there.text);
  return merged.clean && nameIn(merged.text) !== null ? merged.text : null;
}

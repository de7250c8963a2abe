import { StoreProblem } from './problem.ts';
import type { Listed, Paging } from './result.ts';

/** Length of a page: what was asked for, within 1 and 200; 50 when nothing was. */
export function pageSize({ limit }: Paging): number {
  return Math.min(200, Math.max(1, Math.trunc(limit ?? 50)));
}

/** The key of the row after which a page begins, or null for the first page. Throws StoreProblem `invalid-cursor`. */
export function cursorKey<K extends readonly (string | number)[]>(
  paging: Paging,
  shape: { [I in keyof K]: 'string' | 'number' },
): K | null {
  if (!paging.after) return null;
  const key: unknown = parsed(Buffer.from(paging.after, 'base64url').toString('utf8'));
  const fits =
    Array.isArray(key) && key.length === shape.length && key.every((part, i) => typeof part === shape[i]);
  if (!fits)
    throw new StoreProblem(
      'invalid-cursor',
      'The cursor `after` is not one that this list gave. Begin again without it.',
    );
  return key as unknown as K;
}

/** Cuts what was read (one row more than the page is long) to the page, with the cursor of the next. */
export function listed<R, T>(
  rows: R[],
  size: number,
  keyOf: (row: R) => (string | number)[],
  show: (row: R) => T,
): Listed<T> {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const more = rows.length > size && last !== undefined;
  return {
    data: page.map(show),
    nextCursor: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

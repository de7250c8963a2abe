import type { Problem } from '../../core/shared/problem.ts';
import type { Accepted } from '../store/result.ts';
import { Refused } from './refusal.ts';

/** The value of a write that was kept; a refusal of the store becomes the refusal of the request. */
export function kept<T>(
  result: Accepted<T> | { ok: false; code: string; problem: Problem; current: unknown },
  show: (current: never) => unknown = (current) => current,
): T {
  if (result.ok) return result.value;
  const { code, problem, current } = result;
  const shown = current === undefined || current === null ? {} : { current: show(current as never) };
  throw new Refused(code, problem.message, shown);
}

/** What was found, or 404. */
export function found<T>(thing: T | null | undefined, what: string): T {
  if (thing === null || thing === undefined)
    throw new Refused('not-found', `There is no such ${what} in this workspace.`);
  return thing;
}

/** A list that is short by nature, as one page. */
export function wholeList<T>(data: T[]): { data: T[]; nextCursor: null } {
  return { data, nextCursor: null };
}

/** Paging as the store takes it. */
export function paging(query: { cursor?: string | undefined; limit: number }): {
  after: string | null;
  limit: number;
} {
  return { after: query.cursor ?? null, limit: query.limit };
}

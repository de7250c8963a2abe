import type { Problem } from '../../core/shared/problem.ts';

/** A write that was kept. */
export type Accepted<T> = { ok: true; value: T };

/**
 * A write that was refused and changed nothing. Expected faults are values, never exceptions; `current` is what stands instead
 * (the newer text, the steps that use the job, …).
 */
export type Refused<Code extends string, Current = undefined> = {
  ok: false;
  code: Code;
  problem: Problem;
  current: Current;
};

export type NotFound = Refused<'not-found'>;

/** A row with the version of it that was read; an edit that names an older one is refused as stale. */
export type Etagged<T> = T & { etag: string };

/** What an edit started from; null overwrites whatever is there. */
export type IfMatch = { etag: string | null };

/** One page of a list. `nextCursor` is opaque; null on the last page. */
export type Listed<T> = { data: T[]; nextCursor: string | null };

/** Where a page of a list begins and how long it is (1 to 200, default 50). */
export type Paging = { after?: string | null; limit?: number };

export function accepted<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

export function refused<Code extends string>(code: Code, message: string): Refused<Code>;
export function refused<Code extends string, Current>(
  code: Code,
  message: string,
  current: Current,
): Refused<Code, Current>;
export function refused(code: string, message: string, current?: unknown): Refused<string, unknown> {
  return { ok: false, code, problem: { code, message, severity: 'blocking' }, current };
}

export function notFound(what: string): NotFound {
  return refused('not-found', `There is no such ${what} in this workspace; nothing was changed.`);
}

/** Somebody else saved meanwhile: nothing was overwritten, and what stands now comes back. */
export function stale<Current>(what: string, current: Current): Refused<'stale', Current> {
  return refused(
    'stale',
    `Somebody else changed the ${what} since you opened it. Their version was kept; look at it, then save yours again.`,
    current,
  );
}

export function nameTaken<Current>(
  what: string,
  name: string,
  current: Current,
): Refused<'name-taken', Current> {
  return refused(
    'name-taken',
    `Another ${what} is called “${name}” (capital letters and invisible characters make no difference). Nothing was saved; choose another name.`,
    current,
  );
}

/** `current` with what `change` names; what is there but undefined counts as not named. */
export function merged<T extends object, C extends { [K in keyof C]?: K extends keyof T ? T[K] : unknown }>(
  current: T,
  change: C,
): T {
  const named = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...current, ...Object.fromEntries(named) };
}

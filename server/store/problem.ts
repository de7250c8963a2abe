/** Faults of the database itself that someone can mend; everything else that throws is a bug. */
export type StoreProblemCode =
  | 'data-folder-in-use'
  | 'data-folder-read-only'
  | 'data-folder-unusable'
  | 'database-newer'
  | 'database-damaged'
  | 'database-unreachable'
  | 'backup-failed'
  | 'invalid-cursor'
  | 'call-log-conflict';

/** Carries one sentence for the person who runs Callwell (or, for `invalid-cursor`, who called the API). */
export class StoreProblem extends Error {
  readonly code: StoreProblemCode;

  constructor(code: StoreProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreProblem';
    this.code = code;
  }
}

export type OutgoingProblemCode =
  | 'address-not-valid'
  | 'address-not-allowed'
  | 'address-not-found'
  | 'unreachable'
  | 'timed-out'
  | 'too-large'
  | 'too-many-redirects'
  | 'answer-not-understood'
  | 'stopped';

/** Why a request to another machine came to nothing: one sentence that may be shown to whoever set the address. */
export class OutgoingProblem extends Error {
  readonly code: OutgoingProblemCode;

  constructor(code: OutgoingProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'OutgoingProblem';
    this.code = code;
  }
}

import type { Problem } from '../../core/shared/problem.ts';
import type { Refusal } from '../../core/wire/problem.ts';
import { statusOf, titleOf } from './problem-status.ts';

export type Fault = { path: string; code: string; message: string };

type Extras = Partial<Pick<Refusal, 'current' | 'merge' | 'uses' | 'problems' | 'errors'>> & {
  retryAfterSeconds?: number;
};

/** Thrown by whatever serves a request to refuse it; `mount` alone turns it into an answer (RFC 9457). */
export class Refused extends Error {
  readonly code: string;
  readonly extras: Extras;

  constructor(code: string, detail: string, extras: Extras = {}) {
    super(detail);
    this.name = 'Refused';
    this.code = code;
    this.extras = extras;
  }
}

/** The body of the answer to a refused request. */
export function refusalBody({ code, message, extras }: Refused): Refusal {
  const { retryAfterSeconds: _, ...members } = extras;
  const status = statusOf(code);
  return {
    type: `urn:callwell:problem:${code}`,
    title: titleOf(status),
    status,
    code,
    detail: message,
    ...members,
  };
}

/** Problems of what was sent, each with its JSON pointer, as one refusal that says the first of them. */
export function refuseProblems(problems: readonly Problem[]): Refused {
  const [first] = problems;
  const errors = problems.map(({ code, message, at }) => ({ path: at?.path ?? '', code, message }));
  return new Refused(first?.code ?? 'invalid-request', first?.message ?? 'The request was refused.', {
    errors,
  });
}

export function refuseNotFound(what: string): Refused {
  return new Refused('not-found', `There is no such ${what} in this workspace.`);
}

import { Refused } from '../client/client.ts';

/** The sentence at the first of these members of the request that was refused: what Field takes as its `error`. */
export function faultAt(error: Error | null, ...paths: readonly string[]): string | undefined {
  if (!(error instanceof Refused)) return undefined;
  return paths.map((path) => error.at(path)).find((message) => message !== undefined);
}

/** The sentence of a failure that stands at none of the fields shown, so that it is said once for the whole form. */
export function faultElsewhere(error: Error | null, shown: readonly string[]): string | undefined {
  if (error === null) return undefined;
  if (!(error instanceof Refused)) return 'The server did not answer. What you wrote is kept here.';
  return faultAt(error, ...shown) === undefined ? error.message : undefined;
}

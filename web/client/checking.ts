import type { Schema } from './client.ts';

const AGAIN_MS = 500;

/** Asks again as long as jobs are still being compared: the first look at ten of them takes seconds. */
export function whileChecking(query: {
  state: { data?: Pick<Schema<'AcrossFindings'>, 'checking'> | undefined };
}): number | false {
  return query.state.data?.checking ? AGAIN_MS : false;
}

import { useSuspenseQuery } from '@tanstack/react-query';
import type { Schema } from '../client/client.ts';
import { queries } from '../client/queries.ts';

type Right = Schema<'Me'>['rights'][number];

/** Who is looking, and what they may do here. */
export function useMe() {
  const { data: me } = useSuspenseQuery(queries.me());
  return { me, may: (right: Right) => me.rights.includes(right) };
}

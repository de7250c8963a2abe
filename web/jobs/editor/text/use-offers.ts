import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../../client/queries.ts';
import { type Offer, offersOf } from './offers.ts';

/** What can be put into a text in this workspace. */
export function useOffers(): readonly Offer[] {
  const destinations = useQuery(queries.destinations()).data?.data;
  const webhooks = useQuery(queries.webhooks()).data?.data;
  return useMemo(() => offersOf(destinations ?? [], webhooks ?? []), [destinations, webhooks]);
}

import type { Destination } from '../../../core/workspaces/destination.ts';
import type { Accepted, Etagged, IfMatch, NotFound, Refused } from '../result.ts';

export type DestinationText = Omit<Destination, 'id'>;

export interface Destinations {
  /** By name. */
  list(): Promise<Etagged<Destination>[]>;
  get(destinationId: string): Promise<Etagged<Destination> | null>;
  create(
    text: DestinationText,
  ): Promise<Accepted<Etagged<Destination>> | Refused<'name-taken', Etagged<Destination>>>;
  update(
    destinationId: string,
    change: Partial<DestinationText>,
    match: IfMatch,
  ): Promise<
    Accepted<Etagged<Destination>> | NotFound | Refused<'name-taken' | 'stale', Etagged<Destination>>
  >;
  remove(destinationId: string): Promise<Accepted<null> | NotFound>;
}

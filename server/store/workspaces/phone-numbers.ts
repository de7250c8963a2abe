import type { PhoneNumber } from '../../../core/workspaces/phone-number.ts';
import type { Accepted, Etagged, IfMatch, NotFound, Refused } from '../result.ts';

export interface PhoneNumbers {
  list(): Promise<Etagged<PhoneNumber>[]>;
  get(phoneNumberId: string): Promise<Etagged<PhoneNumber> | null>;
  /** A number is unique in the whole installation; who has it is not told. */
  create(number: {
    e164: string;
    label: string;
    ownerId: string | null;
  }): Promise<Accepted<Etagged<PhoneNumber>> | Refused<'number-taken'>>;
  update(
    phoneNumberId: string,
    change: { label?: string; ownerId?: string | null },
    match: IfMatch,
  ): Promise<Accepted<Etagged<PhoneNumber>> | NotFound | Refused<'stale', Etagged<PhoneNumber>>>;
  /** With its flows; calls that came in on it stay. */
  remove(phoneNumberId: string): Promise<Accepted<{ flows: number }> | NotFound>;
}

import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A line of the business. `e164` is unique in the whole installation: a call is matched to its workspace by it. */
export type PhoneNumber = {
  id: string;
  e164: string;
  label: string;
  /** The member who may change this number's flow besides owners and admins. */
  ownerId: string | null;
  /** The flow that answers; null while nothing is published. */
  flowInForceId: string | null;
};

export const PHONE_NUMBER_LIMITS = { label: 60 } as const;

/**
 * E.164 of what was typed, or null. Numbers kept free for fiction (555-01xx) are possible but not assigned, so the test is
 * whether the number is possible, not whether it is in use.
 */
export function toE164(typed: string, country: string): string | null {
  const number = parsePhoneNumberFromString(typed, country as CountryCode);
  return number?.isPossible() ? number.number : null;
}

/** As people of `country` write it: national form at home, international form abroad. */
export function writePhone(e164: string, country: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.country === country ? number.formatNational() : number.formatInternational();
}

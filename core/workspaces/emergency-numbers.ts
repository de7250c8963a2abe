/**
 * The number to call for help where the workspace is. Countries with several numbers are listed with the one that brings an
 * ambulance. 112 stands for every country not listed: phones are to connect it everywhere (3GPP TS 22.101, ITU-T E.161.1).
 */
export function emergencyNumber(country: string): string {
  return BY_COUNTRY.get(country) ?? '112';
}

/**
 * ISO 3166-1 alpha-2 codes. Held in November 2026 against the emergency codes of Android and the short numbers of libphonenumber, which
 * agree with each other and differ from this list for PK, BW, MU, ZM, TZ, GH, LK, MV, CK, NU, BY and ME: those are not settled.
 */
const NUMBERS: Record<string, string> = {
  '911':
    'US CA PR VI GU AS MP MX BS BM BZ KY CR DO EC SV HN PA PY UY VE AR AW PH JO LR WS PW FM MH KN LC AG AI DM MS TC VG PK',
  '999': 'GB GG JE IM HK MY KE BH QA BD BW MU SZ ZW ZM SC GH UG TZ MO',
  '112':
    'IE AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH AD MC SM VA AL AM AZ BY GE KZ MD ME MK RS RU TR UA IN ID ZA RW NG KW TL ST VU',
  '000': 'AU CX CC NF',
  '111': 'NZ CK NU TK',
  '119': 'JP KR TW LK MV AF',
  '995': 'SG',
  '998': 'AE',
  '120': 'CN',
  '123': 'CO EG',
  '131': 'CL',
  '192': 'BR',
  '101': 'IL',
  '106': 'PE',
  '1669': 'TH',
  '115': 'VN IR',
  '110': 'JM',
  '997': 'SA',
};

const BY_COUNTRY = new Map(
  Object.entries(NUMBERS).flatMap(([number, countries]) =>
    countries.split(' ').map((country): [string, string] => [country, number]),
  ),
);

export type EmergencyService = 'ambulance' | 'fire' | 'police';

/** One number to call, and who answers it. No services: it brings all of them. */
export type EmergencyNumber = { number: string; services: readonly EmergencyService[] };

/**
 * What to call for help in a country (ISO 3166-1 alpha-2): one number for everything, or one for each service. None where public lists
 * contradict each other or name nothing: a wrong number costs more than none.
 */
export function emergencyNumbers(country: string): readonly EmergencyNumber[] {
  return BY_COUNTRY.get(country) ?? [];
}

const SERVICES: readonly EmergencyService[] = ['ambulance', 'fire', 'police'];

/**
 * Settled in November 2026 out of three public lists: the emergency codes of Android (`ecc/input/eccdata.txt` of
 * packages/services/Telephony), the short numbers of libphonenumber (`ShortNumberMetadata.xml`) and Wikipedia's list of emergency telephone
 * numbers. A number stands here when two of them name it for that service; docs/emergencies.md says where another source decided.
 */
const ONE_FOR_ALL: Record<string, string> = {
  '000': 'AU CC CX',
  '10111': 'NA',
  '111': 'NZ',
  '112':
    'AT AX AZ BE BG BI CH CY CZ DE DK EE ES FI FO FR GE GH GI GL GR HR HU IE IN IO IS IT KW LI LT LU LV MC MD ME MT NG NL PL PT RO RU RW SE SI SK ST TL TR TZ ZM',
  '115': 'SR',
  '123': 'CO',
  '911':
    'AG AI AR AS AW BM BQ BS BZ CA CR DM DO EC FM GD GU HN JO KN KY LC LR MH MP MS MX PA PH PR PW PY SV TC TV US UY VC VE VG VI WS',
  '991': 'ET',
  '999': 'BD BH CK FK GB GG HK IM JE KE MO MY NU QA SB SC SD SS SZ UG ZW',
  '9999': 'OM',
};

/** Ambulance, fire brigade and police, in this order; `-` where the lists do not agree on that one. */
const ONE_EACH: Record<string, string> = {
  '- 119 119': 'AF',
  '003 001 002': 'TM',
  '101 102 100': 'IL PS',
  '102 101 100': 'NP',
  '102 118 119': 'MV',
  '103 101 102': 'AM BY KG KZ MN TJ UA UZ',
  '104 105 106': 'CU',
  '106 116 105': 'PE',
  '10177 10177 10111': 'ZA',
  '110 110 119': 'JM LK',
  '110 113 112': 'SY',
  '111 110 112': 'PG',
  '111 112 110': 'NR',
  '112 110 113': 'BT',
  '112 113 111': 'VU',
  '112 115 113': 'AO',
  '112 118 117': 'BJ',
  '113 110 112': 'NO SJ',
  '113 118 117': 'GW',
  '114 115 999': 'MU',
  '114 116 113': 'ER',
  '115 114 113': 'VN',
  '115 125 110': 'IR',
  '115 16 15': 'PK',
  '116 115 114': 'HT',
  '116 118 -': 'GM',
  '116 118 110': 'AD',
  '117 198 119': 'MZ',
  '118 115 113': 'SM VA',
  '118 119 110': 'BO',
  '119 113 110': 'ID',
  '119 118 117': 'CM KH',
  '119 119 110': 'JP TW',
  '119 119 112': 'KR',
  '120 119 110': 'CN',
  '1220 118 117': 'CF',
  '121 122 123': 'LS',
  '122 115 104': 'IQ',
  '123 123 120': 'GT',
  '123 180 122': 'EG',
  '124 123 122': 'BA',
  '127 128 129': 'AL',
  '128 115 118': 'NI',
  '130 131 132': 'CV',
  '1300 18 1730': 'GA',
  '131 132 133': 'CL',
  '14 14 1548': 'DZ',
  '140 175 112': 'LB',
  '15 15 19': 'MA',
  '15 18 17': 'GF GP MF ML MQ NC NE PF PM RE WF YT',
  '1669 199 191': 'TH',
  '18 18 17': 'BF DJ SN',
  '185 180 170': 'CI',
  '190 198 197': 'TN',
  '191 191 194': 'YE',
  '192 191 199': 'MM',
  '192 193 190': 'BR',
  '193 1515 1515': 'LY',
  '194 193 192': 'KI MK RS XK',
  '195 190 191': 'LA',
  '511 311 211': 'BB',
  '911 911 917': 'FJ',
  '911 999 999': 'SH',
  '913 912 911': 'GY',
  '933 999 922': 'TO',
  '990 990 999': 'TT',
  '991 995 993': 'BN',
  '995 995 999': 'SG',
  '997 998 999': 'BW SA',
  '998 997 999': 'AE',
  '998 999 997': 'MW',
  '999 555 888': 'SO',
  '999 999 019': 'SL',
};

/** As it is written on a screen: "911"; "119 (ambulance, fire), 110 (police)". */
export function writtenNumbers(country: string): string {
  const written = emergencyNumbers(country).map(({ number, services }) =>
    services.length > 0 ? `${number} (${services.join(', ')})` : number,
  );
  return written.join(', ') || 'their local emergency number';
}

function oneEach(row: string): EmergencyNumber[] {
  const found = row.split(' ');
  return [...new Set(found)]
    .filter((number) => number !== '-')
    .map((number) => ({ number, services: SERVICES.filter((_, at) => found[at] === number) }));
}

function rows(list: Record<string, string>, read: (row: string) => EmergencyNumber[]) {
  return Object.entries(list).flatMap(([row, countries]) =>
    countries.split(' ').map((country): [string, EmergencyNumber[]] => [country, read(row)]),
  );
}

const BY_COUNTRY: ReadonlyMap<string, readonly EmergencyNumber[]> = new Map([
  ...rows(ONE_FOR_ALL, (number) => [{ number, services: [] }]),
  ...rows(ONE_EACH, oneEach),
]);

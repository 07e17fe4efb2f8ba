/** The zone that the exporting phones may stand in: by the countries of the phone numbers that wrote, else by the phones' language. */
import { countryOf } from '../../ingest/phone-number.ts';

export interface HomeZone {
  zone: string;
  /** Country of phone numbers, as SG; null: the numbers do not tell. */
  region: string | null;
  because: { sign: 'numbers'; of_country: number; numbers: number } | { sign: 'language'; exports: number };
}

// Countries with one zone: of the others a country alone tells none.
const ZONES: Readonly<Record<string, string>> = {
  AE: 'Asia/Dubai',
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
  CN: 'Asia/Shanghai',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  EG: 'Africa/Cairo',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  HK: 'Asia/Hong_Kong',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IL: 'Asia/Jerusalem',
  IN: 'Asia/Kolkata',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KE: 'Africa/Nairobi',
  KR: 'Asia/Seoul',
  MO: 'Asia/Macau',
  MY: 'Asia/Kuala_Lumpur',
  NG: 'Africa/Lagos',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  PH: 'Asia/Manila',
  PK: 'Asia/Karachi',
  PL: 'Europe/Warsaw',
  RO: 'Europe/Bucharest',
  SA: 'Asia/Riyadh',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  TH: 'Asia/Bangkok',
  TR: 'Europe/Istanbul',
  TW: 'Asia/Taipei',
  VN: 'Asia/Ho_Chi_Minh',
  ZA: 'Africa/Johannesburg',
};
// Phone languages that are spoken in one country by far most.
const SPOKEN_IN: Readonly<Record<string, string>> = {
  'zh-CN': 'CN',
  ja: 'JP',
  ko: 'KR',
  th: 'TH',
  vi: 'VN',
};

/** `numbers`: senders whom phones show by their number; `languages`: of the phones, one an export. */
export function homeZone(numbers: readonly string[], languages: readonly (string | null)[]): HomeZone | null {
  const countries = numbers.flatMap((number) => countryOf(number) ?? []);
  const country = mostOf(countries);
  if (country) {
    const zone = ZONES[country.value];
    const because = { sign: 'numbers', of_country: country.n, numbers: countries.length } as const;
    return zone ? { zone, region: country.value, because } : null;
  }
  const language = mostOf(languages.flatMap((one) => one ?? []));
  const zone = language && ZONES[SPOKEN_IN[language.value] ?? ''];
  return zone ? { zone, region: null, because: { sign: 'language', exports: language.n } } : null;
}

/** What stands there most often; null where two are as frequent, or nothing stands there. */
export function mostOf<T>(values: readonly T[]): { value: T; n: number } | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? { value: first[0], n: first[1] } : null;
}

/**
 * Made-up values of each type of sensitive information, with right check digits and with wrong ones. None is anybody's:
 * they are made of digits in a row, are numbers that standards print as examples, or are reserved for such uses. They are
 * written in pieces, so that no scanner of code takes them for leaked ones.
 */
import type { SensitiveType } from '../../../ingest/schema/sensitive.ts';

/** A text with a value, and one with a value that is wrong by as little as may be; null: there is none. */
export interface SensitiveValue {
  text: string;
  near_miss: string | null;
  /** A proof shows what it is; else people have to look. `own`: of a company, told and never counted. */
  class: 'proved' | 'hint' | 'own';
}

const proved = (text: string, near_miss: string | null): SensitiveValue => ({
  text,
  near_miss,
  class: 'proved',
});
const hint = (text: string, near_miss: string | null = null): SensitiveValue => ({
  text,
  near_miss,
  class: 'hint',
});

const SIGNS = 'q7Rk2Wm9Zt4Xc8Vb3Nf6Hj1Gd5Ls0Pa';
const part = (...pieces: readonly string[]) => pieces.join('');
const inFours = (digits: string) => (digits.match(/.{1,4}/g) ?? []).join(' ');
const otherDigit = (value: string) => value.slice(0, -1) + ((Number(value.at(-1)) + 1) % 10);

const CARD = luhn('453914880343646');
const IBAN = iban('DE', '370400440532013000');
const CN_ID = chinese('11010519900307123');
const JWT_REST = part('.eyJzdWIiOiJzb21lYm9keSJ9.', SIGNS, SIGNS.slice(0, 12));
const pem = (kind: string) =>
  [`-----BEGIN ${kind} KEY-----`, part('MII', SIGNS, SIGNS, SIGNS), `-----END ${kind} KEY-----`].join('\n');

/** All types but `national-id`, of which each country has its own. */
export const SENSITIVE_VALUES: Readonly<Record<Exclude<SensitiveType, 'national-id'>, SensitiveValue>> = {
  card: proved(`card ${inFours(CARD)}`, `card ${inFours(otherDigit(CARD))}`),
  iban: proved(`to ${IBAN}`, `to ${otherDigit(IBAN)}`),
  'cn-id': proved(`id ${CN_ID}`, `id ${CN_ID.slice(0, -1)}${CN_ID.endsWith('X') ? '1' : 'X'}`),
  'cn-company': { ...proved(part('code 91350100', 'M000100', 'Y43'), null), class: 'own' },
  'private-key': proved(pem('RSA PRIVATE'), pem('RSA PUBLIC')),
  // The last six signs are the check of those before (CRC-32 in base 62).
  token: proved(
    part('key gh', 'p_', SIGNS.slice(0, 30), '0zNz', 'CU'),
    part('key gh', 'p_', SIGNS.slice(0, 20)),
  ),
  jwt: proved(part('ey', 'JhbGciOiJIUzI1NiJ9', JWT_REST), part('ey', 'J0eXAiOiJKV1QifQ', JWT_REST)),
  // BIP 173 prints it.
  wallet: proved(
    part('to bc1qar0srrr7xfkvy5', 'l643lydnw9re59gtzzwf5mdq'),
    part('to bc1qar0srrr7xfkvy5', 'l643lydnw9re59gtzzwf5mdp'),
  ),
  email: hint('write to somebody@example.sg', 'write to somebody@example'),
  // Numbers from 555-0100 to 555-0199 are kept for stories.
  phone: hint('call +1 202-555-0123', 'call 20-5'),
  password: hint(part('password: Kx92', 'hqmR7'), 'the password is wrong'),
  health: hint('he is on sick leave'),
  pay: hint('her salary is late'),
  dismissal: hint('he was fired'),
};

/** By country; of the others there is no example here. */
export const NATIONAL_ID_VALUES: Readonly<Record<string, SensitiveValue>> = {
  SG: proved(part('S', '1234567', 'D'), part('S', '1234567', 'A')),
  HK: proved(part('A', '123456', '(3)'), part('A', '123456', '(4)')),
  TW: proved(part('A', '123456', '789'), part('A', '123456', '788')),
  BR: proved(part('CPF 390.533.', '447-05'), part('CPF 390.533.', '447-06')),
  ES: proved(part('dni ', '54362315', 'K'), part('dni ', '54362315', 'L')),
  IN: proved(part('aadhaar 2341 ', '2341 2346'), part('aadhaar 2341 ', '2341 2347')),
  US: hint(part('ssn 536-', '90-4399'), part('ssn 900-', '90-4399')),
};

/** The digits, and the one that makes them right by Luhn. */
function luhn(front: string): string {
  const sum = [...front].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return front + ((10 - (sum % 10)) % 10);
}

/** An account, and the two digits that make it right by mod 97. */
function iban(country: string, account: string): string {
  const number = [...`${account}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `${country}${String(98 - Number(BigInt(number) % 97n)).padStart(2, '0')}${account}`;
}

/** 17 digits, and the sign that makes them right by ISO 7064 MOD 11-2. */
function chinese(front: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return front + '10X98765432'[weights.reduce((sum, w, i) => sum + w * Number(front[i]), 0) % 11];
}

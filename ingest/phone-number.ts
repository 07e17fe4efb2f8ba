/** Phone numbers as people and phones write them → one key each, in E.164 where that can be told. */
import { createRequire } from 'node:module';
import type { CountryCode } from 'libphonenumber-js/min';

type Phones = typeof import('libphonenumber-js/min');
const require = createRequire(import.meta.url);
let loaded: Phones | null = null;

/** The numbering plans take longer to load than most commands run: only who meets a number pays. */
function phones(): Phones {
  loaded ??= require('libphonenumber-js/min') as Phones;
  return loaded;
}

const FEWEST_DIGITS = 7;
// E.164 has no longer ones.
const MOST_DIGITS = 15;
// Arabic-Indic, Persian and full-width digits end in their value.
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

/** Digits, blanks and signs between them alone, as phones show a sender who is in no address book. */
export function isPhone(name: string): boolean {
  if (!/^[\s(]*[+\uff0b\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19(]/.test(name)) return false;
  const plain = plainDigits(name);
  return /^\+?[\d\s()/\u200b\u2010-\u2015\u2060.-]+$/.test(plain) && digitsOf(plain).length >= FEWEST_DIGITS;
}

/**
 * `tel:` and the digits of the number in E.164. A number without + is taken as one of `region`; without a region it
 * stays its digits, which are the same where the country code was written.
 */
export function phoneKey(shown: string, region: string | null): string {
  const plain = plainDigits(shown)
    .replace(/[\u200b\u2060]/g, '')
    .replace(/[\s\u2010-\u2015]+/g, ' ')
    .trim();
  const international = plain.startsWith('+');
  if (!international && region === null) return `tel:${digitsOf(plain)}`;
  const parse = (text: string) =>
    phones().parsePhoneNumberFromString(text, (region ?? undefined) as CountryCode | undefined);
  const found = parse(plain);
  if (found && (international || found.isValid())) return `tel:${digitsOf(found.number)}`;
  // 00 is dialled before the country code in most countries, and written in those where it is not.
  const dialled = plain.startsWith('00') ? parse(`+${plain.slice(2)}`) : undefined;
  const number = dialled?.isValid() ? dialled.number : plain;
  return `tel:${digitsOf(number)}`;
}

/** Country of a number that is written with its country code, as SG; null where the number does not tell. */
export function countryOf(shown: string): string | null {
  const plain = plainDigits(shown)
    .replace(/[\u200b\u2060]/g, '')
    .trim();
  if (!plain.startsWith('+') || !isPhone(plain)) return null;
  return phones().parsePhoneNumberFromString(plain.replace(/[\s\u2010-\u2015]+/g, ' '))?.country ?? null;
}

/** Does a cell hold more digits than a phone number can have? */
export function isTooLong(shown: string): boolean {
  return isPhone(shown) && digitsOf(plainDigits(shown)).length > MOST_DIGITS;
}

export function digitsOf(text: string): string {
  return plainDigits(text).replace(/\D/g, '');
}

function plainDigits(text: string): string {
  return text
    .replace(OTHER_DIGITS, (digit) => String((digit.codePointAt(0) as number) & 0xf))
    .replace(/\uff0b/g, '+');
}

/** A country of the numbering plans by its two capital letters. */
export function isRegion(text: string): boolean {
  return phones().isSupportedCountry(text);
}

// What people write instead of the two letters of ISO 3166; the first two of a longer code fit for most others.
const MEANT: Readonly<Record<string, string>> = {
  UK: 'GB',
  ENGLAND: 'GB',
  CHINA: 'CN',
  CHN: 'CN',
  PRC: 'CN',
  GERMANY: 'DE',
  SWITZERLAND: 'CH',
  SPAIN: 'ES',
};

/** The region that was most likely meant; null when two letters alone are no hint. */
export function nearestRegion(text: string): string | null {
  const known = phones().getCountries();
  const upper = text.trim().toUpperCase();
  if (isRegion(upper)) return upper;
  const named = MEANT[upper];
  if (named) return named;
  if (/^\+?\d+$/.test(upper)) {
    const code = digitsOf(upper);
    const countries = known.filter((country) => phones().getCountryCallingCode(country) === code);
    return countries.length === 1 ? (countries[0] as string) : null;
  }
  const start = upper.slice(0, 2);
  return upper.length > 2 && isRegion(start) ? start : null;
}

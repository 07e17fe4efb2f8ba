/**
 * Identity numbers by country. Adding one is one row. Check digits are those of `stdnum`, but where that asks the machine's
 * clock whether a birthday is past: the same number would be one thing today and another tomorrow.
 */
import type { Class, Wakes } from '../finding.ts';
import { isDay } from './dates.ts';

export interface NationalId {
  country: string;
  /** Its name, as proof of a finding. */
  name: string;
  wakes: Wakes;
  /** How people write it; without blanks at its edges. */
  form: RegExp;
  /** Class of a number whose check digit is right: V only where few random numbers are, or with `word` beside it. */
  class: Class;
  /** Words that name it, in lower case. */
  words: readonly string[];
  /** Without one of the words beside it, it is not reported: other things are written the same way. */
  needs_word?: true;
  check: () => Promise<(value: string) => boolean>;
}

const of = async (loaded: Promise<{ validate: (value: string) => { isValid: boolean } }>) => {
  const { validate } = await loaded;
  return (value: string) => validate(value).isValid;
};

// biome-ignore format: a table
export const NATIONAL_IDS: readonly NationalId[] = [
  { country: 'BR', name: 'cpf', wakes: { digits: 11 }, form: /\d{3}\.\d{3}\.\d{3}-\d{2}/g, class: 'V', words: ['cpf'], check: () => of(import('stdnum/lib/cjs/br/cpf.js')) },
  // Mobile numbers have as many digits.
  { country: 'BR', name: 'cpf', wakes: { digits: 11 }, form: /\d{11}/g, class: 'S', words: ['cpf'], needs_word: true, check: () => of(import('stdnum/lib/cjs/br/cpf.js')) },
  { country: 'BR', name: 'cnpj', wakes: { digits: 14 }, form: /\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}/g, class: 'I', words: [], check: () => of(import('stdnum/lib/cjs/br/cnpj.js')) },
  { country: 'IN', name: 'aadhaar', wakes: { digits: 12 }, form: /[2-9]\d{3}([ -]?)\d{4}\1\d{4}/g, class: 'S', words: ['aadhaar', 'aadhar', 'adhar', 'uid', 'uidai', 'आधार'], needs_word: true, check: () => of(import('stdnum/lib/cjs/in/aadhaar.js')) },
  { country: 'IN', name: 'pan', wakes: { mixed: 10 }, form: /[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]/g, class: 'S', words: [], check: () => of(import('stdnum/lib/cjs/in/pan.js')) },
  { country: 'SG', name: 'nric', wakes: { mixed: 9 }, form: /[STFGM]\d{7}[A-Z]/gi, class: 'V', words: [], check: async () => isNric },
  { country: 'MY', name: 'mykad', wakes: { digits: 12 }, form: /\d{6}-\d{2}-\d{4}/g, class: 'S', words: [], check: async () => isMyKad },
  { country: 'HK', name: 'hkid', wakes: { mixed: 7 }, form: /[A-Z]{1,2}\d{6} ?\([0-9A]\)/g, class: 'V', words: [], check: () => of(import('stdnum/lib/cjs/hk/hkid.js')) },
  { country: 'TW', name: 'natid', wakes: { mixed: 10 }, form: /[A-Z][1289]\d{8}/g, class: 'V', words: ['身分證', '身份證'], check: () => of(import('stdnum/lib/cjs/tw/natid.js')) },
  { country: 'TH', name: 'idnr', wakes: { digits: 13 }, form: /\d([ -])\d{4}\1\d{5}\1\d{2}\1\d/g, class: 'V', words: [], check: () => of(import('stdnum/lib/cjs/th/idnr.js')) },
  { country: 'KR', name: 'rrn', wakes: { digits: 13 }, form: /\d{6}-[1-8]\d{6}/g, class: 'V', words: [], check: async () => isRrn },
  { country: 'US', name: 'ssn', wakes: { digits: 9 }, form: /\d{3}([ -])\d{2}\1\d{4}/g, class: 'S', words: [], check: () => of(import('stdnum/lib/cjs/us/ssn.js')) },
  { country: 'CA', name: 'sin', wakes: { digits: 9 }, form: /\d{3}([ -]?)\d{3}\1\d{3}/g, class: 'S', words: ['sin', 'social insurance', 'nas'], needs_word: true, check: () => of(import('stdnum/lib/cjs/ca/sin.js')) },
  { country: 'GB', name: 'nino', wakes: { digits: 6 }, form: /[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]/g, class: 'S', words: [], check: () => of(import('stdnum/lib/cjs/gb/nino.js')) },
  { country: 'ES', name: 'dni', wakes: { mixed: 9, digits: 8 }, form: /\d{8}-?[A-Z]/gi, class: 'V', words: [], check: () => of(import('stdnum/lib/cjs/es/dni.js')) },
  { country: 'ES', name: 'nie', wakes: { mixed: 8 }, form: /[XYZ]-?\d{7}-?[A-Z]/gi, class: 'V', words: [], check: () => of(import('stdnum/lib/cjs/es/nie.js')) },
  { country: 'IT', name: 'codice fiscale', wakes: { mixed: 16 }, form: /[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]/gi, class: 'V', words: [], check: () => of(import('stdnum/lib/cjs/it/codicefiscale.js')) },
  { country: 'FR', name: 'nir', wakes: { digits: 15 }, form: /[12]( ?)\d{2}\1\d{2}\1\d{2}\1\d{3}\1\d{3}\1\d{2}/g, class: 'V', words: [], check: () => of(import('stdnum/lib/cjs/fr/nir.js')) },
  { country: 'DE', name: 'idnr', wakes: { digits: 11 }, form: /[1-9]\d( ?)\d{3}\1\d{3}\1\d{3}/g, class: 'S', words: ['steuer-id', 'steuer id', 'steueridentifikationsnummer', 'idnr', 'steuernummer'], needs_word: true, check: () => of(import('stdnum/lib/cjs/de/idnr.js')) },
  { country: 'NL', name: 'bsn', wakes: { digits: 9 }, form: /\d{9}/g, class: 'S', words: ['bsn', 'burgerservicenummer', 'sofinummer'], needs_word: true, check: () => of(import('stdnum/lib/cjs/nl/bsn.js')) },
  { country: 'TR', name: 'tckn', wakes: { digits: 11 }, form: /[1-9]\d{10}/g, class: 'S', words: ['tc', 'tckn', 'tc no', 'kimlik', 'kimlik no'], needs_word: true, check: () => of(import('stdnum/lib/cjs/tr/tckimlik.js')) },
];

/** Two series of letters; those of foreigners are another one. T, G and M begin later in the series. */
function isNric(value: string): boolean {
  const upper = value.toUpperCase();
  const series = upper[0] as string;
  const sum = [2, 7, 6, 5, 4, 3, 2].reduce((total, weight, i) => total + weight * Number(upper[i + 1]), 0);
  if (series === 'M') return 'XWUTRQPNJLK'[10 - ((sum + 3) % 11)] === upper[8];
  const letters = series === 'S' || series === 'T' ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK';
  return letters[(sum + (series === 'T' || series === 'G' ? 4 : 0)) % 11] === upper[8];
}

/** A day of birth and a place that is given; no check digit. */
function isMyKad(value: string): boolean {
  const place = Number(value.slice(7, 9));
  return (
    isBirthday(value) &&
    place >= 1 &&
    place <= 99 &&
    !(place >= 17 && place <= 20) &&
    !(place >= 69 && place <= 70)
  );
}

/** Numbers given since October 2020 have no check digit any more. */
function isRrn(value: string): boolean {
  const digits = value.replace('-', '');
  const sum = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5].reduce((total, w, i) => total + w * Number(digits[i]), 0);
  return isBirthday(value) && (11 - (sum % 11)) % 10 === Number(digits[12]);
}

/** Two digits of a year, of which 2000 stands for any: it had 366 days. */
const isBirthday = (value: string) => isDay(2000, Number(value.slice(2, 4)), Number(value.slice(4, 6)));

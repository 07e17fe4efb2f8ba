/** Values with right check digits, made here: none is anybody's, and no scanner of code finds one in these files. */
import { checkOf } from '../../../transform/sensitive/values/crc.ts';

/** Digits as if by chance, the same at each run. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export const digits = (next: (below: number) => number, n: number): string =>
  Array.from({ length: n }, () => String(next(10))).join('');

/** The digits, and the one that makes them right by Luhn. */
export function cardOf(front: string): string {
  const sum = [...front].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return front + String((10 - (sum % 10)) % 10);
}

/** 4-4-4-4 and the like. */
export function grouped(value: string, between = ' ', sizes: readonly number[] = [4]): string {
  const groups: string[] = [];
  for (let at = 0, g = 0; at < value.length; g++) {
    const size = sizes[Math.min(g, sizes.length - 1)] as number;
    groups.push(value.slice(at, at + size));
    at += size;
  }
  return groups.join(between);
}

/** An IBAN of a country for an account. */
export function ibanOf(country: string, account: string): string {
  const number = [...`${account}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `${country}${String(98 - Number(BigInt(number) % 97n)).padStart(2, '0')}${account}`;
}

/** An identity number of China for its first 17 digits. */
export function cnIdOf(front: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return front + '10X98765432'[weights.reduce((sum, w, i) => sum + w * Number(front[i]), 0) % 11];
}

const SIGNS = 'q7Rk2Wm9Zt4Xc8Vb3Nf6Hj1Gd5Ls0Pa';

/** As many letters and digits in no order. */
export const signs = (n: number): string => SIGNS.repeat(Math.ceil(n / SIGNS.length)).slice(0, n);

/** A token with its check signs, as GitHub and npm make them. */
export const checked = (prefix: string): string => `${prefix}_${signs(30)}${checkOf(signs(30))}`;

/** A JSON web token with this header. */
export function jwtOf(header: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part(header), part({ sub: 'somebody' }), signs(43)].join('.');
}

/** A key in PEM; `body` is base64. */
export const pemOf = (kind: string, body: string): string =>
  [`-----BEGIN ${kind} KEY-----`, ...(body.match(/.{1,64}/g) ?? []), `-----END ${kind} KEY-----`].join('\n');

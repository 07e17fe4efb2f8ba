/** Numbers with right check digits, made of parts: none is anybody's. By the standards, in the plainest way. */

/** Luhn (ISO/IEC 7812): every second digit from the right of the whole number twice, as the sum of its digits. */
export function cardNumber(front: string): string {
  for (const last of '0123456789') {
    const digits = [...(front + last)].reverse().map(Number);
    const doubled = digits.map((d, i) => (i % 2 === 1 ? Math.floor((d * 2) / 10) + ((d * 2) % 10) : d));
    if (doubled.reduce((a, b) => a + b, 0) % 10 === 0) return front + last;
  }
  throw new Error(front);
}

/** ISO 13616: the whole number, country behind, letters as 10 to 35, leaves 1 when divided by 97. */
export function accountNumber(country: string, account: string): string {
  const value = (sign: string) => (/[0-9]/.test(sign) ? sign : String(sign.charCodeAt(0) - 55));
  for (let check = 2; check <= 98; check++) {
    const two = String(check).padStart(2, '0');
    const moved = [...(account + country + two)].map(value).join('');
    if (BigInt(moved) % 97n === 1n) return country + two + account;
  }
  throw new Error(account);
}

/** ISO 7064 MOD 11-2: weights are powers of 2 modulo 11, and the whole leaves 1. */
export function residentNumber(front: string): string {
  for (const last of '0123456789X') {
    const signs = [...(front + last)].reverse();
    const total = signs.reduce((all, sign, i) => all + (sign === 'X' ? 10 : Number(sign)) * (2 ** i % 11), 0);
    if (total % 11 === 1) return front + last;
  }
  throw new Error(front);
}

/** Singapore: seven digits by weights, the letter by the rest. */
export function nricNumber(seven: string): string {
  const total = [...seven].reduce((all, d, i) => all + Number(d) * ([2, 7, 6, 5, 4, 3, 2][i] as number), 0);
  return `S${seven}${'ABCDEFGHIZJ'[10 - (total % 11)]}`;
}

/** Brazil: two digits, each by weights falling to 2, modulo 11. */
export function cpfNumber(nine: string): string {
  const next = (digits: string) => {
    const total = [...digits].reduce((all, d, i) => all + Number(d) * (digits.length + 1 - i), 0);
    return digits + String(total % 11 < 2 ? 0 : 11 - (total % 11));
  };
  return next(next(nine)).replace(/^(...)(...)(...)(..)$/, '$1.$2.$3-$4');
}

export const inFours = (value: string, between = ' ') => (value.match(/.{1,4}/g) as string[]).join(between);

/** The same with one digit changed. */
export function nearMiss(value: string, at: number): string {
  const digit = Number(value[at]);
  if (Number.isNaN(digit)) throw new Error(`${value} has no digit at ${at}`);
  return value.slice(0, at) + String((digit + 1) % 10) + value.slice(at + 1);
}

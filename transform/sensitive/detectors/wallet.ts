/** Addresses of wallets: V by their checksums, base58check and bech32 (BIP 173, BIP 350). */
import { createHash } from 'node:crypto';
import type { Detector, Hit } from '../finding.ts';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const ADDRESS =
  /(?<![0-9A-Za-z])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|(?:bc1|BC1)[0-9A-Za-z]{11,71})(?![0-9A-Za-z])/g;
const ADDRESS_BYTES = 25;
const CHECK_BYTES = 4;
const BECH32_CHECK = 1;
const BECH32M_CHECK = 0x2bc8_30a3;

export const wallet: Detector = {
  type: 'wallet',
  wakes: () => ({ mixed: 14 }),
  open:
    async () =>
    ({ text }) => {
      const hits: Hit[] = [];
      for (const { 0: value, index: start } of text.matchAll(ADDRESS)) {
        const bech = /^bc1/i.test(value);
        if (!(bech ? isBech32(value) : isBase58Check(value))) continue;
        hits.push({
          start,
          end: start + value.length,
          class: 'V',
          proof: bech ? 'bech32' : 'base58check',
          value,
        });
      }
      return hits;
    },
};

function isBase58Check(value: string): boolean {
  let number = 0n;
  for (const sign of value) number = number * 58n + BigInt(BASE58.indexOf(sign));
  const hex = number.toString(16).padStart(2 * ADDRESS_BYTES, '0');
  if (hex.length !== 2 * ADDRESS_BYTES) return false;
  const bytes = Buffer.from(hex, 'hex');
  const sha = (data: Buffer) => createHash('sha256').update(data).digest();
  const check = sha(sha(bytes.subarray(0, -CHECK_BYTES))).subarray(0, CHECK_BYTES);
  return check.equals(bytes.subarray(-CHECK_BYTES));
}

function isBech32(value: string): boolean {
  if (value !== value.toLowerCase() && value !== value.toUpperCase()) return false;
  const [prefix, data] = [value.slice(0, 2).toLowerCase(), value.slice(3).toLowerCase()];
  const high = [...prefix].map((sign) => sign.charCodeAt(0) >> 5);
  const low = [...prefix].map((sign) => sign.charCodeAt(0) & 31);
  const values = [...high, 0, ...low, ...[...data].map((sign) => BECH32.indexOf(sign))];
  if (values.includes(-1)) return false;
  const check = values.reduce(polymod, 1);
  return check === BECH32_CHECK || check === BECH32M_CHECK;
}

const GENERATORS = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];

function polymod(check: number, value: number): number {
  const top = check >>> 25;
  let next = ((check & 0x1ff_ffff) << 5) ^ value;
  for (const [i, generator] of GENERATORS.entries()) if ((top >>> i) & 1) next ^= generator;
  return next;
}

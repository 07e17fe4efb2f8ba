/** The check signs that GitHub and npm put at the end of their tokens: CRC-32 of the rest, in base 62. */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK_SIGNS = 6;

/** Is the end of `prefix_body` the check of its body? */
export function hasCrc(token: string): boolean {
  const body = token.slice(token.indexOf('_') + 1);
  return checkOf(body.slice(0, -CHECK_SIGNS)) === body.slice(-CHECK_SIGNS);
}

/** Six signs for a body in ASCII. */
export function checkOf(body: string): string {
  let crc = 0xffff_ffff;
  for (let i = 0; i < body.length; i++) {
    crc ^= body.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  let rest = (crc ^ 0xffff_ffff) >>> 0;
  let signs = '';
  for (let i = 0; i < CHECK_SIGNS; i++) {
    signs = DIGITS[rest % DIGITS.length] + signs;
    rest = Math.floor(rest / DIGITS.length);
  }
  return signs;
}

/** Names of files that go to other machines: what Windows, macOS and mail programs take without change. */
import { shownName } from './format.ts';

const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\ufffd]/gu;
/** Names of devices: a file called so cannot be opened on Windows, whatever follows the first dot. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const MOST_SIGNS = 50;

/** Parts joined by a blank, the first of them shortened. */
export function fileStem([name = '', ...rest]: readonly string[]): string {
  const clean = shownName(name.replace(refused, ' '), MOST_SIGNS)
    .replace(/^[ .]+|[ .]+$/g, '')
    .replace(devices, '_$1');
  return [clean, ...rest].filter((part) => part !== '').join(' ');
}

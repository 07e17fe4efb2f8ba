/** Names of files that go to other machines: what Windows, macOS and mail programs take without change. */
import { shownName } from './format.ts';

const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\ufffd]/gu;
/** Names of devices: a file called so cannot be opened on Windows, whatever follows the first dot. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;

/** Parts joined by a blank, the first at most fifty signs long, the others thirty. */
export function fileStem(parts: readonly string[]): string {
  return parts
    .map((part, at) =>
      shownName(part.replace(refused, ' '), at === 0 ? 50 : 30).replace(/^[ .]+|[ .]+$/g, ''),
    )
    .map((part, at) => (at === 0 ? part.replace(devices, '_$1') : part))
    .filter((part) => part !== '')
    .join(' ');
}

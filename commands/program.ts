/** The program itself: where its files lie, and its version. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder that holds the rooms: `dist` when compiled, the checkout when run from the sources. */
export const PROGRAM = fileURLToPath(new URL('..', import.meta.url));

/** Version of package.json, which lies beside the rooms or one folder above `dist`. */
export function programVersion(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const found = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as {
        name?: string;
        version?: string;
      };
      if (found.name === 'chat-review') return found.version ?? '0';
    } catch {
      // Not there: the next place.
    }
  }
  return '0';
}

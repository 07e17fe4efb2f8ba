/** The script of interactive pages, as the build bundled it: beside the compiled program, or in dist of the checkout. */
import { readFile } from 'node:fs/promises';

const PLACES = ['../reports/runtime/charts.js', '../dist/reports/runtime/charts.js'];

export async function pageScript(): Promise<string> {
  for (const place of PLACES) {
    const text = await readFile(new URL(place, import.meta.url), 'utf8').catch(() => null);
    if (text !== null) return text;
  }
  throw new Error('the script of interactive pages is not there: npm run build bundles it');
}

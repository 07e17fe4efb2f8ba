/** Links in a text: numbers in them are ids of pages, parcels and orders. */

const SCHEME = '://';
const LONGEST_SCHEME = 12;
const isBlank = (unit: number) => unit <= 0x20 || unit >= 0x80;
const isLetter = (unit: number) => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;

/** Where links begin and end, in pairs. A link ends at a blank or at a sign that is not ASCII, as Chinese puts none before it. */
export function linksOf(text: string): readonly number[] {
  if (text !== last.text) last = { text, links: find(text) };
  return last.links;
}

/** Each detector asks for the links of the same text. */
let last: { text: string; links: readonly number[] } = { text: '', links: [] };

function find(text: string): number[] {
  const links: number[] = [];
  let end = 0;
  for (;;) {
    const found = nextLink(text, end);
    if (found < 0) return links;
    let start = found;
    while (start > end && found - start < LONGEST_SCHEME && isLetter(text.charCodeAt(start - 1))) start--;
    end = found;
    while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
    links.push(start, end);
  }
}

function nextLink(text: string, from: number): number {
  const scheme = text.indexOf(SCHEME, from);
  const www = text.indexOf('www.', from);
  return scheme < 0 || (www >= 0 && www < scheme) ? www : scheme;
}

/** Does a place lie within one of the links? */
export function isInLink(links: readonly number[], place: number): boolean {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return (low & 1) === 1;
}

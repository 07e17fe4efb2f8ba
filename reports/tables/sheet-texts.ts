/**
 * Texts of a workbook. The package that writes it never sees them: it drops signs without a word, and its list of texts is
 * an object, in which a group called “constructor” finds something else. It gets a token each; texts are put in afterwards.
 */
export interface SheetTexts {
  tokenOf: (text: string) => string;
  /** The list of texts that the package wrote, with the texts in it. */
  inPlaceOfTokens: (xml: string) => string;
}

export function sheetTexts(): SheetTexts {
  const ids = new Map<string, number>();
  return {
    tokenOf(text) {
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return `t${id}`;
    },
    inPlaceOfTokens(xml) {
      const texts = [...ids.keys()];
      return xml.replace(
        /<t>t(\d+)<\/t>/g,
        (_, id) => `<t xml:space="preserve">${escaped(shown(texts[Number(id)] ?? ''))}</t>`,
      );
    },
  };
}

/** Signs, in UTF-16, that a cell may hold. */
export const MOST_SIGNS = 32_767;

/** What a cell cannot hold is shown as a picture of it; a text that is too long ends in “…”. */
function shown(text: string): string {
  const legal = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => picture(sign.charCodeAt(0)));
  if (legal.length <= MOST_SIGNS) return legal;
  // Half of a pair is no sign.
  return `${legal.slice(0, MOST_SIGNS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

const DELETE = 0x7f;

function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === DELETE ? '␡' : '␦';
}

/** `_x0041_` is how a workbook writes a sign by its number: as a text it must not be read as one. */
const escaped = (text: string) =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

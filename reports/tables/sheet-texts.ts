/** Texts of a workbook, each once, in the order in which they are met. */
export interface SheetTexts {
  numberOf: (text: string) => number;
  xml: () => string;
}

export function sheetTexts(): SheetTexts {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    xml() {
      const texts = [...numbers.keys()].map(
        (text) => `<si><t xml:space="preserve">${escaped(shown(text))}</t></si>`,
      );
      return `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${NAMESPACE}">${texts.join('')}</sst>`;
    },
  };
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Signs, in UTF-16, that a cell may hold. */
const MOST_SIGNS = 32_767;

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

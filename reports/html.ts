/**
 * HTML by tagged template, escaped by default. One context only: text and quoted attribute values. `SafeHtml` can be
 * made in two ways: the template, and `trusted` (for markup this program drew itself); a test counts the latter's uses.
 */
const safe: unique symbol = Symbol('safe');

export interface SafeHtml {
  readonly [safe]: true;
  readonly markup: string;
}
export type Fragment = SafeHtml | string | number | null | undefined | false | readonly Fragment[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// C0 and C1 controls except tab and line feed, and unpaired surrogates: no parser agrees on what they mean.
const controls = /(?![\t\n])\p{Cc}|\p{Cs}/gu;

/** The text without what no parser, of HTML or of a drawing, agrees on. */
export function printable(text: string): string {
  return text.replace(controls, '\ufffd');
}

/** Escapes for text and for quoted attribute values. */
export function escapeText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Marks markup as safe. Only for markup made here: charts drawn on the server, the style sheet. */
export function trusted(markup: string): SafeHtml {
  return { [safe]: true, markup };
}

function markupOf(part: Fragment): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if (safe in part) return part.markup;
  return (part as readonly Fragment[]).map(markupOf).join('');
}

/** The template: interpolated strings are escaped, lists joined, null, undefined and false left out. */
export function html(strings: TemplateStringsArray, ...parts: readonly Fragment[]): SafeHtml {
  let markup = strings[0] ?? '';
  parts.forEach((part, index) => {
    markup += markupOf(part) + (strings[index + 1] ?? '');
  });
  return trusted(markup);
}

/** The text a reader would see, without markup: for alternative texts. */
export function plainText(part: Fragment): string {
  return textOf(markupOf(part)).replace(/\s+/g, ' ').trim();
}

const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The same as a line of a mail or a chat, where no markup helps: quotes are written out, and a name that is written
 * from the right is kept apart from the text around it.
 */
export function plainLine(part: Fragment): string {
  const markup = markupOf(part)
    .replace(directions, '')
    .replace(/<q>/g, '“')
    .replace(/<\/q>/g, '”')
    .replace(/<bdi>(.*?)<\/bdi>/gs, (_, name: string) =>
      fromTheRight.test(name) ? `\u2068${name}\u2069` : name,
    );
  // A hard blank keeps a number with its unit here too; behind a Chinese full stop stands none.
  return textOf(markup)
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(/(?<=[。！？]) /g, '')
    .trim();
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (entity) => Object.keys(entities).find((sign) => entities[sign] === entity) ?? entity,
    );
}

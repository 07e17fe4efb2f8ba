/** What every block needs: the review, words, formats, and `cite`, the only way a number of the review reaches the page. */
import type { Review } from '../transform/review-schema.ts';
import type { Drawing } from './charts/chart.ts';
import { type Format, formatFor, MISSING, shownName } from './format.ts';
import { type Fragment, html, type SafeHtml } from './html.ts';
import type { Cited, Words } from './words/words.ts';
import { wordsIn } from './words/words-in.ts';

export type Language = 'en' | 'zh-Hans';
export type How = 'count' | 'share' | 'duration' | 'working' | 'decimal' | 'points';
export interface DrawnChart extends Drawing {
  readonly svg: string;
}

/** The value at a path such as `norms.0.this_month.rate`; paths joined by `+` are summed. */
export function valueAt(review: Review, path: string): number | null {
  let sum: number | null = null;
  for (const part of path.split('+')) {
    let value: unknown = review;
    for (const key of part.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[key];
    if (typeof value !== 'number') {
      if (value === null) return null;
      throw new TypeError(`no number in the review at ${part}`);
    }
    sum = (sum ?? 0) + value;
  }
  return sum;
}

export type Page = ReturnType<typeof pageFor>;

/**
 * Binds a review to a page language. `base` leads from the page to the review's folder; `drawn` are the rendered charts.
 */
export function pageFor(
  review: Review,
  spoken: Language | Words,
  base: '' | '../' = '',
  drawn: DrawnChart[] = [],
) {
  const words = wordsIn(spoken);
  const language: Language = words.lang;
  const format: Format = formatFor(words);
  const names = new Map(review.chats.map((chat) => [chat.chat, chat]));

  /** A number with its data path; `n` decides the decimals of a share, `target` keeps it from being rounded onto that. */
  function cite(path: string, how: How = 'count', n = 0, target: number | null = null): Cited {
    const value = valueAt(review, path);
    if (value === null) return { ...html`<span data-v="${path}">${MISSING}</span>`, n: 0 };
    const text =
      how === 'share'
        ? format.share(value, n, target)
        : how === 'decimal'
          ? format.decimal(value)
          : format[how](value);
    return { ...html`<data value="${value}" data-v="${path}">${text}</data>`, n: value };
  }

  function plainName(key: string, most = 80): string {
    return shownName(names.get(key)?.name ?? key, most) || MISSING;
  }

  return {
    review,
    language,
    words,
    format,
    base,
    /** The company, fit to be shown. */
    company: review.organisation === null ? null : shownName(review.organisation),
    cite,
    /** Seconds on either clock. */
    citeTime: (path: string, clock: 'business' | 'calendar') =>
      cite(path, clock === 'business' ? 'working' : 'duration'),
    plainName,
    /** A name from an export, kept apart from the direction of the text around it. */
    name: (key: string): SafeHtml => html`<bdi>${plainName(key)}</bdi>`,
    /** The same with a link to the chat's page. */
    chatLink: (key: string): SafeHtml =>
      names.has(key)
        ? html`<a href="${base}chats/${chatFile(key)}"><bdi>${plainName(key)}</bdi></a>`
        : html`<bdi>${plainName(key)}</bdi>`,
    /** A text somebody wrote in one or both languages. */
    ownText(text: { en?: string | undefined; zh?: string | undefined }): SafeHtml | null {
      const [mine, other, otherLang] =
        language === 'en' ? [text.en, text.zh, 'zh-Hans'] : [text.zh, text.en, 'en'];
      if (mine !== undefined && mine !== '') return html`${mine}`;
      return other === undefined || other === '' ? null : html`<span lang="${otherLang}">${other}</span>`;
    },
    /** A word for a code, or the code itself. */
    word(list: Readonly<Record<string, string>>, code: string): Fragment {
      return Object.hasOwn(list, code) ? list[code] : html`<code>${shownName(code)}</code>`;
    },
    charts: (name: string, of: string | null = null) =>
      drawn.filter((chart) => chart.name === name && (of === null || chart.of === of)),
  };
}

/** File name of a chat's page. Keys are ours, but a name that a file system could misread is never taken as it is. */
export function chatFile(key: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/.test(key)) return `${key}.html`;
  const bytes = new TextEncoder().encode(key);
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return `x-${hash.toString(16).padStart(16, '0')}.html`;
}

/** What every block needs: the review, words, formats, and `cite`, the only way a number of the review reaches the page. */
import type { Review } from '../transform/review-schema.ts';
import type { Drawing } from './charts/chart.ts';
import { type Format, formatFor, MISSING, shownName } from './format.ts';
import { type Fragment, html, type SafeHtml } from './html.ts';
import type { Live } from './live.ts';
import { chatFile, goalFile, normFile, PAGES, type PageName, typeFile } from './site.ts';
import { pathOfView, reviewOfView } from './view.ts';
import type { Cited, Words } from './words/words.ts';
import { wordsIn } from './words/words-in.ts';

export type Language = 'en' | 'zh-Hans';
export type How = 'count' | 'share' | 'duration' | 'working' | 'decimal' | 'points';
export interface DrawnChart extends Drawing {
  readonly svg: string;
  /** For Vega, to be drawn again in a browser. */
  readonly compiled: { readonly $schema?: string };
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
 * Binds a review to a page language. `base` leads from the page to the review's folder, null: the page stands alone, so
 * what would lead elsewhere is told without a link; `drawn` are the rendered charts; `view`: the place of the view it shows, the
 * chats of one owner or department, null: of all; `live`: the script that the page carries, null: none.
 */
export function pageFor(
  whole: Review,
  spoken: Language | Words,
  base: '' | '../' | null = '',
  drawn: readonly DrawnChart[] = [],
  view: number | null = null,
  live: Live | null = null,
) {
  const review = view === null ? whole : reviewOfView(whole, view);
  const words = wordsIn(spoken);
  const language: Language = words.lang;
  const format: Format = formatFor(words);
  const names = new Map(review.chats.map((chat) => [chat.chat, chat]));

  /** A number with its data path; `n` decides the decimals of a share, `target` keeps it from being rounded onto that. */
  function cite(path: string, how: How = 'count', n = 0, target: number | null = null): Cited {
    const value = valueAt(review, path);
    const at = view === null ? path : pathOfView(whole, view, path);
    if (value === null) return { ...html`<span data-v="${at}">${MISSING}</span>`, n: 0 };
    const text =
      how === 'share'
        ? format.share(value, n, target)
        : how === 'decimal'
          ? format.decimal(value)
          : format[how](value);
    return { ...html`<data value="${value}" data-v="${at}">${text}</data>`, n: value };
  }

  function plainName(key: string, most = 80): string {
    return shownName(names.get(key)?.name ?? key, most) || MISSING;
  }

  /** A name from an export, kept apart from the direction of the text around it. The script finds chats by their key. */
  function name(key: string): SafeHtml {
    const mark = live !== null && names.has(key) && html` data-chat="${key}"`;
    return html`<bdi${mark}>${plainName(key)}</bdi>`;
  }

  /** The same words with the way to a file of the review's folder. */
  const linked = (path: string, content: Fragment): SafeHtml =>
    base === null ? html`${content}` : html`<a href="${base}${path}">${content}</a>`;

  return {
    review,
    /** Of whom the page is; null: of the whole company. */
    view: view === null ? null : (whole.views[view] ?? null),
    language,
    words,
    format,
    base,
    live,
    /** The company, fit to be shown. */
    company: review.organisation === null ? null : shownName(review.organisation),
    cite,
    /** Seconds on either clock. */
    citeTime: (path: string, clock: 'business' | 'calendar') =>
      cite(path, clock === 'business' ? 'working' : 'duration'),
    plainName,
    name,
    linked,
    /** The name with a link to the chat's page. */
    chatLink: (key: string): SafeHtml =>
      names.has(key) ? linked(`chats/${chatFile(key)}`, name(key)) : name(key),
    /** Of an element about one chat alone, which the script may leave out. */
    about: (key: string): SafeHtml | false => live !== null && html` data-about="${key}"`,
    normLink: (norm: Review['norms'][number], content: Fragment) =>
      linked(`norms/${normFile(norm)}`, content),
    goalLink: (goal: Review['goals'][number], content: Fragment) =>
      linked(`goals/${goalFile(goal)}`, content),
    typeLink: (type: string | null, content: Fragment) => linked(`types/${typeFile(type)}`, content),
    pageLink: (name: PageName, content: Fragment, part = '') => linked(`${PAGES[name]}${part}`, content),
    /** A table's file, named as it lies in the folder. */
    fileLink: (path: string) => linked(path, path),
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

/** A view shown as a review: the same sections over the chats of one owner or department, and where they stand. */
import type { Review } from '../transform/review-schema.ts';

type View = Review['views'][number];

/** Sections that a view has of its own; what it has none of is that of the whole review. */
const OWN = {
  norms: true,
  waiting: true,
  pinch: true,
  response_times: true,
  series: true,
  chat_usage: true,
  message_types: true,
  activity: true,
  asked_again: true,
  actions: true,
  proposals: true,
} as const satisfies Partial<Record<keyof View & keyof Review, true>>;
const OWN_COVERAGE = ['chats', 'chats_complete', 'register'];

/** @throws RangeError where the review has no such view */
export function reviewOfView(review: Review, index: number): Review {
  const view = review.views[index];
  if (view === undefined) throw new RangeError(`no view ${index}`);
  const keys = new Set(view.chats);
  const ids = new Set(
    review.exports.flatMap(({ chat, export_id }) => (keys.has(chat ?? '') ? [export_id] : [])),
  );
  const own = Object.fromEntries(Object.keys(OWN).map((name) => [name, view[name as keyof typeof OWN]]));
  return {
    ...review,
    ...(own as Pick<View, keyof typeof OWN>),
    coverage: { ...review.coverage, ...view.coverage },
    chats: review.chats.filter(({ chat }) => keys.has(chat)),
    exports: review.exports.filter(({ chat }) => chat !== null && keys.has(chat)),
    data_quality: {
      ...review.data_quality,
      // Known of all chats alone.
      unknown_sender_share: null,
      warnings: review.data_quality.warnings.flatMap((warning) => {
        const own = warning.exports.filter((id) => ids.has(id));
        // How often is known of all exports together: 0, not told.
        const count = own.length === warning.exports.length ? warning.count : 0;
        return own.length === 0 ? [] : [{ ...warning, exports: own, count }];
      }),
    },
    views: [],
  };
}

/** Rows of these are told in a view by their places in the whole review. */
const ROWS = ['chats', 'exports'] as const;

/** Where in the whole review the number at `path` of a view stands; paths joined by `+` each by itself. */
export function pathOfView(review: Review, index: number, path: string): string {
  const keys = review.views[index]?.chats ?? [];
  const placeOf = (section: (typeof ROWS)[number], at: number) => {
    const places = review[section].flatMap(({ chat }, place) => (keys.includes(chat ?? '') ? [place] : []));
    return places[at];
  };
  return path
    .split('+')
    .map((part) => {
      const [first = '', second = '', ...rest] = part.split('.');
      const rows = ROWS.find((name) => name === first);
      if (rows !== undefined) return [rows, placeOf(rows, Number(second)), ...rest].join('.');
      const own = Object.hasOwn(OWN, first) || (first === 'coverage' && OWN_COVERAGE.includes(second));
      return own ? `views.${index}.${part}` : part;
    })
    .join('+');
}

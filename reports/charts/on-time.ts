/** Share on time per chat for each norm: this month thick, last month thin, the target as a stroke, counts as text. */
import type { Adherence } from '../../transform/review-schema.ts';
import { plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { BAR_AT, FOUND_ROWS, ROW_HEIGHT, rowAxis, rowBar, rowData, rowLabels, rowTexts } from './rows.ts';
import { chartSpec, colour, labelled } from './theme.ts';
import { rowTip } from './tip.ts';

/** D15: below this many items that can be judged a share is shown as a count only. */
export const LEAST_ITEMS = 20;
const MOST_ROWS = 8;

export const onTime: Chart = {
  name: 'on-time',
  draw: (page) => page.review.norms.flatMap((_, index) => drawNorm(page, index)),
};

export const dueOf = (adherence: Adherence) => adherence.states.met + adherence.states.breached;

function drawNorm(page: Page, index: number): readonly Drawing[] {
  const { words, format } = page;
  const norm = page.review.norms[index];
  const chats = (norm?.by_chat ?? []).filter((chat) => dueOf(chat.this_month) > 0);
  if (norm === undefined) return [];
  // Chats with enough items first; names in their order within: this is no league table.
  const shown = chats.filter((chat) => dueOf(chat.this_month) >= LEAST_ITEMS);
  if (shown.length === 0) return [];
  const small = chats.filter((chat) => dueOf(chat.this_month) < LEAST_ITEMS);
  // Where not all fit: those with the most late answers, in the order they had.
  const late = [...shown, ...small].sort(
    (a, b) => b.this_month.states.breached - a.this_month.states.breached,
  );
  const fitting = new Set(late.slice(0, MOST_ROWS));
  const listed = [...shown, ...small].filter((chat) => fitting.has(chat));
  // A page that is narrowed to some chats looks for them among these too.
  const found = [...listed, ...late.slice(MOST_ROWS, FOUND_ROWS)];
  const shareText = (adherence: Adherence) =>
    dueOf(adherence) < LEAST_ITEMS || adherence.rate === null
      ? ''
      : format.share(adherence.rate, dueOf(adherence), norm.target);
  const table = {
    columns: [
      { label: words.frame.columns.chat },
      { label: words.frame.columns.on_time, number: true },
      { label: words.frame.columns.due, number: true },
      { label: words.frame.columns.share, number: true },
      { label: words.frame.columns.last_month, number: true },
    ],
    rows: chats.map(({ chat, this_month, last_month }) => [
      page.name(chat),
      this_month.states.met,
      dueOf(this_month),
      shareText(this_month) || '–',
      last_month === null || dueOf(last_month) === 0
        ? '–'
        : shareText(last_month) || words.of(last_month.states.met, dueOf(last_month)),
    ]),
  };
  const rows = found.map(({ chat, this_month, last_month }, row) => {
    const counted = plainText(words.short_of(this_month.states.met, dueOf(this_month)));
    const share = shareText(this_month);
    return {
      row,
      chat,
      ...rowTip(
        page,
        table,
        chats.findIndex((one) => one.chat === chat),
      ),
      ...rowLabels(page.plainName(chat), share === '' ? counted : plainText(words.bracket(share, counted))),
      rate: share === '' ? null : this_month.rate,
      last: last_month === null || shareText(last_month) === '' ? null : last_month.rate,
      whole: 1,
    };
  });
  const counts_only = rows.slice(0, listed.length).every((row) => row.rate === null);
  const bars = { transform: [{ filter: 'datum.rate !== null' }] };
  const lasts = 'datum.last !== null && datum.rate !== null';
  const caption = words.norms.caption(
    shown.filter((chat) => (chat.this_month.rate ?? 0) >= norm.target).length,
    shown.length,
    small.length,
  );
  const target = format.share(norm.target);
  return [
    {
      name: 'on-time',
      of: String(index),
      id: `on-time-${index}`,
      title: norm.request === null ? words.norms.chart_as_asked : words.norms.chart,
      unit: words.norms.unit(target),
      alt: plainText(caption),
      caption:
        listed.length < chats.length
          ? words.join([caption, words.norms.more(chats.length - listed.length)])
          : caption,
      csv: 'tables/norms.csv',
      table,
      spec: chartSpec(
        fonts[page.language],
        listed.length * ROW_HEIGHT,
        [
          { ...rowBar('whole', colour.track, 10), ...bars },
          { ...rowBar('rate', colour.bar, 10), ...bars },
          {
            ...bars,
            mark: { type: 'tick', thickness: 2, height: 14, yOffset: BAR_AT + 1, color: colour.ink },
            encoding: { x: { datum: norm.target, type: 'quantitative' } },
          },
          rowBar('last', colour.faint, 3, BAR_AT + 8, lasts),
          ...rowTexts(),
        ],
        {
          ...rowData(rows, listed.length),
          encoding: {
            y: rowAxis(listed.length),
            x: {
              type: 'quantitative',
              scale: { domain: [0, 1] },
              axis: counts_only
                ? null
                : { ...labelled([0, 0.5, 1].map((share) => [share, format.share(share)])), grid: false },
            },
          },
        },
      ),
    },
  ];
}

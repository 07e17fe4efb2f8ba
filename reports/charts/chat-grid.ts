/**
 * Small multiples: months of the chats that changed most and of those that answer late most often, on one scale. Drawn as
 * one picture of lines whose places are counted here: a view for each chat would cost as much as a chart each.
 */
import { html, plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts, type Table } from './chart.ts';
import { chosenChats, type ToldChat, toldChats } from './chosen-chats.ts';
import type { Spec } from './render.ts';
import { ladderTop, shortCount } from './scales.ts';
import { fitted } from './text-width.ts';
import { chartSpec, colour, FONT_SIZE } from './theme.ts';
import { rowTip, tipOf } from './tip.ts';

const COLUMNS = 2;
const FIELD = { width: 160, height: 84, gap: 17 };
/** Of a field: the line, and beside it the month's number. Roots of counts: on a plain scale small chats are flat lines. */
const LINE = { left: 3, width: 112, top: 34, height: 32 };

export const chatGrid: Chart = { name: 'chat-grid', draw };

function draw(page: Page): readonly Drawing[] {
  const { review, words, format } = page;
  const own = words.charts.grid;
  const all = toldChats(review);
  const shown = chosenChats(all);
  if (shown.length === 0) return [];
  const months = monthsOf(shown);
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const top = ladderTop(Math.max(...shown.flatMap(({ chat }) => chat.months.map((m) => m.messages))));
  const late = shown.some(({ on_time }) => on_time !== null);
  const caption = captionOf(page, all, late);
  const table = {
    columns: [
      { label: words.frame.columns.chat },
      { label: words.frame.columns.last_month, number: true },
      { label: words.frame.columns.this_month, number: true },
      { label: own.change, number: true },
      ...(late
        ? [
            { label: words.frame.columns.on_time, number: true },
            { label: words.frame.columns.due, number: true },
          ]
        : []),
    ],
    rows: shown.map(({ chat, before, now, change, on_time }) => [
      page.name(chat.chat),
      format.count(before),
      format.count(now),
      change === null ? '–' : signed(page, now - before),
      ...(late ? [on_time?.met ?? '–', on_time?.due ?? '–'] : []),
    ]),
  };
  return [
    {
      name: 'chat-grid',
      of: null,
      id: 'chat-grid',
      title: late ? own.title : own.title_changed,
      unit: own.unit(
        format.month(first),
        format.month(last),
        format.count(top),
        shown.length,
        review.chats.length,
      ),
      alt: plainText(caption),
      caption,
      csv: 'tables/chats.csv',
      table,
      spec: chartSpec(fonts[page.language], heightOf(shown.length), fields(page, table, shown, months, top)),
    },
  ];
}

/** All months that a shown chat has, without gaps as each chat's own are. */
function monthsOf(shown: readonly ToldChat[]): readonly string[] {
  return [...new Set(shown.flatMap(({ chat }) => chat.months.map(({ month }) => month)))].sort();
}

function captionOf(page: Page, all: readonly ToldChat[], late: boolean) {
  const { words, format } = page;
  const own = words.charts.grid;
  const name = ({ chat }: ToldChat) => words.named(page.name(chat.chat));
  const changed = all.filter(({ change }) => change !== null);
  const most = changed.reduce<ToldChat | null>(
    (a, b) => (a && (a.change ?? 0) >= (b.change ?? 0) ? a : b),
    null,
  );
  const said = [
    most === null
      ? own.no_change
      : most.change === 0
        ? own.unchanged
        : own.most_changed(name(most), format.count(most.before), format.count(most.now)),
  ];
  const least = all.reduce<ToldChat | null>(
    (a, b) => (b.on_time === null || (a?.on_time && a.on_time.rate <= b.on_time.rate) ? a : b),
    null,
  );
  if (late && least?.on_time)
    said.push(
      own.least_on_time(
        name(least),
        words.of_share(
          least.on_time.met,
          least.on_time.due,
          format.share(least.on_time.rate, least.on_time.due),
        ),
      ),
    );
  return words.join(said.map((sentence) => html`${sentence}`));
}

function signed({ format }: Page, change: number): string {
  return change > 0 ? `+${format.count(change)}` : format.decimal(change);
}

const heightOf = (n: number) => Math.ceil(n / COLUMNS) * FIELD.height;

function fields(
  page: Page,
  table: Table,
  shown: readonly ToldChat[],
  months: readonly string[],
  top: number,
): Spec[] {
  const { words, format } = page;
  const own = words.charts.grid;
  const step = LINE.width / Math.max(1, months.length - 1);
  const placed = shown.map((told, at) => ({
    ...told,
    at,
    // Whatever shows a chat goes with it where a page is narrowed.
    key: told.chat.chat,
    x: (at % COLUMNS) * (FIELD.width + FIELD.gap),
    y: Math.floor(at / COLUMNS) * FIELD.height,
  }));
  const base = (y: number) => y + LINE.top + LINE.height;
  const points = placed.flatMap(({ chat, key, at, x, y }) =>
    chat.months.map(({ month, messages }) => ({
      at,
      chat: key,
      ...tipOf(page.plainName(key), words.labelled(format.month(month), format.count(messages))),
      x: tenth(x + LINE.left + months.indexOf(month) * step),
      y: tenth(base(y) - Math.sqrt(messages / top) * LINE.height),
      last: month === months.at(-1),
      text: shortCount(messages, format),
    })),
  );
  const text = (
    rows: readonly { x: number; y: number; text: string; chat?: string; tip?: string }[],
    mark: Spec,
  ): Spec => ({
    data: { values: rows.map(({ x, y, text, chat, tip }) => ({ x, y, text, chat, tip })) },
    mark: { type: 'text', align: 'left', baseline: 'middle', ...mark },
    encoding: { ...PLACES, text: { field: 'text', type: 'nominal' } },
  });
  const notes = placed.map(({ x, y, key, at, before, on_time }) => ({
    chat: key,
    ...rowTip(page, table, at),
    x,
    y: y + 22,
    text: [
      own.before(shortCount(before, format)),
      ...(on_time === null ? [] : [own.on_time(format.share(on_time.rate, on_time.due))]),
    ].join(words.sep),
  }));
  // The months stand once below each column.
  const lowest = placed.filter(({ at }) => at + COLUMNS >= placed.length);
  const month = (at: number) => format.shortMonth(months.at(at) ?? '');
  const from = lowest.map(({ x, y }) => ({ x: x + LINE.left, y: base(y) + 11, text: month(0) }));
  const to = lowest.map(({ x, y }) => ({ x: x + LINE.left + LINE.width, y: base(y) + 11, text: month(-1) }));
  return [
    {
      data: {
        values: placed.map(({ x, y, key }) => ({
          chat: key,
          x,
          to: x + LINE.left * 2 + LINE.width,
          y: y + LINE.top,
          base: base(y),
        })),
      },
      mark: { type: 'rect', color: colour.track },
      encoding: { ...PLACES, x2: { field: 'to' }, y2: { field: 'base' } },
    },
    {
      data: { values: points.map(({ at, chat, tip, x, y }) => ({ at, chat, tip, x, y })) },
      mark: { type: 'line', color: colour.bar, strokeWidth: 1.5 },
      encoding: { ...PLACES, detail: { field: 'at', type: 'nominal' } },
    },
    {
      data: { values: points.filter(({ last }) => last).map(({ chat, tip, x, y }) => ({ chat, tip, x, y })) },
      mark: { type: 'circle', color: colour.bar, opacity: 1, size: 40 },
      encoding: PLACES,
    },
    text(
      points.filter(({ last }) => last).map((point) => ({ ...point, x: point.x + 7 })),
      { fontWeight: 'bold', fontSize: FONT_SIZE },
    ),
    text(
      placed.map(({ x, y, key, at }) => ({
        chat: key,
        ...rowTip(page, table, at),
        x,
        y: y + 7,
        text: fitted(page.plainName(key), FONT_SIZE, FIELD.width),
      })),
      { fontSize: FONT_SIZE },
    ),
    text(notes, { fontSize: 11, fill: colour.muted }),
    text(from, { fontSize: 11, fill: colour.muted }),
    ...(months.length > 1 ? [text(to, { fontSize: 11, fill: colour.muted, align: 'right' })] : []),
  ];
}

/** Places in the picture itself: no scale, no axis. */
const place = (field: string): Spec => ({ field, type: 'quantitative', scale: null, axis: null });
const PLACES = { x: place('x'), y: place('y') };

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Bars of age: the longest open wait of each chat, its limit as a stroke. */
import type { Review } from '../../transform/review-schema.ts';
import { plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { BAR_AT, FOUND_ROWS, ROW_HEIGHT, rowAxis, rowBar, rowData, rowLabels, rowTexts } from './rows.ts';
import { timeAxis } from './scales.ts';
import { chartSpec, colour, labelled } from './theme.ts';
import { rowTip } from './tip.ts';

const MOST_ROWS = 6;
type Item = Review['waiting']['items'][number];

export const waiting: Chart = { name: 'waiting', draw };

function draw(page: Page): readonly Drawing[] {
  const { review, words, format } = page;
  const items = review.waiting.items;
  if (items.length === 0) return [];
  // One axis, one clock: working time where every wait has it.
  const clock = items.every((item) => item.business_s !== null) ? 'business' : 'calendar';
  const age = (item: Item) => (clock === 'business' ? (item.business_s ?? 0) : item.calendar_s);
  const chats = new Map<string, Item[]>();
  for (const item of items) chats.set(item.chat, [...(chats.get(item.chat) ?? []), item]);
  const longest = [...chats]
    .map(([chat, waits]) => {
      const first = waits.reduce((a, b) => (age(b) > age(a) ? b : a));
      return {
        chat,
        waits: waits.length,
        first,
        age_s: age(first),
        past: waits.some((wait) => wait.past_limit),
      };
    })
    .sort((a, b) => b.age_s - a.age_s || (a.chat < b.chat ? -1 : 1));
  const table = {
    columns: [
      { label: words.frame.columns.chat },
      { label: words.frame.columns.age, number: true },
      { label: words.frame.columns.limit, number: true },
      { label: words.frame.columns.open, number: true },
    ],
    rows: longest.map(({ chat, first, age_s, waits }) => [
      page.name(chat),
      format.onClock(age_s, clock),
      first.limit_s === null || first.clock === null
        ? words.waiting.no_limit
        : format.onClock(first.limit_s, first.clock),
      waits,
    ]),
  };
  // A page that is narrowed to some chats looks for them among the later ones too.
  const found = longest.slice(0, FOUND_ROWS).map(({ chat, waits, first, age_s, past }, row) => ({
    row,
    chat,
    ...rowTip(page, table, row),
    ...rowLabels(page.plainName(chat), words.waiting.per_chat(format.onClock(age_s, clock), waits)),
    age_h: age_s / 3600,
    limit_h: first.clock === clock && first.limit_s !== null ? first.limit_s / 3600 : null,
    past,
  }));
  const rows = found.slice(0, MOST_ROWS);
  const axis = timeAxis(
    Math.max(...rows.map((row) => Math.max(row.age_h, row.limit_h ?? 0))) * 3600,
    clock,
    format,
    words,
  );
  const oldest = longest[0];
  if (oldest === undefined) return [];
  const caption = words.waiting.caption(
    words.named(page.name(oldest.chat)),
    format.onClock(oldest.age_s, clock),
    longest.filter((chat) => chat.past).length,
    longest.length,
  );
  return [
    {
      name: 'waiting',
      of: null,
      id: 'waiting',
      title: words.waiting.chart,
      unit: words.waiting.unit(words.clocks[clock]),
      alt: plainText(caption),
      caption,
      csv: 'tables/waiting.csv',
      table,
      spec: chartSpec(
        fonts[page.language],
        rows.length * ROW_HEIGHT,
        [
          rowBar(
            'age_h',
            {
              field: 'past',
              type: 'nominal',
              scale: { domain: [true, false], range: [colour.late, colour.bar] },
              legend: null,
            },
            10,
          ),
          {
            // A limit of a later row may lie beyond the axis.
            transform: [{ filter: `datum.limit_h !== null && datum.limit_h <= ${axis.top_s / 3600}` }],
            mark: { type: 'tick', thickness: 2, height: 14, yOffset: BAR_AT + 1, color: colour.ink },
            encoding: { x: { field: 'limit_h', type: 'quantitative' } },
          },
          ...rowTexts(),
        ],
        {
          ...rowData(found, rows.length),
          encoding: {
            y: rowAxis(rows.length),
            x: {
              type: 'quantitative',
              scale: { domain: [0, axis.top_s / 3600], nice: false },
              axis: {
                ...labelled(axis.ticks.map(([seconds, label]) => [seconds / 3600, label])),
                grid: false,
              },
            },
          },
        },
      ),
    },
  ];
}

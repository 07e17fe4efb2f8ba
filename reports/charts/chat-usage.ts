/** Share of the month's messages by declared chat type; last month thin. */
import { plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { BAR_AT, ROW_HEIGHT, rowAxis, rowBar, rowLabels, rowTexts } from './rows.ts';
import { shareTop } from './scales.ts';
import { chartSpec, colour } from './theme.ts';
import { rowTip } from './tip.ts';

export const chatUsage: Chart = { name: 'chat-usage', draw };

function draw(page: Page): readonly Drawing[] {
  const { review, words, format } = page;
  const usage = review.chat_usage.flatMap(({ share, ...group }) =>
    share !== null && group.messages + group.messages_last_month > 0 ? [{ ...group, share }] : [],
  );
  const all = usage.reduce((sum, group) => sum + group.messages, 0);
  // A decimal would say nothing here: the mix moves by whole points.
  const n = Math.min(all, 999);
  const lastAll = usage.reduce((sum, group) => sum + group.messages_last_month, 0);
  const [first] = usage;
  if (first === undefined || all === 0) return [];
  const label = (type: (typeof usage)[number]['type']) => words.chat_types[type ?? 'none'];
  const table = {
    columns: [
      { label: words.frame.columns.type },
      { label: words.frame.columns.chats, number: true },
      { label: words.frame.columns.messages, number: true },
      { label: words.frame.columns.share, number: true },
      { label: words.frame.columns.last_month, number: true },
    ],
    rows: review.chat_usage.map((group) => [
      label(group.type),
      format.count(group.chats),
      format.count(group.messages),
      group.share === null ? words.frame.not_known : format.share(group.share, n),
      format.count(group.messages_last_month),
    ]),
  };
  const rows = usage.map((group, row) => ({
    row,
    ...rowLabels(
      label(group.type),
      plainText(words.bracket(format.share(group.share, n), format.count(group.messages))),
    ),
    share: group.share,
    last: lastAll === 0 ? 0 : group.messages_last_month / lastAll,
    ...rowTip(
      page,
      table,
      review.chat_usage.findIndex(({ type }) => type === group.type),
    ),
  }));
  const top = shareTop(Math.max(...rows.map((row) => Math.max(row.share, row.last))));
  const largest = usage.reduce((a, b) => (b.messages > a.messages ? b : a), first);
  const caption = words.talk.usage_caption(label(largest.type), format.share(largest.share, n));
  return [
    {
      name: 'chat-usage',
      of: null,
      id: 'chat-usage',
      title: words.talk.usage,
      unit: words.charts.unit_to(words.talk.usage_unit, words.charts.full_width(format.share(top))),
      alt: plainText(caption),
      caption,
      csv: 'tables/chat-usage.csv',
      table,
      spec: chartSpec(
        fonts[page.language],
        rows.length * ROW_HEIGHT,
        [rowBar('share', colour.bar, 10), rowBar('last', colour.faint, 3, BAR_AT + 8), ...rowTexts()],
        {
          data: { values: rows },
          encoding: {
            y: rowAxis(rows.length),
            x: { type: 'quantitative', scale: { domain: [0, top], nice: false }, axis: null },
          },
        },
      ),
    },
  ];
}

/** Messages by month of each chat, for the chats' own pages. */
import type { Review } from '../../transform/review-schema.ts';
import { plainText } from '../html.ts';
import type { Page } from '../page.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { ladderTop, shortCount } from './scales.ts';
import { chartSpec, colour, labelled } from './theme.ts';
import { tipOf } from './tip.ts';

/** Above the highest bar stands its number. */
const ROOM = 1.15;

export const chatMonths: Chart = {
  name: 'chat-months',
  draw: (page) => page.review.chats.flatMap((chat, index) => drawChat(page, chat, index)),
};

function drawChat(page: Page, chat: Review['chats'][number], index: number): readonly Drawing[] {
  const { review, words, format } = page;
  if (chat.messages === null || chat.messages_last_month === null) return [];
  const most = Math.max(...chat.months.map(({ messages }) => messages), 0);
  if (most === 0) return [];
  const top = ladderTop(most);
  const caption = words.chat.messages_caption(
    format.count(chat.messages),
    format.count(chat.messages_last_month),
  );
  const all = chat.months.map(({ month }) => month);
  return [
    {
      name: 'chat-months',
      of: chat.chat,
      id: `chat-months-${index}`,
      title: words.chat.messages,
      unit: words.charts.unit_to(words.chat.messages_unit, words.charts.full_height(format.count(top))),
      alt: plainText(caption),
      caption,
      csv: 'tables/chat-months.csv',
      table: {
        columns: [
          { label: words.frame.columns.month },
          { label: words.frame.columns.messages, number: true },
        ],
        rows: chat.months.map(({ month, messages }) => [format.month(month), format.count(messages)]),
      },
      spec: chartSpec(
        fonts[page.language],
        120,
        [
          {
            mark: { type: 'bar', width: { band: 0.7 } },
            encoding: {
              y: {
                field: 'messages',
                type: 'quantitative',
                scale: { domain: [0, top * ROOM], nice: false },
                axis: null,
              },
              color: {
                field: 'latest',
                type: 'nominal',
                scale: { domain: [true, false], range: [colour.bar, colour.faint] },
                legend: null,
              },
            },
          },
          {
            mark: { type: 'text', dy: -7, fontSize: 11, fill: colour.ink },
            encoding: {
              y: { field: 'messages', type: 'quantitative' },
              text: { field: 'text', type: 'nominal' },
            },
          },
        ],
        {
          data: {
            values: chat.months.map(({ month, messages }) => ({
              month,
              messages,
              text: shortCount(messages, format),
              latest: month === review.period.month,
              ...tipOf(
                format.month(month),
                words.labelled(words.frame.columns.messages, format.count(messages)),
              ),
            })),
          },
          encoding: {
            x: {
              field: 'month',
              type: 'ordinal',
              scale: { type: 'band', domain: all, paddingInner: 0, paddingOuter: 0 },
              axis: { ...labelled(all.map((month) => [month, format.shortMonth(month)])), labelAngle: 0 },
            },
          },
        },
      ),
    },
  ];
}

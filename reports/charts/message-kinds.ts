/** Message types by chat type: one bar of 100 % each, in one fixed order, unknown kept unknown. */
import type { KindShare } from '../../transform/review-schema.ts';
import { html, plainText, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import type { KindGroup } from '../palette.ts';
import { type Chart, type Drawing, fonts } from './chart.ts';
import { BAR_AT, ROW_HEIGHT, rowAxis, rowLabels, rowTexts } from './rows.ts';
import { widthPx } from './text-width.ts';
import { chartSpec, colour, kindColours, WIDTH } from './theme.ts';
import { tipOf } from './tip.ts';

const groupOf: Record<string, KindGroup> = {
  text: 'text',
  voice: 'voice',
  audio: 'voice',
  image: 'picture',
  gif: 'picture',
  sticker: 'picture',
  video: 'video',
  video_note: 'video',
  document: 'document',
  unknown: 'unknown',
};
const order = Object.keys(kindColours) as KindGroup[];

/** Messages per group of kinds, in the fixed order; everything that is neither known media nor text is `other`. */
export function grouped(
  kinds: readonly KindShare[],
): { group: KindGroup; messages: number; share: number }[] {
  const all = kinds.reduce((sum, kind) => sum + kind.messages, 0);
  return order.map((group) => {
    const messages = kinds
      .filter((kind) => (groupOf[kind.kind] ?? 'other') === group)
      .reduce((sum, kind) => sum + kind.messages, 0);
    return { group, messages, share: all === 0 ? 0 : messages / all };
  });
}

/** “text 70 %, voice 12 %”: the groups that occur, largest first. */
export function kindSentence({ words, format }: Page, kinds: readonly KindShare[], most = 4): SafeHtml {
  const all = kinds.reduce((sum, kind) => sum + kind.messages, 0);
  const parts = grouped(kinds)
    .filter(({ messages }) => messages > 0)
    .sort((a, b) => b.messages - a.messages)
    .slice(0, most)
    .map(({ group, share }) => html`${words.kind_groups[group]} ${format.share(share, Math.min(all, 999))}`);
  return words.list(parts);
}

export const messageKinds: Chart = { name: 'message-kinds', draw };

function draw(page: Page): readonly Drawing[] {
  const { review, words, format } = page;
  const types = review.chat_usage.filter((usage) => usage.messages > 0);
  if (types.length === 0 || review.message_types.length === 0) return [];
  const groups = [
    {
      label: words.talk.all_chats,
      kinds: review.message_types,
      messages: review.message_types.reduce((sum, kind) => sum + kind.messages, 0),
    },
    ...(types.length > 1
      ? types.map(({ type, kinds, messages }) => ({
          label: words.chat_types[type ?? 'none'],
          kinds,
          messages,
        }))
      : []),
  ];
  const rows = groups.map(({ label, messages }, row) => ({
    row,
    ...rowLabels(label, format.count(messages)),
  }));
  const parts = groups.flatMap(({ label, kinds, messages }, row) => {
    let start = 0;
    return grouped(kinds).flatMap(({ group, share, messages: n }, at) => {
      if (share === 0) return [];
      const from = start;
      start += share;
      const text = format.share(share, Math.min(messages, 999));
      const fits = share * WIDTH > widthPx(text, 11) + 6;
      return [
        {
          row,
          group,
          at,
          from,
          to: start,
          middle: from + share / 2,
          text: fits ? text : '',
          ink: kindColours[group].label.light,
          ...tipOf(
            label,
            words.labelled(words.kind_groups[group], words.bracket(text, format.count(n))),
            words.labelled(words.frame.columns.messages, format.count(messages)),
          ),
        },
      ];
    });
  });
  const used = order.filter((group) => parts.some((part) => part.group === group));
  const caption = words.talk.kinds_caption(kindSentence(page, review.message_types));
  const y = { axis: null };
  const x = { type: 'quantitative', scale: { domain: [0, 1], nice: false }, axis: null };
  return [
    {
      name: 'message-kinds',
      of: null,
      id: 'message-kinds',
      title: words.talk.kinds,
      unit: html`${words.talk.kinds_unit}`,
      alt: plainText(caption),
      caption,
      csv: 'tables/message-types.csv',
      table: {
        columns: [
          { label: words.frame.columns.type },
          ...used.map((group) => ({ label: words.kind_groups[group], number: true })),
        ],
        rows: groups.map(({ label, kinds, messages }) => [
          label,
          ...grouped(kinds)
            .filter(({ group }) => used.includes(group))
            .map(({ share }) => format.share(share, messages)),
        ]),
      },
      spec: chartSpec(
        fonts[page.language],
        rows.length * ROW_HEIGHT,
        [
          {
            data: { values: parts },
            mark: { type: 'bar', height: 16, yOffset: BAR_AT, stroke: colour.paper, strokeWidth: 1 },
            encoding: {
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              color: {
                field: 'group',
                type: 'nominal',
                scale: { domain: used, range: used.map((group) => kindColours[group].light) },
                legend: {
                  title: null,
                  orient: 'top',
                  direction: 'horizontal',
                  columns: 4,
                  symbolType: 'square',
                  symbolSize: 110,
                  symbolStrokeColor: colour.faint,
                  columnPadding: 10,
                  labelExpr: `(${JSON.stringify(Object.fromEntries(used.map((group) => [group, words.kind_groups[group]])))})[datum.value]`,
                },
              },
            },
          },
          ...[...new Set(parts.map((part) => part.ink))].map((ink) => ({
            data: { values: parts.filter((part) => part.text !== '' && part.ink === ink) },
            mark: { type: 'text', dy: BAR_AT, baseline: 'middle', fontSize: 11, fill: ink },
            encoding: { x: { ...x, field: 'middle' }, text: { field: 'text', type: 'nominal' } },
          })),
          ...rowTexts(),
        ],
        { data: { values: rows }, encoding: { y: { ...rowAxis(rows.length), ...y } } },
      ),
    },
  ];
}

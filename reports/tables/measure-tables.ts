/** What measures found, as flat tables: figures of the month, their months, and groups that share their members. */

import { nameOf, type ReviewTable } from './review-table.ts';

export const measureTables: readonly ReviewTable[] = [
  {
    file: 'measures.csv',
    columns: [
      'measure',
      'name',
      'title',
      'over',
      'key',
      'chat_name',
      'value',
      'unit',
      'clock',
      'n',
      'low',
      'high',
      'reason',
      'last_month',
    ],
    rows: (review) => {
      const titles = new Map(
        review.provenance.definitions.flatMap(({ id, figures }) =>
          figures.map(({ name, title }) => [`${id} ${name}`, title.en ?? ''] as const),
        ),
      );
      return review.figures.map((figure) => ({
        ...figure,
        title: titles.get(`${figure.measure} ${figure.name}`) ?? '',
        chat_name: figure.over === 'chat' ? nameOf(review, figure.key) : '',
      }));
    },
  },
  {
    file: 'measure-months.csv',
    columns: ['measure', 'name', 'over', 'key', 'month', 'value', 'n'],
    units: { value: 'figure' },
    rows: (review) =>
      review.figure_months.flatMap(({ months, ...figure }) =>
        months.map((month) => ({ ...figure, ...month })),
      ),
  },
  {
    file: 'group-overlaps.csv',
    columns: ['chat', 'chat_name', 'other', 'other_name', 'shared', 'members', 'share'],
    rows: (review) =>
      review.overlaps.map(({ chats: [chat, other], ...rest }) => ({
        chat,
        chat_name: nameOf(review, chat),
        other,
        other_name: nameOf(review, other),
        ...rest,
      })),
  },
];

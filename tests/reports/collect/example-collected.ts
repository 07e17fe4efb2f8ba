/** What `collect` may have found, in pieces and as a whole. */
import type {
  Collected,
  CollectedChat,
  CollectedExport,
  PlannedExporter,
} from '../../../transform/collect/collected.ts';

export const anExport = (more: Partial<CollectedExport> = {}): CollectedExport => ({
  place: 'exports/a.zip',
  export_id: 'a1b2c3d4e5f6',
  platform: 'ios',
  language: 'en',
  first_local: '2026-01-05T08:00:00',
  until_local: '2026-11-02T09:30:00',
  until_by: 'zip_date',
  records: 7654,
  cap_share: 0.19,
  with_media: false,
  has_seconds: true,
  ...more,
});

export const chat = (name: string, more: Partial<CollectedChat> = {}): CollectedChat => ({
  chat: name,
  type: 'department',
  owner: 'Olga',
  department: 'Operations',
  exporter: 'Ana',
  substitute: 'Ben',
  due: true,
  state: 'complete',
  also: [],
  exports: [anExport({ place: `exports/${name}.zip` })],
  known_until_local: null,
  notes: [],
  ...more,
});

export const planned = (
  person: string,
  chats: string[],
  more: Partial<PlannedExporter> = {},
): PlannedExporter => ({
  person,
  has_seconds: null,
  leaves: null,
  chats: chats.map((one) => ({ chat: one, substitute: '' })),
  ...more,
});

export const collected = (more: Partial<Collected> = {}): Collected => ({
  month: '2026-10',
  whole_from: '2026-11-01',
  organisation: 'Harbour Foods',
  register: true,
  chats: [],
  held: [],
  unread: [],
  plan: { exporters: [], uncovered: [], method: 'exact', fewest: 0 },
  ...more,
});

const early = anExport({ until_local: '2026-10-28T17:05:00' });

/** Every state, note and kind of message once. */
export const richCollected: Collected = collected({
  chats: [
    chat('Harbour Foods × Café Lindgren', {
      type: 'customer',
      notes: [{ code: 'renamed', values: ['Café L.'] }],
    }),
    chat('Dock 7', { state: 'missing', exports: [], exporter: 'Dee Marsh' }),
    chat('海港食品 客户服务群', {
      type: 'customer',
      state: 'ends_early',
      also: ['timer_on'],
      exports: [early],
      notes: [{ code: 'same_file', values: ['exports/服务群 (1).zip'] }],
    }),
    chat('Night shift', {
      state: 'exporter_left',
      also: ['ends_early'],
      exports: [early],
      notes: [{ code: 'several_phones', values: [] }],
    }),
    chat('Cold chain project', {
      type: 'project',
      state: 'damaged',
      exporter: 'Cai Wen',
      substitute: '',
      notes: [{ code: 'older_file', values: ['exports/old/Cold chain.txt'] }],
    }),
    chat('Sales floor', {
      state: 'gap',
      exports: [anExport({ first_local: '2026-10-06T08:00:00' })],
      known_until_local: '2026-10-01T09:00:00',
      exporter: 'Cai Wen',
    }),
    chat('Purchasing', {
      state: 'near_cap',
      also: ['with_media'],
      exports: [
        anExport({
          until_local: '2026-11-01T12:00:00',
          until_by: 'last_stamp',
          cap_share: 0.98,
          with_media: true,
        }),
      ],
      exporter: 'Cai Wen',
      notes: [{ code: 'other_month', values: ['exports/Purchasing September.zip'] }],
    }),
    chat('Board', { state: 'privacy_on', exporter: '', substitute: '' }),
    chat('Fire wardens', { state: 'timer_on', exporter: 'Dee Marsh' }),
    chat('مجموعة المبيعات', { state: 'with_media', type: null }),
    chat('Lunch club', {
      due: false,
      exporter: 'Tom Ash',
      notes: [
        { code: 'shared_name', values: ['Lunch club (2)'] },
        { code: 'exporter_gone', values: ['Tom Ash'] },
      ],
    }),
    chat('Ana', { type: 'private' }),
    chat('Attic', { state: 'missing', exports: [], exporter: '', substitute: '', owner: '' }),
  ],
  held: [
    {
      place: 'exports/WhatsApp Chat - Football.zip',
      export_id: 'bb22',
      bytes: 48_213,
      chat_name: 'Football',
    },
    { place: 'exports/new/_chat.txt', export_id: 'cc33', bytes: 2_148_213, chat_name: '' },
  ],
  unread: [
    { place: 'exports/broken.zip', code: 'bad-zip' },
    { place: 'exports/later.zip', code: 'code-of-later' },
  ],
  plan: {
    exporters: [
      planned(
        'Ana',
        ['Harbour Foods × Café Lindgren', 'Night shift', 'Fire wardens', '海港食品 客户服务群'],
        {
          has_seconds: true,
          chats: [
            { chat: 'Harbour Foods × Café Lindgren', substitute: 'Ben' },
            { chat: 'Fire wardens', substitute: 'Dee Marsh' },
            { chat: 'Lunch club', substitute: '' },
            { chat: '海港食品 客户服务群', substitute: 'Ben' },
          ],
        },
      ),
      planned('Cai Wen', ['Purchasing', 'Sales floor', 'Board'], {
        has_seconds: false,
        leaves: '2026-11-30',
      }),
      planned('Dee Marsh', ['Dock 7', 'Night shift']),
    ],
    uncovered: ['Attic'],
    method: 'exact',
    fewest: 3,
  },
});

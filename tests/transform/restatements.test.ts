import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restatedEarlier, restatedMonth } from '../../transform/restatements.ts';

const lines = (rows: ReturnType<typeof restatedMonth>) => rows.map((r) => `${r.figure} ${r.old} → ${r.now}`);

const may = {
  period: { month: '2026-05' },
  tool: { version: '1' },
  coverage: { chats: 2 },
  exports: [{ export_id: 'aa', lines: 10 }],
  chats: [
    { chat: 'c1', name: 'Dock', messages: 40, median_s: null, months: [{ month: '2026-05', messages: 40 }] },
    { chat: 'c2', name: 'Yard', messages: 7, median_s: 60, months: [{ month: '2026-05', messages: 7 }] },
  ],
  norms: [
    {
      id: 'reply',
      version: 1,
      this_month: { states: { met: 8, breached: 2 }, rate: 0.8 },
      last_month: null,
      by_chat: [{ chat: 'c1', this_month: { rate: 0.8 }, last_month: null }],
      months: [{ month: '2026-05', met: 8, breached: 2, rate: 0.8 }],
    },
  ],
  chat_usage: [{ type: null, messages: 47, messages_last_month: 0 }],
  figures: [
    { measure: 'M3', name: 'median', over: 'group', key: 'team', value: 300, n: 5, last_month: null },
    { measure: 'M35', name: 'lines_read', over: 'all', key: '', value: 1, n: 10, last_month: 1 },
  ],
  figure_months: [
    {
      measure: 'M3',
      name: 'median',
      over: 'group',
      key: 'team',
      months: [{ month: '2026-05', value: 300, n: 5 }],
    },
  ],
};

test('the same month: every number by its path, whatever the order of lists; inputs and versions are no figures', () => {
  const [c1, c2] = may.chats as [object, object];
  const now = {
    ...may,
    tool: { version: '2' },
    exports: [{ export_id: 'aa', lines: 11 }],
    coverage: { chats: 3 },
    chats: [{ chat: 'c0', messages: 1 }, c2, { ...c1, messages: 41, median_s: 90 }],
  };
  assert.deepEqual(lines(restatedMonth(may, now)), [
    'chats[c0].messages null → 1',
    'chats[c1].median_s null → 90',
    'chats[c1].messages 40 → 41',
    'coverage.chats 2 → 3',
  ]);
  assert.deepEqual(restatedMonth(may, may), []);
  // A curve draws the median and the bins that stand beside it.
  const times = (open_share: number, waits: number) => ({
    response_times: [{ group: 'team', waits, curve: [{ at_s: 60, open_share }] }],
  });
  assert.deepEqual(lines(restatedMonth(times(0.5, 8), times(0.4, 9))), ['response_times[team].waits 8 → 9']);
  // Sums in another order.
  assert.deepEqual(restatedMonth({ a: 0.1 + 0.2 }, { a: 0.3 }), []);
});

/** What the review of June says of May. */
const june = {
  period: { month: '2026-06' },
  chats: [
    {
      chat: 'c1',
      messages: 9,
      months: [
        { month: '2026-05', messages: 41 },
        { month: '2026-06', messages: 9 },
      ],
    },
    { chat: 'c3', messages: 2, months: [{ month: '2026-05', messages: 5 }] },
  ],
  norms: [
    {
      id: 'reply',
      version: 1,
      this_month: { states: { met: 1, breached: 0 }, rate: 1 },
      last_month: { states: { met: 8, breached: 3 }, rate: 8 / 11 },
      by_chat: [{ chat: 'c1', this_month: { rate: 1 }, last_month: { rate: 0.7 } }],
      months: [{ month: '2026-05', met: 8, breached: 3, rate: 8 / 11 }],
    },
  ],
  chat_usage: [{ type: null, messages: 11, messages_last_month: 46 }],
  figures: [
    { measure: 'M3', name: 'median', over: 'group', key: 'team', value: 1, n: 1, last_month: 310 },
    { measure: 'M35', name: 'lines_read', over: 'all', key: '', value: 1, n: 10, last_month: 0.5 },
  ],
  figure_months: [{ ...may.figure_months[0], months: [{ month: '2026-05', value: 310, n: 6 }] }],
};

test('an earlier month: what the present review still says of it, and nothing that it does not', () => {
  assert.deepEqual(lines(restatedEarlier(may, june, '2026-05')), [
    'chat_usage[].messages 47 → 46',
    'chats[c1].messages 40 → 41',
    'figures[M3 median group team].n 5 → 6',
    'figures[M3 median group team].value 300 → 310',
    `norms[reply 1].by_chat[c1].rate 0.8 → 0.7`,
    'norms[reply 1].months.breached 2 → 3',
    `norms[reply 1].months.rate 0.8 → ${8 / 11}`,
    `norms[reply 1].rate 0.8 → ${8 / 11}`,
    'norms[reply 1].states.breached 2 → 3',
  ]);
});

test('another version of a norm judges otherwise: its figures are no corrections', () => {
  const other = { ...june, norms: june.norms.map((norm) => ({ ...norm, version: 2 })) };
  assert.equal(lines(restatedEarlier(may, other, '2026-05')).filter((l) => l.startsWith('norms')).length, 0);
});

test('two months later only the series still tell of it', () => {
  const july = { ...june, period: { month: '2026-07' } };
  assert.deepEqual(
    lines(restatedEarlier(may, july, '2026-05')).map((l) => l.replace(/ .*→.*/, '')),
    ['chats[c1].messages', 'figures[M3', 'figures[M3', 'norms[reply', 'norms[reply'],
  );
});

for (const broken of [null, [], 'text', { norms: 5, chats: [null, 3], figures: [{}], period: [] }]) {
  test(`a published review of another shape stops nothing: ${JSON.stringify(broken)}`, () => {
    restatedMonth(broken, may);
    assert.deepEqual(restatedEarlier(broken, june, '2026-05'), []);
  });
}

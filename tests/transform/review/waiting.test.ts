import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitingNow } from '../../../transform/review/waiting.ts';
import { normOf, type Row } from '../messages.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

const cleo = (time: string, text = 'Where is it'): Row => [time, 'cleo', 'external', text];
const ann = (time: string, text = 'Here'): Row => [time, 'ann', 'internal', text];

const shop = (rows: Row[], more: Partial<ChatTable> = {}): ChatTable => ({
  name: 'Shop',
  type: 'customer',
  rows,
  observed_until: '04-29 14:00',
  ...more,
});
const told = (chats: ChatTable[], policy: Parameters<typeof inputOf>[1] = {}) =>
  waitingNow(inputOf(chats, policy)).items.map((i) => `${i.chat} ${i.opened_at} ${i.norm} ${i.past_limit}`);

test('open requests, oldest first, with their age on both clocks and where they stand', () => {
  const { open, past_limit, items } = waitingNow(
    inputOf([shop([cleo('12:00')]), shop([ann('04-28 10:00'), cleo('04-28 17:00')], { name: 'Café' })], {
      norms: [normOf({ limit: { text: '2h', limit_s: 7200 }, clock: 'business', responder: 'desk' })],
    }),
  );
  assert.deepEqual([open, past_limit], [2, 1]);
  assert.deepEqual(items[1], {
    chat: 'key-Shop',
    opened_at: '2026-04-29T12:00:00',
    calendar_s: 7200,
    business_s: 3600,
    norm: 'reply',
    role: 'desk',
    limit_s: 7200,
    clock: 'business',
    past_limit: false,
    place: { export_id: 'export000001', first_line: 1, last_line: 1 },
  });
  assert.deepEqual(
    [items[0]?.chat, items[0]?.business_s, items[0]?.past_limit],
    ['key-Café', 5 * 3600, true],
  );
});

test('answered, withdrawn, of unknown side, or of an asker who left: nobody waits', () => {
  assert.deepEqual(told([shop([cleo('10:00'), ann('10:05'), cleo('10:06', 'thanks')])]), []);
  assert.deepEqual(told([shop([cleo('10:00'), cleo('10:05', 'never mind')])]), []);
  assert.deepEqual(told([shop([ann('10:00'), ['10:01', 'zed', 'unknown', 'Where is it']])]), []);
  assert.deepEqual(told([shop([cleo('10:00'), ['10:30', '', 'unknown', 'cleo left', 'notice:left']])]), []);
});

test('private chats are left out', () => {
  assert.deepEqual(told([shop([cleo('10:00')], { pair: true, type: 'private' })]), []);
});

test('without a norm in force when it opened nothing is past a limit', () => {
  const norm = (more: object) => told([shop([cleo('10:00')])], { norms: [normOf(more)] });
  const free = ['key-Shop 2026-04-29T10:00:00 null false'];
  assert.deepEqual(norm({}), ['key-Shop 2026-04-29T10:00:00 reply true']);
  assert.deepEqual(norm({ announced: '2026-04-30' }), free);
  assert.deepEqual(norm({ to: '2026-04-28' }), free);
  assert.deepEqual(norm({ chats: ['project'] }), free);
  assert.deepEqual(norm({ exempt_chats: ['customer'] }), free);
  assert.deepEqual(norm({ request: 'mention' }), free);
  assert.deepEqual(told([shop([cleo('10:00')])]), free);
});

test('at the limit nobody is past it, a second later they are', () => {
  const at = (observed_until: string) =>
    told([shop([cleo('10:00')], { observed_until })], { norms: [normOf()] })[0]
      ?.split(' ')
      .at(-1);
  assert.equal(at('11:00:00'), 'false');
  assert.equal(at('11:00:01'), 'true');
});

test('a business limit without working hours is past for nobody', () => {
  const norms = [normOf({ clock: 'business' })];
  assert.deepEqual(told([shop([cleo('10:00')])], { norms, calendar: null }), [
    'key-Shop 2026-04-29T10:00:00 reply false',
  ]);
});

test('a chat that nobody saw in the month or after it says nothing about now', () => {
  const stale = shop([cleo('03-20 10:00')], { observed_until: '03-30 14:00' });
  assert.deepEqual(told([stale]), []);
});

test('a question that the role has not answered waits for the role, though a colleague wrote', () => {
  const staff = (time: string, person: string, text: string): Row => [time, person, 'internal', text];
  const team: ChatTable = {
    name: 'Team',
    type: 'department',
    rows: [
      staff('04-28 09:00', 'ben', 'Good morning'),
      staff('04-29 09:30', 'ann', 'Is it there?'),
      staff('04-29 09:40', 'ben', 'No idea'),
    ],
    observed_until: '04-29 14:00',
  };
  const norm = normOf({
    chats: [],
    request: 'question',
    responder: 'desk',
    limit: { text: '1h', limit_s: 3600 },
  });
  const { open, past_limit, items } = waitingNow(inputOf([team], { norms: [norm] }));
  assert.deepEqual([open, past_limit, items[0]?.role, items[0]?.place.first_line], [1, 1, 'desk', 2]);
});

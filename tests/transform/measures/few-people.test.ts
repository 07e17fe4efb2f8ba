import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatType } from '../../../ingest/schema/policy.ts';
import { checkedReview, figureOf, told } from '../checked.ts';
import { normOf, type Row, role } from '../messages.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

/** A team chat in which each of these people answers the one before. */
const team = (name: string, people: string, more: Partial<ChatTable> = {}): ChatTable => ({
  name,
  type: 'department',
  rows: [...people, ...people].map((who, i): Row => [`04-01 10:${10 + i}`, who, 'internal', 'Is it there?']),
  ...more,
});
const pair = (name: string, people: string, time = '04-01 10:00'): ChatTable => ({
  ...team(name, people),
  type: 'private',
  pair: true,
  rows: [...people].map((who): Row => [time, who, 'internal', 'Are you there?']),
});

/** By scope: `M20 active_people` of these chats, and what the section of chats says of writers. */
function writers(chats: ChatTable[]): { active: Record<string, unknown>; rows: Record<string, unknown> } {
  const review = checkedReview(inputOf(chats));
  const active = review.figures.filter((f) => f.name === 'active_people');
  return {
    active: Object.fromEntries(active.map((f) => [`${f.over} ${f.key}`.trim(), told(f)])),
    rows: Object.fromEntries(review.chats.map((c) => [c.name, c.writers])),
  };
}

test('a hidden chat is not laid open by the rest: the next smallest is hidden too', () => {
  const { active, rows } = writers([team('Big', 'abcdefgh'), team('Middle', 'ijklmn'), team('Small', 'xy')]);
  assert.deepEqual(active, {
    all: 16,
    'group team': 16,
    'type department': 16,
    'chat key-Big': 8,
    'chat key-Middle': 'few_people',
    'chat key-Small': 'few_people',
  });
  assert.deepEqual(rows, { Big: 8, Middle: null, Small: null });
});

test('two hidden chats of four people together are not enough: a third joins them', () => {
  const { active } = writers([
    team('Big', 'abcdefgh'),
    team('Middle', 'ijklmn'),
    team('One', 'xy'),
    team('Two', 'zw'),
  ]);
  assert.deepEqual([active['chat key-Middle'], active['chat key-Big'], active.all], ['few_people', 8, 18]);
  const wide = writers([team('Big', 'abcdefgh'), team('One', 'xyz'), team('Two', 'uvw')]);
  assert.equal(wide.active['chat key-Big'], 8);
});

test('a type that is one chat is told with it or not at all', () => {
  const { active } = writers([
    team('Big', 'abcdefgh'),
    team('Middle', 'ijklmn', { type: 'project' }),
    team('Small', 'xy', { type: 'customer' }),
  ]);
  assert.deepEqual(
    ['type department', 'type project', 'type customer', 'chat key-Big', 'chat key-Middle'].map(
      (k) => active[k],
    ),
    [8, 'few_people', 'few_people', 8, 'few_people'],
  );
});

test('nothing is hidden where nobody has to be', () => {
  const { active } = writers([team('Big', 'abcdefgh'), team('Middle', 'ijklmn')]);
  assert.deepEqual(Object.values(active), [14, 14, 14, 8, 6]);
});

test('a bot is nobody: four people and a bot are four', () => {
  const roles = { e: [role({ bot: true })] };
  const { active } = writers([team('Bots', 'abcde', { roles })]);
  assert.deepEqual(active.all, 'few_people');
  const six = checkedReview(inputOf([team('Bots', 'abcdef', { roles })]));
  assert.equal(told(figureOf(six, 'M20', 'active_people', 'all')), 5);
  // Ten messages by five people who wrote two each.
  assert.equal(figureOf(six, 'M16', 'effective', 'chat').value?.toFixed(3), '5.000');
});

test('what a hidden figure rests on does not tell its value', () => {
  const review = checkedReview(inputOf([team('Small', 'wxyz', { max_members: 2 })], { norms: [normOf()] }));
  const hidden = review.figures.filter((f) => f.reason === 'few_people');
  assert.deepEqual(
    hidden.filter((f) => ['M15', 'M25', 'M28'].includes(f.measure)).map((f) => [f.name, f.value, f.n]),
    [
      ['pairs', null, 0],
      ['weighted', null, 0],
      ['pairs', null, 0],
      ['weighted', null, 0],
      ['members', null, 0],
      ['over_size', null, 0],
      ['people', null, 0],
    ],
  );
});

test('M28: neither those under a norm nor the others may be fewer than five', () => {
  const people = (...chats: ChatTable[]) => {
    const norms = [normOf({ chats: ['project'] })];
    return told(figureOf(checkedReview(inputOf(chats, { norms })), 'M28', 'people', 'all'));
  };
  const project = team('Under', 'abcde', { type: 'project' });
  assert.equal(people(project, team('Not', 'vwxyz')), 0.5);
  assert.equal(people(project, team('Not', 'xy')), 'few_people');
  assert.equal(people(project), 1);
  assert.equal(people(team('Not', 'vwxyz')), 0);
});

test('M11 and M9: a type of few people is not the rest of a whole', () => {
  const late = (name: string, people: string, type: ChatType | null): ChatTable => ({
    name,
    type,
    rows: [...people].map((who, i): Row => [`04-01 20:${10 + i}`, who, 'internal', 'Is it there?']),
  });
  const review = checkedReview(
    inputOf(
      [late('Big', 'abcdefgh', 'department'), late('Middle', 'ijklmn', 'project'), late('Small', 'xy', null)],
      { out_of_hours: true },
    ),
  );
  const of = (measure: string, name: string, type: string) =>
    told(figureOf(review, measure, name, 'type', type));
  for (const [measure, name] of [
    ['M11', 'off_share'],
    ['M9', 'top_share'],
  ] as const) {
    assert.equal(of(measure, name, 'project'), 'few_people', measure);
    assert.equal(of(measure, name, ''), 'few_people', measure);
    assert.equal(typeof of(measure, name, 'department'), 'number', measure);
  }
  assert.equal(review.figures.filter((f) => f.name === 'often').length, 1);
});

test('M10: of four who have to note an announcement nothing is told, and it is in no sum', () => {
  const announcements = {
    tag: '[news]',
    by: [],
    limit: { text: '1d', limit_s: 86_400 },
    required: [],
    chats: [],
    written: true,
  };
  const news = (name: string, people: string): ChatTable => ({
    name,
    type: 'announcement',
    rows: [
      ...[...people].map((who): Row => ['04-01 09:00', who, 'internal', 'Morning']),
      ['04-01 10:00', 'boss', 'internal', '[news] one'],
      ['04-01 10:05', people.at(0) ?? '', 'internal', 'noted'],
    ],
  });
  const review = checkedReview(inputOf([news('Five', 'abcde'), news('Four', 'wxyz')], { announcements }));
  const of = (over: string, key?: string) => told(figureOf(review, 'M10', 'acknowledged', over, key));
  assert.deepEqual([of('all'), of('chat', 'key-Five'), of('chat', 'key-Four')], [0.2, 0.2, 'few_people']);
});

test('private chats are pooled month by month, and are in no sum of a month in which they are few', () => {
  const three = [pair('P-1', 'ab'), pair('P-2', 'cd'), pair('P-3', 'ae')];
  const march = pair('P-4', 'ab', '03-04 10:00');
  const chats = [team('Big', 'ghijkl'), ...three, march];
  const april = checkedReview(inputOf(chats));
  assert.equal(told(figureOf(april, 'M21', 'private_share', 'all')), 6 / 18);
  assert.equal(april.message_types[0]?.messages, 18);
  const before = checkedReview(inputOf(chats, { month: '2026-03' }));
  assert.deepEqual([before.message_types, before.chat_usage.map((u) => u.type)], [[], ['department']]);
  // Last month's two people are in no change either.
  const pulse = april.series.find((s) => s.measure === 'messages_per_working_day');
  assert.deepEqual(
    pulse?.months.map((m) => m.n),
    [18],
  );
  const few = checkedReview(inputOf([team('Big', 'ghijkl'), pair('P-1', 'ab')]));
  assert.equal(told(figureOf(few, 'M21', 'private_share', 'all')), 'few_people');
  assert.equal(told(figureOf(few, 'M21', 'messages_share', 'type', 'private')), 'few_people');
  assert.equal(told(figureOf(few, 'M21', 'messages_share', 'type', 'department')), 1);
});

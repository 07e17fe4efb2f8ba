import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Policy } from '../../../ingest/schema/policy.ts';
import { checkedReview, figureOf, told } from '../checked.ts';
import { normOf, type Row } from '../messages.ts';
import { type ChatTable, inputOf } from '../review-input.ts';

const chat = (rows: readonly Row[], policy: Partial<Policy> = {}, more: Partial<ChatTable> = {}) =>
  checkedReview(inputOf([{ name: 'Shop', type: 'customer', rows, ...more }], { calendar: null, ...policy }));
const ann = (time: string, text = 'Here'): Row => [time, 'ann', 'internal', text];
const cleo = (time: string, text = 'Where is it'): Row => [time, 'cleo', 'external', text];

test('M7: where nothing was watched as long as the horizon, the share so far is a lower end', () => {
  // Answered after an hour; still open after two.
  const rows = [cleo('04-01 10:00'), ann('04-01 11:00'), cleo('04-03 10:00')];
  const review = chat(rows, {}, { observed_until: '04-03 12:00' });
  const day = figureOf(review, 'M7', 'answered_1d', 'chat');
  assert.deepEqual([told(day), day.high], ['0.5 too_early', 1]);
  // Nobody answered yet, and no day has passed: not 0 %.
  const open = chat([cleo('04-03 10:00')], {}, { observed_until: '04-03 12:00' });
  assert.equal(told(figureOf(open, 'M7', 'answered_1d', 'chat')), 'too_early');
  // A whole day watched without an answer: 0 %, and no interval that feigns certainty.
  const silent = figureOf(chat([cleo('04-03 10:00')]), 'M7', 'answered_1d', 'chat');
  assert.deepEqual([told(silent), silent.low, silent.high], [0, null, null]);
});

test('M4: the share of an episode spent waiting counts no minute twice, though clocks are put back', () => {
  const twice = [cleo('04-01 10:00'), ann('04-01 11:00'), cleo('04-01 10:00'), ann('04-01 11:00')];
  assert.equal(told(figureOf(chat(twice), 'M4', 'share', 'chat')), 1);
  // The request stands before the first message of the episode.
  const early = [ann('04-01 10:00'), cleo('04-01 09:00'), ann('04-01 09:30')];
  assert.equal(told(figureOf(chat(early), 'M4', 'share', 'chat')), 0.5);
});

test('M4: a wait that outlasts its episode is part of its life', () => {
  const rows = [ann('04-01 10:00'), cleo('04-01 12:00'), cleo('04-10 12:00'), ann('04-11 12:00')];
  const review = chat(rows);
  assert.equal(told(figureOf(review, 'M4', 'median', 'chat')), 10 * 86_400);
  assert.equal(told(figureOf(review, 'M4', 'share', 'chat')), 240 / 242);
});

test('M14: a question of somebody whose side nobody knows is no question of the other side', () => {
  const rows: Row[] = [
    cleo('04-01 10:00', 'Is it there?'),
    ann('04-01 11:00'),
    ['04-02 10:00', 'zed', 'unknown', 'Is it there?'],
    ann('04-02 10:01'),
  ];
  const median = figureOf(chat(rows), 'M14', 'median', 'chat');
  assert.deepEqual([told(median), median.n], [3600, 1]);
});

test('M15: with two sides colleagues who write after each other answer nobody', () => {
  const staff = ['ann', 'ben', 'dan', 'eva'].map(
    (name, i): Row => [`04-01 10:0${i}`, name, 'internal', 'Here'],
  );
  const review = chat([cleo('04-01 09:59'), ...staff, cleo('04-01 10:10')]);
  // ann answers cleo, cleo answers eva: two pairs, none of them mutual.
  const pairs = figureOf(review, 'M15', 'pairs', 'chat');
  assert.deepEqual([told(pairs), pairs.n], [0, 2]);
});

test('M9: two people of whom nobody knows who is staff are both of the answering side', () => {
  const pair = (name: string, a: string, b: string): ChatTable => ({
    name,
    type: 'private',
    pair: true,
    rows: [
      ['04-01 10:00', a, 'unknown', 'Are you there'],
      ['04-01 10:10', b, 'unknown', 'Yes I am'],
    ],
  });
  const pairs = [pair('P-1', 'a', 'b'), pair('P-2', 'c', 'd'), pair('P-3', 'e', 'f')];
  const review = checkedReview(inputOf(pairs));
  assert.equal(told(figureOf(review, 'M9', 'top_share', 'group')), 1 / 3);
});

test('M31: a norm in a new version has no change, but the share within its limit has', () => {
  const norms = [
    normOf({ version: 1, to: '2026-03-31', limit: { text: '4h', limit_s: 14_400 } }),
    normOf({ version: 2, from: '2026-04-01' }),
  ];
  const ask = (day: string, answered: string) => [cleo(`${day} 10:00`), ann(`${day} ${answered}`)];
  const rows = [
    ann('02-02 10:00'),
    ...ask('03-04', '12:00'),
    ...ask('03-05', '10:30'),
    ...ask('04-08', '10:30'),
  ];
  const review = chat(rows, { norms });
  const of = (name: string) => told(figureOf(review, 'M31', name, 'norm', 'reply.2'));
  assert.deepEqual([of('rate'), of('rate_bridge')], ['no_last_month', 0.5]);
  assert.deepEqual(
    review.figures.filter((f) => f.over === 'norm' && f.key === 'reply.1'),
    [],
  );
});

test('M38 and M1 in a group whose norm runs round the clock: nights are counted', () => {
  const rows = [cleo('04-01 20:00'), ann('04-02 09:10')];
  const of = (norms: Policy['norms'], measure: string, name: string) =>
    told(
      figureOf(
        checkedReview(inputOf([{ name: 'Shop', type: 'customer', rows }], { norms })),
        measure,
        name,
        'type',
      ),
    );
  assert.deepEqual([of([], 'M1', 'median'), of([], 'M38', 'met_900s')], [600, 1]);
  assert.deepEqual([of([normOf()], 'M1', 'median'), of([normOf()], 'M38', 'met_900s')], [47_400, 0]);
});

test('M10: an announcement still in time is counted and in no share; a clock put back hides no word', () => {
  const announcements = {
    tag: '[news]',
    by: [],
    limit: { text: '1d', limit_s: 86_400 },
    required: [],
    chats: [],
    written: true,
  };
  const people = ['ben', 'dan', 'eva', 'fay', 'gus'];
  const news = (...rows: Row[]) =>
    chat(
      [...people.map((name): Row => ['04-01 08:00', name, 'internal', 'Morning']), ...rows],
      { announcements },
      {
        type: 'announcement',
        observed_until: '04-02 12:00',
      },
    );
  const pending = news(ann('04-02 10:00', '[news] two'));
  const of = (review: typeof pending, name: string) => told(figureOf(review, 'M10', name, 'chat'));
  assert.deepEqual([of(pending, 'pending'), of(pending, 'acknowledged')], [1, 'too_early']);
  // A stray stamp of the next day stands between the announcement and its word.
  const stray = news(ann('04-01 09:00', '[news] one'), ann('04-02 11:00'), [
    '04-01 09:30',
    'ben',
    'internal',
    'noted',
  ]);
  assert.equal(of(stray, 'acknowledged'), 0.2);
});

test('M22: texts that were not compared are said to be', () => {
  const input = inputOf([{ name: 'Shop', rows: [ann('04-01 10:00')] }]);
  assert.deepEqual(checkedReview({ ...input, cross_posts_left_out: 7 }).data_quality.warnings, [
    { code: 'texts-not-compared', exports: [], count: 7 },
  ]);
  assert.deepEqual(checkedReview(input).data_quality.warnings, []);
});

test('M18: somebody who changes sides in one turn has not handed over', () => {
  const rows: Row[] = [
    ['04-01 10:00', 'cy', 'external', 'Where is it'],
    ['04-01 10:00', 'cy', 'internal', 'I work here now'],
    ann('04-01 10:05'),
    cleo('04-01 10:06'),
  ];
  const share = figureOf(chat(rows), 'M18', 'switch_share', 'chat');
  assert.deepEqual([told(share), share.n], [0.5, 2]);
});

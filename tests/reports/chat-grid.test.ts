import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatGrid } from '../../reports/charts/chat-grid.ts';
import { chosenChats, toldChats } from '../../reports/charts/chosen-chats.ts';
import { plainText } from '../../reports/html.ts';
import { pageFor } from '../../reports/page.ts';
import type { Review } from '../../transform/review-schema.ts';
import { adherence, emptyReview, richReview } from './example-review.ts';

type Chat = Review['chats'][number];
const [some] = richReview.chats as [Chat];
const [norm] = richReview.norms as [Review['norms'][number]];

/** A chat of two months; met and due of 100 where it is judged. */
function chat(key: string, before: number, now: number, more: Partial<Chat> = {}): Chat {
  const months = [
    { month: '2026-09', messages: before },
    { month: '2026-10', messages: now },
  ];
  const counts = { messages: now, messages_last_month: before, months };
  return { ...some, chat: key, name: key, covered_from: '2026-08', complete: true, ...counts, ...more };
}

function review(chats: Chat[], met: Record<string, number> = {}): Review {
  const by_chat = Object.entries(met).map(([key, n]) => ({
    chat: key,
    this_month: adherence({ met: n, breached: 100 - n }, 0.8),
    last_month: null,
  }));
  return { ...richReview, chats, norms: [{ ...norm, by_chat }] };
}
const chosen = (of: Review) => chosenChats(toldChats(of)).map(({ chat }) => chat.chat);
const draw = (of: Review) => chatGrid.draw(pageFor(of, 'en'))[0];

test('twelve at most: the six least on time, then those that changed most, in the review’s order', () => {
  const quiet = Array.from({ length: 8 }, (_, at) => chat(`late-${at}`, 50, 50));
  const changed = Array.from({ length: 8 }, (_, at) => chat(`new-${at}`, 10, 100 + at * 10));
  const late = Object.fromEntries(quiet.map(({ chat }, at) => [chat, 50 + at]));
  assert.deepEqual(chosen(review([...changed, ...quiet], late)), [
    ...[2, 3, 4, 5, 6, 7].map((at) => `new-${at}`),
    ...[0, 1, 2, 3, 4, 5].map((at) => `late-${at}`),
  ]);
});

test('change is weighed by roots of counts: four times of few like a fifth more of many', () => {
  const [small, large] = toldChats(review([chat('small', 10, 40), chat('large', 1000, 1220)]));
  assert.ok(Math.abs((small?.change ?? 0) - (large?.change ?? 0)) < 0.2);
});

test('no change is told of a chat that was not seen whole in both months', () => {
  const changes = toldChats(
    review([
      chat('begins', 10, 90, { covered_from: '2026-10' }),
      chat('ends', 90, 10, { complete: false }),
      chat('whole', 5, 6, { covered_from: '2026-09' }),
    ]),
  ).map(({ chat, change }) => [chat.chat, change === null]);
  assert.deepEqual(changes, [
    ['begins', true],
    ['ends', true],
    ['whole', false],
  ]);
});

test('fewer than 20 items are no rate; of several norms the one kept least counts', () => {
  const few = {
    ...norm,
    by_chat: [{ chat: 'a', this_month: adherence({ met: 9, breached: 10 }, 0.8), last_month: null }],
  };
  const of = review([chat('a', 5, 6)], { a: 90 });
  const stricter = review([chat('a', 5, 6)], { a: 70 }).norms;
  assert.equal(toldChats({ ...of, norms: [few] })[0]?.on_time, null);
  assert.deepEqual(toldChats({ ...of, norms: [...of.norms, ...stricter, few] })[0]?.on_time, {
    met: 70,
    due: 100,
    rate: 0.7,
  });
  // What is no answer has no time.
  assert.equal(
    toldChats({ ...of, norms: of.norms.map((one) => ({ ...one, request: null })) })[0]?.on_time,
    null,
  );
});

test('private chats and empty ones are not there', () => {
  const pair = { ...chat('pair', 10, 90), pair: true };
  assert.deepEqual(chosen(review([pair, chat('none', 0, 0), chat('some', 1, 2)])), ['some']);
  assert.equal(draw(emptyReview), undefined);
});

test('the finding names the most changed and the least on time', () => {
  const finding = (of: Review) => plainText(draw(of)?.caption ?? '').replaceAll('\u00a0', ' ');
  const both = review([chat('Dock', 10, 90), chat('Shop', 50, 50)], { Shop: 70, Dock: 80 });
  assert.equal(
    finding(both),
    'Most changed: Dock, from 10 to 90. Least often on time: Shop, 70 of 100 (70 %).',
  );
  assert.equal(draw(both)?.title, 'Which chats changed most, and which answer late most often?');
  assert.equal(finding(review([chat('Shop', 50, 50)])), 'No chat changed on last month.');
  assert.equal(
    finding(review([chat('Shop', 5, 9, { complete: false })])),
    'No chat was seen whole in both months.',
  );
  assert.equal(draw(review([chat('Shop', 50, 50)]))?.title, 'Which chats changed most?');
});

/** The whole way in against what the simulator knows: every wait, every breach, every count. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { StoredReview } from '../../commands/transform.ts';
import {
  type Company,
  type ExportFile,
  isoTime,
  judgeWaits,
  type Phone,
  simulateCompany,
  type Wait,
  waitsOf,
  wallClockOf,
} from '../../fixtures/simulator/simulator.ts';
import { smallSpec } from '../fixtures/small-company.ts';
import { exportOf, folderOf, listsOf, local, POLICY, phoneOf, pipeline, ZONE } from './workspace.ts';

const company = simulateCompany(smallSpec, 1);
const { calendar } = smallSpec;
const EXPORTED_MS = local('2026-06-01T09:00');
const MONTHS = ['2026-04', '2026-05'] as const;
const wallClock = wallClockOf(ZONE);
const stamp = (at_ms: number) => isoTime(wallClock(at_ms));
const monthOf = (wait: Wait) => stamp(wait.requested_at_ms).slice(0, 7);
const lineIn = (file: ExportFile) => {
  const lines = new Map(file.records.map((r) => [r.id, r.first_line]));
  return (id: string | null) => (id === null ? null : (lines.get(id) ?? Number.NaN));
};

async function reviewed(t: TestContext, world: Company, phone: Phone, lists: Record<string, string> = {}) {
  const file = exportOf(world, 'group', phone);
  const folder = await folderOf(t, { [`exports/${file.path}`]: file.bytes, ...listsOf(world), ...lists });
  const months = new Map<string, StoredReview>();
  for (const month of MONTHS) months.set(month, await pipeline(folder, month));
  return { file, months };
}

/** The same talk as a phone without seconds tells it. */
function toMinutes(world: Company): Company {
  const messages = (chat: Company['chats'][number]) =>
    chat.messages.map((m) => ({ ...m, sent_at_ms: Math.floor(m.sent_at_ms / 60_000) * 60_000 }));
  return { ...world, chats: world.chats.map((chat) => ({ ...chat, messages: messages(chat) })) };
}

/** The plain policy with the zone of a phone that stood elsewhere. */
const policyFor = (phone: Phone) =>
  phone.zone === ZONE
    ? {}
    : { 'review.yaml': `${POLICY}exports:\n  - { match: "exports/*", zone: ${phone.zone} }\n` };

const PHONES: readonly (readonly [look: string, seconds: boolean, zone?: string])[] = [
  ['ios-en-gb', true],
  ['ios-zh-cn', true],
  ['ios-legacy-en', true],
  ['ios-de-12h', true, 'Europe/Amsterdam'],
  ['android-en-gb', false],
  ['android-en-us-12h', false],
  ['android-zh-cn-day-parts', false],
];

for (const [look, seconds, zone = ZONE] of PHONES) {
  const phone = phoneOf(look, 'ann', zone);

  test(`${look}: every planted wait is found, with its lines and to the ${seconds ? 'second' : 'minute'}`, async (t) => {
    const { file, months } = await reviewed(t, company, phone, policyFor(phone));
    const line = lineIn(file);
    const world = seconds ? company : toMinutes(company);
    let found = 0;
    for (const month of MONTHS) {
      const truth = waitsOf(world, 'group').filter((w) => monthOf(w) === month);
      const { replies, review } = months.get(month) as StoredReview;
      assert.deepEqual(
        replies.map((r) => [
          r.request_line,
          r.response_line,
          r.requested_at,
          r.responded_at,
          r.calendar_s,
          r.business_s,
        ]),
        truth.map((w) => [
          line(w.request),
          line(w.response),
          stamp(w.requested_at_ms),
          w.responded_at_ms === null ? null : stamp(w.responded_at_ms),
          w.calendar_s,
          w.business_s,
        ]),
      );
      assert.deepEqual(
        [review.asked_again.waits, review.asked_again.again],
        [truth.length, truth.filter((w) => w.asked_again).length],
      );
      found += truth.length;
    }
    assert.ok(found > 100, `${found}`);
  });

  test(`${look}: planted breaches of both limits are found, item by item`, async (t) => {
    const { file, months } = await reviewed(t, company, phone, policyFor(phone));
    const line = lineIn(file);
    const limits = {
      office: { limit_s: 1200, clock: 'business' },
      'round-the-clock': { limit_s: 1800, clock: 'calendar' },
    } as const;
    for (const [norm, limit] of Object.entries(limits)) {
      const seen = { met: 0, breached: 0, pending: 0, near: 0 };
      for (const month of MONTHS) {
        const { review, audit } = months.get(month) as StoredReview;
        const { items } = audit;
        const own = new Map(items.filter((i) => i.norm === norm).map((i) => [i.first_line, i]));
        const truth = judgeWaits(waitsOf(company, 'group'), limit, calendar, EXPORTED_MS).filter(
          (j) => monthOf(j.wait) === month,
        );
        assert.equal(own.size, truth.length);
        for (const { wait, state, value_s } of truth) {
          const item = own.get(line(wait.request) as number);
          // D5: without seconds a gap within a minute of the limit may lie on either side of it. Such items are
          // counted apart here; all others must be judged as they truly are.
          if (!seconds && wait.response !== null && Math.abs(value_s - limit.limit_s) < 60) {
            seen.near++;
            continue;
          }
          seen[state]++;
          assert.equal(item?.state, state, `${norm} ${wait.request} ${value_s} ${item?.reason}`);
        }
        const judged = review.norms.find((n) => n.id === norm)?.this_month.states;
        const breached = items.filter((i) => i.norm === norm && i.state === 'breached').length;
        assert.equal(judged?.breached, breached);
      }
      assert.ok(seen.met > 50 && seen.breached > 20, JSON.stringify(seen));
      assert.ok(seen.near < 15, JSON.stringify(seen));
    }
  });

  test(`${look}: messages by kind and month are those of the file`, async (t) => {
    const { file, months } = await reviewed(t, company, phone, policyFor(phone));
    // Record stamps are those of the phone; the review's months are those of the office.
    const sent = new Map(company.chats[0]?.messages.map((m) => [m.id, m.sent_at_ms]));
    for (const month of MONTHS) {
      const truth: Record<string, number> = {};
      const days: Record<string, number> = {};
      for (const { id, kind, media_kind } of file.records) {
        const at_ms = sent.get(id);
        if (at_ms === undefined || kind === 'call' || kind === 'notice' || stamp(at_ms).slice(0, 7) !== month)
          continue;
        const name = kind === 'media' ? media_kind : kind;
        truth[name] = (truth[name] ?? 0) + 1;
        const day = stamp(at_ms).slice(0, 10);
        days[day] = (days[day] ?? 0) + 1;
      }
      const { review } = months.get(month) as StoredReview;
      const kinds = review.chats[0]?.kinds.map((k) => [k.kind, k.messages] as const) ?? [];
      assert.deepEqual(Object.fromEntries(kinds), truth);
      assert.equal(review.chats[0]?.months.at(-1)?.month, month);
      const all = Object.values(truth).reduce((a, b) => a + b, 0);
      assert.equal(review.chats[0]?.messages, all);
      assert.equal(
        review.activity.reduce((sum, slot) => sum + slot.messages, 0),
        all,
      );
      const busy = review.activity_days.filter((d) => d.messages > 0);
      assert.deepEqual(Object.fromEntries(busy.map((d) => [d.day, d.messages])), days);
    }
  });
}

test('somebody whom the people list forgot: every item that differs says so', async (t) => {
  const forgetful = { ...company, people: company.people.map((p) => ({ ...p, listed: p.id !== 'dan' })) };
  const { file, months } = await reviewed(t, forgetful, phoneOf('ios-en-gb'));
  const line = lineIn(file);
  const saying_so = new Set(['asker-unknown', 'unknown-sender-answered']);
  const reasons: string[] = [];
  for (const month of MONTHS) {
    const truth = judgeWaits(
      waitsOf(forgetful, 'group'),
      { limit_s: 1200, clock: 'business' },
      calendar,
      EXPORTED_MS,
    );
    const states = new Map(truth.map((j) => [line(j.wait.request), j.state]));
    const { review, audit } = months.get(month) as StoredReview;
    const { items } = audit;
    const own = items.filter((i) => i.norm === 'office');
    for (const item of own) {
      if (item.state === states.get(item.first_line)) continue;
      assert.ok(saying_so.has(item.reason), `${item.first_line} ${item.state} ${item.reason}`);
      reasons.push(item.reason);
    }
    const found = new Set(own.map((i) => i.first_line));
    for (const { wait } of truth) {
      if (monthOf(wait) === month) assert.ok(found.has(line(wait.request) as number), wait.request);
    }
    assert.ok((review.data_quality.unknown_sender_share as number) > 0);
  }
  assert.deepEqual([...new Set(reasons)].sort(), [...saying_so].sort());
});

test('whoever joined later sees less: the first day cannot be judged, the rest is as it is', async (t) => {
  const { file, months } = await reviewed(t, company, phoneOf('ios-en-gb', 'ben'));
  const line = lineIn(file);
  const joined_ms = local('2026-04-27T10:00');
  const truth = judgeWaits(
    waitsOf(company, 'group', { from_ms: joined_ms }),
    { limit_s: 1200, clock: 'business' },
    calendar,
    EXPORTED_MS,
  );
  const first_ms = company.chats[0]?.messages.find((m) => m.sent_at_ms >= joined_ms)?.sent_at_ms ?? 0;
  const items = MONTHS.flatMap((month) => months.get(month)?.audit.items ?? []).filter(
    (i) => i.norm === 'office',
  );
  assert.equal(items.length, truth.length);
  for (const { wait, state } of truth) {
    const item = items.find((i) => i.first_line === line(wait.request));
    const warm = wait.requested_at_ms < first_ms + 86_400_000;
    assert.deepEqual(
      [item?.state, item?.reason === 'warm-up'],
      [warm ? 'not_determinable' : state, warm],
      wait.request,
    );
  }
});

/** What a review says apart from where its evidence lies. */
function said({ review, replies, audit: { items } }: StoredReview) {
  const {
    exports: _,
    coverage: __,
    data_quality,
    chats,
    waiting,
    provenance,
    figures,
    figure_months,
    ...rest
  } = review;
  const {
    records: _records,
    messages: _m,
    notices: _n,
    calls: _c,
    merged_copies: _copies,
    ...quality
  } = data_quality;
  return {
    ...rest,
    // Data quality (M35) tells of the files themselves.
    figures: figures.filter((f) => f.measure !== 'M35'),
    figure_months: figure_months.filter((f) => f.measure !== 'M35'),
    quality,
    config: provenance.config_hash,
    chats: chats.map(({ export_ids: _ids, ...chat }) => chat),
    waiting: waiting.items.map(({ place: _place, ...item }) => item),
    replies: replies.map(({ export_id: _id, request_line: _l, response_line: _r, ...reply }) => reply),
    items: items.map(({ export_id: _id, first_line: _f, last_line: _l, ...item }) => item),
  };
}

const OVERLAPS = {
  'a week': ['2026-04-29T09:00', '2026-05-06T12:00'],
  'three weeks': ['2026-04-24T09:00', '2026-05-15T12:00'],
};

for (const look of ['ios-en-gb', 'android-en-gb'])
  for (const [overlap, [from = '', until = '']] of Object.entries(OVERLAPS)) {
    test(`${look}: exports of one phone that overlap by ${overlap} say what the long one says`, async (t) => {
      const phone = phoneOf(look);
      const long = exportOf(company, 'group', phone);
      const early = exportOf(company, 'group', phone, { exported_at_ms: local(until) });
      const late = exportOf(company, 'group', phone, { from_ms: local(from) });
      const alone = await folderOf(t, { [`exports/1/${long.path}`]: long.bytes, ...listsOf(company) });
      const both = await folderOf(t, {
        [`exports/1/${early.path}`]: early.bytes,
        [`exports/2/${late.path}`]: late.bytes,
        ...listsOf(company),
      });
      for (const month of MONTHS) {
        const merged = await pipeline(both, month);
        assert.ok(merged.review.data_quality.merged_copies > 50);
        assert.deepEqual(said(merged), said(await pipeline(alone, month)));
      }
    });
  }

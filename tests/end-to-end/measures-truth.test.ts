/** Every measure against what is true of simulated companies, computed by plain code of its own (naive/). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoredReview } from '../../commands/transform.ts';
import { type CompanySpec, simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { customerSpec, mixedSpec } from '../fixtures/measured-companies.ts';
import { changeTruths } from './naive/change.ts';
import { differences, type Figure, nameOf } from './naive/compare.ts';
import { copyTruths } from './naive/copies.ts';
import { CUSTOMERS, MIXED, type Workspace } from './naive/declared.ts';
import { exceptionTruths } from './naive/exceptions.ts';
import { groupTruths, overlapsOf } from './naive/groups.ts';
import { type Look, type Measured, MONTHS, measured } from './naive/measured.ts';
import { itemsOf, normMonth, waitingNow } from './naive/norms.ts';
import { peopleTruths } from './naive/people.ts';
import { PLANTED, plant } from './naive/plant.ts';
import { talkTruths } from './naive/talk.ts';
import { opened, timeTruths } from './naive/times.ts';
import type { Truth } from './naive/truth.ts';
import { askedAgain, carriesFile, waitsOf } from './naive/waits.ts';

const COMPANIES: readonly (readonly [name: string, spec: CompanySpec, workspace: Workspace])[] = [
  ['customers alone', customerSpec, CUSTOMERS],
  ['every type of chat', mixedSpec, MIXED],
];
const LOOKS: readonly Look[] = [
  { look: 'ios-en-gb', seconds: true, with_media: false },
  { look: 'android-en-gb', seconds: false, with_media: true },
];

/** February holds nothing. */
const monthBefore = (month: string) =>
  MONTHS[MONTHS.indexOf(month as (typeof MONTHS)[number]) - 1] ?? '2026-02';

const lastThree = (month: string) => [month, monthBefore(month), monthBefore(monthBefore(month))];

/** Figures with chats by their id in the company. */
const figuresOf = ({ chat_of }: Measured, { review }: StoredReview): Figure[] =>
  review.figures.map((f) => ({ ...f, key: chat_of.get(f.key) ?? f.key }));

const TIMES = ['M1', 'M2', 'M3', 'M4', 'M7', 'M9', 'M14', 'M38', 'M40'];

/**
 * Figures about answers in teams, which exports do not tell for certain: see teams-truth.test.ts. And what the people's
 * words decide (takes_private), or the items themselves (judged); what tells of files (M35: counted file by file in
 * tests/ingest) and of labelled words (M36: tests/fixtures) has no truth in a company.
 */
function isElsewhere({ world }: Measured, f: Figure): boolean {
  if (f.measure === 'M35' || f.measure === 'M36') return true;
  if (['takes_private', 'judged', 'strict'].includes(f.name) || f.key === 'ask.1') return true;
  const answers =
    TIMES.includes(f.measure) || f.name === 'answered_1d' || (f.measure === 'M31' && f.name === 'median');
  const teams = world.chats.filter((c) => c.group === 'team');
  const keys = ['team', ...teams.flatMap((c) => [c.id, c.type ?? ''])];
  return answers && keys.some((key) => f.key === key || f.key.startsWith('team '));
}

function truthsOf(
  { world }: Measured,
  { declared, limits }: Workspace,
  month: string,
  seconds: boolean,
): Truth[] {
  return [
    ...timeTruths(world, declared, month),
    ...talkTruths(world, declared, month),
    ...peopleTruths(world, declared, month),
    ...groupTruths(world, declared, month),
    ...copyTruths(world, declared, month),
    ...changeTruths(world, declared, limits, month, monthBefore(month), seconds ? 1 : 60),
    ...exceptionTruths(world, limits, lastThree(month), seconds ? 1 : 60),
  ];
}

for (const [name, spec, workspace] of COMPANIES) {
  for (const look of LOOKS) {
    const company = plant(simulateCompany(spec, 1), PLANTED);

    test(`${name}, ${look.look}: every figure that an export tells for certain is the true one`, async (t) => {
      const m = await measured(t, company, look, workspace.lists);
      for (const month of MONTHS) {
        const found = figuresOf(m, m.reviews.get(month) as StoredReview).filter((f) => !isElsewhere(m, f));
        const truths = truthsOf(m, workspace, month, look.seconds);
        assert.deepEqual(differences(found, truths), [], month);
        assert.ok(found.length > 150, `${found.length}`);
      }
      agreesOnNorms(m, workspace, look.seconds ? 1 : 60);
      agreesOnSections(m);
      remembersMonths(m);
      tellsOfNobody(m);
    });
  }
}

/** M5, M8, M28: states, rates and overruns of each norm of the customers' chats, together and by chat. */
function agreesOnNorms(
  { world, reviews, chat_of }: Measured,
  { limits }: Workspace,
  resolution_s: number,
): void {
  for (const [month, { review, audit }] of reviews) {
    const { items } = audit;
    for (const limit of limits) {
      const chats = world.chats.filter((c) => c.type === 'customer');
      const all = chats.flatMap((c) => itemsOf(world, c, limit, resolution_s));
      const own = all.filter((i) => i.request.month === month);
      const norm = review.norms.find((n) => n.id === limit.id && n.version === limit.version);
      // A version that ended before the month is told of no more.
      assert.equal(norm === undefined, limit.to < `${month}-01`, `${limit.id} ${limit.version} ${month}`);
      if (!norm) continue;
      const { states, population, rate } = norm.this_month;
      assert.deepEqual(
        { states, population, rate, overrun: norm.overrun },
        normMonth(own, limit.limit_s),
        `${limit.id} ${month}`,
      );
      const by_chat = new Map(norm.by_chat.map((row) => [chat_of.get(row.chat), row.this_month.states]));
      for (const chat of chats.filter((c) => own.some((i) => i.chat === c))) {
        const truth = normMonth(
          own.filter((i) => i.chat === chat),
          limit.limit_s,
        );
        assert.deepEqual(by_chat.get(chat.id), truth.states, `${limit.id} ${month} ${chat.id}`);
      }
    }
    const judged = review.figures.find((f) => f.measure === 'M28' && f.name === 'judged');
    const undecided = items.filter((i) => i.state === 'not_determinable').length;
    assert.equal(judged?.n, items.length);
    assert.ok(Math.abs((judged?.value as number) - (1 - undecided / items.length)) < 1e-9);
  }
}

/** M6, M37, which groups have the same members, and the sections that say what figures say. */
function agreesOnSections(m: Measured): void {
  const { world, reviews, chat_of } = m;
  const groups = world.chats.filter((c) => c.group !== 'private');
  for (const [month, stored] of reviews) {
    const { review } = stored;
    const waits = groups.flatMap(waitsOf).filter((w) => w.request.month === month && !w.withdrawn);
    const again = waits.filter(askedAgain).length;
    assert.deepEqual(review.asked_again, { waits: waits.length, again, share: again / waits.length });
    assert.deepEqual(
      review.waiting.items.map(({ chat, opened_at, calendar_s, business_s }) => ({
        chat: chat_of.get(chat),
        opened_at,
        calendar_s,
        business_s,
      })),
      waitingNow(world),
    );
    const overlaps = review.overlaps.map((o) => ({ ...o, chats: o.chats.map((c) => chat_of.get(c)).sort() }));
    assert.deepEqual(sorted(overlaps), sorted(overlapsOf(world, month)));
    countsTeams(m, stored, month);
    const figure = new Map(figuresOf(m, stored).map((f) => [nameOf(f), f.value]));
    for (const { group, median_s, p90_s } of review.response_times) {
      assert.equal(median_s, figure.get(`M3 median group ${group}`));
      assert.equal(p90_s, figure.get(`M3 p90 group ${group}`));
    }
    for (const { type, share } of review.chat_usage)
      assert.equal(share, figure.get(`M21 messages_share type ${type ?? ''}`));
    for (const { kind, share } of review.message_types) assert.equal(share, figure.get(`M23 ${kind} all `));
  }
}

/** In teams it is certain how many ask, and with a file, if not who answers. */
function countsTeams(m: Measured, stored: StoredReview, month: string): void {
  const n = new Map(figuresOf(m, stored).map((f) => [nameOf(f), f.n]));
  for (const chat of m.world.chats.filter((c) => c.group === 'team')) {
    const waits = opened(waitsOf(chat), month);
    assert.equal(n.get(`M3 median chat ${chat.id}`) ?? 0, waits.length, `${chat.id} ${month}`);
  }
  const all = m.world.chats.filter((c) => c.group === 'team').flatMap((c) => opened(waitsOf(c), month));
  const filed = all.filter(carriesFile).length;
  assert.equal(n.get('M40 with_median group team') ?? 0, filed, month);
  assert.equal(n.get('M40 without_median group team') ?? 0, all.length - filed, month);
}

const sorted = <T extends { chats: unknown }>(rows: T[]) =>
  rows.sort((a, b) => (String(a.chats) < String(b.chats) ? -1 : 1));

/** What a review says of earlier months is what their own reviews said. */
function remembersMonths({ reviews }: Measured): void {
  const said = new Map(
    [...reviews].map(([month, { review }]) => [month, new Map(review.figures.map((f) => [nameOf(f), f]))]),
  );
  for (const [month, { review }] of reviews) {
    const before = said.get(monthBefore(month));
    for (const f of before ? review.figures : [])
      assert.equal(f.last_month, before?.get(nameOf(f))?.value ?? null, `${month} ${nameOf(f)}`);
    for (const row of review.figure_months) {
      assert.deepEqual(
        row.months,
        MONTHS.filter((of) => of <= month).map((of) => {
          const f = said.get(of)?.get(nameOf(row));
          return { month: of, value: f?.value ?? null, n: f?.n ?? 0 };
        }),
        `${month} ${nameOf(row)}`,
      );
    }
  }
}

/** §9: no name of a person, and nothing about a private chat alone. */
function tellsOfNobody({ world, reviews }: Measured): void {
  for (const { review, replies } of reviews.values()) {
    const pairs = review.chats.filter((c) => c.pair);
    assert.equal(pairs.length, world.chats.filter((c) => c.group === 'private').length);
    const { chats, exports, ...told } = review;
    const text = JSON.stringify(told);
    for (const pair of pairs) {
      assert.ok(!text.includes(pair.chat) && !text.includes(pair.name), pair.name);
      assert.ok(!replies.some((r) => r.chat === pair.name));
      assert.deepEqual(
        [pair.messages, pair.waits, pair.writers, pair.median_s, pair.kinds],
        [null, null, null, null, []],
      );
    }
    for (const person of world.company.people) {
      assert.ok(!text.includes(person.name) && !text.includes(person.push_name), person.name);
    }
    assert.ok(chats.length > 0 && exports.length > 0);
  }
}

test('a private pair alone, and a month in which only one of the pairs writes, are not told', async (t) => {
  const quiet = mixedSpec.chats.map((chat) =>
    chat.type === 'private' && chat.id !== 'ann-ben'
      ? { ...chat, streams: chat.streams.map((s) => ({ ...s, from: '2026-04-01', to: '2026-04-17' })) }
      : chat,
  );
  const keep = (ids: readonly string[]) => quiet.filter((chat) => ids.includes(chat.id));
  const privates = ['ann-ben', 'gus-hana', 'ivy-joe'];
  for (const [ids, told] of [
    [['yard', ...privates], ['2026-04']],
    [['yard', ...privates.slice(0, 2)], []],
  ] as const) {
    const company = simulateCompany({ ...mixedSpec, chats: keep(ids) }, 2);
    const m = await measured(t, company, LOOKS[0] as Look, MIXED.lists);
    for (const month of MONTHS) {
      const stored = m.reviews.get(month) as StoredReview;
      const speaks = stored.review.figures.some((f) => f.key.startsWith('private') && f.value !== null);
      assert.equal(
        speaks,
        told.some((of) => of === month),
        month,
      );
      const found = figuresOf(m, stored).filter(
        (f) => !isElsewhere(m, f) && !['M25', 'M28'].includes(f.measure),
      );
      const truths = truthsOf(m, MIXED, month, true).filter((f) => !['M25', 'M28'].includes(f.measure));
      assert.deepEqual(differences(found, truths), [], month);
    }
  }
});

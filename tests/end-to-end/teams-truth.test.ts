/**
 * Teams, where exports do not say which message answers which: what is true by the simulator's reply links lies within
 * the stated intervals, and what norms judge is so.
 */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { mixedSpec } from '../fixtures/measured-companies.ts';
import { type Figure, nameOf } from './naive/compare.ts';
import { MIXED, TEAM_LIMIT_S } from './naive/declared.ts';
import { type Measured, measured } from './naive/measured.ts';
import { PLANTED, plant } from './naive/plant.ts';
import { trueWaitBehind } from './naive/teams.ts';
import { teamTruths } from './naive/times.ts';
import type { Truth } from './naive/truth.ts';
import { secondsOf } from './naive/waits.ts';

const TEAMS = ['yard', 'move', 'sales', 'news', 'loose'];
const CLOSE = 1e-9;

function simulated(t: TestContext, seed: number, look: string): Promise<Measured> {
  const chats = mixedSpec.chats.filter((c) => TEAMS.includes(c.id));
  const planted = PLANTED.filter((p) => TEAMS.includes(p.chat));
  const company = plant(simulateCompany({ ...mixedSpec, chats }, seed), planted);
  return measured(t, company, { look, seconds: look.startsWith('ios'), with_media: false }, MIXED.lists);
}

const SEEDS = [
  [1, 'ios-en-gb'],
  [2, 'android-en-gb'],
  [3, 'ios-en-gb'],
  [4, 'android-en-gb'],
  [5, 'ios-en-gb'],
] as const;

test('the truth lies within every interval, and norms judge what is so', async (t) => {
  const counts = { right: 0, wrong: 0, not_determinable: 0 };
  for (const [seed, look] of SEEDS) {
    const m = await simulated(t, seed, look);
    lieWithin(t, m, `${seed} ${look}`);
    countJudged(m, look.startsWith('ios') ? 1 : 60, counts);
  }
  t.diagnostic(JSON.stringify(counts));
  assert.ok(counts.right > 500, JSON.stringify(counts));
  assert.equal(counts.wrong, 0, JSON.stringify(counts));
});

function lieWithin(t: TestContext, m: Measured, company: string): void {
  for (const [month, { review }] of m.reviews) {
    const figures = review.figures.map((f) => ({ ...f, key: m.chat_of.get(f.key) ?? f.key }));
    const found = new Map(figures.map((f) => [nameOf(f), f]));
    const truths = teamTruths(m.world, MIXED.declared, month);
    assert.ok(truths.length > 60, `${truths.length}`);
    for (const truth of truths) {
      const { value, low, high } = found.get(nameOf(truth)) as Figure;
      const says = `${company} ${month} ${nameOf(truth)}: ${value} [${low}, ${high}], true ${truth.value}`;
      if (truth.over === 'group') t.diagnostic(says);
      assert.ok(holds({ low, high }, truth), says);
    }
  }
}

/** An end that is not reached lies beyond all others. */
function holds({ low, high }: Pick<Figure, 'low' | 'high'>, { value }: Truth): boolean {
  const never = Number.POSITIVE_INFINITY;
  return (low ?? never) <= (value ?? never) + CLOSE && (value ?? never) <= (high ?? never) + CLOSE;
}

function countJudged(
  { world, files, reviews }: Measured,
  resolution_s: number,
  counts: { right: number; wrong: number; not_determinable: number },
): void {
  for (const { audit } of reviews.values()) {
    for (const item of audit.items.filter((i) => i.norm === 'ask')) {
      if (item.state === 'not_determinable') {
        counts.not_determinable++;
        continue;
      }
      const chat = world.chats.find((c) => c.name === item.chat);
      const line = files.get(chat?.id ?? '')?.records.find((r) => r.first_line === item.first_line);
      const wait = chat && line && trueWaitBehind(chat, line.id);
      assert.ok(wait, `${item.chat} ${item.first_line}`);
      const value = secondsOf(world, wait, 'business');
      const late = value >= TEAM_LIMIT_S + resolution_s;
      const state = late ? 'breached' : wait.response ? 'met' : 'pending';
      counts[state === item.state ? 'right' : 'wrong']++;
      // Whoever is judged late is late: nobody answers before the first message of anybody else.
      assert.ok(item.state !== 'breached' || late, `${item.chat} ${item.first_line}`);
    }
  }
}

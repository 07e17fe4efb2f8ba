/** Norms on rest, form, media, secrets and questions: what was planted in simulated months is found, and nothing else. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { report } from '../../commands/report.ts';
import type { StoredReview } from '../../commands/transform.ts';
import { simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { type Counts, countOf, countsIn, type State, sum } from './naive/counts.ts';
import { type Look, type Measured, MONTHS, measured } from './naive/measured.ts';
import { plant } from './naive/plant.ts';
import { BREACHES } from './naive/planted-breaches.ts';
import { GROUPS, POLICY, plantedSpec, WAIVERS } from './naive/planted-company.ts';
import type { Item } from './naive/planted-norms.ts';
import { ANSWER, itemsOf, NORMS } from './naive/planted-rules.ts';
import { trueWaitBehind } from './naive/teams.ts';
import { readTold, ties } from './naive/ties.ts';
import { secondsOf, waitsOf } from './naive/waits.ts';
import type { SeenChat } from './naive/world.ts';
import { QUIET } from './workspace.ts';

const LOOKS: readonly (Look & { seed: number; language: 'en' | 'zh-Hans' })[] = [
  { seed: 1, look: 'ios-en-gb', seconds: true, with_media: false, language: 'zh-Hans' },
  { seed: 2, look: 'ios-zh-cn', seconds: true, with_media: true, language: 'en' },
  { seed: 3, look: 'android-en-gb', seconds: false, with_media: true, language: 'en' },
  { seed: 4, look: 'android-zh-cn', seconds: false, with_media: false, language: 'zh-Hans' },
];
/** Teams of people who lead are fewer than five; waivers are granted for two norms. */
const STATES_SEEN: Readonly<Record<string, readonly State[]>> = {
  rest: ['breached', 'exempt', 'met', 'not_determinable'],
  'lead-rest': ['not_determinable'],
  short: ['breached', 'exempt', 'met'],
  calm: ['breached', 'met'],
  latin: ['breached', 'met', 'waived'],
  report: ['breached', 'met'],
  kinds: ['breached', 'exempt', 'met', 'not_determinable', 'waived'],
  round: ['met', 'not_determinable'],
  small: ['breached', 'met', 'not_determinable'],
  brief: ['breached', 'met', 'not_determinable'],
  named: ['breached', 'met', 'not_determinable'],
  secrets: ['breached', 'exempt', 'met', 'not_determinable'],
  answer: ['breached', 'exempt', 'met', 'not_determinable', 'pending'],
  boss: ['breached', 'exempt', 'met', 'not_determinable'],
};
const LISTS = { policy: POLICY, groups: GROUPS, unlisted: ['loose'], waivers: WAIVERS };

/** Unrelated single lines, most of which nobody answers: what stands behind a question is seldom its answer. */
const SINGLE_LINES = 'loose';

type Judged = Record<'right' | 'wrong' | 'not_determinable', number>;
const none = (): Judged => ({ right: 0, wrong: 0, not_determinable: 0 });
const teams = { talk: none(), single_lines: none() };
const seen = new Set<string>();

for (const { seed, language, ...look } of LOOKS) {
  const name = `${look.look} ${look.with_media ? 'with' : 'without'} media`;
  test(`${name}: each chat and month has the items that are true, and all that is told of them ties`, async (t) => {
    const company = plant(simulateCompany(plantedSpec, seed), BREACHES);
    let folder = '';
    const m = await measured(t, company, look, LISTS, async (workspace) => {
      folder = workspace.folder;
      await report(workspace, { out: null, audit_out: null, language }, QUIET);
    });
    for (const month of MONTHS) {
      const stored = m.reviews.get(month) as StoredReview;
      const told = await readTold(join(folder, 'reviews'), month);
      for (const norm of NORMS) {
        const items = new Map(
          m.world.chats.map((chat) => [chat.id, itemsOf(norm, m.world, chat, month, look.seconds ? 1 : 60)]),
        );
        exact(m, stored, norm, month, items);
        for (const { norm: of, state, value } of stored.audit.items)
          if (of === 'secrets' && state === 'breached')
            assert.equal(value, 1, 'a value counts once in a text');
        const counts = new Map<string, Counts>();
        for (const [id, own] of items) counts.set(id, countOf(own.map(({ state }) => state)));
        if (norm === 'answer')
          for (const chat of teamsIn(m)) counts.set(chat.id, judgedInTeam(m, stored, chat, month, look));
        const all = sum([...counts.values()]);
        ties(told, norm, all, (key) => counts.get(m.chat_of.get(key) as string) ?? {});
        for (const state of Object.keys(all)) seen.add(`${norm} ${state}`);
      }
    }
  });
}

test('each state that can be is seen; of questions of teams what is judged is so', (t) => {
  const wanted = Object.entries(STATES_SEEN).flatMap(([norm, states]) => states.map((s) => `${norm} ${s}`));
  assert.deepEqual([...seen].sort(), wanted.sort());
  t.diagnostic(JSON.stringify(teams));
  const { talk, single_lines } = teams;
  assert.ok(talk.right > 150 && talk.wrong === 0, JSON.stringify(talk));
  assert.ok(single_lines.right > 10 && single_lines.wrong === 0, JSON.stringify(single_lines));
});

const teamsIn = ({ world }: Measured) => world.chats.filter((c) => c.group === 'team');

/** Of each group the lines that are not met with their states, and how many are met each day; of private chats all of them together. */
function exact(
  m: Measured,
  { review, audit }: StoredReview,
  norm: string,
  month: string,
  truth: ReadonlyMap<string, readonly Item[]>,
): void {
  const foundIn = (chat: string) =>
    [
      ...audit.items
        .filter((i) => i.norm === norm && i.chat === chat)
        .map((i) => `line ${String(i.first_line).padStart(5)} ${i.state}`),
      ...audit.populations
        .filter((p) => p.norm === norm && p.chat === chat)
        .map((p) => `${p.day}: ${p.items} ${p.state}`),
    ].sort();
  const waits = norm === 'answer' || norm === 'boss';
  const wanted = (chat: SeenChat) => {
    const lines = new Map(m.files.get(chat.id)?.records.map((r) => [r.id, r.first_line]));
    const days = new Map<string, number>();
    const rows: string[] = [];
    for (const { m: said, state } of truth.get(chat.id) ?? []) {
      const day = said.local.slice(0, 10);
      if (state === 'met' && !waits) days.set(day, (days.get(day) ?? 0) + 1);
      else rows.push(`line ${String(lines.get(said.id)).padStart(5)} ${state}`);
    }
    return [...rows, ...[...days].map(([day, n]) => `${day}: ${n} met`)].sort();
  };
  const exactOnes = m.world.chats.filter((c) => norm !== 'answer' || c.group !== 'team');
  for (const chat of exactOnes.filter((c) => c.group !== 'private'))
    assert.deepEqual(foundIn(chat.name), wanted(chat), `${norm} ${chat.id} ${month}`);
  const pairs = review.chats.filter((c) => c.pair).map((c) => foundIn(c.name));
  const inPairs = exactOnes.filter((c) => c.group === 'private').map(wanted);
  assert.deepEqual(pairs.map(String).sort(), inPairs.map(String).sort(), `${norm} pairs ${month}`);
}

/** Questions of teams: all are counted, and those that are judged are so by the simulator's links. */
function judgedInTeam(
  { world, files }: Measured,
  stored: StoredReview,
  chat: SeenChat,
  month: string,
  look: Look,
): Counts {
  const counts = chat.id === SINGLE_LINES ? teams.single_lines : teams.talk;
  const found = countsIn(stored, 'answer', chat.name);
  const asked = waitsOf(chat).filter((w) => w.request.month === month);
  assert.equal(
    Object.values(found).reduce((a, b) => a + b, 0),
    asked.length,
    `questions of ${chat.id} in ${month}`,
  );
  for (const item of stored.audit.items.filter((i) => i.norm === 'answer' && i.chat === chat.name)) {
    const line = files.get(chat.id)?.records.find((r) => r.first_line === item.first_line);
    const wait = trueWaitBehind(chat, line?.id as string);
    if (item.state === 'not_determinable') {
      counts.not_determinable++;
      continue;
    }
    const late = secondsOf(world, wait, 'business') >= ANSWER.limit_s + (look.seconds ? 1 : 60);
    const excused = ANSWER.rhetorical?.test(wait.request.text);
    const withdrawn = asked.find((w) => w.request.id === line?.id)?.withdrawn;
    const state = withdrawn
      ? 'exempt'
      : late
        ? excused
          ? 'exempt'
          : 'breached'
        : wait.response
          ? 'met'
          : 'pending';
    // Whoever is judged late is late: nobody answers before the first message of anybody else.
    assert.ok(item.state !== 'breached' || state === 'breached', `${chat.id} ${item.first_line}`);
    counts[state === item.state ? 'right' : 'wrong']++;
  }
  return found;
}

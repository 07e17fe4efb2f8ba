/** Every measure against what is true of simulated companies, computed by plain code of its own (naive/). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { AUTO_REPLY, mixedSpec } from '../fixtures/measured-companies.ts';
import { differences } from './naive/compare.ts';
import { copyTruths } from './naive/copies.ts';
import { groupTruths, overlapsOf } from './naive/groups.ts';
import { measured } from './naive/measured.ts';
import { peopleTruths } from './naive/people.ts';
import { PLANTED, plant, TEMPLATE } from './naive/plant.ts';
import { talkTruths } from './naive/talk.ts';
import { timeTruths } from './naive/times.ts';
import type { Declared } from './naive/truth.ts';

const head = `organisation: Measured
zone: Asia/Singapore
calendar:
  hours: { mon-fri: "09:00-12:30, 13:30-18:00" }
  holidays: [holidays.csv]
auto_replies: ["${AUTO_REPLY}"]
`;
const mixed = {
  policy: `${head}templates: ["${TEMPLATE}"]
out_of_hours: true
silent_after_days: 10
announcements: { tag: "[NOTICE]", by: manager, limit: 1d, chats: [announcement, department], written: true }
topics:
  - { id: racks, words: [rack, racks, 货架], chats: [project] }
  - { id: trucks, words: [truck, truck 5], chats: [Yard, customer] }
norms:
  - { id: office, kind: reply-limit, chats: customer, request: inbound, limit: 20m, clock: business, target: 0.8, announced: 2026-01-01 }
  - { id: ask, kind: reply-limit, chats: [department, project], request: question, limit: 1h, clock: business, target: 0.8, announced: 2026-01-01 }
`,
  groups: `chat,type,purpose,owner,max_members
Cleo & Co,customer,orders,ann,5
Yard,department,,ben,
Cold Store Move,project,the move,,4
Sales Desk,department,sales,ann,20
News,announcement,,,
Never Seen,project,,,
`,
  unlisted: ['loose'],
};

const declared: Declared = {
  clocks: { two_sided: 'business', team: 'business', private: 'business' },
  norms: [
    { id: 'office', types: ['customer'], request: 'inbound', limit_s: 1200, clock: 'business' },
    { id: 'ask', types: ['department', 'project'], request: 'question', limit_s: 3600, clock: 'business' },
  ],
  register: {
    cleo: { purpose: true, owner: true, max_members: 5 },
    yard: { purpose: false, owner: true, max_members: null },
    move: { purpose: true, owner: false, max_members: 4 },
    sales: { purpose: true, owner: true, max_members: 20 },
    news: { purpose: false, owner: false, max_members: null },
  },
  missing: 1,
  silent_after_days: 10,
  out_of_hours: true,
  templates: [TEMPLATE],
  topics: [
    { id: 'racks', words: /\bracks?\b|货架/i, chats: (c) => c.type === 'project' },
    { id: 'trucks', words: /\btruck\b/i, chats: (c) => c.id === 'yard' || c.type === 'customer' },
  ],
  announcements: {
    tag: /\[notice\]/i,
    by: ['ann'],
    limit_s: 8 * 3600,
    due: (c) => c.type === 'announcement' || c.type === 'department',
    written: true,
  },
};

test('x', async (t) => {
  const company = plant(simulateCompany(mixedSpec, 1), PLANTED);
  const m = await measured(
    t,
    company,
    { look: process.env.LOOK ?? 'ios-en-gb', seconds: !process.env.LOOK, with_media: true },
    mixed,
  );
  for (const [month, { review }] of m.reviews) {
    const figures = review.figures.map((f) => ({ ...f, key: m.chat_of.get(f.key) ?? f.key }));
    const team = new Set(
      m.world.chats.filter((c) => c.group === 'team').flatMap((c) => [c.id, c.type ?? '']),
    );
    const truths = [
      ...timeTruths(m.world, declared, month),
      ...talkTruths(m.world, declared, month),
      ...peopleTruths(m.world, declared, month),
      ...groupTruths(m.world, declared, month),
      ...copyTruths(m.world, declared, month),
    ];
    const uncertain = ['M1', 'M2', 'M3', 'M4', 'M7', 'M9', 'M14', 'M38', 'M40'];
    const own = figures.filter(
      (f) =>
        !(
          (uncertain.includes(f.measure) || f.name === 'answered_1d') &&
          (f.over === 'all' || team.has(f.key) || f.key.startsWith('team'))
        ) &&
        f.name !== 'takes_private' &&
        f.measure !== 'M31' &&
        f.name !== 'judged' &&
        f.name !== 'strict',
    );
    const d = differences(own, truths);
    console.log(month, truths.length, d.length, '\n' + d.slice(0, 60).join('\n'));
    const chats = (o: { chats: readonly string[] }) => o.chats.map((c) => m.chat_of.get(c) as string).sort();
    assert.deepEqual(
      review.overlaps
        .map((o) => ({ ...o, chats: chats(o) }))
        .sort((a, b) => (String(a.chats) < String(b.chats) ? -1 : 1)),
      overlapsOf(m.world, month).sort((a, b) => (String(a.chats) < String(b.chats) ? -1 : 1)),
    );
  }
});

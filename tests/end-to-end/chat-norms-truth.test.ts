/** Norms on which chat is for what, on groups and on announcements, against what is true of a simulated company. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoredReview } from '../../commands/transform.ts';
import { simulateCompany } from '../../fixtures/simulator/simulator.ts';
import { mixedSpec } from '../fixtures/measured-companies.ts';
import { acknowledgements, choices, sizes } from './naive/chat-norms.ts';
import { type Counts, countsIn, sum, told } from './naive/counts.ts';
import { MIXED } from './naive/declared.ts';
import { type Look, type Measured, MONTHS, measured } from './naive/measured.ts';
import { PLANTED, plant } from './naive/plant.ts';
import type { Declared } from './naive/truth.ts';
import type { SeenChat, World } from './naive/world.ts';

const NORMS = `  - { id: note, kind: acknowledgement, announced: 2026-01-01 }
  - { id: racks, kind: chat-choice, topic: racks, announced: 2026-01-01 }
  - { id: notices, kind: chat-choice, tags: ["[NOTICE]"], belongs: [announcement, Sales Desk], announced: 2026-01-01 }
  - { id: register, kind: group-size, purpose: true, owner: true, announced: 2026-01-01 }
  - { id: six, kind: group-size, max_members: 6, announced: 2026-01-01 }
`;
const NOTICES = {
  words: /\[notice\]/i,
  chats: (c: SeenChat) => c.type === 'announcement' || c.id === 'sales',
};

type Truth = (world: World, chat: SeenChat, month: string) => Counts;
const { declared } = MIXED;
const racks = declared.topics[0] as Declared['topics'][number];
const announcements = declared.announcements as NonNullable<Declared['announcements']>;

const truths = (resolution_s: number): Record<string, Truth> => ({
  note: (world, chat, month) => acknowledgements(world, announcements, chat, month, resolution_s),
  racks: (_, chat, month) => choices(chat, month, racks, false),
  notices: (_, chat, month) => choices(chat, month, NOTICES, true),
  register: (world, chat, month) => sizes(world, declared, chat, month, 'declared'),
  six: (world, chat, month) => sizes(world, declared, chat, month, { max: 6 }),
});

const LOOKS: readonly Look[] = [
  { look: 'ios-en-gb', seconds: true, with_media: false },
  { look: 'android-en-gb', seconds: false, with_media: false },
];

for (const look of LOOKS) {
  test(`${look.look}: each chat and month has the items that are true`, async (t) => {
    const company = plant(simulateCompany(mixedSpec, 1), PLANTED);
    const m = await measured(t, company, look, { ...MIXED.lists, policy: MIXED.lists.policy + NORMS });
    const seen = new Set<string>();
    for (const month of MONTHS) {
      const stored = m.reviews.get(month) as StoredReview;
      for (const [id, truth] of Object.entries(truths(look.seconds ? 1 : 60))) {
        const norm = stored.review.norms.find((n) => n.id === id);
        // Of small chats pages tell no row; the auditor's tables hold every one.
        const found = new Map(
          stored.review.chats.map((c) => [m.chat_of.get(c.chat), countsIn(stored, id, c.name)]),
        );
        for (const chat of m.world.chats.filter((c) => c.group !== 'private'))
          assert.deepEqual(
            found.get(chat.id) ?? {},
            truth(m.world, chat, month),
            `${id} ${chat.id} ${month}`,
          );
        const all = m.world.chats.map((chat) => truth(m.world, chat, month));
        assert.deepEqual(told(norm?.this_month.states ?? {}), sum(all), `${id} ${month}`);
        for (const state of Object.keys(sum(all))) seen.add(`${id} ${state}`);
      }
      namesNobody(m, stored);
    }
    assert.deepEqual([...seen].sort(), [
      'note breached',
      'note met',
      'note pending',
      'notices breached',
      'notices met',
      'racks met',
      'racks not_determinable',
      'register breached',
      'register met',
      'register not_determinable',
      'six breached',
      'six not_determinable',
    ]);
  });
}

/** Rows for the auditor hold lines, states and numbers, of whomever they are. */
function namesNobody({ world }: Measured, { audit: { items } }: StoredReview): void {
  const text = JSON.stringify(
    items.filter((i) => ['note', 'racks', 'notices', 'register', 'six'].includes(i.norm)),
  );
  for (const { name, push_name } of world.company.people)
    assert.ok(!text.includes(name) && !text.includes(push_name), name);
}

/** A simulated company as a workspace: exports, people, groups, policy. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  bookOf,
  exportChat,
  largeSpec,
  lookOf,
  simulateCompany,
} from '../../fixtures/simulator/simulator.ts';

/** What some kinds of norms need beside them. */
const TURNED_ON = `out_of_hours: true
content_scan: true
announcements: { tag: "[NOTICE]", limit: 2d, written: true }
`;
const MORE_NORMS = `  - { id: quiet, kind: quiet-hours, hours: { mon-sun: "20:00-07:00" }, urgent_tag: "[URGENT]", announced: 2025-11-01 }
  - { id: form, kind: message-format, max_chars: 300, max_emoji: 5, max_caps_share: 0.7, announced: 2025-11-01 }
  - { id: media, kind: allowed-media, media: [image, document, video], announced: 2025-11-01 }
  - { id: prices, kind: chat-choice, words: [price, 价格], tags: ["[PRJ]"], belongs: customer, announced: 2025-11-01 }
  - { id: cards, kind: sensitive-information, countries: [SG, CN], announced: 2025-11-01 }
  - { id: groups, kind: group-size, max_members: 25, purpose: true, announced: 2025-11-01 }
  - { id: questions, kind: question-answered, limit: 4h, announced: 2025-11-01 }
  - { id: notes, kind: acknowledgement, announced: 2025-11-01 }
`;

const POLICY = `organisation: Large Company
zone: Asia/Singapore
calendar:
  hours: { mon-fri: "09:00-12:30, 13:30-18:00", sat: "09:00-13:00" }
norms:
  - { id: reply-2h, kind: reply-limit, chats: customer, request: inbound, limit: 2h, target: 0.85, announced: 2025-11-01 }
  - { id: answer-1d, kind: reply-limit, chats: department, request: question, limit: 1d, target: 0.8, announced: 2025-11-01 }
`;

/** Writes the workspace; `messages` is a multiple of `chats`. */
export async function makeLarge(folder: string, messages: number, chats: number): Promise<void> {
  const spec = largeSpec(messages, chats);
  const everybody = spec.people.map((p) => p.id);
  await mkdir(join(folder, 'exports'), { recursive: true });
  // Chat by chat: a million simulated messages at once are gigabytes.
  for (const [i, chat] of spec.chats.entries()) {
    const company = simulateCompany({ ...spec, chats: [chat] }, 'large');
    const file = exportChat(
      company,
      chat.id,
      {
        owner: 'p1',
        look: lookOf(i % 2 === 0 ? 'android-en-gb' : 'ios-en-us'),
        zone: 'Asia/Singapore',
        address_book: bookOf(company, everybody),
        unsaved: 'push',
      },
      { exported_at_ms: Date.UTC(2026, 10, 3, 2), max_records: Number.MAX_SAFE_INTEGER },
    );
    await writeFile(join(folder, 'exports', file.path), file.bytes);
  }
  const people = spec.people.map((p) => [p.name, p.push_name, p.phone, p.side, p.team].join(','));
  await writeFile(join(folder, 'people.csv'), `person,aliases,phones,side,team\n${people.join('\n')}\n`);
  const groups = spec.chats.map((c) => [c.name, c.type, 'purpose', 'owner'].join(','));
  await writeFile(join(folder, 'groups.csv'), `chat,type,purpose,owner\n${groups.join('\n')}\n`);
  await writeFile(join(folder, 'review.yaml'), POLICY);
}

/** The same workspace with every kind of norm over all chats. */
export async function allNorms(folder: string): Promise<void> {
  await writeFile(join(folder, 'review.yaml'), TURNED_ON + POLICY + MORE_NORMS);
}

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

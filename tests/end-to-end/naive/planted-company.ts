/** The company in which breaches are planted, and its norms: as the policy writes them, and in the test's own words. */
import type { ChatSpec, Company, CompanySpec } from '../../../fixtures/simulator/simulator.ts';
import { AUTO_REPLY, mixedSpec } from '../../fixtures/measured-companies.ts';
import { accountNumber } from './sensitive-values.ts';
import type { SeenChat } from './world.ts';

const STAFF = ['ann', 'ben', 'gus', 'hana', 'ivy', 'joe'];

/** Beside those of the mixed company: one on call, one who leads, one without a zone, and one whom the people list forgot. */
const people = [
  ...mixedSpec.people.map((p) => ({
    ...p,
    roles: p.id === 'hana' ? ['night-watch'] : p.id === 'ivy' ? ['shift-lead'] : p.roles,
    zone: p.id === 'ben' ? '' : p.zone,
  })),
  {
    id: 'zoe',
    name: 'Zoe Example',
    push_name: 'zoe.push',
    phone: '+65 8000 0499',
    side: 'internal' as const,
    team: '',
    roles: [],
    zone: '',
    listed: false,
  },
];

/** A chat in which only planted people talk. */
const silent = (id: string, name: string, type: ChatSpec['type'], ids: readonly string[]): ChatSpec => ({
  id,
  name,
  type,
  owner: 'ann',
  created_at: '2026-03-25T08:00',
  members: ids.map((person) => ({ person })),
  streams: [],
});

const shop = silent('shop', 'Corner Shop', 'customer', [...STAFF, 'zoe', 'eve']);

export const plantedSpec: CompanySpec = {
  ...mixedSpec,
  name: 'Planted',
  people,
  chats: [
    ...mixedSpec.chats,
    silent('night', 'Night Shift', 'department', [...STAFF, 'zoe']),
    { ...shop, members: [...shop.members, { person: 'fay', left: '2026-05-31T15:30' }] },
  ],
};

/** May stand in a text: the company's own account. */
export const OWN_ACCOUNT = accountNumber('GB', 'WEST98765412345678');

/** Voice notes of exactly so many seconds are among the simulated ones. */
export const LONGEST_VOICE_S = 45;

export const POLICY = `organisation: Planted
zone: Asia/Singapore
calendar:
  hours: { mon-fri: "09:00-12:30, 13:30-18:00" }
  holidays: [holidays.csv]
auto_replies: ["${AUTO_REPLY}"]
out_of_hours: true
content_scan: true
norms:
  - { id: rest, kind: quiet-hours, hours: { mon-fri: "20:00-07:00", sun: "00:00-24:00" }, on_call: night-watch, urgent_tag: "[URGENT]", urgent_share: 0.05, answer_within: 10m, exempt_people: [Gus Example], exempt_chats: [announcement], announced: 2026-01-01 }
  - { id: lead-rest, kind: quiet-hours, hours: { mon-fri: "20:00-07:00" }, by: shift-lead, announced: 2026-01-01 }
  - { id: short, kind: message-format, max_chars: 60, max_emoji: 2, exempt_people: [manager], announced: 2026-01-01 }
  - { id: calm, kind: message-format, chats: [department, customer], max_caps_share: 0.7, max_in_a_row: 3, announced: 2026-01-01 }
  - { id: latin, kind: message-format, chats: [Yard, Night Shift], script: latin, announced: 2026-01-01 }
  - { id: report, kind: message-format, of: "[REPORT]", by: shift-lead, first_of_day: true, prefixes: ["[report]"], fields: [{ name: temp, pattern: 'temp -?[0-9]+' }], min_chars: 20, announced: 2026-01-01 }
  - { id: kinds, kind: allowed-media, media: [image, document, voice], exempt_chats: [announcement], exempt_people: [Gus Example], announced: 2026-01-01 }
  - { id: round, kind: allowed-media, media: [image, document, sticker, gif, voice, audio, video_note], announced: 2026-01-01 }
  - { id: small, kind: allowed-media, max_mb: 0.00004, announced: 2026-01-01 }
  - { id: brief, kind: allowed-media, max_voice_seconds: ${LONGEST_VOICE_S}, announced: 2026-01-01 }
  - { id: named, kind: allowed-media, captions: [image, document], announced: 2026-01-01 }
  - { id: secrets, kind: sensitive-information, types: [card, iban, cn-id, national-id], countries: [SG, BR], own: ["${OWN_ACCOUNT}"], exempt_people: [Gus Example], announced: 2026-01-01 }
  - { id: answer, kind: question-answered, limit: 2h, clock: business, rhetorical: [who knew], exempt_people: [Fay Example], announced: 2026-01-01 }
  - { id: boss, kind: question-answered, chats: customer, responder: manager, limit: 1h, clock: calendar, announced: 2026-01-01 }
`;

export const GROUPS = `chat,type
Cleo & Co,customer
Corner Shop,customer
Yard,department
Night Shift,department
Cold Store Move,project
Sales Desk,department
News,announcement
`;

export const WAIVERS = `id,norm,chat,reason,approver,granted,from,expires
W-1,latin,Yard,A driver is learning,Ann Example,2026-04-01,2026-04-10,2026-05-08
W-2,kinds,customer,A film for the customer,Board of directors,2026-04-01,,2026-05-29
`;

/** What they say, by norm: in which chats, from when to when, and who may not waive their own. */
export const WAIVED: Readonly<
  Record<string, { isIn: (chat: SeenChat) => boolean; from: string; to: string; approver: string }>
> = {
  latin: { isIn: (c) => c.id === 'yard', from: '2026-04-10', to: '2026-05-08', approver: 'ann' },
  kinds: { isIn: (c) => c.type === 'customer', from: '2026-04-01', to: '2026-05-29', approver: '' },
};

export const personIn = ({ people: all }: Company, id: string): Company['people'][number] =>
  all.find((p) => p.id === id) as Company['people'][number];

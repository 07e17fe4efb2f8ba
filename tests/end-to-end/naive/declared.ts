/** What the two workspaces declare: as the files that the product reads, and in the test's own words. */
import { AUTO_REPLY } from '../../fixtures/measured-companies.ts';
import type { Lists } from './measured.ts';
import type { Limit } from './norms.ts';
import { TEMPLATE } from './plant.ts';
import type { Declared } from './truth.ts';

export interface Workspace {
  lists: Lists;
  declared: Declared;
  /** Norms of customers' chats. */
  limits: readonly Limit[];
}

const HEAD = `organisation: Measured
zone: Asia/Singapore
calendar:
  hours: { mon-fri: "09:00-12:30, 13:30-18:00" }
  holidays: [holidays.csv]
auto_replies: ["${AUTO_REPLY}"]
`;

/** The strictest norm stands on the calendar clock; the other one gets another limit in May. */
export const CUSTOMERS: Workspace = {
  lists: {
    policy: `${HEAD}norms:
  - { id: day-and-night, kind: reply-limit, chats: customer, request: inbound, limit: 15m, clock: calendar, target: 0.5, announced: 2026-01-01 }
  - { id: office, version: 1, kind: reply-limit, chats: customer, request: inbound, limit: 20m, clock: business, target: 0.5, announced: 2026-01-01, to: 2026-04-30 }
  - { id: office, version: 2, kind: reply-limit, chats: customer, request: inbound, limit: 30m, clock: business, target: 0.5, announced: 2026-01-01, from: 2026-05-01 }
`,
    groups: `chat,type,purpose,owner,max_members
Cleo & Co,customer,orders,Ann,
Eve Ltd,customer,,Ann,
Fay Inn,customer,,,
`,
  },
  declared: {
    clocks: { two_sided: 'calendar', team: 'business', private: 'business' },
    norm_types: ['customer'],
    register: {
      cleo: { purpose: true, owner: true, max_members: null },
      eve: { purpose: false, owner: true, max_members: null },
      fay: { purpose: false, owner: false, max_members: null },
    },
    missing: 0,
    silent_after_days: 30,
    out_of_hours: false,
    templates: [],
    topics: [],
    announcements: null,
  },
  limits: [
    {
      id: 'day-and-night',
      version: 1,
      limit_s: 900,
      clock: 'calendar',
      from: '2026-01-01',
      to: '2027-01-01',
    },
    { id: 'office', version: 1, limit_s: 1200, clock: 'business', from: '2026-01-01', to: '2026-04-30' },
    { id: 'office', version: 2, limit_s: 1800, clock: 'business', from: '2026-05-01', to: '2027-01-01' },
  ],
};

export const TEAM_LIMIT_S = 3600;

export const MIXED: Workspace = {
  lists: {
    policy: `${HEAD}templates: ["${TEMPLATE}"]
out_of_hours: true
silent_after_days: 10
announcements: { tag: "[NOTICE]", by: manager, limit: 1d, chats: [announcement, department], written: true }
topics:
  - { id: racks, words: [rack, racks, 货架], chats: [project] }
  - { id: trucks, words: [truck], chats: [Yard, customer] }
  - { id: nowhere, words: [submarine], chats: [project] }
norms:
  - { id: office, kind: reply-limit, chats: customer, request: inbound, limit: 20m, clock: business, target: 0.8, announced: 2026-01-01 }
  - { id: ask, kind: reply-limit, chats: [department, project], request: question, limit: 1h, clock: business, target: 0.8, announced: 2026-01-01 }
`,
    groups: `chat,type,purpose,owner,max_members
Cleo & Co,customer,orders,Ann,5
Yard,department,,Ben,
Cold Store Move,project,the move,,4
Sales Desk,department,sales,Ann,20
News,announcement,,,
Never Seen,project,,,
`,
    unlisted: ['loose'],
  },
  declared: {
    clocks: { two_sided: 'business', team: 'business', private: 'business' },
    norm_types: ['customer', 'department', 'project'],
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
      { id: 'nowhere', words: /\bsubmarine\b/i, chats: (c) => c.type === 'project' },
    ],
    announcements: {
      tag: /\[notice\]/i,
      by: ['ann'],
      limit_s: 8 * 3600,
      due: (c) => c.type === 'announcement' || c.type === 'department',
      written: true,
    },
  },
  limits: [
    { id: 'office', version: 1, limit_s: 1200, clock: 'business', from: '2026-01-01', to: '2027-01-01' },
  ],
};

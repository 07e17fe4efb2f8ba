/**
 * A company of 80 chats whose exports 30 people make, over three months: what each phone gives on a day, as files of a workspace,
 * and the lists that its management fills in. Of the company of many chats, hostile names and all.
 */
import { isFileName } from '../../fixtures/many-chats/names.ts';
import { manySpec, ZONE } from '../../fixtures/many-chats/spec.ts';
import { LOOKS } from '../../fixtures/many-chats/workspace.ts';
import {
  bookOf,
  type Company,
  type ExportFile,
  type ExportWindow,
  exportChat,
  instantOf,
  lookOf,
  type Person,
  type Phone,
  simulateCompany,
} from '../../fixtures/simulator/simulator.ts';

export const CHATS = 80;
const EXPORTERS = 30;

const spec = manySpec(CHATS);
const { internal, external } = spec.people;
const people = [...internal, ...external];
const everybody = people.map(({ id }) => id);
/** The first of them are to export; one more has to, until that one leaves the company. */
const pool = internal.slice(0, EXPORTERS - 1);
export const LEAVER = internal[EXPORTERS] as Person;

export interface MonthChat {
  n: number;
  /** As the register calls it: a private one by the other one's name. */
  name: string;
  /** What its file is called where no file can have that name; else empty. */
  alias: string;
  exporter: Person;
  substitute: Person | null;
  owner: Person | null;
  department: string;
  company: Company;
}

const tasks = new Map(pool.map((person) => [person.id, 0]));

export const chats: readonly MonthChat[] = spec.chats.map(({ spec: chat, exporter: first, register }, n) => {
  const members = internal.filter(({ id }) => chat.members.some(({ person }) => person === id));
  const able = pool
    .filter((person) => members.includes(person))
    .sort((a, b) => (tasks.get(a.id) as number) - (tasks.get(b.id) as number));
  const is_private = chat.type === 'private';
  const exporter = is_private ? first : (able[0] as Person);
  tasks.set(exporter.id, (tasks.get(exporter.id) ?? 0) + 1);
  const name = is_private ? chat.name.replace(`${first.name} and `, '') : chat.name;
  return {
    n,
    name,
    alias: isFileName(name) ? '' : `chat-${n}`,
    exporter,
    substitute: is_private ? null : (able[1] ?? null),
    owner: register?.owner ?? null,
    department: register?.department ?? '',
    company: simulateCompany({ ...spec.company, chats: [chat] }, 'month'),
  };
});

/** The chat with this number, exported by somebody else. */
const left = chats.findIndex(
  ({ company: { chats: of } }) =>
    of[0]?.type === 'department' && of[0].members.some(({ person }) => person === LEAVER.id),
);
export const chatOfLeaver = left;
(chats[left] as { exporter: Person }).exporter = LEAVER;

export const chat = (n: number) => chats[n] as MonthChat;

const inFile = (name: string) =>
  name.includes('/') && !name.includes(';') ? [name.replaceAll('/', '_')] : [];

/** Whoever exports has the same phone each month. */
const phoneOf = (owner: Person, company: Company): Phone => ({
  owner: owner.id,
  look: lookOf(LOOKS[everybody.indexOf(owner.id) % LOOKS.length] as string),
  zone: ZONE,
  address_book: bookOf(company, everybody),
  unsaved: 'push',
});

export const isAndroid = ({ exporter, company }: MonthChat) =>
  phoneOf(exporter, company).look.platform === 'android';

/** What a phone gives of the chat on a day, in that phone's folder of the month. */
export function exported(
  { alias, exporter, company }: MonthChat,
  day: string,
  more: Partial<ExportWindow> & { by?: Person } = {},
): { path: string; file: ExportFile } {
  const { by = exporter, ...window } = more;
  const file = exportChat(company, company.chats[0]?.id as string, phoneOf(by, company), {
    exported_at_ms: at(day),
    container: 'zip',
    ...window,
  });
  const ending = /\.\w+$/.exec(file.path)?.[0] ?? '';
  return { path: `${by.id}/${alias === '' ? file.path : `${alias}${ending}`}`, file };
}

export const at = (time: string) => instantOf(time, ZONE);

/** Every text that somebody wrote in a chat. */
export const textsOf = ({ company }: MonthChat): string[] =>
  (company.chats[0]?.messages ?? []).flatMap(({ content }) =>
    content.kind === 'text' && !content.text.includes('@{') ? [content.text] : [],
  );

/** The lists as the management leaves them on the first day. */
export const LISTS: Readonly<Record<string, string>> = {
  'review.key': `${'6'.repeat(64)}\n`,
  'people.csv': csv([
    ['person', 'aliases', 'phones', 'team', 'roles', 'side', 'zone', 'to'],
    ...people.map((p) => [
      ...[p.name, p.push_name, p.phone, p.team, p.roles.join(';'), p.side, p.zone],
      p === LEAVER ? '2026-09-18' : '',
    ]),
  ]),
  'groups.csv': csv([
    ['chat', 'aliases', 'type', 'purpose', 'owner', 'department', 'exporter', 'substitute'],
    ...chats.map(({ name, alias, n, owner, department, exporter, substitute, company }) => [
      // A phone leaves out what a name of a file cannot hold, in the text within the archive too.
      ...[
        name,
        alias === '' ? '' : [alias, ...inFile(name)].join(';'),
        company.chats[0]?.type as string,
        `What chat ${n} is for`,
        owner?.name ?? '',
      ],
      ...[department, exporter.name, substitute?.name ?? ''],
    ]),
  ]),
  'review.yaml': `organisation: Meridian Provisions
zone: ${ZONE}
calendar:
  hours: { mon-fri: "09:00-12:30, 13:30-18:00", sat: "09:00-13:00" }
  holidays: [SG]
goals:
  - { id: customers, serves: customer relations, measure: on-time-rate, chats: customer, target: 0.85, by: 2026-12 }
norms:
  - { id: reply-2h, kind: reply-limit, chats: customer, request: inbound, limit: 2h, target: 0.85, announced: 2026-08-01, severity: high }
  - { id: short, kind: message-format, chats: [department, customer], max_chars: 60, target: 0.95, announced: 2026-08-01 }
`,
};

export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => (/[",\n;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** English words of `collect`: for whoever gathers the exports of a month. */
import type { CollectNoteCode, CollectState } from '../../transform/collect/collected.ts';
import { type Fragment, html } from '../html.ts';
import { enCollectMessages } from './en-collect-messages.ts';
import { plural as s } from './en-plural.ts';

type F = Fragment;

/** Beside a shape: as short as can be. */
const states: Record<CollectState, string> = {
  missing: 'missing',
  exporter_left: 'exporter left',
  damaged: 'damaged',
  ends_early: 'ends early',
  gap: 'gap',
  near_cap: 'near the cap',
  privacy_on: 'export blocked',
  timer_on: 'messages vanish',
  with_media: 'with media',
  complete: 'whole',
};

/** After a number of chats. */
const counted: Record<CollectState, (n: number) => string> = {
  missing: (n) => `${n} missing`,
  exporter_left: (n) => `${n} exported by somebody who had left`,
  damaged: (n) => `${n} damaged`,
  ends_early: (n) => `${n} ${s(n, 'ends', 'end')} early`,
  gap: (n) => `${n} ${s(n, 'gap')}`,
  near_cap: (n) => `${n} near the cap`,
  privacy_on: (n) => `${n} whose export is blocked`,
  timer_on: (n) => `${n} whose messages vanish`,
  with_media: (n) => `${n} with media`,
  complete: (n) => `${n} whole`,
};

/** What a chat's exports show, with the days that say it. */
export interface SaidSpan {
  first: F;
  until: F;
  by: 'zip_date' | 'last_stamp';
  known_until: F | null;
}

/** Of the chat, to whoever gathers the exports; null: no export shows anything. */
const said: Record<CollectState, (span: SaidSpan | null) => F> = {
  missing: (span) =>
    span === null
      ? 'no export came'
      : html`no export for this month came; what is there shows the chat until ${span.until}`,
  exporter_left: (span) =>
    span === null
      ? 'the phone that exported it had left the chat'
      : html`the phone that exported it had left the chat: it shows nothing after ${span.until}`,
  damaged: () => 'the file is not as WhatsApp made it, or could not be read whole',
  ends_early: (span) =>
    span === null
      ? 'ends before the month does'
      : span.by === 'zip_date'
        ? html`exported on ${span.until}, before the month was over`
        : html`last message on ${span.until}; the file does not tell when it was exported, so perhaps nothing is missing`,
  gap: (span) =>
    span === null || span.known_until === null
      ? 'begins after the export before it ended'
      : html`begins on ${span.first}, the export before it ended on ${span.known_until}`,
  near_cap: () => 'as long as exports can be: its beginning may be cut off',
  privacy_on: () => 'advanced chat privacy is on: it cannot be exported any more',
  timer_on: () => 'messages vanish: some may be gone before the next export',
  with_media: () => 'exported with media: such an export holds a quarter of the messages at most',
  complete: () => 'whole',
};

const notes: Record<CollectNoteCode, (values: F) => F> = {
  renamed: (values) => html`called ${values} in an export`,
  several_phones: () => 'exports of several phones',
  same_file: (values) => html`the same file again: ${values}`,
  older_file: (values) => html`older than what was there before: ${values}`,
  other_month: (values) => html`ends before the month begins: ${values}`,
  shared_name: (values) => html`another chat has the same name: ${values}`,
  exporter_gone: (values) => html`${values} has left the company`,
};

/** For `explain`: what it means, and what to do. */
const codes: Record<CollectState | CollectNoteCode, string> = {
  missing:
    'No export of the chat came for the month, though the register (groups.csv) says that it is due. Ask its exporter, else its substitute; if the chat has ended, write the day into the column until.',
  exporter_left:
    'Whoever exported the chat had left it or was removed, so what came later is not in the export. Ask the substitute, and name another exporter in groups.csv.',
  damaged:
    'The file is not as the phone wrote it: another program saved it again with other line ends or another encoding, or parts of it could not be read. Ask for the original file, neither opened nor unzipped.',
  ends_early:
    'The export was made before the month was over, so the last days are not in it. Ask for a new one, made on or after the first day of the next month. A .txt does not tell when it was made, only when its last message was written: of a quiet chat it may be whole. Whoever made it knows; then nothing has to be done, and the next export shows it.',
  gap: 'The export begins after the one before it ended, and nothing shows the time between: the chat was cleared on that phone, or it is a new phone. Ask the same person whether older messages are there, else somebody else in the chat.',
  near_cap:
    'The export is about as long as exports can be (40,000 messages, with media 10,000), so older messages may be cut off. The month may still be whole. Ask for exports without media, and for one more in the middle of the month.',
  privacy_on:
    'Somebody turned on advanced chat privacy. While it is on, the chat cannot be exported. Ask whoever answers for the chat whether it can be turned off, or take the chat out of the register.',
  timer_on:
    'Disappearing messages are on: what vanishes before the export is made is in no export. Ask for an export early, and for one more within the month, or agree on turning the timer off.',
  with_media:
    'The export was made with media. Such exports hold about 10,000 messages, those without 40,000. Nothing is missing yet; ask for the next one without media.',
  complete: 'An export shows the chat to the end of the month, as far as it can be told.',
  renamed:
    'An export calls the chat by another name than groups.csv, but shows the same messages. Add the name to the column aliases if it is to stay.',
  several_phones:
    'Exports of several phones came. They are merged, and each shows what the other lacks; nothing has to be done.',
  same_file: 'The same file came more than once. It is read once; the others can be deleted.',
  older_file: 'An export shows less than one that was there before. Nothing is lost; it can be deleted.',
  other_month: 'An export ends before the month begins: it says nothing about it. Was the wrong file sent?',
  shared_name:
    'Another chat has the same name. Look whether each export is of the chat that is meant; renaming one of the groups helps.',
  exporter_gone:
    'The people list says that the exporter whom groups.csv names has left the company. The substitute is asked instead; name another exporter in groups.csv.',
};

export const enCollect = {
  title: (company: string | null, month: string) =>
    company === null ? `Exports for ${month}` : `${company}: exports for ${month}`,
  kicker: 'Exports for the monthly review',
  skip: 'Skip to the content',
  intro: (day: F) =>
    html`Exports show the month whole if they are made on ${day} or later. This page names people: it is for whoever gathers the exports, not to be passed on.`,
  no_register:
    'There is no register (groups.csv), so what is missing cannot be told: every export that came was taken. A register names each chat with its exporter and a substitute.',
  tiles: {
    due: (n: number) => `${s(n, 'chat')} due`,
    came: (n: number) => `${s(n, 'chat')} that came`,
    whole: 'whole',
    ask: 'to ask for',
    held: (n: number) => `${s(n, 'file')} not read: not in groups.csv`,
    unread: (n: number) => `${s(n, 'file')} that cannot be read`,
  },
  glance: 'At a glance',
  states,
  counted,
  said,
  notes,
  codes,
  not_due: 'not due this month',

  today: {
    heading: 'What to do today',
    none: 'Nothing to ask for: every chat that is due is whole.',
    intro: 'Whom to ask, with the chats. The messages are ready below.',
    nobody: 'Nobody is named',
    nobody_help: 'Name an exporter in groups.csv, or ask whoever answers for the chat.',
    owner: (name: F) => html`answers for it: ${name}`,
    instead: (name: F) => html`else ${name}`,
    no_substitute: 'no substitute is named',
    held: (n: number) => `Decide on ${n} ${s(n, 'file')} whose chat is not in groups.csv`,
    unread: (n: number) => `Ask again for ${n} ${s(n, 'file')} that cannot be read`,
    message: 'message',
  },

  chats: {
    heading: 'All chats',
    none: 'No chats.',
    columns: { chat: 'Chat', state: 'State', until: 'Shown until', exporter: 'Exporter', notes: 'Notes' },
    by_last: 'last message',
  },

  held: {
    heading: 'Files that wait for you',
    help: 'The register (groups.csv) does not name their chat, so they were not opened. For each: add a row to groups.csv, or the name to the aliases of the chat’s row, and run collect again; or remove the file.',
    columns: { place: 'File', chat: 'Chat by its name', bytes: 'Size' },
  },

  unread: {
    heading: 'Files that cannot be read',
    columns: { place: 'File', code: 'Why' },
  },

  plan: {
    heading: 'Who exports next',
    none: 'Nobody is known who could export a chat: name exporters in groups.csv.',
    exact: (people: number, chats: number) =>
      `${people} ${s(people, 'person', 'people')} can export ${chats} ${s(chats, 'chat')}; fewer cannot.`,
    greedy: (people: number, chats: number, fewest: number) =>
      `${people} people can export ${chats} chats; at least ${fewest} are needed.`,
    help: 'Who can is known from those who wrote in the chats and from groups.csv; of as few people as possible those who stay, then those on an iPhone (its exports have seconds), then those who did it before. Copy whom you agree with into groups.csv.',
    phones: { iphone: 'iPhone', android: 'Android', unknown: 'phone not known' },
    chats: (n: number) => `${n} ${s(n, 'chat')}`,
    leaves: (day: F) => html`leaves on ${day}`,
    substitute: (name: F) => html`substitute ${name}`,
    no_substitute: 'nobody else known',
    uncovered: 'Nobody known can export',
    columns: { person: 'Exporter', phone: 'Phone', leaves: 'Leaves', chat: 'Chat', substitute: 'Substitute' },
  },

  messages: {
    heading: 'Messages to send',
    none: 'No messages.',
    help: 'Open one and copy it into a chat with that person: a click or a tap into the text selects all of it. Each stands there in English and Chinese.',
    kinds: {
      after: 'Receipts: what came, what to export again',
      substitute: 'To substitutes',
      before: 'Before the next export',
    },
    again: (n: number) => `${n} to ask for`,
    all_whole: 'all whole',
    languages: { en: 'English', 'zh-Hans': '中文' },
    columns: { to: 'To', kind: 'Kind', en: 'English', zh: '中文' },
    kind: { before: 'before', after: 'receipt', substitute: 'substitute' },
  },

  texts: enCollectMessages,

  meanings: 'What the words mean',

  workbook: {
    sheets: { chats: 'chats', held: 'files not read', plan: 'plan', messages: 'messages' },
    chats: {
      ...{ chat: 'Chat', type: 'Type', department: 'Department', owner: 'Owner', due: 'Due', state: 'State' },
      ...{ also: 'Also', code: 'Code', first: 'Shown from', until: 'Shown until', by: 'End known by' },
      ...{ known: 'Known before until', exporter: 'Exporter', substitute: 'Substitute', exports: 'Exports' },
      ...{ cap: 'Share of the cap', notes: 'Notes' },
    },
    held: { place: 'File', why: 'Why', chat: 'Chat by its name', bytes: 'Bytes', id: 'Export' },
    not_in_register: 'not in groups.csv',
    left_out: (n: string) => `${n} more rows do not fit`,
  },

  terminal: {
    month: (month: string, whole_from: string) =>
      `Month     ${month}: an export made on ${whole_from} or later shows it whole`,
    other_month: (day: string) =>
      `Mind      no export reaches into this month; the newest ends on ${day}. For another month: --month YYYY-MM`,
    coverage: (expected: number, whole: number, register: boolean, states: readonly string[]) =>
      `Coverage  ${whole} of ${expected} ${s(expected, 'chat')} ${register ? 'due' : 'that came'} ${s(whole, 'is', 'are')} whole${states.length === 0 ? '' : `; ${states.join(', ')}`}`,
    chat: (name: string, what: string, whom: string) => `          ${name}: ${what}; ${whom}`,
    ask: (name: string, instead: string) =>
      name === ''
        ? instead === ''
          ? 'nobody is named to ask (groups.csv, column exporter)'
          : `ask ${instead}`
        : `ask ${name}${instead === '' ? '' : `, else ${instead}`}`,
    mind: (states: readonly string[]) => `Mind      ${states.join(', ')}`,
    held: (n: number, places: string) =>
      `Held      ${n} ${s(n, 'file')} whose chat is not in groups.csv, not read: ${places}`,
    unread: (n: number, places: string) => `Not read  ${n} ${s(n, 'file')}: ${places}`,
    more: (n: number) => `and ${n} more`,
    plan: (text: string, uncovered: number) =>
      `Next      ${text}${uncovered === 0 ? '' : ` Nobody is known for ${uncovered} ${s(uncovered, 'chat')}.`}`,
  },
};

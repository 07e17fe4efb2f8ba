/** English words of what `run` and its stages say. */
import type { JoinedBy } from '../../ingest/one-chat.ts';
import type { Review } from '../../transform/review-schema.ts';
import type { ToldDifference } from '../copies.ts';

const counted = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;
/** `1,234` */
const number = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

export const enRun = {
  /** Of something read: where, its code, what it is, what is known of it, what to do. */
  found: (where: string, code: string, what: string, detail: string, help: string) =>
    `${where}: ${code}: ${what}${detail === '' ? '' : ` (${detail})`}. ${help}`,
  /** What a package or the reader said of a file. */
  detail: (text: string) => text,
  noted: (code: string, what: string, places: readonly string[], more: number, help: string) =>
    `${code}: ${what}: ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}${help === '' ? '' : `. ${help}`}`,
  same_as: (place: string, other: string) => `${place} (same as ${other})`,
  both: (one: string, other: string) => `${one} and ${other}`,
  /** A mistake that stops everything. */
  problem: (where: string, code: string, what: string, help: string) =>
    `${where}: ${code}: ${what}\n  help: ${help}`,
  nothing_run: 'Nothing was run.',
  no_exports: (folder: string) =>
    `${folder}: no-exports: there is no .txt, .zip or .eml here. Put the exports in this folder, or name theirs with -w. How to export a chat is told by: chat-review init`,

  joined: (chats: number, by: JoinedBy, names: readonly string[], more: number) =>
    `Joined    ${counted(chats, 'chat')} of several exports by ${by}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  read: (
    read: number,
    found: number,
    chats: number,
    { records, messages, notices, calls }: Record<'records' | 'messages' | 'notices' | 'calls', number>,
  ) =>
    `Read      ${read} of ${counted(found, 'export')}: ${counted(chats, 'chat')}, ${counted(records, 'record')} = ${counted(messages, 'message')} + ${counted(notices, 'notice')} + ${counted(calls, 'call')}`,
  unread: (n: number, reasons: readonly (readonly [code: string, n: number])[]) =>
    `Not read  ${n}: ${reasons.map(([code, times]) => `${times} ${code}`).join(', ')}`,
  others: (n: number, endings: readonly (readonly [ending: string, n: number])[]) =>
    `Left out  ${counted(n, 'file that is no export', 'files that are no exports')}: ${endings.map(([ending, times]) => `${times} ${ending ? `.${ending}` : 'without ending'}`).join(', ')}`,
  exports_left_out: (ids: readonly string[], what: string, help: string) =>
    `Left out  ${counted(ids.length, 'export')} (${ids.join(', ')}): ${what}. ${help}`,
  month: (month: string, asked: boolean, zone: string | null) =>
    `Month     ${month} (${asked ? 'as asked' : 'the last month that is complete for half of its chats'}), ${zone ?? 'no zone known: stamps as the phones show them'}`,
  norm_without_chats: (id: string) =>
    `Norm      ${id}: no chat is in its scope; check \`chats:\` in review.yaml`,
  norm_not_yet: (id: string, day: string) =>
    `Norm      ${id}: announced on ${day}, after this month; nothing before that day is judged`,
  norm: (id: string, verdict: keyof typeof verdicts, met: number, of: number, limit: string | null) =>
    `Norm      ${id}: ${verdicts[verdict]}, ${met} of ${of} ${limit === null ? 'as it asks' : `within ${limit}`}`,
  assumed: (texts: readonly string[]) => `Assumed   ${texts.join('; ')}`,
  assumptions: {
    'no-policy': 'no review.yaml: no norms are judged',
    'no-zone': 'no time zone: stamps are taken as they stand',
    'no-calendar': 'no working hours: times run round the clock',
    'no-people': 'no people.csv: nobody is known as staff or customer',
    'no-register': 'no groups.csv: chat types are not known',
    'holidays-not-covered': 'the holiday calendar does not cover this year',
  },
  unlock: (texts: readonly string[]) =>
    `To unlock the rest, say: ${texts.join('; ')}. What is missing of these files is written by: chat-review init`,
  unlocks: {
    staff: 'who is staff (people.csv: person,aliases,side)',
    customer_chats: 'which chats are with customers (groups.csv: chat,type)',
    working_hours: 'your working hours (review.yaml: calendar)',
  } satisfies Record<Review['unlocks'][number], string>,
  wrote: (files: number, out: string, audit_out: string) =>
    `Wrote     ${files} files: ${out} and ${audit_out}`,
  not_opened: (program: string) =>
    `page-not-opened: ${program} could not be started. The page is there all the same: open it yourself.`,

  by_policy: (offset: string | null, beside: string) => `${offset} by the policy, ${beside}`,
  by_copy: (offset: string | null, place: string) => `${offset} by ${place}`,
  aside: (text: string, inside: string) => `${text} (${inside})`,
  zones_aligned: (places: readonly string[]) =>
    `Zones     found by another copy of the chat: ${places.join(', ')}`,
  zones_unknown: (places: readonly string[]) =>
    `Zones     not known, stamps as they stand: ${places.join(', ')}`,
  copies: (chat: string, differences: readonly (readonly [ToldDifference, number])[]) =>
    `Copies    ${chat}: ${differences.map(([kind, n]) => `${n} ${difference_kinds[kind]}`).join(', ')} (copies.csv)`,

  decisions: (senders: number, messages: number, file: string, written: boolean) =>
    `People    ${senders} ${senders === 1 ? 'sender is' : 'senders are'} in no people list; ${counted(messages, 'message')}. Answer in ${file}${written ? '' : ' (it could not be written: is it open in a spreadsheet?)'}`,

  progress: (stage: keyof typeof stages, done: number, total: number) =>
    `${stages[stage]} ${done} of ${total}`,
};

const verdicts = {
  met: 'met',
  not_met: 'not met',
  undecided: 'undecided',
  too_few: 'too few to judge',
  none: 'nothing to judge',
};

const difference_kinds: Record<ToldDifference, string> = {
  'only-here': 'messages missing in a copy',
  'text-changed': 'texts changed',
  'deleted-later': 'messages deleted later',
  'caption-dropped': 'captions dropped',
};

const stages = {
  exports: 'exports',
  'exports again': 'exports again',
  files: 'files',
  chats: 'chats',
  pages: 'pages',
};

export type StageName = keyof typeof stages;

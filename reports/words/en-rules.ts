/** English words of the sheet with the rules, which is pinned in the groups. */
import type { ChatType } from '../../ingest/schema/policy.ts';
import type { SensitiveType } from '../../ingest/schema/sensitive.ts';

const sections: Record<ChatType, string> = {
  project: 'project groups',
  department: 'department groups',
  'cross-department': 'cross-department groups',
  customer: 'groups with customers',
  announcement: 'announcement groups',
  private: 'private chats',
};

const sensitive: Record<SensitiveType, string> = {
  card: 'payment card numbers',
  iban: 'bank account numbers (IBAN)',
  'cn-id': 'Chinese identity numbers',
  'cn-company': 'Chinese company numbers',
  'national-id': 'identity numbers',
  'private-key': 'private keys',
  token: 'access tokens',
  jwt: 'access tokens (JWT)',
  wallet: 'wallet addresses',
  email: 'mail addresses',
  phone: 'phone numbers',
  password: 'passwords',
  health: 'words about health',
  pay: 'words about pay',
  dismissal: 'words about dismissal',
};

export const enRules = {
  title: (company: string | null) =>
    company === null
      ? 'How we talk in our WhatsApp groups'
      : `${company}: how we talk in our WhatsApp groups`,
  skip: 'Skip to the rules',
  intro: 'The norms as they were agreed and announced, what they mean in numbers, and what is looked at.',
  working_time: (week: string, zone: string | null, holidays: boolean) =>
    `Working time: ${week}${zone === null ? '' : ` (${zone})`}${holidays ? '; public holidays excepted' : ''}.`,
  working_time_from: (day: string, week: string) => `From ${day} on: ${week}.`,
  no_calendar: 'No working hours are set: times run round the clock.',
  no_norms: 'No norms are set. Nothing is judged.',
  none_here: 'No norms.',
  all: 'In every chat',
  sections,
  chat: (name: string) => `In “${name}”, besides the rules for its kind`,
  some_private: 'In certain private chats',
  in_private: 'certain private chats',
  /** Begins a line. */
  titled: (title: string) => title.charAt(0).toUpperCase() + title.slice(1),
  heading: (title: string) => `— ${title} —`,
  label: (label: string, text: string) => `${label}: ${text}`,
  numbers: 'In numbers',
  concerns: 'For',
  met: 'Counts as met',
  aim: 'Aim',
  aim_text: (share: string) => `at least ${share} of the cases that can be judged.`,
  all_of_them: 'every case that can be judged.',
  holds: 'Holds',
  since: (day: string) => `since ${day}.`,
  until: (day: string) => `until ${day}.`,
  between: (from: string, to: string) => `from ${from} to ${to}.`,
  before: 'Before that',
  exempt: 'Exempt',
  exempt_people: (n: number) => (n === 1 ? 'one person, role or team' : `${n} persons, roles or teams`),
  exempt_text: (text: string) => `${text}.`,
  ask: 'Ask',
  ask_text: (owner: string) => `${owner}.`,
  off: 'Not measured',
  off_text: 'the policy does not turn this on. It is a rule all the same.',
  quoted: (text: string) => `“${text}”`,
  or: (parts: readonly string[]) => joined(parts, ' or '),
  and: (parts: readonly string[]) => joined(parts, ' and '),
  names: (parts: readonly string[]) => `${joined(parts, ' and ')}`,
  days: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  windows: (days: string, windows: readonly string[]) => `${days} ${windows.join(', ')}`,
  weeks: (parts: readonly string[]) => parts.join('; '),
  minutes: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
  sensitive,
  looked: 'What is looked at, and what is not',
  looked_at: {
    exports:
      'Once a month chats are exported, and a program reads them: it counts times, kinds and lengths, tells questions, answers and thanks by their words, and finds the tags and words that the norms above name.',
    no_text:
      'No text of a message is read out or shown in the review. An auditor may ask for the texts of what was not met or could not be judged; who asked, when and why is logged.',
    nobody_ranked:
      'Nobody is ranked. Persons have code names, and figures about people are told for five or more only.',
    private: 'In the review private chats are counted only together, never one by one.',
    not_seen:
      'Read marks, reactions and who was online are not in an export. Pictures, voice messages and files are counted, by kind, size and length; nobody looks into them.',
    hours_on: 'When people work: messages outside working hours are counted, for teams only.',
    hours_off: 'When people work is not looked at.',
    scan_on:
      'Messages are searched by a program for the sensitive values named above; what it finds is told masked.',
    scan_off: 'Messages are not searched for sensitive values.',
    doubt: 'What cannot be judged counts neither for nor against anybody.',
  },
  whom: 'Questions: ask whoever is named beside a rule, else whoever answers for your group.',
};

function joined(parts: readonly string[], last: string): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')}${last}${parts.at(-1)}`;
}

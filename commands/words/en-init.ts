/** English words of `init`: what it says, and what stands in the files that it writes. */
import { enLabels } from '../../reports/words/en-labels.ts';
import type { Exporter } from '../init/exporters.ts';
import type { SideBecause, TypeBecause } from '../init/guess.ts';
import type { HomeZone } from '../init/home-zone.ts';

const { unlocks } = enLabels;
const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const enInit = {
  found: (exports: number, chats: number, people: number) =>
    `Found     ${counted(exports, 'export')}: ${counted(chats, 'chat')}, ${counted(people, 'name')} that wrote`,
  wrote: (files: readonly string[]) => `Wrote     ${files.join(', ')}`,
  kept: (files: readonly string[]) =>
    `Kept      ${files.join(', ')}: there already, and left as ${files.length === 1 ? 'it is' : 'they are'}`,
  nothing: 'Nothing was written: all three files are there already.',
  left_out: (file: string, n: number) =>
    `Left out  ${counted(n, 'name')} of which ${file} can hold no row; the run tells of ${n === 1 ? 'it' : 'them'} as unlisted`,
  questions_head: 'Three questions; each answer makes more of the review possible:',
  next: (command: string) => `Next      ${command}`,
  /** In the order in which the review names what would unlock more. */
  questions: [
    {
      question: 'Who is staff?',
      answer: `${unlocks.staff.where}: internal or external.`,
      gives: `Gives ${unlocks.staff.gives}.`,
    },
    {
      question: 'Which chats are with customers?',
      answer: `${unlocks.customer_chats.where}: customer, project, department, cross-department, announcement or private.`,
      gives: `Gives ${unlocks.customer_chats.gives}.`,
    },
    {
      question: 'What are your working hours?',
      answer: `${unlocks.working_hours.where}: take the # away and write yours.`,
      gives: `Gives ${unlocks.working_hours.gives}.`,
    },
  ],
  proposed: (n: number, column: string) => `${n} proposed in ${column}.`,
  no_exports: (folder: string) => [
    `${folder}: no-exports: there is no .txt, .zip or .eml here.`,
    'How to export a chat: open it in WhatsApp.',
    '  Android  ⋮ > More > Export chat',
    '  iPhone   tap the name of the chat at the top > Export chat',
    'Choose "Without media" (more messages) or "Attach media" (lengths and sizes too), send the file to yourself,',
    'and put it into this folder as it came: do not open and save it. One folder for each phone is best.',
  ],
  side_because: (because: SideBecause): string => {
    switch (because.sign) {
      case 'made-exports':
        return `made exports of ${counted(because.chats, 'chat')}`;
      case 'many-groups':
        return `writes in ${counted(because.chats, 'group')}`;
    }
  },
  type_because: (because: TypeBecause): string => {
    switch (because.sign) {
      case 'two-people':
        return 'two people';
      case 'called-so':
        return 'by its name';
      case 'one-voice':
        return `one person wrote ${Math.floor(because.share * 100)} % of it`;
    }
  },
  exporter_because: {
    chat: 'the other one of the two',
    folder: 'made the private chats of the same folder',
    name: 'the folder is called so',
  } satisfies Record<Exporter['by'], string>,
  policy: {
    title: 'Settings of the monthly review. What stands behind # is not read: take the # away where it fits.',
    questions: 'Three questions first; each answer makes more of the review possible.',
    afterwards:
      'people.csv and groups.csv have columns whose names end in _proposed, and why: no run reads them, so copy what is\nright. Then: chat-review run',
    organisation: 'as it is to stand on the pages',
    language: 'of the pages: en or zh-Hans',
    zone: 'Time zone of the phones that made the exports. Without it stamps are taken as they stand.',
    zone_proposed: (zone: string, why: string) => `Proposed is ${zone}: ${why}. Confirm it, or write yours.`,
    zone_unknown: 'The exports do not tell it; here an example.',
    zone_because: (because: HomeZone['because']): string =>
      because.sign === 'numbers'
        ? `${because.of_country} of ${counted(because.numbers, 'phone number')} that wrote ${because.of_country === 1 ? 'is' : 'are'} of that country`
        : `${counted(because.exports, 'phone')} ${because.exports === 1 ? 'is' : 'are'} set to its language`,
    region: 'Country of phone numbers that are written without their country code.',
    calendar: 'Working hours, for times that count only these. Days: mon, mon-fri, "sat,sun".',
    holidays: (shipped: string | null): string =>
      shipped === null
        ? 'shipped are CN and SG; or a file: date,name,working'
        : 'shipped calendar; or a file: date,name,working',
    goals: 'Goals: what the company wants, and the number that tells.',
    norms:
      'Norms: rules with a version and the day on which they were announced; nothing before it is judged.\nOf each kind more is told by: chat-review explain KIND',
    more: 'More: templates/policy-teams.yaml, templates/policy-customers.yaml, and the README.',
  },
};

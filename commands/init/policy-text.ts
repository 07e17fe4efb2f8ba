/** review.yaml as a start: the three questions first, then what can be said, each as an example or proposal behind #. */
import type { Language } from '../../ingest/schema/policy.ts';
import type { CommandWords } from '../words/words.ts';
import type { HomeZone } from './home-zone.ts';

export interface PolicyParts {
  language: Language;
  zone: HomeZone | null;
  /** Last month that the exports show, YYYY-MM. */
  month: string;
}

// Shipped holidays by zone.
const HOLIDAYS: Readonly<Record<string, string>> = { 'Asia/Singapore': 'SG', 'Asia/Shanghai': 'CN' };

/** Without a line that could be wrong: what is not a comment is the language alone. */
export function policyText(parts: PolicyParts, words: CommandWords): string {
  const { language, zone, month } = parts;
  const said = words.init.policy;
  const holidays = zone ? HOLIDAYS[zone.zone] : undefined;
  return `${[
    ...comment(said.title, ''),
    ...comment(...questions(words)),
    ...comment('', said.afterwards),
    '',
    ...aside('# organisation: Our company', said.organisation),
    ...aside(`language: ${language}`, said.language),
    '',
    ...comment(
      said.zone,
      zone ? said.zone_proposed(zone.zone, said.zone_because(zone.because)) : said.zone_unknown,
    ),
    `# zone: ${zone?.zone ?? 'Asia/Singapore'}`,
    ...(zone?.region ? comment(said.region) : []),
    ...(zone?.region ? [`# region: ${zone.region}`] : []),
    '',
    ...comment(said.calendar),
    '# calendar:',
    '#   hours: { mon-fri: "09:00-12:30, 13:30-18:00" }',
    ...aside(`#   holidays: [${holidays ?? ''}]`, said.holidays(holidays ?? null)),
    '',
    ...comment(said.goals),
    '# goals:',
    `#   - { id: teamwork, serves: teamwork, measure: M7.answered_1d, chats: department, target: 0.8, by: ${yearAfter(month)} }`,
    `#   - { id: customer-relations, serves: customer relations, measure: on-time-rate, chats: customer, target: 0.9, by: ${yearAfter(month)} }`,
    '',
    ...comment(said.norms),
    '# norms:',
    ...NORMS.split('\n').map((line) => `#   ${line.replace('ANNOUNCED', `${monthAfter(month)}-01`)}`),
    '',
    ...comment(said.more),
  ].join('\n')}\n`;
}

/** As the shipped policies have them; a test holds them against each other. */
const NORMS = `- id: reply-2h
  version: 1
  kind: reply-limit
  text:
    en: Customers get an answer within two working hours.
    zh: 客户消息在两个工作小时内得到回复。
  chats: customer
  request: inbound
  limit: 2h
  clock: business
  target: 0.85
  announced: ANNOUNCED
  goal: customer-relations
- id: question-1d
  version: 1
  kind: question-answered
  text:
    en: A colleague's question is answered within one working day.
    zh: 同事的提问在一个工作日内得到回答。
  chats: [department, cross-department, project]
  limit: 1d
  target: 0.8
  announced: ANNOUNCED
  goal: teamwork`;

function questions(words: CommandWords): string[] {
  const said = words.init.policy;
  return [
    said.questions,
    '',
    ...words.init.questions.flatMap(({ question, answer, gives }, at) => [
      `${at + 1}. ${question}`,
      `   ${answer}`,
      `   ${gives}`,
    ]),
  ];
}

/** Texts of several lines become as many comments. */
const comment = (...texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split('\n')).map((line) => (line === '' ? '#' : `# ${line}`));

const COLUMN = 38;
const aside = (line: string, said: string): string[] => [`${line.padEnd(COLUMN - 1)} # ${said}`];

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

const yearAfter = (month: string) => `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;

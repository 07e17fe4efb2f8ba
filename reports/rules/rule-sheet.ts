/**
 * The sheet for those whom the norms concern: for each kind of chat its norms in the published words and in plain numbers,
 * and what is looked at and what is not. No clock: of each norm the newest version, with the days between which it holds.
 */
import type { Norm, Text } from '../../ingest/schema/norm.ts';
import { CHAT_TYPES, type Language, type Policy } from '../../ingest/schema/policy.ts';
import { NORM_KINDS } from '../../transform/norms/index.ts';
import { formatFor } from '../format.ts';
import type { Words } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Rule, Rules, Say } from './rule.ts';
import { ownLine, plain, sayIn } from './say.ts';

export interface RuleSheet {
  words: Words;
  title: string;
  intro: string[];
  sections: { title: string; norms: SheetNorm[] }[];
  looked: { title: string; lines: string[] };
  whom: string;
}

export interface SheetNorm {
  text: string;
  lines: { label: string; text: string }[];
}

/** What the policy alone does not say. */
export interface RuleSheetNames {
  /** Of a person: then it is not told. */
  isPerson: (name: string) => boolean;
  /** A chat that is called by a person. */
  isPrivate: (chat: string) => boolean;
}

const MOST_SIGNS = 500;
/** What `announced` is where the policy does not say it. */
const NOT_SAID = '1970-01-01';

export function ruleSheet(policy: Policy, names: RuleSheetNames, spoken: Language | Words): RuleSheet {
  const words = wordsIn(spoken);
  const language = words.lang;
  const own = words.rules;
  const say = sayIn(words, policy, names.isPrivate);
  const company = policy.organisation === null ? null : ownLine(policy.organisation);
  const newest = policy.norms.filter(
    (norm) => !policy.norms.some((other) => other.id === norm.id && other.version > norm.version),
  );
  const told = (norm: Norm) => sheetNorm(norm, { policy, names, language, words, say });
  const sections = scopesOf(newest, words, names).map(({ title, norms }) => ({
    title,
    norms: norms.map(told),
  }));
  return {
    words,
    title: own.title(company),
    intro: [own.intro, ...workingTime(policy, words, say), ...(newest.length === 0 ? [own.no_norms] : [])],
    sections,
    looked: { title: own.looked, lines: lookedAt(policy, words) },
    whom: own.whom,
  };
}

function workingTime({ calendar, zone }: Policy, words: Words, say: Say): string[] {
  const own = words.rules;
  if (!calendar) return [own.no_calendar];
  const holidays = calendar.days.some(({ working }) => !working);
  const format = formatFor(words);
  return [
    own.working_time(say.week(calendar.weekly), calendar.zone ?? zone, holidays),
    ...calendar.changes.map(({ from, weekly }) =>
      own.working_time_from(plain(format.day(from)), say.week(weekly)),
    ),
  ];
}

function lookedAt({ out_of_hours, content_scan }: Policy, { rules }: Words): string[] {
  const { exports, no_text, nobody_ranked, private: pooled, not_seen, doubt, ...by_policy } = rules.looked_at;
  return [
    exports,
    no_text,
    nobody_ranked,
    pooled,
    not_seen,
    out_of_hours ? by_policy.hours_on : by_policy.hours_off,
    content_scan ? by_policy.scan_on : by_policy.scan_off,
    doubt,
  ];
}

/** Every chat, types in their usual order, groups in that of the policy, private chats that it names. */
function scopesOf(norms: readonly Norm[], words: Words, { isPrivate }: RuleSheetNames) {
  const own = words.rules;
  const isType = (chat: string) => CHAT_TYPES.some((type) => type === chat);
  const named = [...new Set(norms.flatMap((norm) => norm.chats))].filter((chat) => !isType(chat));
  const of = (is: (chat: string) => boolean) => norms.filter((norm) => norm.chats.some(is));
  return [
    { title: own.all, norms: norms.filter((norm) => norm.chats.length === 0) },
    ...CHAT_TYPES.map((type) => ({
      title: own.titled(own.sections[type]),
      norms: of((chat) => chat === type),
    })),
    ...named
      .filter((chat) => !isPrivate(chat))
      .map((name) => ({ title: own.chat(ownLine(name)), norms: of((chat) => chat === name) })),
    { title: own.some_private, norms: of((chat) => !isType(chat) && isPrivate(chat)) },
  ].filter(({ norms: there }) => there.length > 0);
}

interface Told {
  policy: Policy;
  names: RuleSheetNames;
  language: Language;
  words: Words;
  say: Say;
}

function sheetNorm(norm: Norm, told: Told): SheetNorm {
  const { policy, words, say, names } = told;
  const own = words.rules;
  const { asked, concerns, met } = ruleOf(words.rule, norm, say);
  const before = policy.norms
    .filter(({ id, version }) => id === norm.id && version < norm.version)
    .reduce<Norm | null>((last, one) => (last && last.version > one.version ? last : one), null);
  const exempt = [
    ...(norm.exempt_chats.length > 0 ? [say.chats(norm.exempt_chats)] : []),
    ...(norm.exempt_people.length > 0 ? [own.exempt_people(norm.exempt_people.length)] : []),
  ];
  const owner = norm.owner === '' || names.isPerson(norm.owner) ? null : ownLine(norm.owner);
  const lines: [label: string, text: string | null][] = [
    [own.numbers, asked],
    [own.concerns, concerns],
    [own.met, met],
    [own.aim, norm.target === 1 ? own.all_of_them : own.aim_text(say.share(norm.target))],
    [own.exempt, exempt.length === 0 ? null : own.exempt_text(own.and(exempt))],
    [own.off, isOff(norm, policy) ? own.off_text : null],
    [own.holds, holds(norm, words)],
    [own.before, before && publishedText(before, told)],
    [own.ask, owner && own.ask_text(owner)],
  ];
  return {
    text: publishedText(norm, told),
    lines: lines.flatMap(([label, text]) => (text === null ? [] : [{ label, text }])),
  };
}

/** The kind's own sentences: which norm goes with which function the types of both say. */
function ruleOf(rules: Rules, norm: Norm, say: Say): Rule {
  const rule = rules[norm.kind] as (one: Norm, say: Say) => Rule;
  return rule(norm, say);
}

const isOff = ({ kind }: Norm, { out_of_hours, content_scan }: Policy) =>
  (kind === 'quiet-hours' && !out_of_hours) || (kind === 'sensitive-information' && !content_scan);

function holds({ announced, from, to }: Norm, words: Words): string | null {
  const own = words.rules;
  const day = (text: string) => plain(formatFor(words).day(text));
  const first = from !== null && from > announced ? from : announced;
  if (first === NOT_SAID) return to === null ? null : own.until(day(to));
  return to === null ? own.since(day(first)) : own.between(day(first), day(to));
}

/** In the language of the sheet, else in the other one; without any, what its kind is called. */
function publishedText({ text, kind }: Norm, { language }: Told): string {
  const title = NORM_KINDS.find((one) => one.kind === kind)?.title ?? {};
  const inOrder = ({ en: english, zh: chinese }: Text) =>
    language === 'en' ? english || chinese : chinese || english;
  return ownLine(inOrder(text) || inOrder(title) || kind, MOST_SIGNS);
}

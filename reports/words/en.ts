/** English page words. Short, neutral, no blame: the page judges groups and rules, not people. */
import type { Language } from '../../ingest/schema/policy.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import { enAudit } from './en-audit.ts';
import { enCharts } from './en-charts.ts';
import { enCollect } from './en-collect.ts';
import { enFeedback } from './en-feedback.ts';
import { enFrame } from './en-frame.ts';
import { enInteractive } from './en-interactive.ts';
import { enLabels } from './en-labels.ts';
import { enMail } from './en-mail.ts';
import { enMeasures } from './en-measures.ts';
import { enPages } from './en-pages.ts';
import { are as is, plural as s } from './en-plural.ts';
import { enRules } from './en-rules.ts';
import type { Cited } from './words.ts';

type F = Fragment;

export const en = {
  ...enLabels,
  ...enFrame,
  ...enFeedback,
  ...enPages,
  all_measures: enMeasures,
  audit: enAudit,
  charts: enCharts,
  interactive: enInteractive,
  rules: enRules,
  mail: enMail,
  collect: enCollect,
  lang: 'en' as Language,
  join: (sentences: readonly SafeHtml[]) =>
    html`${sentences.map((sentence, at) => [at === 0 ? '' : ' ', sentence])}`,
  list: (parts: readonly F[]) =>
    html`${parts.map((part, at) => [at === 0 ? '' : at === parts.length - 1 ? ' and ' : ', ', part])}`,
  /** The chat’s name in a sentence. */
  named: (name: F) => html`${name}`,
  labelled: (label: F, value: F) => html`${label}: ${value}`,
  bracket: (text: F, inside: F) => html`${text} (${inside})`,
  of: (part: F, whole: F) => html`${part} of ${whole}`,
  /** “1 of 2” as a figure. */
  fraction: (part: F, whole: F) => html`${part} / ${whole}`,
  /** “ (7 %)” after a count. */
  aside: (inside: F) => html` (${inside})`,
  /** The same where room is short. */
  short_of: (part: F, whole: F) => html`${part} of ${whole}`,
  /** Ends a sentence. */
  stop: '.',
  /** Between pieces of a line. */
  sep: ' · ',
  of_share: (part: F, whole: F, share: F) => html`${part} of ${whole} (${share})`,
  yes: 'yes',
  no: 'no',

  waiting: {
    heading: 'Waiting now',
    none: 'Nobody was waiting for an answer when the exports were made.',
    locked:
      'Who is waiting cannot be told before it is known who is staff, or which chats are with customers.',
    summary: (open: Cited, past: Cited) =>
      html`${open} ${s(open, 'request')} ${is(open)} waiting for an answer, ${past.n === 0 ? 'none' : past} past ${s(past.n || 1, 'its', 'their')} limit.`,
    note: 'As it stood when the exports were made. Find the message in WhatsApp by chat, date and time.',
    since: (stamp: F) => html`since ${stamp}`,
    age: (duration: F, clock: F) => html`waiting ${duration} (${clock})`,
    limit: (limit: F) => html`limit ${limit}`,
    no_limit: 'no norm',
    past: 'past the limit',
    seen_until: (stamp: F) => html`its export ends ${stamp}`,
    within: 'within the limit',
    lines: (id: F, first: number, last: number) =>
      html`export ${id}, ${first === last ? html`line ${first}` : html`lines ${first}–${last}`}`,
    chart: 'How long has each chat been waiting?',
    unit: (clock: F) => html`longest open wait per chat, ${clock}; the stroke is the limit`,
    caption: (chat: F, age: F, past: number, chats: number) =>
      html`The longest wait is ${age}, in ${chat}. ${past === 0 ? 'No chat is' : html`${past} of ${chats} ${s(chats, 'chat')} ${s(past, 'is', 'are')}`} past a limit.`,
    per_chat: (age: string, waits: number): string => (waits === 1 ? age : `${age} · ${waits} waiting`),
  },

  norms: {
    heading: 'Norms',
    none: 'No norms are set. A norm is one entry under norms in review.yaml: a text, chats, a limit, a target, a date.',
    locked: 'It can be judged once the facts named at the top are known.',
    within: (count: F, limit: F) => html`${count} within ${limit}`,
    as_asked: (count: F) => html`${count} as the norm asks`,
    target: (target: F) => html`target ${target}`,
    against: (counted: F, target: F) => html`${counted}; ${target}.`,
    verdict: (counted: F, target: F, verdict: F) => html`${counted}; ${target}: <strong>${verdict}</strong>.`,
    no_items: (target: F) => html`No items this month; ${target}.`,
    not_yet: (day: F, target: F) =>
      html`Announced on ${day}, after this month: nothing before that day is judged; ${target}.`,
    undecided: (low: F, high: F, items: F) =>
      html`The rate lies between ${low} and ${high}, depending on ${items} that cannot be judged: a look at them would settle it.`,
    items: (n: Cited) => html`${n} ${s(n, 'item')}`,
    last_month: (counted: F) => html`Last month: ${counted}.`,
    no_last_month: 'No items last month.',
    bridge: (counted: F) => html`Last month by this new version: ${counted}.`,
    change: {
      usual: 'The change on last month is usual.',
      higher: 'This is a real change: higher than the usual range.',
      lower: 'This is a real change: lower than the usual range.',
      too_few_months: 'Too few months to tell whether a change is real.',
      no_value: 'No rate this month to compare with the usual range.',
    },
    overrun: (n: Cited, median: F, max: F) =>
      n.n === 1
        ? html`The late one was late by ${max}.`
        : html`Where late, half were late by more than ${median}; the worst by ${max}.`,
    meta: (id: F, version: number, requests: F, scope: F, announced: F) =>
      html`${id}, version ${version} · judged: ${requests} · chats: ${scope} · announced ${announced}`,
    population: (n: Cited) => html`All ${n} ${s(n, 'item')}, each in one state`,
    no_chat: 'none of the chats here',
    reasons: 'Reasons',
    estimated: (low: F, high: F, n: Cited, effective: F, chats: Cited) =>
      chats.n === 1
        ? html`Estimated: the process behind this runs at ${low} to ${high}, from ${n} ${s(n, 'item')} of ${chats} chat only. This never decides the month.`
        : html`Estimated: the process behind this runs at ${low} to ${high}. Messages of one chat are alike, so ${n} items in ${chats} chats count as ${effective}. This never decides the month.`,
    chart: 'Share on time per chat',
    chart_as_asked: 'Share as asked per chat',
    unit: (target: F) => html`thick this month, thin last month; stroke: target ${target}`,
    caption: (above: number, shown: number, small: number) =>
      html`${above} of ${shown} ${s(shown, 'chat')} ${s(above, 'reaches', 'reach')} the target${small === 0 ? '.' : html`; ${small} with fewer than 20 items ${s(small, 'is', 'are')} shown as ${s(small, 'a count', 'counts')}.`}`,
    by_chat: (parts: F) => html`By chat, too few for shares: ${parts}.`,
    chat_count: (name: F, counted: F) => html`${name} ${counted}`,
    more: (n: number) => html`${n} more ${s(n, 'chat')} in the table.`,
  },

  pinch: {
    heading: 'Where it pinches',
    none: 'No late answers this month.',
    no_due: 'No items were due this month, so nothing can pile up.',
    locked: 'Late answers need a norm with a limit.',
    few: (late: Cited) => html`Only ${late} late ${s(late, 'answer')}: too few to see a pattern.`,
    chats: (part: F, late: Cited, n: number, names: F) =>
      html`${part} of ${late} late ${s(late, 'answer')} ${n === 1 ? 'come from one chat' : `come from ${n} chats`}: ${names}.`,
    spread: (part: F, late: Cited, n: number) =>
      html`Late answers are spread over the chats: the ${n} with the most have ${part} of ${late}.`,
    chat: (name: F, late: F, due: F) => html`${name} (${late} of ${due})`,
    hours: (late: Cited, due: F, from: F, to: F) =>
      html`Of ${due} asked from ${from} to ${to}, ${late} ${s(late, 'was', 'were')} late: a larger share than over the day.`,
    weekday: (late: Cited, day: F) => html`${day} has the most: ${late}.`,
    no_time: 'No hour and no weekday stands out.',
    chart: 'When were the late ones asked?',
    unit: 'dots: late by weekday and hour of the request; shaded: working hours',
    no_hours: 'dots: late by weekday and hour of the request; working hours not known',
    caption: (largest: F, day: F, hours: F) => html`The largest dot is ${largest} late, ${day} ${hours}.`,
  },

  changes: {
    heading: 'What really changed',
    none_usual: 'Everything is within its usual range.',
    too_few: 'Too few months to tell: a usual range needs six.',
    no_series: 'There is no earlier month to compare with.',
    signal: (name: F, value: F, side: F, low: F, high: F, months: number) =>
      html`${name}: ${value}, ${side} the usual range of ${low} to ${high} (${months} months).`,
    above: 'above',
    below: 'below',
    better: 'Better.',
    worse: 'Worse.',
    provisional: 'The range is provisional: fewer than twelve months.',
    rest: (n: number) =>
      html`${n} other ${s(n, 'figure')} ${s(n, 'is within its', 'are within their')} usual range.`,
    young: (n: number) => html`${n} ${s(n, 'has', 'have')} too few months to tell.`,
    norm_series: (norm: F) => html`On-time rate, ${norm}`,
    series: (measure: F, group: F) => html`${measure}, ${group}`,
    unit: 'one dot a month',
    unit_band: '; band: usual range',
    unit_target: '; dashes: target',
    caption: (value: F, low: F, high: F) => html`This month ${value}; usual range ${low} to ${high}.`,
    caption_no_range: (value: F, months: number) =>
      html`This month ${value}; ${months} ${s(months, 'month')} so far, six are needed for a usual range.`,
    findings: {
      usual: 'usual',
      higher: 'higher',
      lower: 'lower',
      too_few_months: 'too few months',
      no_value: 'no value',
    },
    all: 'All figures',
  },

  times: {
    heading: 'Response times',
    none: 'No request and answer could be paired this month.',
    locked: 'Response times need to know who is staff.',
    waits: (waits: Cited, episodes: Cited, answered: Cited, open: Cited) =>
      html`${waits} ${s(waits, 'request')} in ${episodes} ${s(episodes, 'conversation')}: ${answered} answered, ${open} unanswered.`,
    median: (median: F, clock: F) => html`Half were answered within ${median} (${clock}).`,
    median_band: (median: F, low: F, high: F, clock: F) =>
      html`Half were answered within ${median} (${clock}; 95 % band ${low} to ${high}).`,
    p90: (p90: F) => html`Nine in ten within ${p90}.`,
    not_reached: 'Fewer than half were answered, so there is no median.',
    last_month: (median: F) => html`Last month half within ${median}.`,
    by_links:
      'An export does not say which message answers which: here every likely answer counts by its probability, so these are expected values.',
    sides: (within: F, limit: F, beyond: F) =>
      html`${within} within ${limit}; ${beyond} later or unanswered.`,
    chart: 'How long until the answer?',
    unit: (clock: F) => html`requests by response time (${clock}), log scale`,
    caption: (n: F, from: F, to: F) => html`Most common: ${from} to ${to} (${n}).`,
    unanswered: 'unanswered',
    limit: 'limit',
    longer: 'longer',
  },

  talk: {
    heading: 'How people talk',
    none: 'No messages this month.',
    volume: (n: Cited, chats: Cited) => html`${n} ${s(n, 'message')} in ${chats} active ${s(chats, 'chat')}.`,
    usage: 'Chat usage by chat type',
    usage_unit: 'share of messages; thin: last month',
    usage_caption: (type: F, share: F) => html`Most messages: ${type} (${share}).`,
    undeclared: (chats: Cited, share: F) =>
      html`${chats} ${s(chats, 'chat')} without a declared type ${s(chats, 'holds', 'hold')} ${share} of the messages.`,
    kinds: 'Message types by chat type',
    kinds_unit: 'share of messages',
    kinds_caption: (parts: F) => html`All chats together: ${parts}.`,
    unknown_kind: (share: F) =>
      html`${share} are media whose kind the export does not tell; they stay unknown.`,
    activity: 'When do people write?',
    activity_unit: 'messages by weekday and hour',
    activity_caption: (day: F, hours: F, n: F) => html`The busiest hour is ${day} ${hours} (${n}).`,
    silent: (names: F) => html`Silent: ${names}.`,
    silent_chat: (name: F, days: F) => html`${name} (${days})`,
    no_silent: 'No silent groups.',
    ownerless: (names: F) => html`Without an owner: ${names}.`,
    purposeless: (names: F) => html`Without a purpose: ${names}.`,
    no_register: 'Owners and purposes are not known: there is no chat register (groups.csv).',
    all_owned: 'Every chat has an owner.',
    more: (n: number) => html`${n} more`,
    asked_again: (again: F, waits: Cited, share: F) =>
      html`Asked again before an answer: ${again} of ${waits} ${s(waits, 'request')}${share}.`,
    no_asked_again: 'Asked-again rate: –, because no request was found.',
    all_chats: 'All chats',
  },
};

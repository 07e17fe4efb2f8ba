/** English words of charts: what stands in their titles, units and findings. */
import { type Fragment, html } from '../html.ts';
import { plural as s } from './en-plural.ts';

type F = Fragment;

export const enCharts = {
  /** The unit, and where a scale ends that no axis shows. */
  unit_to: (unit: F, top: F) => html`${unit}; ${top}`,
  full_dot: (n: F) => html`a dot of full size: ${n} late`,
  full_height: (n: F) => html`full height: ${n}`,
  full_width: (share: F) => html`full width: ${share}`,

  curve: {
    title: (group: string) => `How long do requests stay unanswered? ${group}`,
    unit: (clock: F, n: F) =>
      html`share of ${n} requests unanswered, by time since asked (${clock}, log scale); band: 95 % interval`,
    unit_by_links: (clock: F, n: F) =>
      html`share of ${n} questions unanswered, by time since asked (${clock}, log scale); band: 95 % interval over the strict and the lenient reading`,
    limit: (limit: string): string => `limit ${limit}`,
    half: (median: string): string => `half: ${median}`,
    after_limit: (limit: F, share: F) => html`After the limit of ${limit}, ${share} were still unanswered.`,
    after: (time: F, share: F) => html`After ${time}, ${share} were still unanswered.`,
    few: (n: number) => html`Only ${n} ${s(n, 'request')}: read the curve with care.`,
    at: 'Time since asked',
    share: 'Unanswered',
    low: 'Band from',
    high: 'Band to',
  },

  days: {
    title: 'On which days do people write?',
    unit: 'messages per day; rounded with a dashed edge: no working day',
    unit_no_hours: 'messages per day; working days not known',
    caption: (day: F, n: F, empty: number) =>
      html`The busiest day is ${day} (${n}). ${empty === 0 ? 'No day is' : html`${empty} ${s(empty, 'day is', 'days are')}`} without a message.`,
    day: (weekday: string, day: string): string => `${weekday} ${day}`,
    day_column: 'Day',
    kind_column: 'Kind of day',
    working: 'working day',
    not_working: 'no working day',
    named: (kind: F, name: F) => html`${kind}: ${name}`,
  },

  grid: {
    title: 'Which chats changed most, and which answer late most often?',
    title_changed: 'Which chats changed most?',
    unit: (from: F, to: F, top: F, shown: number, all: number) =>
      html`messages per month, ${from} to ${to}; ${shown} of ${all} ${s(all, 'chat')} on one square-root scale; full height: ${top}`,
    before: (n: string): string => `was ${n}`,
    on_time: (share: string): string => `on time ${share}`,
    most_changed: (chat: F, before: F, now: F) => html`Most changed: ${chat}, from ${before} to ${now}.`,
    unchanged: 'No chat changed on last month.',
    no_change: 'No chat was seen whole in both months.',
    least_on_time: (chat: F, counted: F) => html`Least often on time: ${chat}, ${counted}.`,
    change: 'Change',
  },
};

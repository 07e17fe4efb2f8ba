/** English words of the measures block. Titles and definitions stand with the measures. */
import type { Reason } from '../../transform/figure.ts';
import { type Fragment, html } from '../html.ts';
import type { Cited } from './words.ts';

const reasons: Record<Reason, string> = {
  none: 'none this month',
  few_people: 'fewer than five people',
  not_reached: 'not reached: too few were answered',
  no_calendar: 'no working hours are known',
  not_declared: 'the policy or register does not say',
  no_archive: 'exported without files',
  members_unknown: 'at least: not all members are known',
  reactions_not_exported: 'at least: reactions are not exported',
  too_early: 'the limit has not run out',
  not_in_export: 'an export does not tell',
  no_last_month: 'nothing last month to compare with',
  few_chats: 'too few chats',
};

export const enMeasures = {
  heading: 'All measures',
  none: 'No measures were computed.',
  note: 'Folded by measure. The interval is a 95 % interval; where it is inferred which message answers which, it also spans the strictest and the most generous reading, between which the truth lies. Each chat, hour and weekday, and last month, are in the file.',
  all: 'all chats',
  open: 'not reached',
  figure: 'Figure',
  sides: { internal: 'own people', external: 'outside people', unknown: 'side not known' },
  interval: (low: Fragment, high: Fragment) => html`${low} to ${high}`,
  reasons,
  overlaps: 'Groups that share most of their members: could one of them go?',
  overlap: (a: Fragment, b: Fragment, shared: Cited, members: Cited) =>
    html`${a} and ${b}: ${shared} of ${members} known members are in both.`,
};

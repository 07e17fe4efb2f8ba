/** English words of the limits: what an export cannot show, and how far that reaches. */
import type { LimitFigure, LimitName } from '../audit/limits.ts';

const texts: Record<LimitName, string> = {
  no_marks:
    'Read and delivery marks, reactions and quotes are not in an export, nor who was online. An answer by thumbs-up cannot be seen; whoever wrote nothing may have read everything.',
  links_inferred:
    'An export does not say which message answers which. With two sides a rule decides; in teams it is inferred, and where two readings differ nothing is judged.',
  one_phone:
    'An export shows what one phone saw, from the day its owner joined. It has no list of members: they are rebuilt from what people wrote and from notices of who came and went.',
  cap: 'An export holds about 40,000 messages, or 10,000 with media. Older ones are cut off without a word.',
  minutes:
    'Many phones export minutes without seconds. Whatever is closer to its limit than the stamps can tell counts as met, and says so.',
  zones:
    'Stamps have no time zone, and some dates can be read in two ways. Both are then assumed, and said so.',
  removed:
    'Of a removed message at most a mark is left; of an edited one the last text. Only two exports of the same chat show what changed in between.',
  media:
    'Pictures, voice messages, videos and files are counted, not looked into: what is said in them is judged by nothing. Without the archive their size and length are not known either.',
  senders:
    'Whoever the people list does not name is on no side. Where such a sender may have asked or answered, nothing is judged.',
  not_read: 'What could not be read is not in any figure; it is listed line by line.',
  outside:
    'Calls leave a line and no content. Meetings, mails, other apps, and chats that nobody exported leave nothing: what left the channel cannot be seen.',
  words:
    'Questions, courtesies and topics are told by words. The detectors have a known error; a hit of a word list is no finding before a person looked.',
  not_anonymous:
    'Code names keep persons out of the tables. They do not make the data anonymous: members of a chat can still tell who it was.',
};

const figures: Record<LimitFigure, string> = {
  perhaps_by_reaction: 'items not judged because a reaction may have been the answer',
  ambiguous_links: 'items not judged because it is open what answered what',
  first_copy_only: 'chats shown by one export alone',
  warm_up: 'items in the first day of an export',
  members_not_known: 'items not judged because members are not known',
  near_cap: 'chats near the cap',
  minute_stamps: 'exports without seconds',
  within_resolution: 'items met on the limit, within the stamps’ precision',
  zone_unknown: 'exports whose zone is not known',
  date_order_assumed: 'exports whose order of day and month was assumed',
  deleted: 'removed messages this month',
  changed_between_copies: 'messages that copies show changed, of all months',
  media: 'media messages this month',
  media_unknown: 'media messages of a kind the export does not tell',
  media_not_judged: 'items not judged because kind, size, length or caption is not in the export',
  unknown_senders: 'messages this month by senders not in the people list',
  side_unknown: 'items not judged because a side is not known',
  exports_not_read: 'exports not read, or read in part',
  rejected_lines: 'lines not understood',
  calls: 'calls in the exports, of all months',
  unknown_chats: 'chats that exist by evidence, but were not exported',
  to_be_checked: 'items that wait for a person to look',
};

export const enLimits = { texts, figures };

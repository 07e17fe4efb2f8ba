/** English words of the messages that `collect` writes to those who export: short, friendly, nobody to blame. */
import type { CollectState } from '../../transform/collect/collected.ts';
import { type Fragment, html } from '../html.ts';
import type { SaidSpan } from './en-collect.ts';

type F = Fragment;

/** Came, but is to be looked at again. */
export type AgainState = 'exporter_left' | 'damaged' | 'ends_early' | 'gap';
/** Whole, but the next export may not be. */
export type WarningState = Exclude<CollectState, AgainState | 'missing' | 'complete'>;

/** To the exporter. `from`: first day on which an export shows the month whole. */
const again: Record<AgainState, (span: SaidSpan | null, from: F, substitute: F | null) => F> = {
  exporter_left: (_span, _from, substitute) =>
    substitute === null
      ? 'the phone that exported it is not in the chat any more. Who else in it could export it?'
      : html`the phone that exported it is not in the chat any more. I will ask ${substitute}.`,
  damaged: () =>
    'the file was changed on its way, perhaps by a program that opened it. Please export it once more and send it as it is.',
  ends_early: (span, from) =>
    span === null
      ? html`it ends before the month does. Please export it again, on ${from} or later.`
      : span.by === 'zip_date'
        ? html`it was exported on ${span.until}, before the month was over. Please export it again, on ${from} or later.`
        : html`its last message is of ${span.until}, and the file does not tell when it was made. If you exported it on ${from} or later, nothing is missing: please just tell me. Else please export it again, on ${from} or later.`,
  gap: (span) =>
    span === null || span.known_until === null
      ? 'it begins after the last export ended. If your phone has older messages, please export it again without media; if not, please tell me.'
      : html`it begins on ${span.first}, and the last export ended on ${span.known_until}. If your phone has messages from between, please export it again without media; if not, please tell me.`,
};

/** Behind the names of one chat or several. */
const warnings: Record<WarningState, (from: F) => F> = {
  near_cap: () =>
    'about as long as WhatsApp lets exports be (40,000 messages, with media 10,000), so the beginning may be cut off. Please export without media, and once more in the middle of the month.',
  privacy_on: () =>
    'advanced chat privacy is on, and while it is on nothing can be exported. Could you ask whether it can be turned off? In a group an admin may have to do it. If it is to stay on, please tell me.',
  timer_on: (from) =>
    html`messages vanish after a while. Please export as early as you can, best on ${from} itself.`,
  with_media: () =>
    'came with media last time. Please choose “Without media”: then four times as many messages fit in.',
};

export const enCollectMessages = {
  hello: (name: F) => html`Hello ${name},`,
  chat: (chat: F) => html`• ${chat}`,
  chat_with: (chat: F, text: F) => html`• ${chat}: ${text}`,
  again,
  warnings,
  phones: {
    iphone:
      'On your iPhone, for each chat: open it, tap its name at the top, scroll down, “Export chat”, “Without media”.',
    android:
      'On your phone, for each chat: open it, tap ⋮ at the top right, “More”, “Export chat”, “Without media”.',
    either: [
      'On an iPhone, for each chat: open it, tap its name at the top, scroll down, “Export chat”, “Without media”.',
      'On Android: open it, tap ⋮ at the top right, “More”, “Export chat”, “Without media”.',
    ],
  },
  /** The words are those of the phone. */
  about: 'The words on your phone may differ a little.',
  original: 'Please send me the original files: not opened, not unzipped, not renamed.',
  as_before: 'Without media, please, and the original files: not opened, not unzipped, not renamed.',
  next_time: 'Good to know for the next time:',
  thanks: 'Thank you!',

  before: {
    ask: (n: number, month: F) =>
      html`For the review of our WhatsApp chats in ${month}, could you please export ${n === 1 ? 'this chat' : html`these ${n} chats`}?`,
    when: (round: F, month: F) =>
      html`Please do it in the first days of ${round}, not earlier: an export made before would not show all of ${month}.`,
    mind: 'Good to know:',
    leaving: (n: number, day: F) =>
      html`As you are leaving on ${day}: please export ${n === 1 ? 'it' : 'them'} on your last day at the latest, and tell me who could take over.`,
  },

  after: {
    whole: (n: number, month: F) =>
      html`Thank you for the exports for ${month}. ${n === 1 ? 'Your chat came and is whole.' : html`All ${n} chats came and are whole.`}`,
    came: (came: number, n: number, month: F) =>
      html`Thank you for the exports for ${month}. ${came < n ? html`${came} of ${n} chats came.` : n === 1 ? 'Your chat came.' : html`All ${n} chats came.`}`,
    none_came: (n: number, month: F) =>
      html`A word on the exports for ${month}: your ${n === 1 ? 'chat has' : html`${n} chats have`} not come yet:`,
    missing: 'Not come yet:',
    on_the_way: (n: number): string =>
      n === 1
        ? 'If you have sent it already, please tell me.'
        : 'If you have sent them already, please tell me.',
    again: (n: number): string =>
      n === 1 ? 'Please look at this one again:' : 'Please look at these again:',
  },

  substitute: {
    ask: (n: number, month: F) =>
      html`Could you please help with the exports for ${month}? ${n === 1 ? 'One chat is' : html`${n} chats are`} still needed, and you are named as the substitute:`,
    when: (from: F) => html`Please export on ${from} or later, so that the month is whole.`,
    done: 'If it has been sent in the meantime, please just tell me.',
  },
};

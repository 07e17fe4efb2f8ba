/** Values of norms in the words of a language, as plain text. Whatever the policy's author wrote is one short line. */
import { CHAT_TYPES, type Policy, type Window } from '../../ingest/schema/policy.ts';
import { formatFor, NBSP, shownName } from '../format.ts';
import type { Words } from '../words/words.ts';
import type { Say } from './rule.ts';

/** No-break blanks are for pages: in a chat they are of no use. */
export const plain = (text: string) => text.replaceAll(NBSP, ' ');
// Controls could do to a terminal what nobody means.
export const ownLine = (text: string, most = 80) => shownName(text.replace(/\p{Cc}|\p{Cs}/gu, ' '), most);
const MOST_NAMES = 20;

/** `isPrivate`: names of chats that are those of persons. */
export function sayIn(words: Words, policy: Policy, isPrivate: (chat: string) => boolean): Say {
  const format = formatFor(words);
  const own = words.rules;
  const list = (texts: readonly string[], write: (text: string) => string = (text) => ownLine(text)) =>
    texts.length > MOST_NAMES
      ? [...texts.slice(0, MOST_NAMES).map(write), '…']
      : texts.map((text) => write(text));
  return {
    limit: ({ limit, clock }) => plain(format.limit(limit.text, clock, limit.limit_s)),
    duration: (seconds) =>
      seconds % 60 === 0 && seconds < 3600 ? own.minutes(seconds / 60) : plain(format.duration(seconds)),
    bytes: (bytes) => plain(format.bytes(bytes)),
    share: (share) => plain(format.share(share)),
    week: (weekly) => weekIn(words, weekly),
    quoted: (texts) => own.or(list(texts, (text) => own.quoted(ownLine(text)))),
    names: (names) => own.names(list(names)),
    all: (clauses) => own.and(clauses),
    chats: (chats) =>
      own.names([
        ...new Set(
          list(chats, (chat) =>
            isPrivate(chat) ? own.in_private : (typeName(words, chat) ?? ownLine(chat)),
          ),
        ),
      ]),
    media: (kinds) => own.names(kinds.map((kind) => words.kinds[kind])),
    sensitive: (types) => own.names(types.map((type) => own.sensitive[type])),
    announcement: policy.announcements,
  };
}

const typeName = (words: Words, chat: string) => {
  const type = CHAT_TYPES.find((one) => one === chat);
  return type && words.rules.sections[type];
};

/** Days in a row with the same hours stand together. */
function weekIn(words: Words, weekly: readonly (readonly Window[])[]): string {
  const own = words.rules;
  const hours = weekly.map((windows) => windows.map(([from, to]) => `${timeOf(from)}–${timeOf(to)}`));
  const parts: string[] = [];
  for (let day = 0; day < hours.length; ) {
    const of = hours[day] ?? [];
    let last = day;
    while (last + 1 < hours.length && hours[last + 1]?.join() === of.join()) last++;
    if (of.length > 0)
      parts.push(own.windows(own.days(words.weekday_short(day + 1), words.weekday_short(last + 1)), of));
    day = last + 1;
  }
  return own.weeks(parts);
}

const two = (n: number) => String(n).padStart(2, '0');
const timeOf = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

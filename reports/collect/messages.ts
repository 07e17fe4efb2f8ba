/**
 * Messages to those who export, as plain text for a chat: before the next export, receipts for what came, and to
 * substitutes. They tell of chats, never how much anybody wrote.
 */
import {
  type Collected,
  type CollectedChat,
  type CollectState,
  NOT_WHOLE,
  type PlannedExporter,
} from '../../transform/collect/collected.ts';
import { expectedChats, exporterOf, isWhole, nextRound, statesOf } from '../../transform/collect/coverage.ts';
import { NBSP } from '../format.ts';
import { type Fragment, html, plainLine } from '../html.ts';
import type { Language } from '../page.ts';
import type { AgainState, WarningState } from '../words/en-collect-messages.ts';
import { nameIn, type Say, sayIn } from './say.ts';

export const MESSAGE_KINDS = ['after', 'substitute', 'before'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface Message {
  /** As the register or the people list calls them. */
  to: string;
  kind: MessageKind;
  text: string;
}

/** By kind, then by name: what is to be sent today first. */
export function messagesFor(collected: Collected, language: Language): Message[] {
  const say = sayIn(language, collected);
  const expected = expectedChats(collected);
  // As long as nothing came there is nothing to be told of it, and the first word is still to be sent.
  const came = expected.some(({ state }) => state !== 'missing');
  const receipts = came ? byPerson(expected, exporterOf) : [];
  const substitutes = came ? byPerson(expected.filter(needsSubstitute), ({ substitute }) => substitute) : [];
  return [
    ...receipts.map(([to, chats]) => messageOf(to, 'after', receipt(collected, say, chats))),
    ...substitutes.map(([to, chats]) => messageOf(to, 'substitute', toSubstitute(collected, say, to, chats))),
    ...[...collected.plan.exporters]
      .sort((a, b) => (a.person < b.person ? -1 : 1))
      .map((one) => messageOf(one.person, 'before', beforeNext(collected, say, one))),
  ];

  /** A message is blocks of lines with an empty line between them. */
  function messageOf(to: string, kind: MessageKind, blocks: readonly (readonly Fragment[])[]): Message {
    const { hello, thanks } = say.words.collect.texts;
    const lines = [[hello(nameIn(to))], ...blocks, [thanks]].filter((block) => block.length > 0);
    return { to, kind, text: lines.map((block) => block.map(inChat).join('\n')).join('\n\n') };
  }
}

/** No-break blanks are for pages. */
const inChat = (line: Fragment) => plainLine(line).replaceAll(NBSP, ' ');

const needsSubstitute = (chat: CollectedChat) =>
  chat.substitute !== chat.exporter &&
  (statesOf(chat).some((state) => state === 'missing' || state === 'exporter_left') ||
    // Then nobody else is asked.
    (exporterOf(chat) !== chat.exporter && !isWhole(chat)));

/** Chats by somebody who is named for them, both in the order of their names. */
function byPerson(
  chats: readonly CollectedChat[],
  whom: (chat: CollectedChat) => string,
): [string, CollectedChat[]][] {
  const people = new Map<string, CollectedChat[]>();
  for (const chat of [...chats].sort((a, b) => (a.chat < b.chat ? -1 : 1)))
    if (whom(chat) !== '') people.set(whom(chat), [...(people.get(whom(chat)) ?? []), chat]);
  return [...people].sort(([a], [b]) => (a < b ? -1 : 1));
}

type Blocks = Fragment[][];

function receipt(collected: Collected, say: Say, chats: readonly CollectedChat[]): Blocks {
  const { texts } = say.words.collect;
  const month = say.format.month(collected.month);
  const missing = chats.filter(({ state }) => state === 'missing');
  const again = chats.filter((chat) => chat.state !== 'missing' && !isWhole(chat));
  const came = chats.length - missing.length;
  const to_do = missing.length + again.length;
  const not_come =
    missing.length === 0 ? [] : [...listed(say, missing), texts.after.on_the_way(missing.length)];
  const look_again = again.map((chat) => texts.chat_with(nameIn(chat.chat), againOf(collected, say, chat)));
  return [
    came === 0
      ? [texts.after.none_came(chats.length, month), ...not_come]
      : [to_do === 0 ? texts.after.whole(chats.length, month) : texts.after.came(came, chats.length, month)],
    came === 0 ? [] : titled(texts.after.missing, not_come),
    titled(texts.after.again(again.length), look_again),
    to_do === 0 ? [] : [texts.as_before],
    titled(texts.next_time, warned(collected, say, chats)),
  ];
}

/** All that has to be done about it, in one line. */
function againOf({ whole_from }: Collected, say: Say, chat: CollectedChat): Fragment {
  const { join, collect } = say.words;
  const states = statesOf(chat).filter(
    (state): state is AgainState => NOT_WHOLE.has(state) && state !== 'missing',
  );
  // Whoever left cannot export it again, whatever else is the matter.
  const told = states[0] === 'exporter_left' ? states.slice(0, 1) : states;
  const substitute =
    chat.substitute === '' || chat.substitute === chat.exporter ? null : nameIn(chat.substitute);
  const from = say.format.day(whole_from);
  return join(told.map((state) => html`${collect.texts.again[state](say.span(chat), from, substitute)}`));
}

function toSubstitute(collected: Collected, say: Say, to: string, chats: readonly CollectedChat[]): Blocks {
  const { texts } = say.words.collect;
  const from = say.format.day(collected.whole_from);
  return [
    [texts.substitute.ask(chats.length, say.format.month(collected.month))],
    listed(say, chats),
    [texts.substitute.when(from), ...howTo(collected, say, to), texts.original],
    [texts.substitute.done],
  ];
}

function beforeNext(collected: Collected, say: Say, { person, chats, leaves }: PlannedExporter): Blocks {
  const { texts } = say.words.collect;
  const { day, month } = say.format;
  const round = nextRound(collected);
  const known = new Map(collected.chats.map((chat) => [chat.chat, chat]));
  return [
    [texts.before.ask(chats.length, month(round.month))],
    chats.map(({ chat }) => texts.chat(nameIn(chat))),
    [texts.before.when(month(round.from.slice(0, 7)), month(round.month))],
    [...howTo(collected, say, person), texts.original],
    titled(texts.before.mind, [
      ...(leaves === null ? [] : [texts.before.leaving(chats.length, day(leaves))]),
      ...warned(
        collected,
        say,
        chats.flatMap(({ chat }) => known.get(chat) ?? []),
      ),
    ]),
  ];
}

const titled = (title: string, lines: Fragment[]): Fragment[] =>
  lines.length === 0 ? [] : [title, ...lines];

const listed = (say: Say, chats: readonly CollectedChat[]) =>
  chats.map(({ chat }) => say.words.collect.texts.chat(nameIn(chat)));

/** What the last exports let expect of the next ones: each warning once, with its chats. */
function warned(collected: Collected, say: Say, chats: readonly CollectedChat[]): Fragment[] {
  const { list, collect } = say.words;
  const { warnings, chat_with } = collect.texts;
  const from = say.format.day(nextRound(collected).from);
  return (Object.keys(warnings) as WarningState[]).flatMap((state) => {
    const warned_of = chats.filter((chat) => warningsOf(chat).includes(state));
    if (warned_of.length === 0) return [];
    return [chat_with(list(warned_of.map(({ chat }) => nameIn(chat))), warnings[state](from))];
  });
}

/** Near the cap the way out is to leave media away: that need not be said twice. */
function warningsOf(chat: CollectedChat): CollectState[] {
  const states = statesOf(chat);
  return states.includes('near_cap') ? states.filter((state) => state !== 'with_media') : states;
}

/** On their phone, if the plan knows it. */
function howTo({ plan }: Collected, say: Say, person: string): Fragment[] {
  const { phones, about } = say.words.collect.texts;
  const has_seconds = plan.exporters.find((one) => one.person === person)?.has_seconds ?? null;
  const lines = has_seconds === null ? phones.either : [has_seconds ? phones.iphone : phones.android];
  return lines.map((line, at) =>
    at === lines.length - 1 ? say.words.join([html`${line}`, html`${about}`]) : line,
  );
}

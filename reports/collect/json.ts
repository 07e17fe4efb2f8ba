/** The same for programs: keys in one order, lists sorted by name. */
import type { Collected, CollectedChat } from '../../transform/collect/collected.ts';
import { coverageOf, expectedChats, nextRound, shownSpan } from '../../transform/collect/coverage.ts';
import { messagesFor } from './messages.ts';

export function collectJson(collected: Collected): string {
  const { month, whole_from, organisation, register, chats, held, unread, plan } = collected;
  const { states, ...coverage } = coverageOf(expectedChats(collected));
  const chinese = messagesFor(collected, 'zh-Hans');
  const told = {
    month,
    whole_from,
    organisation,
    register,
    coverage: { ...coverage, states: Object.fromEntries(states.map(({ state, chats: n }) => [state, n])) },
    chats: sorted(chats, ({ chat }) => chat).map((chat) => chatOf(chat, month)),
    held: sorted(held, ({ place }) => place).map(({ place, chat_name, bytes, export_id }) => ({
      place,
      chat_name,
      bytes,
      export_id,
    })),
    unread: sorted(unread, ({ place }) => place).map(({ place, code }) => ({ place, code })),
    plan: {
      round: nextRound(collected),
      method: plan.method,
      fewest: plan.fewest,
      exporters: sorted(plan.exporters, ({ person }) => person).map((one) => ({
        person: one.person,
        has_seconds: one.has_seconds,
        leaves: one.leaves,
        chats: sorted(one.chats, ({ chat }) => chat).map(({ chat, substitute }) => ({ chat, substitute })),
      })),
      uncovered: [...plan.uncovered].sort(),
    },
    messages: messagesFor(collected, 'en').map(({ to, kind, text }, at) => ({
      to,
      kind,
      text: { en: text, 'zh-Hans': chinese[at]?.text ?? '' },
    })),
  };
  return `${JSON.stringify(told, null, 1)}\n`;
}

function chatOf(chat: CollectedChat, month: string) {
  const span = shownSpan(chat, month);
  return {
    chat: chat.chat,
    type: chat.type,
    owner: chat.owner,
    department: chat.department,
    exporter: chat.exporter,
    substitute: chat.substitute,
    due: chat.due,
    state: chat.state,
    also: [...chat.also].sort(),
    first_local: span?.first_local ?? null,
    until_local: span?.until_local ?? null,
    until_by: span?.until_by ?? null,
    known_until_local: chat.known_until_local,
    exports: sorted(chat.exports, ({ place }) => place).map((one) => ({
      place: one.place,
      export_id: one.export_id,
      platform: one.platform,
      language: one.language,
      first_local: one.first_local,
      until_local: one.until_local,
      until_by: one.until_by,
      records: one.records,
      cap_share: one.cap_share,
      with_media: one.with_media,
      has_seconds: one.has_seconds,
    })),
    notes: sorted(chat.notes, ({ code, values }) => [code, ...values].join('\n')).map(({ code, values }) => ({
      code,
      values: [...values].sort(),
    })),
  };
}

function sorted<T>(list: readonly T[], key: (one: T) => string): T[] {
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

import { op, table } from 'arquero';
import { CHAT_TYPES, type ChatType } from '../../ingest/schema/policy.ts';
import { ALL, type Over, overType } from '../figure.ts';
import type { ChatFacts } from '../review/facts.ts';
import { finding, scopes, shareFinding } from './findings.ts';
import type { Measure } from './measure.ts';
import { type KindCount, messageTypes } from './message-types.ts';
import { inScope } from './on-time-rate.ts';

/** M21. */
export const chatUsageMeasure: Measure = {
  id: 'M21',
  version: 4,
  title: { en: 'Chat usage and fit', zh: '沟通渠道使用与适配' },
  definition: {
    en:
      'Share of the month’s messages, and of its episodes, by the type that a chat is declared to be; private chats against groups. Fit: ' +
      'of the messages with a word of a topic for which the policy names chats, the share that stands in one of these. Words are hints: ' +
      'a person has to look.',
    zh: '当月消息与对话段按群登记类型的占比；私聊与群聊的对比。适配度：在含有政策所列话题词的消息中，出现在应属聊天的比例。词语只是线索，须由人确认。',
  },
  unit: 'share of messages',
  direction: 'none',
  grain: { en: 'one message', zh: '每条消息' },
  edges: {
    en:
      'Chats without a declared type stand apart. Private chats are told only pooled over at least five people; those that nobody ' +
      'exported are not seen, so their share is a lower bound. Talk missing in the right chat is no evidence.',
    zh: '未登记类型的聊天单列。私聊只在至少五人合并后给出；未导出的私聊看不到，因此其占比是下限。应属聊天中没有相关内容不构成证据。',
  },
  figures: {
    messages_share: { title: { en: 'Share of messages', zh: '消息占比' }, unit: 'share' },
    episodes_share: { title: { en: 'Share of episodes', zh: '对话段占比' }, unit: 'share' },
    private_share: { title: { en: 'Messages in private chats', zh: '私聊消息占比' }, unit: 'share' },
    fit: { title: { en: 'Topic in the right chat', zh: '话题出现在应属聊天的比例' }, unit: 'share' },
  },
  measure: (facts) => {
    const messages = (chats: readonly ChatFacts[]) =>
      chats.reduce((sum, c) => sum + (c.counts?.messages ?? 0), 0);
    const episodes = (chats: readonly ChatFacts[]) => chats.reduce((sum, c) => sum + c.episodes.length, 0);
    const all = messages(facts.chats);
    const all_episodes = episodes(facts.chats);
    if (all === 0) return [];
    const pairs = facts.chats.filter((c) => c.chat.pair);
    const told = scopes(facts, ['type']);
    const hidden = new Set(pairs.map((c) => overType(c.chat.type)).map(({ key }) => key));
    for (const { over } of told) hidden.delete(over.key);
    const share = (name: string, over: Over, n: number, of: number) =>
      finding(name, over, of > 0 ? n / of : null, of);
    const few = (name: string, key: string, of: number) =>
      finding(name, { over: 'type', key }, null, of, { reason: 'few_people' });
    return [
      ...told.flatMap(({ over, chats }) => [
        share('messages_share', over, messages(chats), all),
        share('episodes_share', over, episodes(chats), all_episodes),
      ]),
      // Private chats of too few people for a pool (§9): that nothing is counted of them is no zero.
      ...[...hidden].flatMap((key) => [
        few('messages_share', key, all),
        few('episodes_share', key, all_episodes),
      ]),
      pairs.some((c) => c.counts !== null)
        ? share('private_share', ALL, messages(pairs), all)
        : finding('private_share', ALL, null, all, {
            reason: pairs.length > 0 ? 'few_people' : 'not_in_export',
          }),
      ...facts.policy.topics.map((topic) => {
        const of = facts.chats.map((c) => {
          const n = c.counts?.topics[topic.id] ?? 0;
          const fits = inScope(topic, { type: c.chat.type, name: c.chat.scope_name });
          return { met: fits ? n : 0, n };
        });
        return shareFinding('fit', { over: 'topic', key: topic.id }, of);
      }),
    ];
  },
};

/** One chat's month. */
export interface ChatMonth {
  type: ChatType | null;
  messages: number;
  messages_last_month: number;
  kinds: KindCount[];
}

/** M21: one row per declared type that occurs, in the order of the types, then the chats without one. */
export function chatUsage(chats: readonly ChatMonth[]) {
  if (chats.length === 0) return [];
  const rows = table({
    type: chats.map((c) => c.type ?? ''),
    messages: chats.map((c) => c.messages),
    active: chats.map((c) => (c.messages > 0 ? 1 : 0)),
    last: chats.map((c) => c.messages_last_month),
  })
    .groupby('type')
    .rollup({
      chats: op.count(),
      active_chats: op.sum('active'),
      messages: op.sum('messages'),
      messages_last_month: op.sum('last'),
    })
    .objects() as {
    type: string;
    chats: number;
    active_chats: number;
    messages: number;
    messages_last_month: number;
  }[];
  const total = rows.reduce((sum, row) => sum + row.messages, 0);
  return [...CHAT_TYPES, ''].flatMap((type) => {
    const row = rows.find((r) => r.type === type);
    if (!row) return [];
    return [
      {
        type: (type || null) as ChatType | null,
        chats: row.chats,
        active_chats: row.active_chats,
        messages: row.messages,
        share: total > 0 ? row.messages / total : null,
        messages_last_month: row.messages_last_month,
        kinds: messageTypes(chats.filter((c) => (c.type ?? '') === type).flatMap((c) => c.kinds)),
      },
    ];
  });
}

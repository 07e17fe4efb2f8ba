import { op, table } from 'arquero';
import { CHAT_TYPES, type ChatType } from '../../ingest/schema/policy.ts';
import type { MeasureDefinition } from './measure.ts';
import { type KindCount, messageTypes } from './message-types.ts';

export const chatUsageDefinition: MeasureDefinition = {
  id: 'M21',
  version: 1,
  title: { en: 'Chat usage', zh: '沟通渠道使用情况' },
  definition: {
    en: 'Share of the month’s messages by the type that a chat is declared to be. Chats without a declared type stand apart.',
    zh: '当月消息按群登记类型的占比。未登记类型的聊天单独列出。',
  },
  unit: 'share of messages',
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
        share: total > 0 ? row.messages / total : 0,
        messages_last_month: row.messages_last_month,
        kinds: messageTypes(chats.filter((c) => (c.type ?? '') === type).flatMap((c) => c.kinds)),
      },
    ];
  });
}

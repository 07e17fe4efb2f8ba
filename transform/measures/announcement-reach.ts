import { ALL } from '../figure.ts';
import { quantile } from '../statistics/quantile.ts';
import { finding } from './findings.ts';
import type { Measure } from './measure.ts';
import { inScope } from './on-time-rate.ts';

/** M39. */
export const announcementReach: Measure = {
  id: 'M39',
  version: 2,
  title: { en: 'Announcement reach', zh: '公告覆盖' },
  definition: {
    en:
      'One announcement is the same text with the tag, in whatever chats of the month. Share of the chats it should reach (as ' +
      'the policy says) in which it stood; time from the first of its chats to the last.',
    zh: '同一带标签文本无论出现在几个群都算一条公告（按月计）。应到达的群（按政策）中实际出现的比例；从第一个群到最后一个群所用的时间。',
  },
  unit: 'share of chats',
  direction: 'higher',
  grain: { en: 'one announcement', zh: '每条公告' },
  edges: {
    en: 'Only exported groups are seen. Without `chats` in the policy no share is known. In one chat only: no time.',
    zh: '只能看到已导出的群，私聊不计。政策未写 `chats` 时无法给出比例；只在一个群出现时没有时间。',
  },
  figures: {
    reach: {
      title: { en: 'Chats reached, median announcement', zh: '公告到达群的比例（中位数）' },
      unit: 'share',
    },
    reach_worst: {
      title: { en: 'Chats reached, worst announcement', zh: '公告到达群的比例（最低）' },
      unit: 'share',
    },
    spread: {
      title: { en: 'Time until it stood in all its chats, median', zh: '到达全部群所用时间中位数' },
      unit: 's',
    },
  },
  measure: (facts) => {
    const declared = facts.policy.announcements;
    if (!declared) return [];
    const texts = new Map<string, Map<string, number>>();
    for (const { chat, announcements } of facts.chats) {
      if (chat.pair) continue;
      for (const a of announcements) {
        const places = texts.get(a.text) ?? new Map<string, number>();
        places.set(chat.chat, Math.min(a.opened_local_ms, places.get(chat.chat) ?? Number.POSITIVE_INFINITY));
        texts.set(a.text, places);
      }
    }
    if (texts.size === 0) return [];
    const due = facts.chats.filter(
      ({ chat }) => !chat.pair && inScope(declared, { type: chat.type, name: chat.scope_name }),
    );
    const n = texts.size;
    const shares = [...texts.values()].map(
      (places) => due.filter(({ chat }) => places.has(chat.chat)).length / Math.max(due.length, 1),
    );
    const known = declared.chats.length > 0 && due.length > 0;
    const reason = known ? null : ('not_declared' as const);
    const spreads = [...texts.values()].flatMap((places) =>
      places.size > 1 ? [(Math.max(...places.values()) - Math.min(...places.values())) / 1000] : [],
    );
    return [
      finding('reach', ALL, known ? quantile(shares, 0.5) : null, n, { reason }),
      finding('reach_worst', ALL, known ? quantile(shares, 0) : null, n, { reason }),
      finding('spread', ALL, quantile(spreads, 0.5), spreads.length, {
        clock: 'calendar',
        reason: spreads.length > 0 ? null : 'none',
      }),
    ];
  },
};

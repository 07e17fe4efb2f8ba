import { clockOf, finding, findingsOver, scopes, timeFindings } from './findings.ts';
import type { Measure } from './measure.ts';
import { pooled } from './pooled.ts';

/** M2: every wait of an episode after its first. */
export const nextResponse: Measure = {
  id: 'M2',
  version: 1,
  title: { en: 'Next response time', zh: '后续响应时长' },
  definition: {
    en:
      'Every wait (as in M3) of an episode but the first: how long each further request waits in a running talk. One episode gives ' +
      'several, so waits and episodes are told apart.',
    zh: '一段对话中除第一次以外的每次等待（口径同 M3）：对话进行中，后续的待回复消息各等多久。一段对话可有多次，因此等待次数与对话段数分开给出。',
  },
  unit: 's',
  direction: 'lower',
  grain: { en: 'one wait', zh: '每次等待' },
  edges: {
    en: 'An episode with one request has none. Open waits count as “longer than so far”.',
    zh: '只有一次待回复消息的对话没有此项；仍未回复的按“至少已等这么久”计入。',
  },
  figures: {
    median: { title: { en: 'Next response, median', zh: '后续响应中位数' }, unit: 's' },
    p90: { title: { en: 'Next response, 90 % within', zh: '后续响应 90 % 分位' }, unit: 's' },
    waits: { title: { en: 'Further waits', zh: '后续等待次数' }, unit: 'count' },
    episodes: { title: { en: 'Episodes with further waits', zh: '有后续等待的对话段数' }, unit: 'count' },
  },
  measure: (facts) =>
    findingsOver(scopes(facts, ['group', 'type', 'chat']), ({ over, chats }) => {
      const waits = pooled(chats.map((c) => c.next_waits));
      if (waits.length === 0) return [];
      const episodes = chats.reduce((sum, c) => sum + new Set(c.next_waits.map((w) => w.episode)).size, 0);
      return [
        ...timeFindings(facts, { median: 'median', p90: 'p90' }, over, waits, clockOf(facts, chats)),
        finding('waits', over, waits.length, waits.length),
        finding('episodes', over, episodes, waits.length),
      ];
    }),
};

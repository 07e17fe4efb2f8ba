import { ALL } from '../figure.ts';
import { quantile } from '../statistics/quantile.ts';
import { finding } from './findings.ts';
import type { Measure } from './measure.ts';

/** M22. */
export const crossPosting: Measure = {
  id: 'M22',
  version: 2,
  title: { en: 'Cross-posting', zh: '跨群重复发送' },
  definition: {
    en:
      'The same text in several groups within 24 hours. Compared without blanks, emoji, case and queries of links: equal from 20 signs ' +
      'on, or alike in nine of ten runs of three signs (Jaccard 0.9) from 40 on. Texts that stood in several groups per 1,000 messages; ' +
      'groups reached by each.',
    zh: '同一文本在 24 小时内出现在多个群。比较时忽略空白、表情、大小写与链接参数：20 个字符以上完全相同，或 40 个字符以上三字片段相似度（Jaccard）达 0.9。每 1,000 条消息中的跨群文本数，以及每条到达的群数。',
  },
  unit: 'texts per 1,000 messages',
  direction: 'lower',
  grain: { en: 'one text, whatever number of groups', zh: '每条文本（不论几个群）' },
  edges: {
    en:
      'Announcements and templates of the policy and private chats are left out. Pictures and files are not compared. Only exported ' +
      'groups are seen. A text belongs to the month in which it first stood somewhere.',
    zh: '政策中的公告、模板以及私聊不计；图片与文件不比较；只能看到已导出的群。文本计入首次出现的月份。',
  },
  figures: {
    per_1000: {
      title: { en: 'Cross-posted texts per 1,000 messages', zh: '每 1,000 条消息的跨群文本数' },
      unit: 'per_1000',
    },
    texts: { title: { en: 'Cross-posted texts', zh: '跨群文本数' }, unit: 'count' },
    chats_median: { title: { en: 'Groups reached, median', zh: '到达群数中位数' }, unit: 'chats' },
    chats_most: { title: { en: 'Groups reached, most', zh: '到达群数最多' }, unit: 'chats' },
  },
  measure: (facts) => {
    const groups = facts.chats.filter((c) => !c.chat.pair);
    const messages = groups.reduce((sum, c) => sum + (c.counts?.messages ?? 0), 0);
    if (messages === 0) return [];
    if (groups.length < 2) return [finding('per_1000', ALL, null, messages, { reason: 'few_chats' })];
    const reached = facts.cross_posts.map((post) => post.chats.length);
    const n = reached.length;
    return [
      finding('per_1000', ALL, (n / messages) * 1000, messages),
      finding('texts', ALL, n, messages),
      ...(n > 0
        ? [
            finding('chats_median', ALL, quantile(reached, 0.5), n),
            finding('chats_most', ALL, Math.max(...reached), n),
          ]
        : []),
    ];
  },
};

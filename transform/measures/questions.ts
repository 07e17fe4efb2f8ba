import { clockOf, daySeconds, finding, metShares, scopes } from './findings.ts';
import type { Measure } from './measure.ts';

/** M13. */
export const questions: Measure = {
  id: 'M13',
  version: 3,
  title: { en: 'Questions and answers', zh: '提问与回答' },
  definition: {
    en:
      'Question: a question mark outside links and quotes, or an interrogative form of its language. Questions per 100 messages; ' +
      'share of questions with an answer by anybody but the asker within one working day. A question repeated before its answer is ' +
      'one, several in one turn are one.',
    zh: '提问：链接和引用之外出现问号，或有该语言的疑问形式。每 100 条消息中的提问数；在一个工作日内由提问者以外的人回答的比例。回答之前重复的提问、同一串消息中的多个提问均只算一次。',
  },
  unit: 'per 100 messages',
  direction: 'none',
  grain: { en: 'one question', zh: '每个提问' },
  edges: {
    en:
      'Greetings (“how are you?”) and polls are none. With two sides only questions of the other side have an answer rate. It is a ' +
      'detector: see how often it is right (M36).',
    zh: '寒暄（“你好吗”）与投票不算。双方聊天只计算对方提问的回答率。这是检测规则，其准确程度见 M36。',
  },
  figures: {
    per_100: { title: { en: 'Questions per 100 messages', zh: '每 100 条消息的提问数' }, unit: 'per_100' },
    answered_1d: {
      title: { en: 'Questions answered within 1 working day', zh: '1 个工作日内得到回答的提问' },
      unit: 'share',
    },
  },
  measure: (facts) =>
    scopes(facts, ['all', 'group', 'type', 'chat']).flatMap(({ over, chats }) => {
      const content = chats.reduce((sum, c) => sum + (c.counts?.content ?? 0), 0);
      if (content === 0) return [];
      const asked = chats.reduce((sum, c) => sum + (c.counts?.questions ?? 0), 0);
      const rate = finding('per_100', over, (asked / content) * 100, content);
      if (over.over === 'all') return [rate];
      const clock = clockOf(facts, chats);
      const waits = chats.map((c) => c.questions);
      return [
        rate,
        ...metShares(facts, [{ name: 'answered_1d', limit_s: daySeconds(facts, clock) }], over, waits, clock),
      ];
    }),
};

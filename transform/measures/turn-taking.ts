import { quantile } from '../statistics/quantile.ts';
import { finding, scopes } from './findings.ts';
import type { Measure } from './measure.ts';

/** M18. */
export const turnTaking: Measure = {
  id: 'M18',
  version: 1,
  title: { en: 'Turn-taking', zh: '轮流发言' },
  definition: {
    en:
      'Turn: a run of one person’s messages with pauses of at most 10 minutes. Share of the places between two turns of an episode at ' +
      'which the side (in teams the speaker) changes; turns per episode; share of episodes with one speaker.',
    zh: '一轮：同一人连续发送、间隔不超过 10 分钟的消息。对话中相邻两轮之间，发言方（团队群为发言人）发生变化的比例；每段对话的轮数；只有一人发言的对话比例。',
  },
  unit: 'share of turns',
  direction: 'none',
  grain: { en: 'one episode', zh: '每段对话' },
  edges: {
    en: 'An episode of one turn has no place between turns. No episode: no figure.',
    zh: '只有一轮的对话没有轮间位置；没有对话时不给数值。',
  },
  figures: {
    switch_share: { title: { en: 'Turns followed by somebody else', zh: '换人发言的比例' }, unit: 'share' },
    turns: { title: { en: 'Turns per episode, median', zh: '每段对话轮数中位数' }, unit: 'count' },
    monologue_share: { title: { en: 'Episodes with one speaker', zh: '单人独白的对话比例' }, unit: 'share' },
  },
  measure: (facts) =>
    scopes(facts, ['group', 'type', 'chat']).flatMap(({ over, chats }) => {
      const all = chats.flatMap((c) => c.episodes);
      if (all.length === 0) return [];
      const between = all.reduce((sum, e) => sum + e.turns - 1, 0);
      const switches = all.reduce((sum, e) => sum + e.switches, 0);
      const alone = all.filter((e) => e.people === 1).length;
      return [
        finding('switch_share', over, between > 0 ? switches / between : null, between),
        finding(
          'turns',
          over,
          quantile(
            all.map((e) => e.turns),
            0.5,
          ),
          all.length,
        ),
        finding('monologue_share', over, alone / all.length, all.length),
      ];
    }),
};

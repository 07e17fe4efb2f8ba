import type { Side } from '../../ingest/schema/message-table.ts';
import type { ChatFacts } from '../review/facts.ts';
import { toldScopes } from '../review/told.ts';
import { ANSWER } from '../wait-facts.ts';
import { finding, scopes, scopesToTell } from './findings.ts';
import type { Measure } from './measure.ts';

const MOST = 0.8;

/** M9. */
export const responderConcentration: Measure = {
  id: 'M9',
  version: 2,
  title: { en: 'Responder concentration', zh: '回复集中度' },
  definition: {
    en:
      'Does a group hang on one person? Of the month’s responses the share of whoever gave most, the effective number of responders ' +
      '(1 ÷ sum of squared shares) and how many together gave 80 %. In teams each likely answer counts by its probability.',
    zh: '群里的回复是否依赖个别人：回复最多者所占的比例、有效回复人数（1 ÷ 份额平方和），以及贡献 80 % 回复的人数。团队群按各候选回复的概率计入。',
  },
  unit: 'share of responses',
  direction: 'lower',
  grain: { en: 'one response', zh: '每次回复' },
  edges: {
    en: 'Told only where at least five people of the answering side wrote in the month, and where no smaller part could be had by subtraction; never by name.',
    zh: '仅当当月回复方至少有五人发言、且无法通过相减推出更小部分时给出；不显示姓名。',
  },
  figures: {
    top_share: { title: { en: 'Share of the busiest responder', zh: '回复最多者的占比' }, unit: 'share' },
    effective: { title: { en: 'Effective responders', zh: '有效回复人数' }, unit: 'people' },
    needed_for_80: {
      title: { en: 'People who gave 80 % of responses', zh: '贡献 80 % 回复的人数' },
      unit: 'people',
    },
  },
  measure: (facts) => {
    const all = scopes(facts, ['group', 'type', 'chat']);
    const told = toldScopes(scopesToTell(facts, ['group', 'type', 'chat']), answeringSide);
    return all.flatMap(({ over, chats }) => {
      const given = responses(chats).sort((a, b) => b - a);
      const total = given.reduce((sum, n) => sum + n, 0);
      if (total <= 0) return [];
      const n = Math.round(total);
      if (!told(over)) {
        return ['top_share', 'effective', 'needed_for_80'].map((name) =>
          finding(name, over, null, n, { reason: 'few_people' }),
        );
      }
      const shares = given.map((g) => g / total);
      let reached = 0;
      const needed = shares.findIndex((share) => {
        reached += share;
        return reached >= MOST - 1e-9;
      });
      return [
        finding('top_share', over, shares[0] as number, n),
        finding('effective', over, 1 / shares.reduce((sum, share) => sum + share * share, 0), n),
        finding('needed_for_80', over, needed + 1, n),
      ];
    });
  },
};

/** Responses of each person who gave any; parts where links are uncertain. */
function responses(chats: readonly ChatFacts[]): number[] {
  const given: number[] = [];
  const slot_of = new Map<string, number>();
  const slotOf = (name: string) => {
    const slot = slot_of.get(name) ?? given.push(0) - 1;
    slot_of.set(name, slot);
    return slot;
  };
  for (const { chat, waits } of chats) {
    // Each chat has its own numbers of people; sums go on from chat to chat by name.
    const slots = chat.part.people.map(({ name }) => slotOf(name));
    const note = (person: number, n: number) => {
      const slot = slots[person] ?? slotOf('');
      given[slot] = (given[slot] as number) + n;
    };
    for (const { links, responder } of waits) {
      if (!links) {
        if (responder !== null) note(responder, 1);
        continue;
      }
      const { answers } = links;
      for (let at = 0; at < answers.length; at += ANSWER.width)
        note(answers[at + ANSWER.responder] as number, answers[at + ANSWER.p] as number);
    }
  }
  return given.filter((n) => n > 0);
}

/** People who wrote this month and might have answered: with two sides the company's own; in teams, and where nobody is known to be outside, all. */
function answeringSide({ chat, counts }: ChatFacts): string[] {
  const { people, two_sided } = chat.part;
  const has = (side: Side) => people.some((p) => p.side === side);
  const all = !two_sided || (chat.pair && !(has('internal') && has('external')));
  const own = new Set(people.flatMap((p) => (all || p.side === 'internal' ? [p.name] : [])));
  return (counts?.writers ?? []).filter((name) => own.has(name));
}

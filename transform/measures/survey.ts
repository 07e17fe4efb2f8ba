import { enps } from '../statistics/enps.ts';
import { wilson } from '../statistics/wilson.ts';
import type { MeasureDefinition } from './definition.ts';

export const surveyDefinition: MeasureDefinition = {
  id: 'M34',
  version: 1,
  title: { en: 'Survey', zh: '问卷' },
  definition: {
    en:
      'Of the question from 0 to 10: share of 9 and 10 minus share of 0 to 6 (eNPS), its interval made smaller where most of the ' +
      'staff answered. Of the questions from 1 to 5: share of 4 and 5, with its interval (Wilson). Always beside the response ' +
      'rate: answers ÷ people asked. Never joined to anybody’s chats; names and addresses are not read.',
    zh:
      '0 到 10 分的问题：9～10 分的占比减去 0～6 分的占比（eNPS），答卷人数占比越大区间越窄。1 到 5 分的问题：4～5 分的占比及其区间（Wilson）。' +
      '始终与答卷率（答卷数 ÷ 受邀人数）并列。绝不与任何人的聊天数据关联；不读取姓名和地址。',
  },
  unit: 'share of answers',
  direction: 'higher',
  grain: { en: 'one answer', zh: '每份答卷' },
  edges: {
    en:
      'Fewer than five answers to a question: nothing is told. Where one group is hidden so is the next smallest, until those ' +
      'hidden have five answers together. All answered alike and not all were asked: no interval of eNPS.',
    zh: '某个问题的答卷不足五份时不给出。有一个分组被隐藏时，次小的分组也隐藏，直到被隐藏的合计达到五份。所有人回答相同而并非人人答卷时，eNPS 不给区间。',
  },
};

/** Answers that a cell needs (§9). */
export const MIN_ANSWERS = 5;

export interface Told {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** One question's answers in a number with its interval; null where nobody answered. */
export function surveyValue(kind: 'enps' | 'likert', answers: readonly number[], staff: number): Told {
  const n = answers.length;
  const within = (from: number, to: number) => answers.filter((a) => a >= from && a <= to).length;
  if (kind === 'enps') {
    const score = enps(within(9, 10), within(0, 6), n, staff);
    return {
      value: score?.value ?? null,
      low: score?.interval?.low ?? null,
      high: score?.interval?.high ?? null,
    };
  }
  const top = within(4, 5);
  const interval = wilson(top, n);
  return { value: n > 0 ? top / n : null, low: interval?.low ?? null, high: interval?.high ?? null };
}

/**
 * Which groups may be told of, by how many answered in each (§9): five at least, and those hidden together five at least,
 * else the smallest that is told is hidden too: total minus told ones would give them away.
 */
export function toldGroups(sizes: ReadonlyMap<string, number>): Set<string> {
  const told = [...sizes]
    .filter(([, n]) => n >= MIN_ANSWERS)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([group]) => group);
  const all = [...sizes.values()].reduce((sum, n) => sum + n, 0);
  const hidden = () => all - told.reduce((sum, group) => sum + (sizes.get(group) ?? 0), 0);
  while (told.length > 0 && hidden() > 0 && hidden() < MIN_ANSWERS) told.pop();
  return new Set(told);
}

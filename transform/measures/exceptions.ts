import type { Norm } from '../../ingest/schema/norm.ts';
import type { Finding } from '../figure.ts';
import type { MonthFacts } from '../review/facts.ts';
import type { WaiverCounts } from '../waive.ts';
import { finding } from './findings.ts';
import type { Measure } from './measure.ts';
import { normStates } from './norm-items.ts';

/** M30. */
export const exceptions: Measure = {
  id: 'M30',
  version: 1,
  title: { en: 'Exceptions', zh: '例外' },
  definition: {
    en:
      'Of each norm: share of its population that is exempt, and of what was not met the share that a standing exemption or ' +
      'a waiver excused. Over all norms: items waived, items for which an expired waiver would have been needed (must be 0), ' +
      'and items whose waiver was approved by the person concerned (must be 0).',
    zh:
      '每条规范：总数中属于常设豁免的比例，以及未达到要求者中由豁免（常设或个案）所免除的比例。全部规范合计：个案豁免的判定项数、' +
      '需依赖已过期个案豁免的判定项数（应为 0）、由当事人自己批准的个案豁免所涉判定项数（应为 0）。',
  },
  unit: 'share of items',
  direction: 'lower',
  grain: { en: 'one item of a norm', zh: '规范的每个判定项' },
  edges: {
    en: 'Requests taken back are exempt too. A high share means that the norm is wrong, not the people.',
    zh: '撤回的提问也算豁免。比例过高说明规范有问题，而不是人有问题。',
  },
  figures: {
    exempt: { title: { en: 'Exempt', zh: '常设豁免' }, unit: 'share' },
    excused: { title: { en: 'Excused, of what was not met', zh: '未达到要求者中被免除的' }, unit: 'share' },
    waived: { title: { en: 'Items waived', zh: '个案豁免的判定项' }, unit: 'count' },
    expired: {
      title: { en: 'Items that rely on an expired waiver', zh: '依赖已过期个案豁免的判定项' },
      unit: 'count',
    },
    by_concerned: {
      title: { en: 'Items whose waiver the person concerned approved', zh: '由当事人自己批准豁免的判定项' },
      unit: 'count',
    },
  },
  measure: (facts) => [...facts.policy.norms.flatMap((norm) => ofNorm(facts, norm)), ...ofWaivers(facts)],
};

function ofNorm(facts: MonthFacts, norm: Norm): Finding[] {
  const over = { over: 'norm', key: `${norm.id}.${norm.version}` } as const;
  const states = normStates(facts.chats, norm);
  const population = Object.values(states).reduce((sum, n) => sum + n, 0);
  if (population === 0) return [];
  const excused = states.exempt + states.waived;
  const failed = excused + states.breached;
  return [
    finding('exempt', over, states.exempt / population, population),
    finding('excused', over, failed > 0 ? excused / failed : null, failed),
  ];
}

function ofWaivers({ waiver_uses, month }: MonthFacts): Finding[] {
  if (waiver_uses.length === 0) return [];
  const count = (of: keyof WaiverCounts) =>
    waiver_uses.reduce((sum, { months }) => sum + (months.get(month)?.[of] ?? 0), 0);
  const over = { over: 'all', key: '' } as const;
  return (['waived', 'expired', 'by_concerned'] as const).map((name) =>
    finding(name, over, count(name), waiver_uses.length),
  );
}

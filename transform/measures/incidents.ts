import type { Finding } from '../figure.ts';
import type { MonthFacts } from '../review/facts.ts';
import { poissonInterval } from '../statistics/poisson.ts';
import { finding } from './findings.ts';
import type { Measure } from './measure.ts';
import { normItems } from './norm-items.ts';

/** M27. */
export const incidents: Measure = {
  id: 'M27',
  version: 1,
  title: { en: 'Sensitive-information incidents', zh: '敏感信息事件' },
  definition: {
    en:
      'Of each norm on sensitive information: values that a proof shows (class V), each once per message, in messages that ' +
      'nothing excuses; the same per 1,000 messages scanned, with an exact Poisson interval; and messages with something that ' +
      'only looks like it and is to be checked.',
    zh: '每条敏感信息规范：经证实（V 类）的值的个数，每条消息中同一值计一次，不含已豁免的消息；每千条扫描消息中的个数，附泊松精确区间；以及仅形似、待核对的消息数。',
  },
  unit: 'values',
  direction: 'lower',
  grain: { en: 'one value in one message', zh: '每条消息中的每个值' },
  edges: {
    en: 'The scan is off unless the policy turns it on; without a message scanned there is no figure. Pictures and voice notes are not scanned.',
    zh: '除非规范文件启用，否则不扫描；没有扫描消息时不给数值。图片与语音不扫描。',
  },
  figures: {
    values: { title: { en: 'Values found', zh: '发现的值' }, unit: 'count' },
    per_1000: { title: { en: 'Values per 1,000 messages', zh: '每千条消息中的值' }, unit: 'per_1000' },
    to_check: { title: { en: 'Messages to be checked', zh: '待核对的消息' }, unit: 'count' },
  },
  measure: (facts) =>
    facts.policy.norms
      .filter((norm) => norm.kind === 'sensitive-information')
      .flatMap((norm) => ofNorm(facts, norm)),
};

function ofNorm(facts: MonthFacts, norm: { id: string; version: number }): Finding[] {
  const over = { over: 'norm', key: `${norm.id}.${norm.version}` } as const;
  const { items, met_more } = normItems(facts.chats, norm);
  const messages = items.length + met_more;
  if (messages === 0) return [];
  const values = items.reduce((sum, i) => sum + (i.state === 'breached' ? (i.value ?? 0) : 0), 0);
  const interval = poissonInterval(values);
  const rate = (n: number) => (n / messages) * 1000;
  return [
    finding('values', over, values, messages),
    finding('per_1000', over, rate(values), messages, {
      low: interval && rate(interval.low),
      high: interval && rate(interval.high),
    }),
    finding('to_check', over, items.filter((i) => i.reason === 'to-be-checked').length, messages),
  ];
}

import type { WaitFact } from '../wait-facts.ts';
import type { MeasureDefinition } from './definition.ts';

export const askedAgainDefinition: MeasureDefinition = {
  id: 'M37',
  version: 1,
  title: { en: 'Asked again', zh: '催问' },
  definition: {
    en: 'Share of waits in which the asker wrote again before the first answer, at least 15 minutes later and outside the same run of messages.',
    zh: '提问者在首次回复之前再次发言的等待所占比例（至少隔 15 分钟，且不属于同一串消息）。',
  },
  unit: 'share of waits',
  direction: 'lower',
  grain: { en: 'one wait', zh: '每次等待' },
  edges: {
    en: 'No wait: no share. Writing on in the same run of messages, and courtesies, do not count.',
    zh: '没有等待时不给比例；同一串消息中的继续发言和客套话不算。',
  },
};

/** M37; share null without waits. */
export function askedAgain(waits: readonly WaitFact[]) {
  const again = waits.filter((w) => w.asked_again).length;
  return { waits: waits.length, again, share: waits.length > 0 ? again / waits.length : null };
}

import type { Review } from '../review-schema.ts';
import type { WaiverUse } from '../waive.ts';
import type { ReviewInput } from './input.ts';

const NOTHING = { waived: 0, expired: 0, by_concerned: 0 };

/** Each waiver, and what it did in the month. What must not be stands first in its state. */
export function reviewWaivers({ waiver_uses, month }: ReviewInput): Review['waivers'] {
  return waiver_uses.map(({ waiver, months }: WaiverUse) => {
    const counts = months.get(month) ?? NOTHING;
    const { id, norm, reason, expires } = waiver;
    const state =
      counts.expired > 0
        ? 'expired_relied_on'
        : counts.by_concerned > 0
          ? 'by_concerned'
          : counts.waived > 0
            ? 'used'
            : 'unused';
    return { id, norm, reason, expires, state, ...counts };
  });
}

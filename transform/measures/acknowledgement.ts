import { MIN_PEOPLE } from '../review/input.ts';
import { quantile } from '../statistics/quantile.ts';
import { finding, scopes, shareFinding } from './findings.ts';
import type { Measure } from './measure.ts';

/** M10. */
export const acknowledgement: Measure = {
  id: 'M10',
  version: 2,
  title: { en: 'Acknowledgement of announcements', zh: '公告确认率' },
  definition: {
    en:
      'Announcement: a message with the tag that the policy names, by somebody who announces. Of the members known to be there who ' +
      'have to take note, the share who wrote an acknowledgement (“noted”, “收到”) within the limit.',
    zh: '公告：由有权发布的人发出、带有政策所定标签的消息。在当时已知在群、需要知悉的成员中，于时限内书面确认（“收到”“noted”）的比例。',
  },
  unit: 'share of members',
  direction: 'higher',
  grain: { en: 'one announcement and member', zh: '每条公告与每位成员' },
  edges: {
    en:
      'Reactions are not exported: unless the policy asks for a written word, the share is “at least so many”. Members whom no record ' +
      'names are not known. An announcement whose limit has not run out is counted apart; one that fewer than five have to note is in ' +
      'no share.',
    zh: '表情回应不会导出：政策未要求书面确认时，该比例表示“至少这么多”。记录中从未出现的成员无从得知。时限未到的公告单独计数；需知悉者不足五人的公告不计入任何比例。',
  },
  figures: {
    announcements: { title: { en: 'Announcements', zh: '公告数' }, unit: 'count' },
    pending: { title: { en: 'Announcements still in time', zh: '时限未到的公告数' }, unit: 'count' },
    acknowledged: { title: { en: 'Acknowledged by', zh: '已确认比例' }, unit: 'share' },
    median: { title: { en: 'Acknowledged, median announcement', zh: '公告确认率中位数' }, unit: 'share' },
    worst: { title: { en: 'Acknowledged, worst announcement', zh: '最低公告确认率' }, unit: 'share' },
  },
  measure: (facts) => {
    const declared = facts.policy.announcements;
    if (!declared)
      return [finding('announcements', { over: 'all', key: '' }, null, 0, { reason: 'not_declared' })];
    return scopes(facts, ['all', 'type', 'chat']).flatMap(({ over, chats }) => {
      const all = chats.flatMap((c) => c.announcements);
      if (all.length === 0) return over.over === 'all' ? [finding('announcements', over, 0, 0)] : [];
      const over_limit = all.filter((a) => !a.pending && a.required > 0);
      const due = over_limit.filter((a) => a.required >= MIN_PEOPLE);
      const reason = declared.written ? null : ('reactions_not_exported' as const);
      const shares = due.map((a) => a.acknowledged / a.required);
      const n = due.length;
      const whole = shareFinding(
        'acknowledged',
        over,
        due.map((a) => ({ met: a.acknowledged, n: a.required })),
        over_limit.length > 0 ? 'few_people' : all.some((a) => a.pending) ? 'too_early' : 'members_unknown',
      );
      return [
        finding('announcements', over, all.length, all.length),
        finding('pending', over, all.filter((a) => a.pending).length, all.length),
        whole.value === null ? whole : { ...whole, reason },
        finding('median', over, quantile(shares, 0.5), n, { reason: n > 0 ? reason : whole.reason }),
        finding('worst', over, quantile(shares, 0), n, { reason: n > 0 ? reason : whole.reason }),
      ];
    });
  },
};

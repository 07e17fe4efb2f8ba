/** exceptions.csv: every item that was not met, as a finding: criteria, condition, and room for cause, effect and what is done. */
import type { Review } from '../../transform/review-schema.ts';
import type { AuditTable } from './audit-table.ts';

export interface ExceptionFacts {
  /** `norm.version chat` of what was not met in each of the two months before, too. */
  repeated: readonly string[];
}

export const exceptions: AuditTable = {
  file: 'exceptions.csv',
  columns: [
    'item',
    'norm',
    'version',
    'chat',
    'severity',
    'criteria',
    'condition',
    'value',
    'limit',
    'unit',
    'repeat',
    'export_id',
    'first_line',
    'last_line',
    'cause',
    'effect',
    'recommendation',
    'owner',
    'due',
    'status',
  ],
  rows: ({ items, repeated }, review) => {
    const again = new Set(repeated);
    return items
      .filter((item) => item.state === 'breached')
      .map((item) => {
        const norm = review.norms.find((n) => n.id === item.norm && n.version === item.version);
        return {
          ...item,
          severity: norm?.severity,
          criteria: norm && textOf(norm.text, review.language),
          condition: item.reason,
          repeat: again.has(`${item.norm}.${item.version} ${item.chat}`),
          cause: '',
          effect: '',
          recommendation: '',
          owner: norm?.owner,
          due: '',
          status: 'open',
        };
      });
  },
};

function textOf({ en = '', zh = '' }: Review['norms'][number]['text'], language: Review['language']): string {
  return language === 'zh-Hans' ? zh || en : en || zh;
}

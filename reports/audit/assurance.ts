/** assurance.csv: a grade for each chat that came, with all that was counted for it and the reasons in words. */
import { enCodes } from '../words/en-codes.ts';
import { zhCodes } from '../words/zh-codes.ts';
import type { AuditTable } from './audit-table.ts';
import { graded } from './grade.ts';

export const assurance: AuditTable = {
  file: 'assurance.csv',
  columns: [
    'chat',
    'grade',
    'decided_by',
    'reasons',
    'grade_en',
    'grade_zh',
    'reasons_en',
    'reasons_zh',
    'damage',
    'second_export_ids',
    'matched',
    'only_in_first',
    'only_in_second',
    'earlier_export_id',
    'overlap_matched',
    'only_in_older',
    'only_in_newer',
  ],
  rows: (facts) =>
    graded(facts).map(({ fact, complete, grade, decided_by, reasons }) => {
      const { overlap } = complete;
      const { phones } = fact;
      const sum = (of: (phone: (typeof phones)[number]) => number) =>
        phones.length === 0 ? null : phones.reduce((total, phone) => total + of(phone), 0);
      return {
        chat: fact.name,
        grade,
        decided_by,
        reasons: reasons.join(';'),
        grade_en: enCodes.assurance.grades[grade],
        grade_zh: zhCodes.assurance.grades[grade],
        reasons_en: reasons.map((code) => enCodes.assurance.reasons[code]).join('; '),
        reasons_zh: reasons.map((code) => zhCodes.assurance.reasons[code]).join('；'),
        damage: fact.damage.join(';'),
        second_export_ids: phones.flatMap((phone) => phone.export_ids).join(';'),
        matched: sum((phone) => phone.matched),
        only_in_first: sum((phone) => phone.only_in_first),
        only_in_second: sum((phone) => phone.only_in_second),
        earlier_export_id: overlap?.older,
        overlap_matched: overlap?.matched,
        only_in_older: overlap?.only_in_older,
        only_in_newer: overlap?.only_in_newer,
      };
    }),
};

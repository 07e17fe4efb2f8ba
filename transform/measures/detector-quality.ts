import type { Over } from '../figure.ts';
import { WORD_QUALITY, type WordQuality } from '../people-wording/quality.ts';
import { wilson } from '../statistics/wilson.ts';
import { finding } from './findings.ts';
import type { Measure } from './measure.ts';

/** M36. */
export const detectorQuality: Measure = {
  id: 'M36',
  version: 1,
  title: { en: 'Detector quality', zh: '检测规则的准确程度' },
  definition: {
    en:
      'How often the words that tell questions, closing courtesies, withdrawals, notes taken and ways into private are right, on ' +
      'invented messages labelled by hand, written after the words stood and held out since (English and Chinese). Precision: of what was taken for one, the ' +
      'share that is one. Recall: of those that are one, the share found. Wilson interval.',
    zh: '识别提问、结束客套话、撤回、确认收到、转为私聊的词语规则有多准：在词表确定之后编写、人工标注且未参与调整的自拟消息（中英文）上测得。精确率：判为该类的消息中确实属于该类的比例。召回率：属于该类的消息中被识别出的比例。区间为 Wilson 区间。',
  },
  unit: 'share',
  direction: 'higher',
  grain: { en: 'one labelled message', zh: '每条已标注的消息' },
  edges: {
    en:
      'The same for every workspace: your people may write otherwise. Nothing found, or none there: no figure. Reply links are measured ' +
      'apart (`links --sample`).',
    zh: '对所有工作区相同：你们的写法可能不同。没有识别出或样本中没有时不给数值。回复关联另行测量（`links --sample`）。',
  },
  figures: {
    question_precision: { title: { en: 'Questions, precision', zh: '提问，精确率' }, unit: 'share' },
    question_recall: { title: { en: 'Questions, recall', zh: '提问，召回率' }, unit: 'share' },
    courtesy_precision: { title: { en: 'Courtesies, precision', zh: '客套话，精确率' }, unit: 'share' },
    courtesy_recall: { title: { en: 'Courtesies, recall', zh: '客套话，召回率' }, unit: 'share' },
    withdrawal_precision: { title: { en: 'Withdrawals, precision', zh: '撤回，精确率' }, unit: 'share' },
    withdrawal_recall: { title: { en: 'Withdrawals, recall', zh: '撤回，召回率' }, unit: 'share' },
    acknowledges_precision: {
      title: { en: 'Notes taken, precision', zh: '确认收到，精确率' },
      unit: 'share',
    },
    acknowledges_recall: { title: { en: 'Notes taken, recall', zh: '确认收到，召回率' }, unit: 'share' },
    takes_private_precision: {
      title: { en: 'Ways into private, precision', zh: '转为私聊，精确率' },
      unit: 'share',
    },
    takes_private_recall: {
      title: { en: 'Ways into private, recall', zh: '转为私聊，召回率' },
      unit: 'share',
    },
  },
  measure: () =>
    WORD_QUALITY.filter((q) => q.sample === 'later').flatMap((q) => [
      share(`${q.detector}_precision`, q, q.tp + q.fp),
      share(`${q.detector}_recall`, q, q.tp + q.fn),
    ]),
};

function share(name: string, { language, tp }: WordQuality, n: number) {
  const over: Over = language === null ? { over: 'all', key: '' } : { over: 'language', key: language };
  const interval = wilson(tp, n);
  return finding(name, over, n > 0 ? tp / n : null, n, {
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  });
}

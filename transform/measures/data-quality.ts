import type { MeasureDefinition } from './definition.ts';

export const dataQualityDefinition: MeasureDefinition = {
  id: 'M35',
  version: 1,
  title: { en: 'Data quality', zh: '数据质量' },
  definition: {
    en: 'Records read, lines that belong to none, senders the people list does not name, copies counted once, warnings per export.',
    zh: '已读取的记录、不属于任何记录的行、人员名单中没有的发送者、只计一次的重复记录、每个导出文件的提示。',
  },
  unit: 'count',
  direction: 'none',
  grain: { en: 'one export', zh: '每个导出文件' },
  edges: {
    en: 'Without a people list the unknown share is not known. Nothing that was not read is left out in silence.',
    zh: '没有人员名单时未知比例无从得知；未读取的内容一律列出。',
  },
};

import type { MeasureDefinition } from './measure.ts';

export const backlogDefinition: MeasureDefinition = {
  id: 'M6',
  version: 1,
  title: { en: 'Waiting now', zh: '等待回复中' },
  definition: {
    en: 'Requests without an answer when the export was made, with their age. A stock, not to be compared with a rate.',
    zh: '导出时尚未得到回复的消息及其已等待的时长。这是存量，不与比率比较。',
  },
  unit: 's',
};

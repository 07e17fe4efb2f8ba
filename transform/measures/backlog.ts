import type { MeasureDefinition } from './definition.ts';

export const backlogDefinition: MeasureDefinition = {
  id: 'M6',
  version: 1,
  title: { en: 'Waiting now', zh: '等待回复中' },
  definition: {
    en: 'Requests without an answer when the export was made, with their age. A stock, not to be compared with a rate.',
    zh: '导出时尚未得到回复的消息及其已等待的时长。这是存量，不与比率比较。',
  },
  unit: 's',
  direction: 'lower',
  grain: { en: 'one open wait', zh: '每个未回复的等待' },
  edges: {
    en: 'Askers who left wait no more. Chats not seen in the month are left out, private chats too.',
    zh: '已退群者不再等待；当月未观察到的聊天和私聊不计。',
  },
};

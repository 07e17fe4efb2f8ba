/** 带脚本的页面另外显示的用语：筛选，以及用键盘读图。 */
import type { enInteractive } from './en-interactive.ts';

export const zhInteractive: typeof enInteractive = {
  filter: '筛选聊天',
  chat: '只显示名称包含此文字的聊天',
  type: '且群类型为',
  all_types: '不限',
  narrowed: (shown, all) => `${all} 个聊天中显示 ${shown} 个。文字说明和合计数仍针对全部聊天。`,
  not_pictured: '此图中没有符合条件的聊天。',
  keys: '可用方向键逐项读出数值。',
};

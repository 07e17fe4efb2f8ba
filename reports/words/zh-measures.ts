/** 指标一览的用语。标题与定义写在各指标中。 */
import { html } from '../html.ts';
import type { enMeasures } from './en-measures.ts';

export const zhMeasures: typeof enMeasures = {
  heading: '全部指标',
  none: '没有计算任何指标。',
  note: '按指标折叠。区间为 95 % 区间；在需要推断“谁回复了谁”的地方，区间还覆盖最严格与最宽松两种口径，真实值在两者之间。各聊天、各时段、各星期及上月的数值见文件。',
  all: '全部聊天',
  open: '未达到',
  figure: '数值',
  sides: { internal: '内部人员', external: '外部人员', unknown: '身份不明' },
  interval: (low, high) => html`${low} 至 ${high}`,
  reasons: {
    none: '本月没有',
    few_people: '不足五人',
    not_reached: '未达到：得到回复的太少',
    no_calendar: '没有工作时间',
    not_declared: '政策或登记表未说明',
    no_archive: '导出时未包含文件',
    members_unknown: '至少如此：并非所有成员都已知',
    reactions_not_exported: '至少如此：表情回应不会导出',
    too_early: '时限未到',
    not_in_export: '导出文件中没有',
    no_last_month: '上月没有可比数据',
    few_chats: '聊天太少',
  },
  overlaps: '成员大多相同的群：是否可以合并？',
  overlap: (a, b, shared, members) => html`${a}与${b}：${members} 位已知成员中有 ${shared} 位同时在两个群。`,
};

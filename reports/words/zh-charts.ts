/** 图表用语：标题、单位和结论。 */
import { html } from '../html.ts';
import type { enCharts } from './en-charts.ts';

export const zhCharts: typeof enCharts = {
  unit_to: (unit, top) => html`${unit}；${top}`,
  full_dot: (n) => html`最大圆点：${n} 项超时`,
  full_height: (n) => html`满高：${n}`,
  full_width: (share) => html`满宽：${share}`,

  curve: {
    title: (group) => `待回复消息多久还没有回复？${group}`,
    unit: (clock, n) =>
      html`${n} 条待回复消息中仍未回复的占比，横轴为发出后的时间（${clock}，对数刻度）；色带：95 % 区间`,
    unit_by_links: (clock, n) =>
      html`${n} 条提问中仍未回复的占比，横轴为发出后的时间（${clock}，对数刻度）；色带：覆盖严、宽两种口径的 95 % 区间`,
    limit: (limit) => `时限 ${limit}`,
    half: (median) => `半数：${median}`,
    after_limit: (limit, share) => html`超过时限 ${limit}后，仍有 ${share} 未回复。`,
    after: (time, share) => html`${time}后，仍有 ${share} 未回复。`,
    few: (n) => html`只有 ${n} 条待回复消息，曲线仅供参考。`,
    at: '发出后的时间',
    share: '未回复',
    low: '区间下限',
    high: '区间上限',
  },

  days: {
    title: '大家哪些天发消息？',
    unit: '每天的消息数；虚线圆角框：非工作日',
    unit_no_hours: '每天的消息数；工作日未知',
    caption: (day, n, empty) =>
      html`消息最多的是${day}，共 ${n} 条。${empty === 0 ? '每天都有消息。' : html`有 ${empty} 天没有消息。`}`,
    day: (weekday, day) => `${day}（${weekday}）`,
    day_column: '日期',
    kind_column: '日期类型',
    working: '工作日',
    not_working: '非工作日',
    named: (kind, name) => html`${kind}：${name}`,
  },

  grid: {
    title: '哪些聊天变化最大，哪些最常超时？',
    title_changed: '哪些聊天变化最大？',
    unit: (from, to, top, shown, all) =>
      html`${from}至${to}每月消息数；${all} 个聊天中的 ${shown} 个，同一平方根刻度；满高：${top}`,
    before: (n) => `上月 ${n}`,
    on_time: (share) => `按时 ${share}`,
    most_changed: (chat, before, now) => html`变化最大的是${chat}：从 ${before} 条到 ${now} 条。`,
    unchanged: '与上月相比，没有聊天发生变化。',
    no_change: '没有聊天在这两个月中都有完整数据。',
    least_on_time: (chat, counted) => html`按时回复率最低的是${chat}：${counted}按时。`,
    change: '变化',
  },
};

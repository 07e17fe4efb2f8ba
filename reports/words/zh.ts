/** 页面用语（简体中文）：简短、中性、不指责；评估的是群和规范，不是人。 */
import { html } from '../html.ts';
import type { Words } from './words.ts';
import { zhAudit } from './zh-audit.ts';
import { zhCharts } from './zh-charts.ts';
import { zhCollect } from './zh-collect.ts';
import { zhFeedback } from './zh-feedback.ts';
import { zhFrame } from './zh-frame.ts';
import { zhInteractive } from './zh-interactive.ts';
import { zhLabels } from './zh-labels.ts';
import { zhMail } from './zh-mail.ts';
import { zhMeasures } from './zh-measures.ts';
import { zhPages } from './zh-pages.ts';
import { zhRules } from './zh-rules.ts';

export const zh: Words = {
  ...zhLabels,
  ...zhFrame,
  ...zhFeedback,
  ...zhPages,
  all_measures: zhMeasures,
  audit: zhAudit,
  charts: zhCharts,
  interactive: zhInteractive,
  rules: zhRules,
  mail: zhMail,
  collect: zhCollect,
  lang: 'zh-Hans',
  join: (sentences) => html`${sentences}`,
  list: (parts) => html`${parts.map((part, at) => [at === 0 ? '' : '、', part])}`,
  named: (name) => html`“${name}”`,
  labelled: (label, value) => html`${label}：${value}`,
  bracket: (text, inside) => html`${text}（${inside}）`,
  of: (part, whole) => html`${whole} 项中有 ${part} 项`,
  fraction: (part, whole) => html`${part} / ${whole}`,
  aside: (inside) => html`（${inside}）`,
  short_of: (part, whole) => html`${part}/${whole}`,
  stop: '。',
  sep: '，',
  of_share: (part, whole, share) => html`${whole} 项中有 ${part} 项（${share}）`,
  yes: '是',
  no: '否',

  waiting: {
    heading: '等待回复中',
    none: '导出时没有等待回复的消息。',
    locked: '需要先知道谁是内部人员，或者哪些是客户群，才能看出谁在等待回复。',
    summary: (open, past) =>
      html`有 ${open} 条消息等待回复中，${past.n === 0 ? '都没有超过时限' : html`其中 ${past} 条已超过时限`}。`,
    note: '以导出时的情况为准。可按聊天、日期和时间在 WhatsApp 中找到该消息。',
    since: (stamp) => html`始于 ${stamp}`,
    age: (duration, clock) => html`已等待 ${duration}（${clock}）`,
    limit: (limit) => html`回复时限 ${limit}`,
    no_limit: '无沟通规范',
    past: '已超时',
    seen_until: (stamp) => html`其导出文件截至 ${stamp}`,
    within: '未超时',
    lines: (id, first, last) => html`导出文件 ${id} 第 ${first === last ? first : `${first}–${last}`} 行`,
    chart: '各聊天已等待多久？',
    unit: (clock) => html`各聊天等待最久的一条，${clock}；竖线为回复时限`,
    caption: (chat, age, past, chats) =>
      html`等待最久的是${chat}，已等待 ${age}。${past === 0 ? '没有聊天超过时限。' : html`${chats} 个聊天中有 ${past} 个超过时限。`}`,
    per_chat: (age, waits) => (waits === 1 ? age : `${age}，${waits} 条等待中`),
  },

  norms: {
    heading: '沟通规范',
    none: '尚未设定沟通规范。在 review.yaml 的 norms 下写一条即可：文字、聊天、时限、目标值、公布日期。',
    locked: '补充上文列出的信息后即可判定。',
    within: (count, limit) => html`${count}在 ${limit}内回复`,
    as_asked: (count) => html`${count}符合要求`,
    target: (target) => html`目标值 ${target}`,
    against: (counted, target) => html`${counted}；${target}。`,
    verdict: (counted, target, verdict) => html`${counted}；${target}：<strong>${verdict}</strong>。`,
    no_items: (target) => html`本月没有判定项；${target}。`,
    not_yet: (day, target) => html`于${day}公布，晚于本月：公布之前的不作判定；${target}。`,
    undecided: (low, high, items) =>
      html`由于有 ${items}无法判定，比率在 ${low}～${high} 之间；逐一查看这些消息即可定论。`,
    items: (n) => html`${n} 项`,
    last_month: (counted) => html`上月：${counted}。`,
    no_last_month: '上月没有判定项。',
    bridge: (counted) => html`上月若按新版本判定：${counted}。`,
    change: {
      usual: '与上月相比的变化属于正常波动。',
      higher: '明显变化：高于正常波动范围。',
      lower: '明显变化：低于正常波动范围。',
      too_few_months: '月份太少，还不能判断变化是否明显。',
      no_value: '本月没有可与正常波动范围比较的比率。',
    },
    overrun: (n, median, max) =>
      n.n === 1
        ? html`超时的一条超过时限 ${max}。`
        : html`超时的消息中，半数超过时限 ${median}以上，最久的超过 ${max}。`,
    meta: (id, version, requests, scope, announced) =>
      html`${id}，第 ${version} 版；判定对象：${requests}；聊天：${scope}；${announced}公布`,
    population: (n) => html`全部 ${n} 个判定项，各属一种状态`,
    no_chat: '此处没有符合的聊天',
    reasons: '原因',
    estimated: (low, high, n, effective, chats) =>
      chats.n === 1
        ? html`估计：其背后的水平在 ${low}～${high} 之间，仅来自 ${chats} 个聊天的 ${n} 项。本月的判定不以此为准。`
        : html`估计：其背后的水平在 ${low}～${high} 之间。同一聊天中的消息彼此相似，因此 ${chats} 个聊天中的 ${n} 项只相当于 ${effective} 项。本月的判定不以此为准。`,
    chart: '各聊天的按时回复率',
    chart_as_asked: '各聊天的符合率',
    unit: (target) => html`粗线为本月，细线为上月；竖线：目标值 ${target}`,
    caption: (above, shown, small) =>
      html`${shown} 个聊天中有 ${above} 个达到目标值${small === 0 ? '。' : html`；另有 ${small} 个聊天不足 20 项，只列数量。`}`,
    by_chat: (parts) => html`各聊天（数量太少，不列占比）：${parts}。`,
    chat_count: (name, counted) => html`${name}（${counted}）`,
    more: (n) => html`另有 ${n} 个聊天，见数据表。`,
  },

  pinch: {
    heading: '问题集中在哪里',
    none: '本月没有超时的回复。',
    no_due: '本月没有到期的判定项，无从看出集中之处。',
    locked: '要看超时的回复，需要先设定带时限的沟通规范。',
    few: (late) => html`只有 ${late} 条超时，数量太少，看不出规律。`,
    chats: (part, late, n, names) => html`${late} 条超时中，有 ${part} 条来自 ${n} 个聊天：${names}。`,
    spread: (part, late, n) =>
      html`超时分散在各聊天中：最多的 ${n} 个聊天合计占 ${late} 条超时中的 ${part} 条。`,
    chat: (name, late, due) => html`${name}（${due} 条中的 ${late} 条）`,
    hours: (late, due, from, to) =>
      html`${from} 至 ${to} 之间的 ${due} 条中有 ${late} 条超时，高于全天水平。`,
    weekday: (late, day) => html`${day}最多：${late} 条。`,
    no_time: '没有哪个时段或哪一天特别突出。',
    chart: '超时的消息是什么时候发来的？',
    unit: '圆点：按消息发来的星期和时段统计的超时数；底色：工作时间',
    no_hours: '圆点：按消息发来的星期和时段统计的超时数；工作时间未知',
    caption: (largest, day, hours) => html`最大的圆点为 ${largest} 条超时，${day} ${hours}。`,
  },

  changes: {
    heading: '真正的变化',
    none_usual: '各项都在正常波动范围内。',
    too_few: '月份太少，无法判断：正常波动范围至少需要六个月。',
    no_series: '没有更早的月份可供比较。',
    signal: (name, value, side, low, high, months) =>
      html`${name}：${value}，${side}正常波动范围 ${low}～${high}（${months} 个月）。`,
    above: '高于',
    below: '低于',
    better: '有改善。',
    worse: '变差。',
    provisional: '该范围为暂定：不足十二个月。',
    rest: (n) => html`其余 ${n} 项都在正常波动范围内。`,
    young: (n) => html`有 ${n} 项的月份太少。`,
    norm_series: (norm) => html`按时回复率，${norm}`,
    series: (measure, group) => html`${measure}，${group}`,
    unit: '每点一个月',
    unit_band: '；色带：正常波动范围',
    unit_target: '；虚线：目标值',
    caption: (value, low, high) => html`本月 ${value}；正常波动范围 ${low}～${high}。`,
    caption_no_range: (value, months) =>
      html`本月 ${value}；目前有 ${months} 个月，六个月才能得出正常波动范围。`,
    findings: {
      usual: '正常波动',
      higher: '偏高',
      lower: '偏低',
      too_few_months: '月份太少',
      no_value: '无数值',
    },
    all: '全部指标',
  },

  times: {
    heading: '回复时长',
    none: '本月没有可以配对的消息与回复。',
    locked: '要计算回复时长，需要先知道谁是内部人员。',
    waits: (waits, episodes, answered, open) =>
      html`${episodes} 段对话中共有 ${waits} 条待回复消息：${answered} 条已回复，${open} 条未回复。`,
    median: (median, clock) => html`半数在 ${median}内得到回复（${clock}）。`,
    median_band: (median, low, high, clock) =>
      html`半数在 ${median}内得到回复（${clock}；95% 区间为 ${low}～${high}）。`,
    p90: (p90) => html`九成在 ${p90}内。`,
    not_reached: '得到回复的不到半数，因此没有中位数。',
    last_month: (median) => html`上月半数在 ${median}内。`,
    by_links: '导出文件不记录哪条消息回复哪条：此处每条可能的回复都按其概率计入，因此这些是期望值。',
    sides: (within, limit, beyond) => html`${limit}内：${within}；超过时限或未回复：${beyond}。`,
    chart: '多久得到回复？',
    unit: (clock) => html`按回复时长统计的待回复消息数（${clock}），对数刻度`,
    caption: (n, from, to) => html`最常见的是 ${from}～${to}（${n} 条）。`,
    unanswered: '未回复',
    limit: '时限',
    longer: '更久',
  },

  talk: {
    heading: '大家怎样沟通',
    none: '本月没有消息。',
    volume: (n, chats) => html`${chats} 个活跃聊天中共有 ${n} 条消息。`,
    usage: '沟通渠道使用情况（按群类型）',
    usage_unit: '消息占比；细线：上月',
    usage_caption: (type, share) => html`消息最多的是：${type}（${share}）。`,
    undeclared: (chats, share) => html`未登记类型的聊天有 ${chats} 个，占消息的 ${share}。`,
    kinds: '消息类型构成（按群类型）',
    kinds_unit: '消息占比',
    kinds_caption: (parts) => html`全部聊天合计：${parts}。`,
    unknown_kind: (share) => html`${share} 的消息是媒体，但导出文件没有说明类型，故保留为“未知”。`,
    activity: '大家什么时候发消息？',
    activity_unit: '按星期和时段统计的消息数',
    activity_caption: (day, hours, n) => html`最忙的时段是${day} ${hours}（${n} 条）。`,
    silent: (names) => html`沉寂群：${names}。`,
    silent_chat: (name, days) => html`${name}（${days}）`,
    no_silent: '没有沉寂群。',
    ownerless: (names) => html`没有负责人：${names}。`,
    purposeless: (names) => html`没有写明用途：${names}。`,
    no_register: '没有群登记表（groups.csv），负责人和用途未知。',
    all_owned: '每个聊天都有负责人。',
    more: (n) => html`另外 ${n} 个`,
    asked_again: (again, waits, share) => html`回复前催问：${waits} 条待回复消息中有 ${again} 条${share}。`,
    no_asked_again: '催问率：–，因为没有待回复消息。',
    all_chats: '全部聊天',
  },
};

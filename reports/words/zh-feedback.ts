/** 沟通目标、问卷、公司事件与改进措施的用语。 */
import { html } from '../html.ts';
import type { enFeedback } from './en-feedback.ts';
import { zhMeasures } from './zh-measures.ts';

export const zhFeedback: typeof enFeedback = {
  goals: {
    heading: '沟通目标',
    none: '尚未设定沟通目标。在 review.yaml 的 goals 下写一条即可：指标、聊天、目标值、月份。',
    line: (current, target, by) => html`目前 ${current}；目标值 ${target}，${by}前达到。`,
    no_value: (reason, target, by) => html`本月无数值（${reason}）；目标值 ${target}，${by}前达到。`,
    few: (counted, target, by) => html`本月${counted}，数量太少，不列占比；目标值 ${target}，${by}前达到。`,
    n: (n) => html`n = ${n}`,
    interval: (n, low, high) => html`n = ${n}；95% 区间 ${low}～${high}`,
    serves: (text) => html`服务于 ${text}`,
    last_month: (value) => html`上月 ${value}。`,
    baseline: (value) => html`基线 ${value}。`,
    baseline_of: (value, month) => html`基线 ${value}（${month}）。`,
    baseline_proposed: (value, month) =>
      html`建议基线：${value}（${month}，已知的最早数值）；写入政策文件后即确定。`,
    progress: (share) => html`已走完 ${share} 的路程。`,
    back: '比基线离目标值更远。',
    pace: (value) => html`按均匀进度应为 ${value}。`,
    no_progress: (reason) => html`不给出进展：${reason}。`,
    budget: (valid, allowed, used, left, over) =>
      html`${valid} 项中允许 ${allowed} 项未达到；实际 ${used} 项，${left.n < 0 ? html`超出 ${over} 项` : html`余 ${left} 项`}。`,
    by_hand: '手工填写',
    note: (text) => html`备注：${text}`,
    owner: (name) => html`负责人 ${name}`,
    frozen: (day) => html`${day}确定`,
    why: (state, reason) => html`${state}：${reason}`,
    states: { reached: '已达到', on_the_way: '进行中', behind: '落后', not_known: '未知' },
    state_reasons: {
      no_value: '本月无数值',
      few_items: '不足五项',
      no_baseline: '没有基线',
      no_pace: '未说明基线的月份',
    },
    progress_reasons: {
      no_value: '本月无数值',
      no_baseline: '没有基线',
      baseline_at_target: '基线已等于目标值',
      baseline_past_target: '基线已优于目标值',
    },
    reasons: {
      ...zhMeasures.reasons,
      not_over_these_chats: '该数值不按这些聊天给出：请只写一个群类型或一个群',
      not_entered: 'values.csv 中没有填写',
    },
  },

  events: {
    heading: '期间的公司事件',
    marked: '图中以 ▼ 标出；来自 events.csv。',
    line: (days, event, kind) => html`${days}：${event}（${kind}）`,
    kinds: { holiday: '假日', reorganisation: '组织调整', fair: '展会', other: '其他' },
  },

  actions: {
    heading: '改进措施',
    earlier: '此前评估决定的措施',
    none: '没有此前评估的改进措施记录（actions.csv）。',
    summary: (open, done, overdue) =>
      html`已完成 ${done} 项，未完成 ${open} 项${overdue.n > 0 && html`，其中 ${overdue} 项已逾期`}。`,
    due: (day) => html`期限 ${day}`,
    done_on: (day) => html`完成于 ${day}`,
    owner: (name) => html`负责人 ${name}`,
    no_owner: '没有负责人',
    decided: (month) => html`${month}决定`,
    effect: (effect) => html`效果：${effect}`,
    effects: { too_early: '为时过早', better: '有改善', same: '没有变化', worse: '变差' },
    no_effect: '尚未填写',
    states: { open: '未完成', done: '已完成', dropped: '已取消', overdue: '已逾期' },
    proposed: '调整建议',
    no_proposals: '本月没有规则提出调整建议。',
    by_rule: '由规则根据本页数字得出；是否采纳由人决定。',
    answer: (id) => [html`${id}：是 ☐ 否 ☐`, html`负责人 ________`, html`日期 ________`],
    becomes: (id, month) =>
      html`答“是”的建议写成 actions.csv 的一行：编号 ${id}，月份 ${month}，内容，负责人，期限。`,
    rules: {
      'never-met': (norm, told, judges) =>
        html`${norm}连续 ${told('months')} 个月不符合；本月 ${told('due')} 项中 ${told('met')} 项符合，目标值 ${told('target')}。${judges === 'waits' ? '请调整时限，或调整回复的人员' : '请调整该规范，或再次说明其用意'}。`,
      'late-hours': (norm, told) =>
        html`${norm}${told('from')} 至 ${told('to')} 之间的 ${told('due')} 项中有 ${told('late')} 项超时；全天为 ${told('due_all')} 项中 ${told('late_all')} 项。请安排人员覆盖这一时段。`,
      'mostly-excused': (norm, told) =>
        html`${norm}未遵守的 ${told('failures')} 项中有 ${told('excused')} 项获得豁免。请改写，使其说明真正的要求。`,
      'good-news': (norm, told) =>
        html`${norm}好消息：${told('rate')}，高于正常波动范围 ${told('lower')}～${told('upper')}。请告知相关的群。`,
      'ownerless-chat': (chat, told) =>
        html`${chat}没有登记负责人，本月有 ${told('messages')} 条消息。请指定负责人。`,
      'silent-chat': (chat, told) => html`${chat}已沉寂 ${told('silent_days')} 天。请关闭，或说明其用途。`,
      'always-met': (norm, told) =>
        html`${norm}连续 ${told('months')} 个月符合，正常波动范围从 ${told('lower')} 起，高于目标值 ${told('target')}。请提高要求，或取消该规范。`,
    },
  },

  survey: {
    heading: '问卷',
    none: html`没有问卷记录。程序的 <code>templates</code> 文件夹中有五个问题的问卷可供发放。`,
    answers: (month, answers, staff, rate) =>
      html`${month}：受邀 ${staff} 人，已答卷 ${answers} 人（${rate}）。`,
    beside: '问卷结果与聊天数据并列，不与任何人的聊天数据关联。',
    results: '答卷结果',
    question: '问题',
    enps: '9～10 分减 0～6 分',
    likert: '5 分中的 4～5 分',
    answers_column: '答卷数',
    interval: (low, high) => html`${low}～${high}`,
    hidden: '答卷不足五份，或为保护答卷人而隐藏',
    nobody: '无人作答',
    months: '各月',
    groups: '按答卷人的分组',
    no_group: '未说明分组',
    hidden_groups: (n) => html`有 ${n} 个分组不显示：答卷不足五份，或可由相减得出。`,
  },
};

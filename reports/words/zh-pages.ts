/** 首页之外各页面的用语。 */
import { html } from '../html.ts';
import type { enPages } from './en-pages.ts';

export const zhPages: typeof enPages = {
  pages: {
    label: '本次评估的页面',
    front: '评估',
    chats: '聊天',
    norms: '沟通规范',
    goals: '沟通目标',
    feedback: '反馈',
    method: '方法',
    interaction: '聊天中的提问与回答',
  },
  chats: {
    by_type: '群类型',
    attention: '优先查看',
    nothing: '没有超时、沉寂或无负责人的聊天。',
    rest: (n) => html`其余 ${n} 个聊天见下文。`,
    past: (n) => html`${n} 条等待已超过时限`,
    unmet: (n) => html`${n} 条规范不符合`,
    silent: (days) => html`已沉寂 ${days}`,
    on_paper: (shown, all) => html`纸上只印前 ${shown} 个聊天（共 ${all} 个），屏幕上的页面有全部。`,
    no_owner: '无负责人',
    waits: '待回复消息',
    seen_whole: '覆盖到月末',
  },
  types: {
    share: (share) => html`占全部消息的 ${share}。`,
    last_month: (n) => html`上月 ${n} 条。`,
    no_norms: '本月这些聊天中没有规范的判定项。',
    norms: '这些聊天中的沟通规范',
  },
  norm_page: {
    result: '结果',
    how_counted: '从全部判定项到符合的判定项',
    by_chat: '按聊天',
    no_chat_items: '本月没有聊天有判定项。',
    all: '全部沟通规范',
    target: '目标值',
    step: '步骤',
    funnel: {
      all: '当月全部判定项',
      in_scope: '适用：既无常设豁免，也无个案豁免',
      due: '到期：时限已过',
      judged: '可判定：导出文件足以说明',
      met: '符合',
    },
  },
  goal_page: {
    caption: (now, target) => html`本月 ${now}；目标值 ${target}。`,
    served_by: '服务于该目标的沟通规范',
    no_norms: '没有沟通规范注明服务于该目标。',
  },
  view: {
    coverage: (chats, complete) =>
      html`已收到 ${chats} 个聊天，${complete.n === chats.n ? '数据均覆盖到月底' : html`其中 ${complete} 个的数据覆盖到月底`}。`,
    register: (received, due) => html`应收 ${due} 个，已收 ${received} 个。`,
    owner: (name, chats) => html`<strong>${name}</strong>：其负责的 ${chats} 个聊天。`,
    department: (name, chats) => html`<strong>${name}</strong>：该部门的 ${chats} 个聊天。`,
    only: '不含私聊。',
    norms_untold: (n) => html`有 ${n} 条关于个人行为的规范因发言人数太少，此处不作说明。`,
    people_untold: '发言人数太少，此处不说明消息类型和发送时段。',
  },
  method_page: {
    heading: '方法与数据',
    grain: '统计单位',
    edges: '边界情况',
    more_changes: (n) => html`另有 ${n} 项明显变化，见方法页。`,
  },
};

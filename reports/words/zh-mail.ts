/** 发送用语：可粘贴到聊天或邮件中的句子，以及邮件的框架。 */
import { html } from '../html.ts';
import type { enMail } from './en-mail.ts';

export const zhMail: typeof enMail = {
  oldest: (chat, since, age, limit) => html`其中最早的是${chat}：${since}，${age}，${limit}。`,
  norms: (n, parts) => html`共 ${n} 项沟通规范：${parts}。`,
  verdicts: {
    met: (n) => html`${n} 项符合`,
    not_met: (n) => html`${n} 项不符合`,
    undecided: (n) => html`${n} 项尚无定论`,
    too_few: (n) => html`${n} 项数量太少而不作判定`,
    none: (n) => html`${n} 项无判定项`,
  },
  more_changes: (n) => html`另有 ${n} 项明显变化。`,
  proposal: (id) => html`调整建议 ${id}`,
  answer: '请逐项回复是或否、由谁负责、何时完成，例如“A1 是，销售主管，15日前”。',
  rest: '全部数据及其定义，以及无法判定的部分，见评估页面（index.html）。',
  attached: (file) => `评估页面见附件：${file}，打开时无需网络。`,
};

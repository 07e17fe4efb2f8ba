/** `collect` 的中文用语：给收集导出文件的人看。 */
import { html } from '../html.ts';
import type { enCollect } from './en-collect.ts';
import { zhCollectMessages } from './zh-collect-messages.ts';

export const zhCollect: typeof enCollect = {
  title: (company, month) => (company === null ? `${month}的导出文件` : `${company}：${month}的导出文件`),
  kicker: '月度沟通评估的导出文件',
  skip: '跳到正文',
  intro: (day) =>
    html`在${day}或之后导出的文件才会显示完整的一个月。本页写有人名，只供收集导出文件的人使用，请勿转发。`,
  no_register:
    '没有群登记表（groups.csv），因此无法得知缺少什么：收到的导出文件全部采用。登记表写明每个聊天的导出人和替补。',
  tiles: {
    due: () => '个应收聊天',
    came: () => '个已收聊天',
    whole: '数据完整',
    ask: '待索取',
    held: () => '个文件未读取：不在 groups.csv 中',
    unread: () => '个文件无法读取',
  },
  glance: '概览',
  states: {
    missing: '缺少',
    exporter_left: '导出人已退出',
    damaged: '已损坏',
    ends_early: '提前结束',
    gap: '有空缺',
    near_cap: '接近上限',
    privacy_on: '无法再导出',
    timer_on: '消息会消失',
    with_media: '带媒体',
    complete: '完整',
  },
  counted: {
    missing: (n) => `缺少 ${n} 个`,
    exporter_left: (n) => `导出人已退出 ${n} 个`,
    damaged: (n) => `已损坏 ${n} 个`,
    ends_early: (n) => `提前结束 ${n} 个`,
    gap: (n) => `有空缺 ${n} 个`,
    near_cap: (n) => `接近上限 ${n} 个`,
    privacy_on: (n) => `无法再导出 ${n} 个`,
    timer_on: (n) => `消息会消失 ${n} 个`,
    with_media: (n) => `带媒体 ${n} 个`,
    complete: (n) => `完整 ${n} 个`,
  },
  said: {
    missing: (span) =>
      span === null ? '没有收到导出文件' : html`没有收到该月的导出文件；已有的文件只到${span.until}`,
    exporter_left: (span) =>
      span === null ? '导出它的手机已退出该聊天' : html`导出它的手机已退出该聊天，${span.until}之后没有内容`,
    damaged: () => '文件不是 WhatsApp 生成时的样子，或未能完整读取',
    ends_early: (span) =>
      span === null
        ? '没有到月末'
        : span.by === 'zip_date'
          ? html`导出于${span.until}，当时该月尚未结束`
          : html`最后一条消息在${span.until}；文件未注明导出时间，因此也可能没有缺失`,
    gap: (span) =>
      span === null || span.known_until === null
        ? '从上一份导出文件结束之后才开始'
        : html`从${span.first}开始，而上一份到${span.known_until}为止`,
    near_cap: () => '接近导出条数上限，开头可能缺失',
    privacy_on: () => '已开启“高级聊天隐私”，无法再导出',
    timer_on: () => '消息会消失，下次导出前可能已经不在',
    with_media: () => '带媒体导出：最多只能容纳四分之一的消息',
    complete: () => '完整',
  },
  notes: {
    renamed: (values) => html`某份导出文件中名为${values}`,
    several_phones: () => '有多部手机的导出文件',
    same_file: (values) => html`同一文件重复：${values}`,
    older_file: (values) => html`比先前的文件更旧：${values}`,
    other_month: (values) => html`在该月开始之前就结束：${values}`,
    shared_name: (values) => html`另有同名的聊天：${values}`,
    exporter_gone: (values) => html`${values}已离职`,
  },
  codes: {
    missing:
      '群登记表（groups.csv）显示该聊天本月应收，但没有收到导出文件。请联系导出人，其次是替补；如果该聊天已结束，请在 until 一列填写日期。',
    exporter_left:
      '导出人当时已退出或被移出该聊天，因此之后的内容不在导出文件中。请联系替补，并在 groups.csv 中改填导出人。',
    damaged:
      '文件与手机导出时不一致：其他程序以另一种换行或编码重新保存过，或有部分未能读取。请索取原始文件，不要打开或解压。',
    ends_early:
      '导出时该月尚未结束，因此缺少最后几天。请在下月第一天或之后再导出一次。.txt 文件不注明导出时间，只知道最后一条消息的时间：聊天不活跃时，文件也可能是完整的。导出人知道实情；若是如此则无需处理，下一份导出文件会显示出来。',
    gap: '导出文件从上一份结束之后才开始，其间的内容没有文件显示：该手机上的聊天曾被清空，或换了新手机。请问同一人是否还有更早的消息，否则请聊天中的其他人导出。',
    near_cap:
      '导出文件已接近条数上限（40,000 条，带媒体时为 10,000 条），较早的消息可能缺失；该月仍可能完整。请不带媒体导出，并在月中再导出一次。',
    privacy_on:
      '有人开启了“高级聊天隐私”，开启期间无法导出该聊天。请与该聊天的负责人商量可否关闭，或从登记表中删去该聊天。',
    timer_on:
      '已开启限时消息：在导出之前消失的内容不会出现在任何导出文件中。请尽早导出并在月内多导出一次，或商定关闭限时消息。',
    with_media:
      '导出时带了媒体。这样的导出文件约可容纳 10,000 条消息，不带媒体约 40,000 条。目前没有缺失；下次请不带媒体导出。',
    complete: '就目前所能判断，有导出文件显示该聊天直到月末。',
    renamed:
      '某份导出文件中该聊天的名称与 groups.csv 不同，但显示相同的消息。如果新名称会沿用，请填入 aliases 一列。',
    several_phones: '收到多部手机的导出文件，已合并，互为补充；无需处理。',
    same_file: '同一文件收到多次，只读取一次；其余可以删除。',
    older_file: '某份导出文件的内容少于先前已有的。没有缺失，可以删除。',
    other_month: '某份导出文件在该月开始之前就结束，与该月无关。是否发错了文件？',
    shared_name: '另有同名的聊天。请核对每份导出文件是否属于所指的聊天；给其中一个群改名会有帮助。',
    exporter_gone: '人员名单显示 groups.csv 中的导出人已离职。改请替补导出；请在 groups.csv 中改填导出人。',
  },
  not_due: '本月不应收',

  today: {
    heading: '今天要做的事',
    none: '无需索取：应收的聊天数据都完整。',
    intro: '要联系的人和相关聊天。可直接发送的消息在下方。',
    nobody: '没有登记导出人',
    nobody_help: '请在 groups.csv 中填写导出人，或询问该聊天的负责人。',
    owner: (name) => html`负责人：${name}`,
    instead: (name) => html`其次：${name}`,
    no_substitute: '没有登记替补',
    held: (n) => `决定如何处理 ${n} 个聊天不在 groups.csv 中的文件`,
    unread: (n) => `再次索取 ${n} 个无法读取的文件`,
    message: '消息',
  },

  chats: {
    heading: '所有聊天',
    none: '没有聊天。',
    columns: { chat: '聊天', state: '状态', until: '数据截至', exporter: '导出人', notes: '备注' },
    by_last: '最后一条消息',
  },

  held: {
    heading: '等您决定的文件',
    help: '群登记表（groups.csv）中没有这些文件的聊天，因此未打开。请逐个处理：在 groups.csv 中加一行，或把名称填入该聊天的 aliases 一列，然后重新运行 collect；或者删除该文件。',
    columns: { place: '文件', chat: '文件名所示的聊天', bytes: '大小' },
  },

  unread: {
    heading: '无法读取的文件',
    columns: { place: '文件', code: '原因' },
  },

  plan: {
    heading: '下次由谁导出',
    none: '尚不知道谁可以导出：请在 groups.csv 中填写导出人。',
    exact: (people, chats) => `${people} 人即可导出 ${chats} 个聊天，不能再少。`,
    greedy: (people, chats, fewest) => `${people} 人可导出 ${chats} 个聊天；至少需要 ${fewest} 人。`,
    help: '依据在聊天中发过消息的人和 groups.csv；在人数最少的前提下，优先选不会离开的人，其次是用 iPhone 的人（其导出文件精确到秒），再次是以前的导出人。同意的人选请填入 groups.csv。',
    phones: { iphone: 'iPhone', android: '安卓', unknown: '手机未知' },
    chats: (n) => `${n} 个聊天`,
    leaves: (day) => html`${day}离开`,
    substitute: (name) => html`替补：${name}`,
    no_substitute: '不知道还有谁',
    uncovered: '不知道谁可以导出',
    columns: { person: '导出人', phone: '手机', leaves: '离开日期', chat: '聊天', substitute: '替补' },
  },

  messages: {
    heading: '可发送的消息',
    none: '没有消息。',
    help: '展开一条，复制到与该人的聊天中：点一下正文即可全选。每条都有中英文。',
    kinds: {
      after: '接收回执：已收到什么、要再导出什么',
      substitute: '给替补导出人',
      before: '下次导出之前',
    },
    again: (n) => `${n} 个待索取`,
    all_whole: '全部完整',
    languages: { en: 'English', 'zh-Hans': '中文' },
    columns: { to: '收件人', kind: '种类', en: 'English', zh: '中文' },
    kind: { before: '导出前', after: '接收回执', substitute: '替补' },
  },

  texts: zhCollectMessages,

  meanings: '用语说明',

  workbook: {
    sheets: { chats: '聊天', held: '未读取的文件', plan: '计划', messages: '消息' },
    chats: {
      ...{ chat: '聊天', type: '类型', department: '部门', owner: '负责人', due: '应收', state: '状态' },
      ...{ also: '另有', code: '代码', first: '数据始于', until: '数据截至', by: '截止依据' },
      ...{ known: '此前已知至', exporter: '导出人', substitute: '替补', exports: '导出文件' },
      ...{ cap: '占上限比例', notes: '备注' },
    },
    held: { place: '文件', why: '原因', chat: '文件名所示的聊天', bytes: '字节', id: '导出文件编号' },
    not_in_register: '不在 groups.csv 中',
    left_out: (n) => `另有 ${n} 行未列出`,
  },

  terminal: {
    month: (month, whole_from) => `月份      ${month}：在 ${whole_from} 或之后导出的文件数据完整`,
    other_month: (day) =>
      `留意      没有导出文件覆盖到该月；最新的一份到 ${day} 为止。如要查看其他月份：--month YYYY-MM`,
    coverage: (expected, whole, register, states) =>
      `覆盖      ${register ? '应收' : '已收'} ${expected} 个聊天，数据完整 ${whole} 个${states.length === 0 ? '' : `；${states.join('，')}`}`,
    chat: (name, what, whom) => `          ${name}：${what}；${whom}`,
    ask: (name, instead) =>
      name === ''
        ? instead === ''
          ? '没有登记可联系的人（groups.csv 的 exporter 列）'
          : `请联系 ${instead}`
        : `请联系 ${name}${instead === '' ? '' : `，其次 ${instead}`}`,
    mind: (states) => `留意      ${states.join('，')}`,
    held: (n, places) => `待定      ${n} 个文件的聊天不在 groups.csv 中，未读取：${places}`,
    unread: (n, places) => `未读取    ${n} 个文件：${places}`,
    more: (n) => `另有 ${n} 个`,
    plan: (text, uncovered) =>
      `下次      ${text}${uncovered === 0 ? '' : `另有 ${uncovered} 个聊天不知道谁可以导出。`}`,
  },
};

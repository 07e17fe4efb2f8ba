/** `run` 及其各步骤的中文说法。 */
import type { ToldDifference } from '../copies.ts';
import type { enRun } from './en-run.ts';

const number = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
const more_of = (more: number) => (more > 0 ? ` 及其他 ${more} 个` : '');

export const zhRun: typeof enRun = {
  // 位置与代码之后用半角冒号：便于查找。
  found: (where, code, what, detail, help) =>
    `${where}: ${code}: ${what}${detail === '' ? '' : `（${detail}）`}。${help}`,
  detail: (text) => text.replace(/^(\d+) lines$/, '$1 行').replace(/^(\d+) bytes$/, '$1 字节'),
  noted: (code, what, places, more, help) =>
    `${code}: ${what}：${places.join('、')}${more > 0 ? ` 及其他 ${more} 处` : ''}${help === '' ? '' : `。${help}`}`,
  same_as: (place, other) => `${place}（与 ${other} 相同）`,
  both: (one, other) => `${one} 与 ${other}`,
  problem: (where, code, what, help) => `${where}: ${code}: ${what}\n  办法：${help}`,
  nothing_run: '没有执行任何操作。',
  no_exports: (folder) =>
    `${folder}: no-exports: 这里没有 .txt、.zip 或 .eml 文件。请把导出文件放进此文件夹，或用 -w 指定其所在文件夹。如何导出聊天：chat-review init`,

  joined: (chats, by, names, more) =>
    `合并      ${chats} 个聊天各有多个导出文件，依据：${{ content: '内容', 'name and people': '名称和人员', 'groups.csv': 'groups.csv' }[by]}：${names.join('、')}${more_of(more)}`,
  read: (read, found, chats, { records, messages, notices, calls }) =>
    `已读取    ${found} 个导出文件中的 ${read} 个：${chats} 个聊天，${number(records)} 条记录 = ${number(messages)} 条消息 + ${number(notices)} 条系统消息 + ${number(calls)} 次通话`,
  unread: (n, reasons) =>
    `未读取    ${n} 个：${reasons.map(([code, times]) => `${times} 个 ${code}`).join('、')}`,
  others: (n, endings) =>
    `略过      ${n} 个不是导出文件的文件：${endings.map(([ending, times]) => `${times} 个${ending ? ` .${ending}` : '无后缀'}`).join('、')}`,
  exports_left_out: (ids, what, help) =>
    `略过      ${ids.length} 个导出文件（${ids.join('、')}）：${what}。${help}`,
  month: (month, asked, zone) =>
    `月份      ${month}（${asked ? '按要求' : '半数聊天数据完整的最近一个月'}），${zone ?? '时区未知：时间以手机显示为准'}`,
  norm_without_chats: (id) => `规范      ${id}：没有聊天在其范围内；请检查 review.yaml 中的 \`chats:\``,
  norm_not_yet: (id, day) => `规范      ${id}：于 ${day} 公布，晚于本月；公布之前的不作判定`,
  norm: (id, verdict, met, of, limit) =>
    `规范      ${id}：${verdicts[verdict]}，${of} 项中有 ${met} 项${limit === null ? '符合要求' : `在 ${limit} 内`}`,
  assumed: (texts) => `已假定    ${texts.join('；')}`,
  assumptions: {
    'no-policy': '没有 review.yaml：不判定任何规范',
    'no-zone': '没有时区：时间以手机显示为准',
    'no-calendar': '没有工作时间：按自然时间计',
    'no-people': '没有 people.csv：不区分内部与外部',
    'no-register': '没有 groups.csv：群类型未知',
    'holidays-not-covered': '节假日日历未覆盖这一年',
  },
  unlock: (texts) => `如要看到更多，请说明：${texts.join('；')}。缺少的文件可由此生成：chat-review init`,
  unlocks: {
    staff: '谁是内部人员（people.csv：person,aliases,side）',
    customer_chats: '哪些是客户群（groups.csv：chat,type）',
    working_hours: '工作时间（review.yaml：calendar）',
  },
  wrote: (files, out, audit_out) => `已写入    ${files} 个文件：${out} 与 ${audit_out}`,
  not_opened: (program) => `page-not-opened: 无法启动 ${program}。页面已写好，请自行打开。`,

  by_policy: (offset, beside) => `按政策为 ${offset}，${beside}`,
  by_copy: (offset, place) => `按 ${place} 为 ${offset}`,
  aside: (text, inside) => `${text}（${inside}）`,
  zones_aligned: (places) => `时区      由同一聊天的另一份导出得知：${places.join('、')}`,
  zones_unknown: (places) => `时区      未知，时间以显示为准：${places.join('、')}`,
  copies: (chat, differences) =>
    `副本      ${chat}：${differences.map(([kind, n]) => `${n} 处${difference_kinds[kind]}`).join('、')}（copies.csv）`,

  decisions: (senders, messages, file, written) =>
    `人员      有 ${senders} 个发送者不在任何人员表中，共 ${messages} 条消息。请在 ${file} 中答复${written ? '' : '（无法写入：是否正被电子表格打开？）'}`,

  progress: (stage, done, total) =>
    `${{ exports: '导出文件', 'exports again': '重读导出文件', files: '文件', chats: '聊天', pages: '页面' }[stage]} ${done}/${total}`,
};

const verdicts = {
  met: '符合',
  not_met: '不符合',
  undecided: '尚无定论',
  too_few: '数量太少，无法判定',
  none: '没有可判定的',
};

const difference_kinds: Record<ToldDifference, string> = {
  'only-here': '消息只在一份中出现',
  'text-changed': '正文改动',
  'deleted-later': '消息后来被删除',
  'caption-dropped': '说明文字缺失',
};

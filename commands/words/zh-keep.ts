/** 查看代号、清除、移除以及读回填好的表格时的中文说法。 */
import type { enKeep } from './en-keep.ts';

export const zhKeep: typeof enKeep = {
  log_broken: (where, code, how) =>
    `${where}: ${code}: 从这一条起与写入时不同（${{ unreadable: '无法读取', changed: '被改动', 'out-of-order': '顺序有误', 'cut-off': '被截去' }[how]}）。内容保持原样；verify 会指出此处。`,
  named: (code, kind, name) => `${code}: ${kind === 'chat' ? '私聊' : '人员'}“${name}”`,
  unknown: (asked, code, said, meant) =>
    `${asked}: ${code}: ${said}${meant === '' ? '' : `是否想写 ${meant}？`}`,

  purged_nothing: (before) => `已清除    无：store 中没有 ${before} 之前的消息正文`,
  purged: (records, before, exports, list) =>
    `已清除    ${exports} 个导出文件中 ${before} 之前的 ${records} 条消息正文；详见 ${list}`,
  deleted: (files) => `已删除    ${files.length} 个导出文件：${files.join('、')}`,
  kept: (files, before) => `保留      ${files} 个在 ${before} 之前结束的导出文件：可用 --exports 删除`,
  forgot_chat: (records, exports) =>
    `已移除    一个聊天：${exports} 个导出文件中的 ${records} 条记录，以后不再读取`,
  forgot_person: (records, exports, name) =>
    `已移除    一个人员：${exports} 个导出文件中的 ${records} 条消息，今后称为 ${name}`,

  strata: {
    met: '符合的判定项',
    no_request: '被视为无需回复的消息',
    high_severity: '不符合且严重程度高（全部）',
  },
  stratum: (stratum, said) => `${stratum}：${said}`,
  not_looked_at: '尚未查看',
  open: (n) => `  还有 ${n} 项未查看`,
  agreed: (clean, n, deviations, untestable) =>
    `审核者同意 ${n} 项中的 ${clean} 项；${deviations} 项有偏差${untestable > 0 ? `，其中 ${untestable} 项因无法检验` : ''}`,
  at_most: (agreed, percent) => `${agreed}。在 95% 的置信度下，全部中至多 ${percent}% 有偏差`,

  sheet_written: (rows, path) => [
    `已把 ${rows} 条消息写入 ${path}。`,
    '请在 answers_line 列填写每条消息所回复或延续的消息的行号；如开启新话题，填写其自身的行号；',
    '无法判断的请空着。然后再次运行同一命令。',
  ],
  sheet_empty: (path) => `${path} 还没有答复：请填写 answers_line 列。`,
  sheet_scored: (s) => [
    `${s.labelled} 条关联中有 ${s.right} 条正确：${s.share}（95% 区间 ${s.low} 至 ${s.high}）。`,
    `程序自身预计为 ${s.expected}。`,
    `程序有把握的（${s.sure_from} 及以上）${s.sure} 条中，有 ${s.sure_right} 条正确。`,
  ],
};

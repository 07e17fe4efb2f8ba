/** `inspect` 的中文说法。 */
import type { OrderEvidence } from '../../ingest/date-order.ts';
import { zhLabels } from '../../reports/words/zh-labels.ts';
import type { enInspect } from './en-inspect.ts';

const orders = { dmy: '日、月、年', mdy: '月、日、年', ymd: '年、月、日' };
const kinds_of: Readonly<Record<string, string>> = zhLabels.kinds;
const evidence: Record<OrderEvidence, string> = {
  policy: '政策',
  'four-digit-year-first': '四位年份在前',
  'month-name': '月份以文字写出',
  'field-over-12': '有数字大于 12',
  monotony: '时间先后',
  'export-time': '导出时间',
  'media-names': '媒体文件名',
  sibling: '同一手机的其他导出文件',
  'not-decidable': '无法判定',
};
const evidence_of: Readonly<Record<string, string>> = evidence;

export const zhInspect: typeof enInspect = {
  chat: (name) => `  聊天      ${name}`,
  phone: (platform, clock, language) =>
    `  手机      ${platform}，${clock} 小时制，语言 ${language ?? '无法识别'}`,
  header: (header) => `  开头      ${header}…`,
  dates: (order, by) =>
    `  日期      ${orders[order]}（${by === null ? '无法判定' : `依据：${evidence_of[by] ?? by}`}）`,
  other_order: (order, impossible, back_days, certain) => {
    const against = [
      ...(impossible > 0 ? [`${impossible} 条记录将没有日期`] : []),
      ...(back_days > 0 ? [`时间将共跳跃 ${back_days} 天`] : []),
    ];
    return `            ${orders[order]}：${against.join('，') || (certain ? '仅从数字看也有可能' : '同样可能')}`;
  },
  span: (first, last) => `  时间      ${first} 至 ${last}`,
  records: (records, messages, notices, calls, senders) =>
    `  记录      ${records} 条：${messages} 条消息、${notices} 条系统消息、${calls} 次通话；${senders} 个发送者`,
  lines: (lines, rejected) => `  行        ${lines} 行，其中 ${rejected} 行不属于任何记录`,
  cap: (percent) => `  上限      WhatsApp 导出上限的 ${percent}%`,
  zone: (zone) => `  时区      ${zone ?? '未知：请在 review.yaml 中写明，并用 -w 指定工作区'}`,
  media: (kinds) => `  媒体      ${kinds.map(([kind, n]) => `${n} 个${kinds_of[kind] ?? kind}`).join('、')}`,
  files: (megabytes) => `  文件      ${megabytes} MB`,
  voice: (seconds) => `  语音      语音消息共 ${seconds} 秒`,
  places: (lines, more) => `（第 ${lines.join('、')} 行${more ? '……' : ''}）`,
  note: (code, count, places, what, help) => `  说明      ${code} ×${count}${places}：${what}。${help}`,
  unknown: (count, places, what, pattern) =>
    `  未知      ×${count}${places}：${unknown_words[what]}${pattern && `：${pattern}`}`,
};

const unknown_words = {
  notice: '措辞未知的语句',
  'header-like': '像是一条记录的开头，按正文处理',
  'before-first-record': '在第一条记录之前，不属于任何消息',
};

/** 其他部分给出的代码的中文说法：原因、警告、设定。没有说法的代码照原样显示。 */
import type { enCodes } from './en-codes.ts';

export const zhCodes: typeof enCodes = {
  reasons: {
    'in-time': '时限内已回复',
    'answered-off-hours': '在非工作时间回复',
    'within-resolution': '恰在时限上，时间戳的精度不足以区分',
    late: '超过时限才回复',
    'no-answer': '未回复，时限已过',
    'limit-not-run-out': '尚未回复，时限未到',
    withdrawn: '提问者已撤回',
    'exempt-chat': '该聊天已豁免',
    'exempt-requester': '该提问者已豁免',
    'warm-up': '导出文件的第一天：看不到之前未回复的消息',
    'asker-unknown': '不知道提问者属于内部还是外部',
    'asker-left': '提问者已退群',
    'unknown-sender-answered': '有身份不明的人在时限内回复',
    'ambiguous-link': '对“哪条是回复”的两种口径结论不同',
    'no-calendar': '工作时间未知',
    'to-be-checked': '待人工确认',
  },
  warnings: {
    'not-utf8': '不是 UTF-8 编码，文字已转换',
    'lines-before-first-record': '第一条消息之前有不属于任何消息的行',
    'date-order-not-decidable': '无法区分日与月，按常见顺序处理',
    'date-spelling-changes': '文件中日期的写法前后不同',
    'header-like-text': '消息正文中有像是新消息开头的文字，按正文处理',
    'impossible-date': '不可能的日期',
    'near-export-cap': '接近导出条数上限，较早的消息可能缺失',
    'clock-runs-back': '时间倒退',
    'unknown-notice': '系统消息的措辞未知',
    'cannot-open': '文件无法打开',
    'empty-file': '文件是空的',
    'no-records': '其中没有聊天记录',
    'not-text': '不是文本文件',
    'bad-zip': '压缩文件已损坏',
    'zip-encrypted': '压缩文件设有密码',
    'zip-too-large': '压缩文件解压后过大，不可信',
  },
  assumptions: {
    zone: (value) => `时区 ${value}`,
    'date-order': (value) =>
      value === 'dmy'
        ? '日期按日、月、年书写'
        : value === 'mdy'
          ? '日期按月、日、年书写'
          : '日期按年、月、日书写',
    language: (value) => `页面语言 ${value}`,
    month: (value) => `月份 ${value}`,
    'silent-after-days': (value) => `${value} 天没有消息即视为沉寂群`,
  },
};

import type { enNorms } from './en-norms.ts';

/** Chinese words for norms. */
export const zhNorms: typeof enNorms = {
  judged: {
    'reply-limit': '待回复消息',
    'allowed-media': '媒体消息',
    'question-answered': '提问（有资格回复的人的下一条消息算作回复）',
  },
  reasons: {
    'in-time': '时限内已回复',
    'answered-off-hours': '在非工作时间回复',
    'within-resolution': '恰在时限上，时间戳的精度不足以区分',
    late: '超过时限才回复',
    'no-answer': '未回复，时限已过',
    'limit-not-run-out': '尚未回复，时限未到',
    withdrawn: '提问者已撤回',
    'exempt-chat': '该聊天已豁免',
    'exempt-person': '该人员已豁免',
    rhetorical: '规范列为无需回答',
    'warm-up': '导出文件的第一天：看不到之前未回复的消息',
    'asker-unknown': '不知道提问者属于内部还是外部',
    'asker-left': '提问者已退群',
    'unknown-sender-answered': '有身份不明的人在时限内回复',
    'ambiguous-link': '对“哪条是回复”的两种口径结论不同',
    'no-calendar': '工作时间未知',
    'to-be-checked': '待人工确认',
    'as-asked': '符合规范要求',
    'kind-not-allowed': '不允许的类型',
    'kind-unknown': '导出未标明类型',
    'no-caption': '缺少说明文字',
    'caption-not-exported': '该手机的导出不含文件的说明文字',
    'too-big': '超出大小上限',
    'size-unknown': '导出中没有该文件',
    'too-long': '超出时长上限',
    'length-unknown': '导出中没有时长',
  },
};

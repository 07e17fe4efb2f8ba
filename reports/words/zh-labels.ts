/** Chinese names of things that come as codes. Unknown codes are shown as they are. */
import type { enLabels } from './en-labels.ts';
import { zhCodes } from './zh-codes.ts';
import { zhNorms } from './zh-norms.ts';

const NBSP = '\u00a0';
const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const onClock = (text: string, clock: string) =>
  clock === 'business' ? `${text}（按工作时间计）` : `${text}（按自然时间计）`;

export const zhLabels: typeof enLabels = {
  ...zhCodes,
  ...zhNorms,
  units: {
    percent: (figure) => `${figure}%`,
    seconds: (n) => `${n}${NBSP}秒`,
    minutes: (n) => `${n}${NBSP}分`,
    hours: (n) => `${n}${NBSP}小时`,
    days: (n) => `${n}${NBSP}天`,
    join: (large, small) => `${large}${NBSP}${small}`,
    limit_minutes: (n, clock) => onClock(`${n}${NBSP}分钟`, clock),
    limit_hours: (n, clock) =>
      clock === 'business' ? `${n}${NBSP}个工作小时` : onClock(`${n}${NBSP}小时`, clock),
    limit_days: (n, clock) =>
      clock === 'business' ? `${n}${NBSP}个工作日` : onClock(`${n}${NBSP}天`, clock),
    limit_other: onClock,
  },
  calendar: {
    day: (year, month, day) => `${year}年${month}月${day}日`,
    stamp: (weekday, year, month, day, time) =>
      `${year === null ? '' : `${year}年`}${month}月${day}日（周${weekdays[weekday - 1] ?? ''}）${time}`,
    month: (year, month) => `${year}年${month}月`,
    shortMonth: (month) => `${month}月`,
    daysOfMonth: (year, month, from, to) => `${year}年${month}月${from}日至${to}日`,
    range: (from, to) => `${from}至${to}`,
  },
  weekday: (weekday) => `周${weekdays[weekday - 1] ?? ''}`,
  weekday_short: (weekday) => `周${weekdays[weekday - 1] ?? ''}`,
  chat_types: {
    project: '项目',
    department: '部门',
    'cross-department': '跨部门',
    customer: '客户',
    announcement: '公告',
    private: '私聊',
    none: '未登记类型',
  },
  kinds: {
    text: '文字',
    image: '图片',
    video: '视频',
    video_note: '视频留言',
    gif: '动图',
    sticker: '贴纸',
    voice: '语音',
    audio: '音频文件',
    document: '文档',
    unknown: '未知媒体',
    poll: '投票',
    location: '位置',
    contact: '名片',
    deleted: '已删除',
    empty: '空消息',
  },
  kind_groups: {
    text: '文字',
    voice: '语音',
    picture: '图片',
    video: '视频',
    document: '文档',
    other: '其他',
    unknown: '未知',
  },
  verdicts: {
    met: '符合',
    not_met: '不符合',
    undecided: '尚无定论',
    too_few: '数量太少，不作判定',
    none: '无判定项',
  },
  states: {
    met: '符合',
    breached: '不符合',
    pending: '未到期',
    not_determinable: '无法判定',
    exempt: '常设豁免',
    waived: '个案豁免',
  },
  clocks: { business: '按工作时间计', calendar: '按自然时间计' },
  requests: {
    inbound: '对方发来的消息',
    question: '提问（有资格回复的人的下一条消息算作回复）',
    mention: '点名的消息',
    tagged: '带标签的消息',
  },
  response_groups: { two_sided: '内部与外部之间', team: '团队群（提问）', private: '私聊（合并统计）' },
  measures: {
    messages_per_working_day: '每个工作日的消息数',
    messages: '消息数',
    median_response_s: '回复时长中位数',
    asked_again_share: '催问率',
    'on-time-rate': '按时回复率',
  },
  series_groups: {
    all: '全部聊天',
    covered: '始终可见的聊天',
    two_sided: '内部与外部之间',
    team: '团队群',
    private: '私聊',
  },
  series_units: {
    s: '秒',
    share: '占比',
    count: '个',
    messages: '条消息',
    items: '判定项',
    waits: '待回复消息',
    chats: '个聊天',
    percent: '百分比',
  },
  read: { whole: '完整', partly: '部分', not: '未读取' },
  observed_by: { zip_date: '导出时间', last_stamp: '最后一条记录' },
  unlocks: {
    staff: {
      fact: '谁是内部人员',
      where: 'people.csv 的 side 列',
      gives: '内部与外部之间的回复时长、未回复的消息、催问率',
    },
    customer_chats: {
      fact: '哪些是客户群',
      where: 'groups.csv 的 type 列',
      gives: '这些群的沟通规范与沟通目标、按群类型的沟通渠道使用情况',
    },
    working_hours: {
      fact: '工作时间',
      where: 'review.yaml 的 calendar 部分',
      gives: '按工作时间计的回复时长、“两个工作小时”之类的时限、超时与工作时间的对照',
    },
  },
};

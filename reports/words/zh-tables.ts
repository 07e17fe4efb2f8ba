/** 数据字典：各表每一行是什么，以及个别表中另有所指的列。 */
import type { enTables, enWorkbook } from './en-tables.ts';

const CHAT_NAME = '群名，或私聊的代号；空：全部聊天';

export const zhTables: typeof enTables = {
  'dictionary.csv': {
    row: '一个表，或表中的一列：即本表',
    columns: {
      type: 'text 文字、month 月份、day 日期、stamp 时间（评估时区的钟面时间）、count 整数、number 数、flag 是否（true、false）',
      unit: 's 秒、share 占比（0 至 1）、count 个数、bytes 字节、days 天；row：见该行的 unit 列；figure：见 measures.csv 中的该数值',
    },
  },
  'history.csv': {
    row: '一个数值在一个月的值，涵盖所有已知月份：供 Power BI 使用。新列只会加在最后',
    columns: {
      measure: '指标、沟通规范或沟通目标的编号；或对聊天统计的内容',
      version: '指标或沟通规范的版本',
    },
  },
  'norms.csv': {
    row: '一条沟通规范在一个月的结果，含全部聊天合计与各聊天',
    columns: { name: CHAT_NAME },
  },
  'norm-reasons.csv': {
    row: '本月一条沟通规范某一状态中的一个原因',
    columns: { reason: '原因；详见 `chat-review explain 原因`' },
  },
  'waiting.csv': {
    row: '导出时尚未回复的一条待回复消息',
    columns: { name: '群名，或私聊的代号' },
  },
  'chats.csv': {
    row: '一个聊天',
    columns: {
      chat: '聊天的键，各表相同',
      name: '群名，或私聊的代号',
      state: 'active：本月有消息；quiet：本月没有消息；silent：沉寂天数达到政策所定',
      waits: '本月待回复消息数；私聊为空',
    },
  },
  'chat-months.csv': { row: '一个聊天的一个月，最多追溯十二个月', columns: { name: '群名' } },
  'chat-usage.csv': { row: '本月的一种群类型' },
  'message-types.csv': {
    row: '本月的一种消息类型，按全部聊天、群类型或聊天',
    columns: {
      scope: 'all 全部、type 群类型、chat 聊天',
      group: '群类型，或聊天的键；空：全部聊天，或未登记类型',
    },
  },
  'activity.csv': { row: '星期几的一个小时：本月消息数' },
  'activity-days.csv': {
    row: '所评估月份的一天',
    columns: { holiday: '日历中的名称：节假日或调休上班日；空：两者都不是' },
  },
  'waits-curve.csv': {
    row: '曲线上的一个点：经过一段时间后仍未回复的比例（已抽稀）',
    columns: { low: '95% 区间下限', high: '95% 区间上限' },
  },
  'late-by-hour.csv': {
    row: '星期几的一个小时：此时发出的待回复消息，含全部有回复时限的规范合计与各规范',
    columns: { norm: '沟通规范的编号；空：全部规范' },
  },
  'response-times.csv': { row: '本月回复时长的一个区间；没有上下界的行为未回复数' },
  'series.csv': {
    row: '一个指标一个月的数值及其正常波动范围',
    columns: {
      measure:
        'on_time_rate 按时回复率、messages_per_working_day 每个工作日的消息数、median_response_s 回复时长中位数、asked_again_share 催问率',
      group:
        '沟通规范的编号，或哪些聊天：all 全部、covered 始终可见的聊天、two_sided 内部与外部之间、team 团队群、private 私聊',
      value: '数值，单位随指标：占比（0 至 1）、消息数、秒',
    },
  },
  'measures.csv': { row: '一个指标在本月的一个数值' },
  'measure-months.csv': { row: '此类数值的一个月，不含单个聊天' },
  'group-overlaps.csv': {
    row: '成员大多相同的两个群',
    columns: { share: '同时在两个群的成员数 ÷ 两个群成员合计', chat: '其中一个群的键' },
  },
  'exports.csv': {
    row: '一份找到的导出文件',
    columns: { chat: '所显示的聊天的键；空：没有', messages: '导出文件的消息数' },
  },
  'goals.csv': {
    row: '一个沟通目标',
    columns: {
      id: '沟通目标在政策文件中的编号',
      measure: 'on-time-rate、by-hand，或指标编号与数值名称',
      state: 'reached 已达到、on_the_way 进行中、behind 落后、not_known 未知',
    },
  },
  'survey.csv': {
    row: '问卷的一个问题在一个月的结果，含全部答卷与各分组',
    columns: {
      scope: 'all 全部、group 分组',
      group: '问卷中的分组；空：全部',
      kind: 'enps：0 至 10 分；likert：1 至 5 分',
      value: 'enps：9～10 分占比减 0～6 分占比，-1 至 1；likert：4～5 分占比',
    },
  },
  'survey-months.csv': { row: '问卷的一个月' },
  'events.csv': {
    row: '一件公司事件',
    columns: { kind: 'holiday 假日、reorganisation 组织调整、fair 展会、other 其他' },
  },
  'actions.csv': {
    row: '此前评估决定的一项改进措施',
    columns: { month: '作出决定的评估月份' },
  },
  'proposals.csv': {
    row: '一条调整建议所依据的一个数字',
    columns: {
      id: '调整建议：A1 至 A5',
      over: '所涉及的：norm 沟通规范、chat 聊天、goal 沟通目标',
      key: '沟通规范的编号与版本、聊天的键，或沟通目标的编号',
      value: '数字；时长为秒，占比为 0 至 1',
    },
  },
  'replies.csv': { row: '本月的一条待回复消息及其回复；不含私聊', columns: { chat: '群名' } },
};

/** 工作簿中的句子。 */
export const zhWorkbook: typeof enWorkbook = {
  left_out: (rows, file) => `另有 ${rows} 行在此工作表中放不下：全部各行见 ${file}。`,
};

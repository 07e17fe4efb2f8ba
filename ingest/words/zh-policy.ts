/** review.yaml 中的错误及处理办法（简体中文）。引号中的值是政策文件自己的写法。 */
import type { enExpected, enPolicy } from './en-policy.ts';

type Word = string | null | undefined;

const meant = (word: Word, otherwise: string): string => (word ? `是否想写“${word}”？` : otherwise);
const COUNTRY = '请写国家或地区的两个字母，如 SG 或 DE。';
const EXAMPLE = '该条目的写法见 README 中的示例政策。';
const FIGURES = '可用的数值及其名称见 tables/measures.csv。';
const HOURS = '请写成 mon-fri: "09:00-12:30, 13:30-18:00"。';
const CALENDAR =
  '请加上 calendar: { hours: { mon-fri: "09:00-18:00" } }，或写 clock: calendar（按自然时间计）。';
const BELONGS = '请加上 belongs: project 与 tags: ["[PRJ-7]"] 或 words: [工资]；或写 topic: 加话题的 id。';
const CHANGE_ONE = '请修改其中一条的内容、聊天或日期，或让其中一条豁免部分聊天。';

export const zhPolicy: typeof enPolicy = {
  'policy-not-yaml': (message) => [
    `不是有效的 YAML：${message}`,
    '请修改该行；缩进用空格，含冒号的文字加引号；说明文字以 # 开头。',
  ],
  'policy-not-yaml/aliases': (message) => [
    `不是有效的 YAML：${message}`,
    '请把各条目写全，不要用别名反复引用。',
  ],
  'policy-unknown-key': (key, place, known, word) => [
    `${place ? `${place} 中` : '顶层'}没有“${key}”这个键`,
    meant(word, `此处可用：${known}。`),
  ],
  'policy-wrong-value/one-of': (place, values, word) => [
    `${place} 须为以下之一：${values}`,
    meant(word, '请选择其中之一。'),
  ],
  'policy-wrong-value/kind': (place, kinds) => [`${place || '政策'}：应为 ${kinds.join(' 或 ')}`, EXAMPLE],
  'policy-wrong-value/form': (place, _in_english, said) => [`${place || '政策'}：${said}`, EXAMPLE],
  'policy-wrong-value/goal-share': (place) => [`${place}：应为 0 到 1 之间的比例，85% 写作 0.85`, EXAMPLE],
  'policy-wrong-value/goal-number': (place, value, of_figure) => [
    `${place}：“${value}”不是数字`,
    of_figure ? '请写数字（85% 写作 0.85），或写时间，如 30m、2h 或 1d。' : '请写数字：85% 写作 0.85。',
  ],
  'policy-unknown-zone': (value) => [
    `“${value}”不是时区`,
    '请写成 Asia/Singapore 或 Europe/Berlin 这样的时区。',
  ],
  'policy-unknown-region': (value, word) => [`“${value}”不是电话号码所属的国家或地区`, meant(word, COUNTRY)],
  'policy-unknown-region/norm': (value, word) => [`“${value}”不是国家或地区`, meant(word, COUNTRY)],
  'policy-unknown-calendar': (name, shipped) => [
    `没有日历“${name}”`,
    `自带的有 ${shipped}；也可写工作区中的文件，列为 date,name,working。`,
  ],
  'policy-wrong-hours': (hours) => [`“${hours}”不是时段`, HOURS],
  'policy-wrong-hours/days': (days) => [`“${days}”不是星期`, HOURS],
  'calendar-wrong-date': (value) => [`“${value}”不是日期`, '日期请写成 2026-05-01。'],
  'policy-wrong-limit': (value) => [`“${value}”不是时限`, '请写 30m、2h 或 1d。'],
  'policy-wrong-limit/within': (value) => [`“${value}”不是时限`, '请写 10m 或 1h。'],

  'policy-goal-twice': (id) => [`${id} 出现了两次`, '请给每个沟通目标不同的 id。'],
  'policy-unknown-measure': (place, value, word) => [
    `${place}：“${value}”既不是 on-time-rate 或 by-hand，也不是 M7.answered_1d 这样的数值`,
    meant(word, FIGURES),
  ],
  'policy-frozen-without-baseline': (goal) => [
    `沟通目标 ${goal} 写了 frozen 却没有 baseline：建议的基线会随新的导出文件而变`,
    '请写上已确定的基线，如 baseline: 0.7；或去掉 frozen。',
  ],
  'policy-wrong-dates/goal': (goal) => [
    `沟通目标 ${goal} 的期限早于其基线月份`,
    'baseline_month 或 by 是否写错？',
  ],

  'policy-survey-without-question': () => [
    '问卷没有问题',
    '请写出各问题及其所在列的表头，如 columns: { recommend: Q1 }。',
  ],
  'policy-unknown-question': (id, known, word) => [
    `“${id}”不是问卷 columns 中的问题`,
    meant(word, `可用：${known}。`),
  ],
  'policy-question-twice': (id) => [`“${id}”已是 0 到 10 分的问题`, '请从 likert 中去掉。'],
  'policy-column-twice': (column, first) => [`列“${column}”已用于 ${first}`, '请为其中之一指定另一列。'],
  'policy-wrong-file': (file) => [
    `“${file}”不是工作区中的 .csv 或 .xlsx 文件`,
    '请写工作区内的路径，如 survey-2026-10.csv。',
  ],

  'policy-norm-twice': (id, version) => [
    `${id} 的第 ${version} 版出现了两次`,
    '请给每条规范不同的 id，或给同一规范的各版本不同的版本号和日期。',
  ],
  'policy-versions-overlap': (norm, one, other) => [
    `规范 ${norm} 的第 ${one} 版和第 ${other} 版在相同的日期内生效`,
    '请给较早的版本写 to:，早于较新版本的生效日；或把较新版本的 from: 改晚。',
  ],
  'policy-wrong-dates': (norm) => [`规范 ${norm} 的结束日早于开始日`, 'from 或 to 是否写错？'],
  'policy-no-calendar': (norm) => [`规范 ${norm} 按工作时间计，但政策没有 calendar`, CALENDAR],
  'policy-no-calendar/hours': (norm) => [`规范 ${norm} 按工作时间计，但政策没有任何工作时段`, CALENDAR],
  'policy-no-tag': (norm) => [`规范 ${norm} 针对带标签的消息，却没有写标签`, '请加上 tag: "[ASK]"。'],
  'policy-no-tag/urgent': (norm) => [
    `规范 ${norm} 限制紧急消息，却没有写标签`,
    '请加上 urgent_tag: "[URGENT]"。',
  ],
  'policy-no-zone': (norm) => [
    `规范 ${norm} 要看人们在几点发消息，但政策没有写手机所在的时区`,
    '请加上 zone: Asia/Singapore，即导出手机所在的时区。',
  ],
  'policy-no-announcements': (norm) => [
    `规范 ${norm} 要看谁已确认收到，但政策没有写什么算公告`,
    '请加上 announcements: { tag: "[NOTICE]", written: true }。',
  ],
  'policy-norm-says-nothing/hours': (norm) => [
    `规范 ${norm} 没有免打扰时段`,
    '请写 hours: { mon-fri: "20:00-07:30", sat-sun: "00:00-24:00" }。',
  ],
  'policy-norm-says-nothing/form': (norm, clauses) => [
    `规范 ${norm} 允许任何格式的消息`,
    `请加上以下之一：${clauses}。`,
  ],
  'policy-norm-says-nothing/media': (norm) => [
    `规范 ${norm} 允许任何大小的所有媒体`,
    '请加上 media: [image, document]、max_mb: 16、max_voice_seconds: 60 或 captions: [document]。',
  ],
  'policy-norm-says-nothing/where': (norm) => [`规范 ${norm} 没有写应该发在哪里`, BELONGS],
  'policy-norm-says-nothing/what': (norm) => [`规范 ${norm} 没有写什么内容应该发在那里`, BELONGS],
  'policy-always-quiet': (norm) => [
    `规范 ${norm} 的时段是整个星期：谁也不能发消息`,
    '请写出不应发消息的时段。',
  ],
  'policy-said-twice': (norm, topic) => [
    `规范 ${norm} 已采用话题 ${topic} 的词和聊天，自己又写了一些`,
    '请去掉 topic，或去掉 words 和 belongs。',
  ],
  'policy-unknown-topic': (norm, topic, known, word) => [
    `规范 ${norm} 所指的话题“${topic}”不在政策中`,
    meant(
      word,
      known ? `可用：${known}。` : `请加上 topics: [{ id: ${topic}, words: [工资], chats: private }]。`,
    ),
  ],
  'policy-wrong-range': (norm, least, most) => [
    `规范 ${norm} 要求至少 ${least} 个字且至多 ${most} 个字：没有文字能同时满足`,
    'min_chars 或 max_chars 是否写错？',
  ],
  'policy-field-twice': (norm, field) => [
    `规范 ${norm} 中字段 ${field} 出现了两次`,
    '请给每个字段不同的名称。',
  ],
  'policy-wrong-pattern': (pattern, message) => [
    `“${pattern}”不是有效的模式：${message}`,
    '模式采用 RE2 的写法：没有环视，没有 \\1；方括号写作 \\[，整体用单引号括起。',
  ],

  'norm-before-announcement': (norm, from, announced) => [
    `规范 ${norm} 自 ${from} 起生效，但 ${announced} 才公布：公布之前的不作判定`,
    'from 请写公布当日或更晚的日期。',
  ],
  'norm-off/hours': (norm) => [
    `规范 ${norm} 未启用：不作判定`,
    '它会显示人们何时工作。待相关人员知悉且有权决定者同意后，写 out_of_hours: true。',
  ],
  'norm-off/scan': (norm) => [
    `规范 ${norm} 未启用：不作判定`,
    '它会扫描人们所写的内容。待相关人员知悉且有权决定者同意后，写 content_scan: true。',
  ],
  'norm-round-the-clock': (norm, limit) => [
    `规范 ${norm} 要求夜间、周末和节假日也在 ${limit} 内回复`,
    '请写 clock: business，或把时限设为一天以上；除非全天有人值班。',
  ],
  'norm-limit-too-short': (norm) => [
    `规范 ${norm} 的时限不足一分钟，不导出秒的手机无法显示`,
    '时间没有秒的，无法判定是否按时。请把时限设为几分钟。',
  ],
  'norms-contradict/hours': (one, other, quiet, reply) => [
    `规范 ${one} 和 ${other} 适用于相同的聊天和日期，而 ${reply} 要求在 ${quiet} 的免打扰时段内回复`,
    CHANGE_ONE,
  ],
  'norms-contradict/media': (one, other, a, b, kinds) => [
    `规范 ${one} 和 ${other} 适用于相同的聊天和日期，而 ${a} 允许 ${b} 不允许的：${kinds}`,
    CHANGE_ONE,
  ],
  'norms-contradict/form': (one, other) => [
    `规范 ${one} 和 ${other} 适用于相同的聊天和日期，而没有文字能同时符合两者要求的开头`,
    CHANGE_ONE,
  ],
};

export const zhExpected: typeof enExpected = {
  date: '应为日期，如 2026-03-01',
  month: '应为月份，格式 YYYY-MM',
  share_85: '应为 0 到 1 之间的比例，85% 写作 0.85',
  share_50: '应为 0 到 1 之间的比例，50% 写作 0.5',
  share_5: '应为 0 到 1 之间的比例，5% 写作 0.05',
  count: '应为整数',
  one_or_more: '应为 1 或更大',
  amount: '应为大于 0 的数',
  people: '应为大于 0 的整数人数，或 register',
  letters: '应为字母和数字',
  word: '应为一个词',
  a_word: '至少要有一个词',
  a_type: '至少要有一种类型',
  word_or_tag: '应为词或标签，如 "[PRJ-7]"',
  tag: '应为公告正文中的标签，如 "[NOTICE]"',
  header: '应为一列的表头',
  staff: '应为被询问的人数，如 34',
};

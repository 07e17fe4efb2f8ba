/** `init` 的中文说法：屏幕上的话，以及写入文件的说明。 */
import { zhLabels } from '../../reports/words/zh-labels.ts';
import type { enInit } from './en-init.ts';

const { unlocks } = zhLabels;

export const zhInit: typeof enInit = {
  found: (exports, chats, people) =>
    `找到      ${exports} 个导出文件：${chats} 个聊天，${people} 个发言者名称`,
  wrote: (files) => `已写入    ${files.join('、')}`,
  kept: (files) => `未改动    ${files.join('、')}：原已存在，保持不变`,
  nothing: '没有写入任何文件：三个文件都已存在。',
  left_out: (file, n) => `未列入    ${n} 个名称无法写入 ${file}；运行时会作为未登记的发送者列出`,
  questions_head: '三个问题，每回答一个，审阅就能多看到一些：',
  next: (command) => `下一步    ${command}`,
  questions: [
    {
      question: '谁是内部人员？',
      answer: `${unlocks.staff.where}：internal（内部）或 external（外部）。`,
      gives: `可得出${unlocks.staff.gives}。`,
    },
    {
      question: '哪些是客户群？',
      answer: `${unlocks.customer_chats.where}：customer（客户）、project（项目）、department（部门）、cross-department（跨部门）、announcement（公告）或 private（私聊）。`,
      gives: `可得出${unlocks.customer_chats.gives}。`,
    },
    {
      question: '工作时间是什么？',
      answer: `${unlocks.working_hours.where}：去掉 #，填上实际的时间。`,
      gives: `可得出${unlocks.working_hours.gives}。`,
    },
  ],
  proposed: (n, column) => `${column} 列有 ${n} 项建议。`,
  no_exports: (folder) => [
    `${folder}: no-exports: 这里没有 .txt、.zip 或 .eml 文件。`,
    '如何导出聊天：在 WhatsApp 中打开该聊天。',
    '  安卓    ⋮ > 更多 > 导出聊天记录',
    '  iPhone  点按顶部的聊天名称 > 导出聊天',
    '选择“不含媒体”（可导出更多消息）或“附加媒体”（可得知时长与大小），把文件发给自己，',
    '原样放进此文件夹，不要打开后另存。最好每部手机一个子文件夹。',
  ],
  side_because: (because) => {
    switch (because.sign) {
      case 'made-exports':
        return `导出了 ${because.chats} 个聊天`;
      case 'many-groups':
        return `在 ${because.chats} 个群里发言`;
    }
  },
  type_because: (because) => {
    switch (because.sign) {
      case 'two-people':
        return '两个人';
      case 'called-so':
        return '按名称';
      case 'one-voice':
        return `一人所发占 ${Math.floor(because.share * 100)}%`;
    }
  },
  exporter_because: {
    chat: '两人中的另一人',
    folder: '同一文件夹中的私聊由其导出',
    name: '文件夹以其命名',
  },
  policy: {
    title: '月度沟通评估的设置。# 之后的内容不会被读取：适用的行请去掉 #。',
    questions: '先回答三个问题；每回答一个，审阅就能多看到一些。',
    afterwards:
      'people.csv 和 groups.csv 中名称以 _proposed 结尾的列以及 why 列只是建议，运行时不读取；正确的请复制过去。\n然后运行：chat-review run',
    organisation: '页面上显示的公司名称',
    language: '页面语言：en 或 zh-Hans',
    zone: '导出手机所在的时区。不填则时间以手机显示为准。',
    zone_proposed: (zone, why) => `建议 ${zone}：${why}。请确认，或改为实际的时区。`,
    zone_unknown: '导出文件看不出时区，以下为示例。',
    zone_because: (because) =>
      because.sign === 'numbers'
        ? `发言的 ${because.numbers} 个电话号码中有 ${because.of_country} 个属于该国家或地区`
        : `有 ${because.exports} 部手机使用该国家或地区的语言`,
    region: '不带国家代码的电话号码所属的国家或地区。',
    calendar: '工作时间：按工作时间计的时长只计这些时段。日期写法：mon、mon-fri、"sat,sun"。',
    holidays: (shipped) =>
      shipped === null
        ? '自带 CN 和 SG；或日期文件：date,name,working'
        : '自带的日历；或日期文件：date,name,working',
    goals: '沟通目标：公司想要什么，用哪个数字说明。',
    norms:
      '沟通规范：有版本和公布日期的规则；公布之前的不作判定。\n各种规范的说明：chat-review explain 种类 --lang zh-Hans',
    more: '更多：templates/policy-teams.yaml、templates/policy-customers.yaml，以及 README。',
  },
};

/** 工作区各表中的错误及处理办法（简体中文）。 */
import type { Said } from '../problem.ts';
import type { enLists } from './en-lists.ts';

type Word = string | null | undefined;

const meant = (word: Word, otherwise: string): string => (word ? `是否想写“${word}”？` : otherwise);
const DATES = '日期请写成 2026-05-01。';
const MONTHS = '月份请写成 2026-05。';
const NUMBERS = '数字请写成 0.85 或 85 %，千位之间不加符号。';
const FILL = '请填写该单元格。';
const ROWS_DISAGREE = '请只保留正确的内容；若前后相接，请在较早的一行填写 to，在较晚的一行填写 from。';

const wrong = (kind: string, column: string, value: string) =>
  value === '' ? `${column} 列没有${kind}` : `${column} 列的“${value}”不是${kind}`;
const unknown = (column: string, value: string, known: string, word: Word): Said => [
  `${column} 列的“${value}”无法识别`,
  meant(word, `可用：${known}。`),
];
const without = (column: string): Said => [`有一行没有 ${column}`, FILL];

export const zhLists: typeof enLists = {
  'list-not-utf8': () => [
    '此处的字符不是 UTF-8：文件按某台电脑的代码页保存，在别处会变成别的字符',
    '请另存为 UTF-8。在 Excel 中：另存为“CSV UTF-8（逗号分隔）”，或保留为 .xlsx；在记事本中：另存为，编码选 UTF-8。',
  ],
  'list-open-quote': () => [
    '有单元格以引号开头却没有结尾的引号：其后的行会丢失',
    '请在单元格末尾补上引号，或去掉开头的引号。',
  ],
  'list-missing-column': (column, columns, word) => [
    `缺少“${column}”列`,
    word ? `是否指“${word}”？请改名为“${column}”。` : `各列开头为：${columns}。`,
  ],
  'list-not-xlsx': (message) => [
    `不是可读取的 .xlsx 文件：${message}`,
    '请重新另存为 .xlsx（不设密码），或存为 CSV UTF-8。',
  ],
  'list-wrong-hash': () => [
    '这不是移除名单中的一行',
    '该文件由程序写入；请恢复原来的行，或从备份中恢复文件。',
  ],

  'people-no-name': () => ['有一行没有人员', '请在 person 列填写姓名。'],
  'people-phone-rounded': (phone) => [
    `“${phone}”是被电子表格四舍五入的电话号码`,
    '请把该列设为文本格式，重新填写号码，带 + 和国家代码。',
  ],
  'people-alias-twice': (line) => [
    `同一别名指两个人，此处以及第 ${line} 行`,
    '一个别名只能指一个人：请只保留正确的一处。',
  ],
  'people-alias-twice/row': (row) => [
    `同一别名指两个人，此处以及第 ${row} 行`,
    '一个别名只能指一个人：请只保留正确的一处。',
  ],
  'people-unknown-side': (side) => [`“${side}”不是内外部`, '请写 internal（内部）或 external（外部）。'],
  'people-unknown-zone': (zone) => [`“${zone}”不是时区`, '请写成 Asia/Singapore 这样的时区。'],
  'people-unknown-bot': (value) => [
    `“${value}”没有说明是否为机器人`,
    '请写 yes（是）或 no（否），或让单元格空着。',
  ],
  'people-rows-disagree': (column, here, there, line) => [
    `${column} 列此处为“${here}”，第 ${line} 行为“${there}”，两者时间重叠`,
    ROWS_DISAGREE,
  ],
  'people-rows-disagree/row': (column, here, there, row) => [
    `${column} 列此处为“${here}”，第 ${row} 行为“${there}”，两者时间重叠`,
    ROWS_DISAGREE,
  ],
  'people-wrong-date': (value) => [`“${value}”不是日期`, DATES],
  'people-wrong-date/order': () => ['该行的结束早于开始', 'from 或 to 是否写错？'],

  'groups-no-chat': () => ['有一行没有聊天', '请在 chat 列填写群名。'],
  'groups-wrong-date': (column, value) => [`${column} 列的“${value}”不是日期`, DATES],
  'groups-wrong-number': (column, value) => [
    `${column} 列的“${value}”不是数字`,
    '请写整数，或让单元格空着。',
  ],
  'groups-unknown-type': (type, known, word) => [`“${type}”不是群类型`, meant(word, `可用：${known}。`)],
  'groups-chat-twice': (name, line) => [
    `“${name}”指两个聊天，此处以及第 ${line} 行`,
    '一个名称或别名只能指一个聊天：请只保留正确的一处。',
  ],
  'groups-export-missing': (pattern) => [
    `exports 列的“${pattern}”不对应任何导出文件`,
    '请按程序显示的路径填写（`*` 代表名称的一部分，`**/` 代表文件夹），或填写导出文件的 id。',
  ],
  'groups-export-twice': (pattern, path, line) => [
    `exports 列的“${pattern}”指 ${path}，而第 ${line} 行也指它`,
    '一个导出文件只显示一个聊天：请只保留正确的一处。',
  ],

  'decisions-wrong-answer': (answer) => [`“${answer}”不是答复`, '请写 yes 或 no（是或否），或空着。'],
  'decisions-no-sender': (sender) => [
    `“${sender}”不是发送者：单元格可能被电子表格改动`,
    '请删除该行：下次运行会重新写入。',
  ],
  'decisions-unknown-person': (person, word) => [
    person ? `“${person}”不在人员表中` : '答复为是，却没有写人员',
    meant(word, '请在 proposal 列填写人员表中的人。'),
  ],
  'decisions-two-persons': (person) => [
    `该发送者已是“${person}”`,
    '一个发送者只能是一个人：请更正人员表，或清除此答复。',
  ],

  'waiver-incomplete': (column) => [`该个案豁免没有 ${column}`, `请填写 ${column} 列。`],
  'waiver-wrong-date': (column, value) => [`${column} 列的“${value}”不是日期`, DATES],
  'waiver-wrong-date/order': () => ['该个案豁免的结束早于开始', '是否有日期写错？'],
  'waiver-twice': (id) => [`个案豁免 ${id} 出现了两次`, '请给每个个案豁免不同的 id。'],
  'waiver-unknown-norm': (norm, known, word) => [`政策中没有规范“${norm}”`, meant(word, `可用：${known}。`)],
  'waiver-unknown-norm/version': (norm, version, known) => [
    `规范 ${norm} 没有第 ${version} 版`,
    `可用：${known}；空着表示所有版本。`,
  ],

  'published-wrong-month': (value) => [`“${value}”不是月份`, MONTHS],
  'published-wrong-hash': (value) => [
    `“${value}”不是 SHA-256`,
    '请填写 sha256sum 对该审阅的 manifest.json 所显示的 64 个字符。',
  ],

  'survey-empty': () => ['问卷文件是空的：连表头也没有', '请把问卷答复存入该文件，或移走文件。'],
  'survey-unknown-column': (column, use, word) => [
    `没有 review.yaml 在 survey ${use} 下所写的“${column}”列`,
    `${word ? `是否指“${word}”？` : ''}请在 review.yaml 中按文件里的样子填写表头。`,
  ],
  'survey-out-of-range': (value, question, low, high) => [
    `“${value}”不是对 ${question} 的回答`,
    `回答须为 ${low} 到 ${high} 的整数；没有回答的请让单元格空着。`,
  ],
  'survey-wrong-month': (value) => [
    value === '' ? '有一份答复没有月份' : `“${value}”看不出月份`,
    '月份请写成 2026-10，或日期写成 2026-10-05：日或月在前有两种读法。',
  ],
  'survey-too-many-answers': (n, month, staff) => [
    `${month === '' ? '' : `${month} `}有 ${n} 份答复，而 review.yaml 写的是询问了 ${staff} 人`,
    '请更正 review.yaml 中的 survey: staff；如文件含多个月份，请写 month_column。',
  ],

  'values-no-goal': without,
  'values-wrong-month': (column, value) => [wrong('月份', column, value), MONTHS],
  'values-wrong-number': (column, value) => [wrong('数字', column, value), NUMBERS],
  'values-unknown-goal': (goal, word) => [
    `“${goal}”不是政策中的沟通目标`,
    meant(word, '请填写 review.yaml 中沟通目标的 id。'),
  ],
  'values-goal-measured': (goal, measure) => [
    `沟通目标 ${goal} 由 ${measure} 得出`,
    '请删除该行，或在 review.yaml 中写 measure: by-hand。',
  ],
  'values-month-twice': (goal, month, line) => [
    `${goal} 在 ${month} 的数值已写在第 ${line} 行`,
    '请只保留有效的一个。',
  ],

  'events-no-event': without,
  'events-no-date': without,
  'events-wrong-date': (column, value) => [wrong('日期', column, value), DATES],
  'events-unknown-kind': unknown,
  'events-wrong-dates': () => ['该事件的结束早于开始', 'date 或 to 是否写错？'],

  'actions-no-id': without,
  'actions-no-text': without,
  'actions-wrong-month': (column, value) => [wrong('月份', column, value), MONTHS],
  'actions-wrong-date': (column, value) => [wrong('日期', column, value), DATES],
  'actions-unknown-status': unknown,
  'actions-done-and-open': (id) => [
    `改进措施 ${id} 既已完成又未完成`,
    '请在 status 列写 done，或清空 done 列。',
  ],
  'actions-id-twice': (id, line) => [
    `改进措施 ${id} 已写在第 ${line} 行`,
    '请给每项改进措施不同的 id，如 2026-10-A1。',
  ],
};

/** 只有命令才能发现的工作区错误及处理办法（简体中文）。 */
import type { enProblems } from './en-problems.ts';

type Word = string | null | undefined;

const meant = (word: Word, otherwise: string): string => (word ? `是否想写“${word}”？` : otherwise);
const ONE_LIST = '请保留最新的一份，移走另一份。';
const CHAT = '请按 groups.csv 或导出文件中的写法填写聊天名称。';
const NO_CHAT = '既不是群类型，也不是这里的聊天';
const ROLE = '请写 people.csv 中的角色或团队。';
const NOBODY = '而 people.csv 中没有人属于该角色或团队';

export const zhProblems: typeof enProblems = {
  'workspace-missing': () => ['没有这个文件夹', '请写明导出文件所在的文件夹：-w 文件夹。'],
  'people-two-lists': (other) => [`旁边还有 ${other}：有两份人员表`, ONE_LIST],
  'groups-two-lists': (other) => [`旁边还有 ${other}：有两份群登记表`, ONE_LIST],
  'rule-test-failed': (norm, what, expected, found) => [
    `规范 ${norm} 的试验：${what.zh}：应为 ${expected}，实为 ${found}`,
    '详见审计文件夹的 rule-tests.csv。在弄清之前，请勿依赖按此规范作出的判定。',
  ],
  'decisions-two-lists': (other) => [`旁边还有 ${other}：有两份决定表`, ONE_LIST],
  'survey-missing': () => [
    'review.yaml 的 survey 下写了此文件，但文件不存在',
    '请把答复放在那里，或更正 review.yaml 中的 survey: file。',
  ],
  'survey-two-files': (other) => [
    `旁边还有 ${other}：有两份问卷`,
    '请移走其中一份，或写明有效的一份：survey: { file: … }。',
  ],
  'survey-not-mapped': () => [
    '未读取，因为 review.yaml 没有写明哪些列对应哪个问题',
    '请加上 survey: { columns: { … }, staff: … }。',
  ],
  'log-in-use': (file) => ['有人正在写入该文件', `请重试；如确认无人写入，请删除 ${file}.lock。`],
  'forgotten-other-key': () => [
    '这些散列由另一密钥生成：已移除的人员或聊天会重新出现',
    '请放回 review.key，或放回带密钥的 store 文件夹；或移走此文件，逐一重新执行 forget。',
  ],

  'policy-goal-direction': (goal, measure) => [
    `沟通目标 ${goal}：${measure} 本身无所谓越高或越低越好`,
    '请写明想要的方向：direction: higher 或 direction: lower。',
  ],
  'policy-goal-scope': (goal, measure) => [
    `沟通目标 ${goal}：数值 ${measure} 只针对单个群类型、单个聊天或所有聊天`,
    '请只写其中一个，或分别写沟通目标。',
  ],
  'policy-wrong-value/figure-share': (goal, measure) => [
    `沟通目标 ${goal}：${measure} 是比例，目标值应在 0 到 1 之间`,
    '85% 写作 0.85。',
  ],
  'policy-unknown-measure/figure': (goal, measure, owner, known, word) => [
    `沟通目标 ${goal}：没有数值 ${measure}`,
    meant(word, known ? `${owner} 可用：${known}。` : '可用的数值及其名称见 tables/measures.csv。'),
  ],

  'policy-unknown-responder/answer': (norm, role, word) => [
    `规范 ${norm} 等待“${role}”回复，${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/member': (norm, role, word) => [
    `规范 ${norm} 要求有成员是“${role}”，${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/noted': (norm, role, word) => [
    `规范 ${norm} 要求“${role}”确认收到，${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/for': (norm, role, word) => [
    `规范 ${norm} 适用于“${role}”，${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/on-call': (norm, role, word) => [
    `规范 ${norm} 把“${role}”视为值班，${NOBODY}`,
    meant(word, ROLE),
  ],
  'policy-unknown-responder/announced': (role, word) => [`公告由“${role}”发布，${NOBODY}`, meant(word, ROLE)],
  'policy-unknown-responder/required': (role, word) => [
    `公告须由“${role}”确认收到，${NOBODY}`,
    meant(word, ROLE),
  ],

  'scope-matches-nothing/norm': (id, name, word) => [
    `规范 ${id} 所写的“${name}”${NO_CHAT}`,
    meant(word, CHAT),
  ],
  'scope-matches-nothing/exempt': (id, name, word) => [
    `规范 ${id} 的 exempt_chats 所写的“${name}”${NO_CHAT}`,
    meant(word, CHAT),
  ],
  'scope-matches-nothing/belongs': (id, name, word) => [
    `规范 ${id} 的 belongs 所写的“${name}”${NO_CHAT}`,
    meant(word, CHAT),
  ],
  'scope-matches-nothing/goal': (id, name, word) => [
    `沟通目标 ${id} 所写的“${name}”${NO_CHAT}`,
    meant(word, CHAT),
  ],
  'scope-matches-nothing/topic': (id, name, word) => [
    `话题 ${id} 所写的“${name}”${NO_CHAT}`,
    meant(word, CHAT),
  ],
  'scope-matches-nothing/announcements': (name, word) => [
    `announcements 所写的“${name}”${NO_CHAT}`,
    meant(word, CHAT),
  ],

  'sample-wrong-row': (value, known) => [`“${value}”不是抽样的层`, `请保持该列原样：${known}。`],
  'sample-wrong-answer': (value) => [
    `“${value}”不是答复`,
    '请写 yes、no 或 cannot（是、否、无法；无法指不能检验）；没有看过的请空着。',
  ],
  'links-wrong-label': (answer, line) => [
    `第 ${answer} 行不是第 ${line} 行之前某条消息的首行`,
    '请填写“before”列中消息前的数字，或填写本行的行号。',
  ],
};

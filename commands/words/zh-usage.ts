/** 用法有误或命令无法执行时的说法（简体中文）。 */
import type { enUsage } from './en-usage.ts';

const OPEN = '正被其他程序打开。请关闭（电子表格、邮件或文件夹窗口）后重新运行；原有内容没有变动。';

export const zhUsage: typeof enUsage = {
  usage: (said) => `用法：${said}`,
  see_help: '帮助：chat-review help --lang zh-Hans',
  bug: (said) => `这是 chat-review 的程序错误：${said}`,
  cannot_write: (said) => `cannot-write: 无法写入：${said}`,
  did_you_mean: (word) => (word === null ? '' : `；是否想写 ${word}？`),

  no_command: (command, perhaps) => `没有“${command}”这个命令${perhaps}`,
  no_option: (command, option, perhaps) => `${command} 没有 ${option} 这个选项${perhaps}`,
  option_form: (said) => said,
  no_names: (command, example) => `${command} 不接受名称；请用 -w 指定文件夹，如 -w ${example}`,
  no_file_names: (command, example) => `${command} 不接受文件名；请用 -w 指定文件夹，如 -w ${example}`,
  takes_month: (option, value) => `${option} 的格式为 YYYY-MM，而不是“${value}”`,
  takes_one_of: (option, known, value) => `${option} 须为 ${known} 之一，而不是“${value}”`,
  takes_workers: (value) => `--workers 须为 0 或更大的整数，而不是“${value}”`,
  takes_size: (value) => `--sample 须为消息条数，而不是“${value}”`,
  sample_needs_output: '--sample 需要 -o 表格.csv',
  needs_file: (command) => `${command} 至少需要一个文件`,
  needs_format: (formats) => `convert 需要 --to，可为 ${formats.join('、')}`,
  excel_only_csv: '--excel 只与 --to csv 一起使用',
  why_only_text: '--why 只与 --audit-text 一起使用',
  needs_why: (what) => `${what} 需要 --why 理由：理由会写入访问日志`,
  needs_sheet: '请指定填好的表格：chat-review audit-sample sample.csv',
  needs_review: 'verify 需要一份审阅的文件夹',
  no_workspace_above: (folder) => `${folder} 之上没有工作区；请指定导出文件所在的文件夹：-w 文件夹`,
  no_policy: (folder) => `${folder} 中没有 review.yaml，因此没有规范`,
  needs_code: 'reidentify 需要一个代号',
  needs_before: 'purge 需要 --before YYYY-MM',
  needs_person: 'forget 需要一个人员或聊天',
  not_explained: (id, perhaps) => `没有叫“${id}”的内容${perhaps}`,
  purge_takes_none: 'purge 不接受名称；请用 -w 指定文件夹',

  nothing_read: '尚未读取任何导出文件：请把导出文件放进文件夹，再运行 `chat-review ingest`。',
  no_review: (command) => `尚无审阅：请先运行 \`chat-review ${command}\`。`,
  other_version: 'store 由另一版本的程序留下：请运行 `chat-review run`，或从第一步起逐步运行。',
  key_gone: 'store 中的密钥已不在：请重新运行 `chat-review ingest`。',
  no_month: '没有完整的月份：没有任何聊天是在其活跃月份结束之后导出的。',
  texts_purged: (month, before, on) =>
    `texts-purged: 无法重新计算 ${month}：${before} 之前的消息正文已于 ${on} 清除。如留有该月的审阅，可用 \`chat-review verify\` 与其清单核对。`,
  no_path: (text) => `${text} 不是路径：请写 "C:\\Chats"，引号前不要有反斜杠`,
  file_in_use: (file) => `file-in-use: ${file} ${OPEN}`,
  folder_in_use: (folder, names) =>
    `folder-in-use: ${folder}${names.length === 0 ? '（或其中的内容）' : ` 中的 ${names.join('、')} `}${OPEN}`,
  folder_taken: (folder) => `${folder} 中有不是 chat-review 写出的文件；请用 --out 指定另一文件夹。`,
  no_folder: (folder) => `${folder}: 没有这个文件夹。`,
  no_manifest: (folder, manifest) => `${folder}: 其中没有 ${manifest}：这不是审阅的文件夹。`,
  older_review: (folder) => `${folder}: 该审阅由另一版本的程序写出：请重新运行后再核验。`,
  unreadable_review: (folder, manifest) => `${folder}: ${manifest} 和 review.json 都无法读取：这不是审阅。`,
};

/** 帮助（简体中文）；每行至多 80 列，汉字占两列。 */
import type { enHelp } from './en-help.ts';

const general = `chat-review：根据导出的 WhatsApp 聊天生成月度沟通评估

  chat-review init -w 文件夹              根据导出文件写出待填写的表
  chat-review run -w 文件夹               评估该文件夹中的导出文件
  chat-review inspect export.zip          一个导出文件是如何被理解的

命令
  init       根据现有的导出文件写出政策和待填写的表
  collect    某月收到了哪些导出文件，缺什么，以及可发送的消息
  run        从导出文件到页面的全部步骤
  ingest     把导出文件读入 store
  transform  对 ingest 所留的内容作判定和统计
  report     根据 transform 所留的内容写出页面
  inspect    每个导出文件是如何被理解的
  convert    把导出文件的记录转成表格
  links      哪条消息回复哪条消息，附概率
  verify     根据输入重新生成一份审阅，并比较每个文件
  audit-sample  读回审核者填好的 sample.csv
  reidentify 某个代号代表谁；会写入访问日志
  purge      删除某月之前的消息正文；审阅和统计保留
  forget     从 store 中移除一个人员或聊天
  rules      沟通规范的一页说明，可在群里置顶
  explain    一个指标、规范种类或代码的含义
  help       某个命令的帮助：chat-review help run --lang zh-Hans

退出码
  0   完成
  1   完成，且有达到 --fail-on 的发现；或 verify 发现差异
  2   用法、政策或表有误：没有执行任何操作
  3   没有一个导出文件可读；或 --strict 下有未读完整的；或该月的消息正文已清除
  70  程序错误
  130 被 Ctrl-C 中断

读取文件夹中的导出文件（.txt、.zip）、review.yaml、people.csv（或 .xlsx）、
groups.csv、decisions.csv、values.csv、survey.csv（或 .xlsx）、events.csv、
actions.csv 和 published.csv。只写入其中的 store/ 和 reviews/，或 --out 所指
之处；以及 decisions.csv（询问未登记的发送者是谁）；init 写出三个文件，已有的
不动。不会向任何地方发送任何内容。
`;

const WORKSPACE = `  -w, --workspace DIR   导出文件所在的文件夹（默认：当前文件夹）
`;
const SPOKEN = `      --lang LANG       en 或 zh-Hans（默认：按政策）
`;
const LOOSE = `      --lang LANG       en 或 zh-Hans（默认：en；有 -w 则按其政策）
      --strict          有导出文件未读完整时以 3 退出
  -q, --quiet           不显示进度
`;
const RUNNING = `      --strict          有导出文件未读完整时以 3 退出
      --workers N       工作线程数（默认：与处理器核数相同）
  -q, --quiet           只显示出错的内容
`;
const PAGES = `      --audit-out DIR   审计包（默认：DIR/reviews/YYYY-MM.audit）
      --audit-text      把不符合或无法判定的消息正文放进审计包；
                        需要 --why 理由，会写入访问日志
      --lang LANG       页面和消息的语言：en 或 zh-Hans（默认：按政策）
      --interactive     首页、聊天、方法和各规范页带脚本：指向图形即显示数值，
                        并可筛选聊天；仍不联网
      --fail-on LEVEL   在此情况下以 1 退出：never、warning、undecided、not-met
                        （默认：never）
      --open            写好后打开页面
`;

const commands: typeof enHelp.commands = {
  init: `chat-review init [-w DIR]

  chat-review init -w exports-of-october

读取导出文件，写出 review.yaml、people.csv 和 groups.csv：所见的聊天和人员，以及
需要回答的内容，以三个问题开头：谁是内部人员，哪些是客户群，工作时间是什么。
由导出文件推测的内容放在名称以 _proposed 结尾的列和 # 之后，运行时不读取。
已有的文件不会改动。这些表含有姓名，请自行妥善保管。

选项
${WORKSPACE}      --lang LANG       en 或 zh-Hans（默认：按多数手机的语言）
      --workers N       工作线程数（默认：与处理器核数相同）
  -q, --quiet           只显示出错的内容

退出码：0 完成，三个文件都已存在时亦然；2 已有的表有误；3 没有一个导出文件可读。
`,
  collect: `chat-review collect [-w DIR] [--month YYYY-MM]

  chat-review collect -w .                上个月，在本月最初几天运行
  chat-review collect -w . --json --fail-on missing

把收到的导出文件与群登记表（groups.csv）对照：每个聊天的状态、因聊天未登记而
搁置未读的文件、需要再请谁、下月由谁导出什么，以及可直接粘贴的中英文消息。
不显示消息正文。页面、工作簿和消息中有人名。

选项
${WORKSPACE}      --month YYYY-MM   默认：今天之前的一个月
      --out DIR         页面、工作簿、JSON 和消息
                        （默认：DIR/reviews/YYYY-MM.collect）
      --json            JSON 写到标准输出；不写文件夹
${SPOKEN}      --fail-on LEVEL   应收聊天有此情况时以 1 退出：missing（缺）、not-whole
                        （也含被截断或过早导出）、never（默认）
      --workers N       工作线程数（默认：与处理器核数相同）
      --open            写完后打开页面
  -q, --quiet           只显示出错的内容
`,
  run: `chat-review run [-w DIR] [--month YYYY-MM] [--out DIR]

  chat-review run -w exports-of-october
  chat-review run -w . --month 2026-10 --lang zh-Hans

选项
${WORKSPACE}      --month YYYY-MM   默认：数据完整的最近一个月
      --out DIR         页面和表格（默认：DIR/reviews/YYYY-MM）
${PAGES}${RUNNING}`,
  ingest: `chat-review ingest [-w DIR]

  chat-review ingest -w exports-of-october

选项
${WORKSPACE}${SPOKEN}${RUNNING}`,
  transform: `chat-review transform [-w DIR] [--month YYYY-MM]

  chat-review transform -w . --month 2026-10

选项
${WORKSPACE}      --month YYYY-MM   默认：数据完整的最近一个月
${SPOKEN}      --workers N       工作线程数（默认：与处理器核数相同）
  -q, --quiet           只显示出错的内容
`,
  report: `chat-review report [-w DIR] [--out DIR]

  chat-review report -w . --lang zh-Hans

选项
${WORKSPACE}      --out DIR         页面和表格（默认：DIR/reviews/YYYY-MM）
${PAGES}      --workers N       工作线程数（默认：与处理器核数相同）
  -q, --quiet           只显示出错的内容
`,
  inspect: `chat-review inspect FILE... [--json]

  chat-review inspect "WhatsApp Chat - Team.zip"
  chat-review inspect exports/*.zip --json

选项
      --json            一个 JSON 数组，每个聊天文件一个对象
  -w, --workspace DIR   采用该文件夹中的日期顺序和人员表
${LOOSE}`,
  convert: `chat-review convert FILE... --to FORMAT [-o PATH] [--excel]

  chat-review convert chat.zip --to csv -o chat.csv
  chat-review convert a.txt b.txt --to jsonl > chat.jsonl

选项
      --to FORMAT       csv、jsonl、arrow（Arrow IPC）或 parquet
  -o, --output PATH     默认：-（标准输出）
      --excel           供 Excel 使用的 CSV：带标记、CRLF、不含公式
  -w, --workspace DIR   采用该文件夹中的时区、人员表和日期顺序
${LOOSE}`,
  explain: `chat-review explain [ID...] [--lang en|zh-Hans]

  chat-review explain M3 reply-limit date-order-not-decidable --lang zh-Hans
  chat-review explain --limits -w .

不带 ID：列出全部。

选项
      --limits          自己的等待中有多大比例会在 15m 至 1d 内得到回复（M38）：
                        供设定时限参考；需要一份审阅
      --schema          review.yaml 的 JSON schema，供编辑器使用
  -w, --workspace DIR   --limits 读取谁的审阅（默认：当前文件夹）
      --lang LANG       en 或 zh-Hans（默认：en；有 -w 则按其政策）
`,
  rules: `chat-review rules [-w DIR] [-o FILE] [--lang en|zh-Hans] [--html]

  chat-review rules -w . -o rules.txt
  chat-review rules -w . --lang zh-Hans --html -o rules.html

把 review.yaml 中的沟通规范写给相关的人，纯文本，可发送或置顶：按群类型和聊天，
用公布的文字和数字，自何时起，向谁咨询，以及看什么、不看什么。除非规范的文字
写了姓名，否则不点名。每条规范只写最新的版本。

选项
${WORKSPACE}  -o, --output PATH     默认：-（标准输出）
${SPOKEN}      --html            一页可打印的页面
`,
  'audit-sample': `chat-review audit-sample FILE

  chat-review audit-sample reviews/2026-10.audit/sample.csv

FILE 是审计文件夹中的 sample.csv（或由它做成的 .xlsx）：审核者对照导出文件，在
agree 列写了 yes、no 或 cannot（也可写是、否、无法）。显示双方在多少项上一致，
以及由此对全部判定项能说什么：95% 置信度下的精确界限。无法检验的按偏差计。

选项
      --lang LANG       en 或 zh-Hans（默认：en）
`,
  verify: `chat-review verify REVIEW_DIR [-w DIR]

  chat-review verify reviews/2026-10

在临时文件夹中重新生成该审阅，并比较它及其审计文件夹的每个文件。指出第一处差异
及其原因：某个导出文件或表中的某一行、程序，或事后被改动的文件。审阅之后才有的
内容（新的导出文件、新的表）只作说明，不算差异。

选项
  -w, --workspace DIR   导出文件所在的文件夹（默认：该审阅所在的工作区）
      --audit-out DIR   审计文件夹（默认：REVIEW_DIR.audit，如果存在）
${SPOKEN}      --workers N       工作线程数（默认：与处理器核数相同）
  -q, --quiet           全部一致时不显示任何内容

退出码：0 一致，1 有差异，2 那里没有审阅。仅 Node 或其时区数据不同而每个文件都
一致时，会加以说明并以 0 退出。

此后清除或移除的内容无法重新生成：会加以说明（-q 时亦然），并用清单中的散列比较
文件和输入；相符时以 0 退出。同时检查 access.log.jsonl 和 tombstones.jsonl 的
链条：与写入时不同的条目即为差异。
`,
  reidentify: `chat-review reidentify CODE --why TEXT [-w DIR]

  chat-review reidentify P-3F2A1B --why "5 月 12 日的投诉" -w .

说明某个代号代表哪个人员或私聊。由谁、何时、为何查询，会先写入
access.log.jsonl；没有结果的尝试也会写入。

选项
      --why TEXT        理由；没有理由则不作说明
${WORKSPACE}${SPOKEN}
退出码：0 已说明，2 没有该代号，或没有给出理由。
`,
  purge: `chat-review purge --before YYYY-MM [-w DIR] [--exports]

  chat-review purge --before 2026-01 -w .
  chat-review purge --before 2026-01 --exports -w .

从 store 中删除该月之前的消息正文；发送者、时间、种类、长度以及每段正文的带密钥
散列保留。tombstones.jsonl 记下删除了什么。这些月份不能再运行，verify 用清单中的
散列比较其审阅。月份以手机的时钟为准。

选项
      --before YYYY-MM  正文保留的第一个月
      --exports         一并删除完全早于该月的导出文件
      --why TEXT        理由（默认：retention）
${WORKSPACE}${SPOKEN}  -q, --quiet           只显示出错的内容
`,
  forget: `chat-review forget PERSON|CHAT --why TEXT [-w DIR]

  chat-review forget "Mei Tan" --why "5 月 3 日本人要求" -w .
  chat-review forget "Old Project" --why "已结束" -w .

该人员的消息失去正文，并以假名计数；以该人员命名的私聊，或所写的聊天，不再读取。
forgotten.csv 只含带密钥的散列，使以后的运行也如此。导出文件、自己的表、已写出的
审阅以及备份保持原样。

选项
      --why TEXT        理由；没有理由则不执行
${WORKSPACE}${SPOKEN}  -q, --quiet           只显示出错的内容

退出码：0 完成，2 没有该人员或聊天，或没有给出理由。
`,
  links: `chat-review links FILE... [-o PATH]

  chat-review links chat.zip -o links.csv

每条消息一行：它最可能回复或延续的消息的行号（自身的行号表示开启新话题）、
其可能性，以及所有候选。

选项
  -o, --output PATH     默认：-（标准输出）
      --sample N        把 N 条消息写入 -o 的表格，供人标注；
                        如已填好，则说明有多少关联正确
  -w, --workspace DIR   采用该文件夹中的人员表和日期顺序
${LOOSE}`,
};

export const zhHelp: typeof enHelp = { general, commands };

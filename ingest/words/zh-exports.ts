/** 导出文件各代码的含义及处理办法（简体中文）。 */
import type { enExports } from './en-exports.ts';

export const zhExports: typeof enExports = {
  'empty-file': { what: '文件是空的', help: '请重新导出聊天，并发送原文件。' },
  'not-text': {
    what: '这不是文本文件：内容像图片、程序或已损坏的文件',
    help: '请发送 WhatsApp 生成的 .txt 或 .zip。',
  },
  'no-records': {
    what: '没有一行像 WhatsApp 导出的记录',
    help: '是不是别的文本？否则请重新导出；用编辑器打开并另存可能会毁坏文件。',
  },
  'no-messages': {
    what: '导出文件只有系统消息，没有一条消息',
    help: '如果是新的聊天则没有问题；否则可能有人清空了聊天：请让另一位成员导出。',
  },
  'bad-zip': { what: '压缩文件已损坏或不完整', help: '请重新复制或发送；其他导出文件已读取。' },
  'zip-without-chat': {
    what: '压缩文件中没有聊天文本',
    help: '请发送 WhatsApp 生成的压缩文件，其中有 _chat.txt 或“与……的 WhatsApp 聊天.txt”。',
  },
  'zip-too-large': {
    what: '压缩文件解压后的大小远超一个聊天的可能',
    help: '没有解压任何内容。请在手机上重新导出。',
  },
  'zip-encrypted': { what: '压缩文件设有密码', help: '请发送不带密码的文件。' },
  'nested-too-deep': {
    what: '压缩包和邮件嵌套过深，超出读取的层数',
    help: '只读取文件内的三层。请把里面的内容取出，放到导出文件中。',
  },
  'name-climbs-out': {
    what: '有条目的名称指向压缩包之外',
    help: '手机上的程序不会这样打包。请询问制作压缩包的人；没有写出任何内容。',
  },
  'bad-mail': {
    what: '这不是邮件，或邮件已损坏',
    help: '请在邮件程序中重新保存为 .eml；其他导出文件已读取。',
  },
  'mail-cut-short': {
    what: '邮件在最后一部分之前就结束了：附件可能不完整',
    help: '请在邮件完整下载后重新保存。可读的部分已读取。',
  },
  'mail-too-large': {
    what: '邮件大得不正常',
    help: '请在邮件程序中保存附件，并放到导出文件中。',
  },
  'mail-sealed': {
    what: '附件已加密或封装：只有收件人能打开',
    help: '请在邮件程序中打开并保存附件，再放到导出文件中。',
  },
  'mail-tnef': {
    what: '附件由 Outlook 以自有格式打包（winmail.dat）',
    help: '请在 Outlook 中打开邮件并保存附件；或请对方改发纯文本或 HTML 邮件。',
  },
  'mail-without-export': {
    what: '这封邮件没有附带导出文件',
    help: '若是别的邮件则无妨；否则请询问导出文件是否以链接发送。',
  },
  'no-date': {
    what: '附带导出文件的邮件没有日期、有两个日期，或日期无法识别',
    help: '不知道何时发送：邮件可能由人工制作或改动。请询问发件人。',
  },
  'date-before-content': {
    what: '邮件日期早于所附导出文件中最新的消息，或早于其导出时间',
    help: '时钟有误，或日期由人工填写：邮件不能证明导出文件何时收到。',
  },
  'date-unlike-received': {
    what: '邮件日期与所经服务器的记录相差超过一天',
    help: '发件人时钟有误，或日期由人工填写：以服务器为准。',
  },
  'cannot-open': { what: '文件无法打开', help: '请检查文件是否存在，以及是否有权读取。' },
  'not-utf8': {
    what: '文本不是 UTF-8 编码：有人用别的编码另存过',
    help: '可能有字符丢失。请索取原文件。',
  },
  'encoded-twice': {
    what: '字符被重复编码（“é”变成“Ã©”）：有人用错误的编码保存过',
    help: '名称和 WhatsApp 的语句可能无法识别。请索取原文件。',
  },
  'lines-before-first-record': {
    what: '第一条记录之前有不属于任何消息的行',
    help: '请查看所示位置：导出文件的开头可能被截断。',
  },
  'date-order-not-decidable': {
    what: '日与月有两种读法',
    help: '请在 review.yaml 中写明：exports: [{ match: "…", date_order: dmy }]。',
  },
  'date-spelling-changes': {
    what: '文件中日期的写法前后不同',
    help: '手机换过语言或地区，或两个导出文件被合并；两部分都已读取。',
  },
  'time-word-inferred': {
    what: '时间旁有未知的词；它指上午还是下午，已根据其他时间推断',
    help: '请抽查一条时间并与手机核对，并告知我们该词与手机语言。',
  },
  'time-word-unknown': {
    what: '时间旁有未知的词；小时按原文读取，可能相差十二小时',
    help: '请用设为 24 小时制的手机重新导出，并告知我们该词与手机语言。',
  },
  'header-like-text': {
    what: '像是另一导出文件记录的行，按正文处理',
    help: '有人把一段聊天粘贴进了聊天；请查看所示位置。',
  },
  'impossible-date': {
    what: '有不是日期的时间；这些记录沿用前一条记录的时间',
    help: '文件被编辑过。请索取原文件。',
  },
  'year-not-written': {
    what: '整个文件的时间都没有年份；这些记录按 2000 年计',
    help: '只有 2014 年前后的手机这样写。请用较新的手机重新导出。',
  },
  'near-export-cap': {
    what: '记录数达到导出上限：聊天的开头被截断',
    help: '请不含媒体导出，并且每月导出，以免遗漏。',
  },
  'clock-runs-back': { what: '有记录比前一条早一天以上', help: '通常是延迟送达；保持文件中的顺序。' },
  'media-file-missing': {
    what: '聊天中提到的文件不在压缩包内',
    help: '其大小和时长未知。如有需要，请发送 WhatsApp 原样生成的压缩文件。',
  },
  'voice-length-unknown': { what: '有无法读取文件的语音消息', help: '仍计为语音消息；时长未知。' },
  'year-before-service': {
    what: '有早于 2009 年（WhatsApp 尚未推出）的日期',
    help: '手机时钟有误，或手机使用其他历法：请查看所示位置。',
  },
  'unknown-notice': {
    what: '有像是 WhatsApp 所写、却不符合任何已知措辞的行',
    help: '保留为种类未知的系统消息。',
  },
  'pasted-record-perhaps': {
    what: '有比前后早得多、发送者在别处从未出现的记录',
    help: '可能有人把一段聊天粘贴进了消息。它们按记录计：请查看所示位置。',
  },
  'wording-changed': {
    what: '不符合任何已知措辞的 WhatsApp 语句越来越多',
    help: '手机换过语言，或 WhatsApp 改了措辞。可在 review.yaml 的 phrases: 中教给程序。',
  },
  'wording-unknown': {
    what: '大多数 WhatsApp 语句不符合任何已知措辞',
    help: '消息按格式读取。可在 review.yaml 的 phrases: 中教给程序这种手机语言的措辞。',
  },
  'chat-forgotten': {
    what: '工作区已移除此聊天：不读取该导出文件',
    help: '请删除该导出文件；留着只会再次被跳过。',
  },
  'not-in-register': {
    what: '其聊天不在群登记表（groups.csv）中：文件已搁置，未读取',
    help: '如为公司聊天，请在登记表中加一行（或在 exports 列写明该文件）；否则请删除该文件。',
  },
  'duplicate-file': { what: '同一文件有两份', help: '只读取一次。' },
  'other-phone-copy': {
    what: '另一部手机对同一聊天的导出文件与其余部分相同的内容太少，无法排序',
    help: '未计入，以免消息重复计数。',
  },
  'published-missing': {
    what: '已发布的审阅不在 published.csv 所述之处',
    help: '请把其文件夹放回原处；其数值未与现在的核对。',
  },
  'published-altered': {
    what: '已发布的审阅与 published.csv 所述不同：被改动，或被后来的运行覆盖',
    help: '请把已发布的审阅放在任何运行都不会写入的文件夹，并在 published.csv 中写那个文件夹。',
  },
  'norm-off': {
    what: '有关非工作时间或消息内容的规范，政策没有开启：不作判定',
    help: '待相关人员知悉且有权决定者同意后，在 review.yaml 中写 out_of_hours: true 或 content_scan: true。',
  },
  'norm-limit-too-short': {
    what: '有规范的时限短于部分手机所能显示的时间精度',
    help: '请把时限设为几分钟：时间没有秒的，无法判定是否按时。',
  },
  'norm-round-the-clock': {
    what: '有规范要求夜间、周末和节假日也回复',
    help: '请写 clock: business，或把时限设为一天以上；除非全天有人值班。',
  },
  'norm-before-announcement': {
    what: '有规范的生效日早于公布日：公布之前不作判定',
    help: 'from: 请写公布当日或更晚的日期。',
  },
  'norms-contradict': {
    what: '有两条规范适用于相同的聊天和日期，却无法同时遵守',
    help: '请修改其中一条的内容、聊天或日期，或让其中一条豁免部分聊天。',
  },
  'rule-test-failed': {
    what: '在虚构聊天上试验时，某条规范的判定与其文字和参数不符',
    help: '审计文件夹的 rule-tests.csv 说明应得结果和实得结果。在弄清之前，请勿依赖按此规范作出的判定。',
  },
  'texts-not-compared': {
    what: '一天内彼此相似的文本过多，没有逐对比较',
    help: '实际跨群出现的文本可能多于所示。可把这类文本列入 review.yaml：templates: [ … ]。',
  },
  'zone-conflict': {
    what: '政策为这部手机和另一部手机设定的时区，与两者共有的消息互相矛盾',
    help: '以另一部手机为准。请在 review.yaml 中更正有误的一处：exports: [{ match: "…", zone: … }]。',
  },
  'shared-name': {
    what: '两个聊天同名；其记录中没有迹象表明是同一聊天',
    help: '如非如此，请在 groups.csv 的 exports 列写明。',
  },
  'one-name-few-people': {
    what: '同名且前后相接的导出文件中大多是不同的人；按两个聊天处理',
    help: '如是同一聊天，请在 groups.csv 的同一行 exports 列写上两者。',
  },
  'like-texts-two-names': {
    what: '名称不同的导出文件有许多相同的内容，但不足以认作同一聊天；按两个聊天处理',
    help: '如是同一聊天，请在 groups.csv 的同一行 exports 列写上两者。',
  },
};

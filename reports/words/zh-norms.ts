import type { enNorms } from './en-norms.ts';

/** Chinese words for norms. */
export const zhNorms: typeof enNorms = {
  judged: {
    'reply-limit': '待回复消息',
    'quiet-hours': '公司成员的消息',
    'message-format': '有格式要求的消息',
    'allowed-media': '媒体消息',
    'chat-choice': '含有应归特定聊天的标签或词语的消息',
    'sensitive-information': '群组中的消息',
    'group-size': '月末的群',
    'question-answered': '提问（有资格回复的人的下一条消息算作回复）',
    acknowledgement: '公告（按每位需知悉的成员）',
  },
  reasons: {
    'in-time': '时限内已回复',
    'answered-off-hours': '在非工作时间回复',
    'limit-below-resolution': '时限短于时间戳所能显示的精度',
    'within-resolution': '恰在时限上，时间戳的精度不足以区分',
    late: '超过时限才回复',
    'no-answer': '未回复，时限已过',
    'limit-not-run-out': '尚未回复，时限未到',
    withdrawn: '提问者已撤回',
    waived: '已获个案豁免',
    'exempt-chat': '该聊天已豁免',
    'exempt-person': '该人员已豁免',
    rhetorical: '规范列为无需回答',
    'warm-up': '导出文件的第一天：看不到之前未回复的消息',
    'asker-unknown': '不知道提问者属于内部还是外部',
    'asker-left': '提问者已退群',
    'unknown-sender-answered': '有身份不明的人在时限内回复',
    'answer-doubtful': '时限内的发言可能与此无关',
    'ambiguous-link': '对“哪条是回复”的两种口径结论不同',
    'no-calendar': '工作时间未知',
    'to-be-checked': '待人工确认',
    'as-asked': '符合规范要求',
    'found-card': '支付卡号',
    'found-iban': '银行账号（IBAN）',
    'found-cn-id': '中国居民身份证号',
    'found-national-id': '身份证件号码',
    'found-private-key': '私钥',
    'found-token': '访问令牌',
    'found-jwt': '访问令牌（JWT）',
    'found-wallet': '钱包地址',
    'kind-not-allowed': '不允许的类型',
    'kind-unknown': '导出未标明类型',
    'no-caption': '缺少说明文字',
    'caption-not-exported': '该手机的导出不含文件的说明文字',
    'too-big': '超出大小上限',
    'size-unknown': '导出中没有该文件',
    'too-long': '超出时长上限',
    'length-unknown': '导出中没有时长',
    'wrong-chat': '出现在不应出现的聊天中',
    consent: '带有同意标签',
    'too-many-members': '成员超过上限',
    'no-purpose': 'groups.csv 中没有用途',
    'no-owner': 'groups.csv 中没有负责人',
    'members-not-known': '成员并非全部已知',
    'not-in-register': 'groups.csv 未列出该聊天',
    'no-size-declared': 'groups.csv 未定人数上限',
    acknowledged: '时限内已确认',
    'not-acknowledged': '时限内没有书面确认',
    'perhaps-by-reaction': '没有书面确认；表情回应不会导出',
    'member-left': '时限内已退群',
    'few-people': '发言者不足五人：该聊天的这个月只记为一项，不作判定',
    'in-quiet-hours': '在安静时段发送',
    'zone-unknown': '时间戳的时区未知',
    'on-call': '发送者正在值班',
    'answers-outside': '回复外部人员',
    'answers-unknown': '可能是对身份不明者（是否外部未知）的回复',
    urgent: '带紧急标记',
    'urgent-too-often': '带紧急标记，但当月此类消息超过规范允许的数量',
    'no-prefix': '开头不符合规范',
    'field-missing': '缺少字段',
    'too-short': '字数过少',
    'too-long-text': '文字过长',
    'too-many-emoji': '表情过多',
    'too-many-capitals': '大写字母过多',
    'too-many-in-a-row': '连续消息过多',
    'other-script': '大部分为其他文字',
    caption: '文件的说明文字',
    quote: '以引用开头',
  },
  rule: {
    'reply-limit': (norm, say) => ({
      asked: `${
        {
          inbound: '对方发来的每条消息',
          question: '每个提问',
          mention: '每条点名的消息',
          tagged: `每条带有${say.quoted([norm.tag ?? ''])}的消息`,
        }[norm.request]
      }，在 ${say.limit(norm)}内回复。`,
      concerns:
        norm.responder !== null
          ? `${say.names([norm.responder])}。`
          : norm.request === 'inbound'
            ? '收到消息一方的任何人。'
            : '提问者以外、可以回复的任何人。',
      met: '在时限内回复。连续几条消息从第一条算起；结尾的道谢无需回复。',
    }),
    'question-answered': (norm, say) => ({
      asked: `每个提问在 ${say.limit(norm)}内得到回答。${
        norm.rhetorical.length === 0 ? '' : `不包括：${say.quoted(norm.rhetorical)}。`
      }`,
      concerns: norm.responder === null ? '提问者以外的任何人。' : `${say.names([norm.responder])}。`,
      met: '在时限内回答。重复追问算同一个提问。',
    }),
    'quiet-hours': (norm, say) => ({
      asked: [
        `以下时段不发消息：${say.week(norm.weekly)}。`,
        norm.on_call.length === 0 ? '' : `值班人员可以发：${say.names(norm.on_call)}。`,
        norm.urgent_tag === null
          ? ''
          : `紧急消息带${say.quoted([norm.urgent_tag])}，每个聊天每月不超过 ${say.share(norm.urgent_share)}。`,
        `在 ${say.duration(norm.answer_within.limit_s)}内回复外部人员不受此限。`,
      ].join(''),
      concerns: norm.by.length === 0 ? '公司成员。' : `${say.names(norm.by)}。`,
      met: '按发送者所在地的时间，消息不在这些时段发出。当月发言不足五人的聊天不作判定。',
    }),
    'message-format': (norm, say) => {
      const { min_chars, max_chars, max_emoji, max_caps_share, max_in_a_row, script } = norm;
      const clauses = [
        norm.prefixes.length > 0 && `以${say.quoted(norm.prefixes)}开头`,
        norm.fields.length > 0 && `含有${say.names(norm.fields.map(({ name }) => name))}`,
        min_chars !== null && `至少 ${min_chars} 个字符`,
        max_chars !== null && `至多 ${max_chars} 个字符`,
        max_emoji !== null && `至多 ${max_emoji} 个表情`,
        max_caps_share !== null && `大写字母至多占 ${say.share(max_caps_share)}`,
        max_in_a_row !== null && `连续至多 ${max_in_a_row} 条`,
        script !== null && `以${{ latin: '拉丁字母', han: '汉字' }[script]}为主`,
      ].filter((clause) => clause !== false);
      const which =
        norm.of === null
          ? '消息'
          : 'tag' in norm.of
            ? `带有${say.quoted([norm.of.tag])}的消息`
            : '政策所指类别的消息';
      return {
        asked: `${which}${norm.first_of_day ? '（每人当日的第一条）' : ''}：${say.all(clauses)}。`,
        concerns: norm.by.length === 0 ? '外部人员以外的所有人。' : `${say.names(norm.by)}。`,
        met: '消息满足以上各项。文件的说明文字和以引用（>）开头的文字不作不符合计。',
      };
    },
    'allowed-media': (norm, say) => ({
      asked: [
        norm.media.length > 0 && `允许的类型：${say.media(norm.media)}。`,
        norm.max_bytes !== null && `文件不超过 ${say.bytes(norm.max_bytes)}。`,
        norm.max_voice_s !== null && `语音不超过 ${say.duration(norm.max_voice_s)}。`,
        norm.captions.length > 0 && `须附文字：${say.media(norm.captions)}。`,
      ]
        .filter((part) => part !== false)
        .join(''),
      concerns: '在其中发言的所有人。',
      met: '所发内容属于允许的类型并在上限之内。导出文件未显示的不作判定。',
    }),
    'chat-choice': (norm, say) => ({
      asked: `含有${say.quoted([...norm.tags, ...norm.words])}的消息应发在：${say.chats(norm.belongs)}。${
        norm.consent_tag === null ? '' : `在别处须带${say.quoted([norm.consent_tag])}。`
      }`,
      concerns: '在其中发言的所有人。',
      met: `消息发在应发之处。${norm.words.length === 0 ? '' : '词语出现在别处只是线索，由人查看之后才下结论。'}`,
    }),
    'sensitive-information': (norm, say) => ({
      asked: `不在群里发：${say.sensitive(norm.types)}。`,
      concerns: '在群里发言的所有人。',
      met: '消息中没有经校验证实的此类内容。仅形似者只是线索，由人查看。具体内容只以遮盖形式显示。',
    }),
    'group-size': (norm, say) => ({
      asked: `每个群：${say.all(
        [
          norm.max_members === 'register' && '成员不超过登记表所定人数',
          typeof norm.max_members === 'number' && `成员不超过 ${norm.max_members} 人`,
          norm.purpose && '登记表中有用途',
          norm.group_owner && '登记表中有负责人',
          norm.roles.length > 0 && `以下角色各有成员在群：${say.names(norm.roles)}`,
        ].filter((part) => part !== false),
      )}。`,
      concerns: '群的负责人。',
      met: '月末时群符合以上各项。无法确知的不作判定。',
    }),
    acknowledgement: (norm, say) => ({
      asked: `每条公告${
        say.announcement === null ? '' : `（带有${say.quoted([say.announcement.tag])}）`
      }在 ${say.limit(norm)}内书面回复“收到”。`,
      concerns: norm.required.length === 0 ? '发布者以外的公司成员。' : `${say.names(norm.required)}。`,
      met: say.announcement?.written
        ? '在时限内书面确认。点赞不会导出，不算确认。'
        : '在时限内书面确认。点赞不会导出，因此没有书面回复的不作判定。',
    }),
  },
};

/**
 * N4 message format: messages of a class begin, hold and measure what the norm says.
 *
 *   row → of the class? → clauses, the first unmet one is the reason → captions and quotes are exempt
 */
import { RE2JS } from 're2js';
import { KIND } from '../../ingest/schema/message-table.ts';
import type { MessageFormatNorm } from '../../ingest/schema/norm.ts';
import type { Talk } from '../talk.ts';
import { judgeMessages, type Verdict } from './judge-messages.ts';
import { casedLetters, shareOfScript } from './letters.ts';
import { isOfClass } from './message-class.ts';
import type { NormKind } from './norm-kind.ts';

/** Below, a share of capitals says nothing: `OK`, `ETA 5pm`. */
const LEAST_LETTERS = 10;
const LEAST_OF_SCRIPT = 0.5;
const PAUSE_MS = 10 * 60_000;
/** A share of a count is seldom whole in binary: 0.7 of 90 is less than 63. */
const HAIR = 1e-9;

export const messageFormat: NormKind<'message-format'> = {
  kind: 'message-format',
  id: 'N4',
  title: { en: 'Message format', zh: '消息格式' },
  definition: {
    en:
      'Population: messages with words of the class that the norm names (tag or pattern, roles, the first of a person in a chat ' +
      'and day), of the month in scope. Without roles: of everybody but people from outside, and but senders whose side is ' +
      'unknown in chats with people from outside; never of bots and automatic replies. Not met: any clause unmet. The first ' +
      'one is the reason, all are told: no prefix at the beginning (in any case), a field that does not match, too few or too ' +
      'many characters, too many emoji, too large a share of capitals (among ten letters that have a case, or more), too many ' +
      'messages in a row (none of another between, no pause above ten minutes), fewer than half of the letters in the script. ' +
      'Evidence: the line, the clauses, the value. Exempt: words beside media, texts that begin with a quote (>), exempt chats ' +
      'and people; consulted only after the rule failed. Exports do not tell forwarded messages: they are judged like others.',
    zh:
      '范围：当月在适用聊天中、属于规范所指类别（标记或模式、角色、某人在某聊天当日的第一条）的有文字的消息。未指定角色时：除外部人员之外的所有人；' +
      '在有外部人员的聊天中，身份不明的发送者也不计；机器人与自动回复从不计入。不符合：任一条款未满足。原因为首个未满足的条款，并列出全部：' +
      '开头没有规定的前缀（不分大小写）、字段不匹配、字数过少或过多、表情过多、大写比例过高（至少十个有大小写之分的字母）、' +
      '连续消息过多（中间无他人发言、间隔不超过十分钟）、规定文字不足字母的一半。依据：所在的行、条款与数值。豁免：媒体的说明文字、以引用（>）开头的文字、' +
      '豁免的聊天与人员；仅在规则未满足时才查看。导出不标明转发的消息：与其他消息同样判定。',
  },
  judgeChat(talk, norm) {
    const isMeant = isOfClass(talk, norm);
    const unmetOf = clausesOf(talk, norm);
    return judgeMessages(talk, norm, (row) => (isMeant(row) ? judge(talk, row, unmetOf(row)) : null));
  },
};

/** A clause that is not met. */
type Unmet = Pick<Verdict, 'reason' | 'value' | 'limit' | 'unit'> & { field?: string };

function judge({ m, said }: Talk, row: number, unmet: readonly Unmet[]): Verdict {
  const [first] = unmet;
  if (!first) return { state: 'met', reason: 'as-asked' };
  const { field, ...measured } = first;
  const detail = unmet.map((u) => (u.field === undefined ? u.reason : `${u.reason}:${u.field}`)).join(';');
  if (m.kind[row] === KIND.media) return { ...measured, state: 'exempt', reason: 'caption', detail };
  if (said.text(row).trimStart().startsWith('>'))
    return { ...measured, state: 'exempt', reason: 'quote', detail };
  return { ...measured, state: 'breached', detail };
}

/** All clauses that a row does not meet, in the order of the definition. A text is decoded only where a clause needs it. */
function clausesOf(talk: Talk, norm: MessageFormatNorm): (row: number) => Unmet[] {
  const { m, said } = talk;
  const prefixes = norm.prefixes.map((prefix) => prefix.toLowerCase());
  const fields = norm.fields.map(({ name, pattern }) => ({ name, pattern: RE2JS.compile(pattern) }));
  const { min_chars, max_chars, max_emoji, max_caps_share, max_in_a_row, script } = norm;
  const in_a_row = max_in_a_row === null ? null : placesInRow(talk);
  return (row) => {
    const unmet: Unmet[] = [];
    const chars = m.chars[row] as number;
    const emoji = m.emoji[row] as number;
    if (prefixes.length > 0 && !beginsWithOne(said.text(row), prefixes)) unmet.push({ reason: 'no-prefix' });
    for (const { name, pattern } of fields)
      if (!pattern.test(said.text(row))) unmet.push({ reason: 'field-missing', field: name });
    if (min_chars !== null && chars < min_chars)
      unmet.push({ reason: 'too-short', value: chars, limit: min_chars, unit: 'characters' });
    if (max_chars !== null && chars > max_chars)
      unmet.push({ reason: 'too-long-text', value: chars, limit: max_chars, unit: 'characters' });
    if (max_emoji !== null && emoji > max_emoji)
      unmet.push({ reason: 'too-many-emoji', value: emoji, limit: max_emoji, unit: 'count' });
    if (max_caps_share !== null && chars >= LEAST_LETTERS) {
      const { cased, capitals } = casedLetters(said.text(row));
      if (cased >= LEAST_LETTERS && capitals > max_caps_share * cased + HAIR)
        unmet.push({
          reason: 'too-many-capitals',
          value: capitals / cased,
          limit: max_caps_share,
          unit: 'share',
        });
    }
    const place = in_a_row?.[row] ?? 0;
    if (max_in_a_row !== null && place > max_in_a_row)
      unmet.push({ reason: 'too-many-in-a-row', value: place, limit: max_in_a_row, unit: 'messages' });
    const share = script === null ? null : shareOfScript(said.text(row), script);
    if (share !== null && share < LEAST_OF_SCRIPT)
      unmet.push({ reason: 'other-script', value: share, limit: LEAST_OF_SCRIPT, unit: 'share' });
    return unmet;
  };
}

/** In any case; blanks before it do not count. */
function beginsWithOne(text: string, prefixes: readonly string[]): boolean {
  const begin = text.trimStart().toLowerCase();
  return prefixes.some((prefix) => begin.startsWith(prefix));
}

/** The how-manieth message of its sender in a row each one is, whatever its kind; 0 for what bears no content. */
function placesInRow({ m, content }: Talk): Uint32Array {
  const places = new Uint32Array(m.n);
  let last = -1;
  for (let row = 0; row < m.n; row++) {
    if (content[row] !== 1) continue;
    const goes_on =
      last >= 0 &&
      m.person[last] === m.person[row] &&
      (m.sent_at_ms[row] as number) - (m.sent_at_ms[last] as number) <= PAUSE_MS;
    places[row] = goes_on ? (places[last] as number) + 1 : 1;
    last = row;
  }
  return places;
}

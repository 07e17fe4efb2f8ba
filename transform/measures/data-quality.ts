import { ALL } from '../figure.ts';
import type { ChatFacts } from '../review/facts.ts';
import { finding, scopes } from './findings.ts';
import type { Measure } from './measure.ts';

/** M35. */
export const dataQuality: Measure = {
  id: 'M35',
  version: 2,
  title: { en: 'Data quality', zh: '数据质量' },
  definition: {
    en:
      'Lines of the exports that belong to a record; messages of senders whom the people list does not name; records whose stamp runs ' +
      'back; pauses longer than 99 of 100 of the chat’s own (something may be missing there); exports whose zone is not known; records ' +
      'of overlapping exports, counted once.',
    zh: '导出文件中属于某条记录的行；人员名单中没有的发送者的消息；时间倒退的记录；长于该聊天 99 % 间隔的停顿（其间可能有缺失）；时区未知的导出文件；重叠导出中只计一次的记录。',
  },
  unit: 'share, count',
  direction: 'none',
  grain: { en: 'one line, message, record, export', zh: '每行、每条消息、每条记录、每个导出文件' },
  edges: {
    en: 'Without a people list the unknown share is not known. Below 100 pauses none is called long. What was not read is listed by export.',
    zh: '没有人员名单时未知比例无从得知；停顿不足 100 次时不判断长短；未读取的内容按导出文件列出。',
  },
  figures: {
    lines_read: { title: { en: 'Lines that belong to a record', zh: '属于记录的行' }, unit: 'share' },
    unknown_senders: { title: { en: 'Messages of unknown senders', zh: '未知发送者的消息' }, unit: 'share' },
    order_breaks: { title: { en: 'Records whose stamp runs back', zh: '时间倒退的记录' }, unit: 'count' },
    long_gaps: { title: { en: 'Unusually long pauses', zh: '异常长的停顿' }, unit: 'count' },
    zone_unknown: {
      title: { en: 'Exports whose zone is not known', zh: '时区未知的导出文件' },
      unit: 'share',
    },
    merged_copies: {
      title: { en: 'Records counted once for several copies', zh: '多份副本只计一次的记录' },
      unit: 'count',
    },
  },
  measure: (facts) => {
    const read = facts.exports.filter((e) => e.read !== 'not');
    const lines = read.reduce((sum, e) => sum + e.lines, 0);
    const rejected = read.reduce((sum, e) => sum + e.rejected_lines, 0);
    const no_zone = read.filter((e) => e.zone === null).length;
    const sum = (chats: readonly ChatFacts[], of: (c: NonNullable<ChatFacts['counts']>) => number) =>
      chats.reduce((total, c) => total + (c.counts ? of(c.counts) : 0), 0);
    return [
      finding('lines_read', ALL, lines > 0 ? 1 - rejected / lines : null, lines),
      finding('zone_unknown', ALL, read.length > 0 ? no_zone / read.length : null, read.length),
      ...scopes(facts, ['all', 'chat']).flatMap(({ over, chats }) => {
        const n = sum(chats, (c) => c.messages);
        const copies = chats.reduce((total, c) => total + c.chat.part.merged_copies, 0);
        const unknown = sum(chats, (c) => c.unknown_sender_messages);
        const told = facts.has_people && n > 0;
        return [
          finding('unknown_senders', over, told ? unknown / n : null, n, {
            reason: told ? null : facts.has_people ? 'none' : 'not_declared',
          }),
          finding(
            'order_breaks',
            over,
            sum(chats, (c) => c.order_breaks),
            n,
          ),
          finding(
            'long_gaps',
            over,
            sum(chats, (c) => c.long_gaps),
            n,
          ),
          finding(
            'merged_copies',
            over,
            copies,
            chats.reduce((total, c) => total + c.chat.part.records, 0),
          ),
        ];
      }),
    ];
  },
};

/** N9 sensitive information: what a proof shows to be a card, an identity number or a secret stays out of groups. */
import { KIND } from '../../ingest/schema/message-table.ts';
import type { Keyed } from '../fingerprint.ts';
import { findSensitive } from '../sensitive/find-sensitive.ts';
import type { Finding } from '../sensitive/finding.ts';
import { judgeMessages, type Verdict } from './judge-messages.ts';
import type { NormKind } from './norm-kind.ts';

export const sensitiveInformation: NormKind<'sensitive-information'> = {
  kind: 'sensitive-information',
  id: 'N9',
  title: { en: 'Sensitive information', zh: '敏感信息' },
  definition: {
    en:
      'Population: messages of the month in groups in scope; private chats are none. Not met: a value of a named type that a ' +
      'checksum or its build proves (class V), once per message. Evidence: the line, the type with the last two signs, a keyed ' +
      'hash that tells repeats, and what proved it. Exempt: the company’s own values and test values are no findings; exempt ' +
      'chats and people are consulted only after the rule failed. To be checked, and so not judged: what only looks like it ' +
      '(classes S and H). Pictures and voice notes are not scanned. Off unless the policy says content_scan: true.',
    zh:
      '范围：当月在适用群组中的消息；私聊不在内。不符合：出现规范所列类型、且由校验位或结构证实的值（V 类），每条消息中同一值计一次。' +
      '依据：所在的行、类型与末两位、可识别重复的带密钥散列，以及证实方法。豁免：公司自有的值与测试值不算；豁免的聊天与人员仅在规则未满足时才查看。' +
      '待核对（因此不判定）：仅形似者（S、H 类）。图片与语音不扫描。除非规范文件写明 content_scan: true，否则不启用。',
  },
  judgeChat(talk, norm, { scanners, keyed }) {
    const scanner = scanners.get(`${norm.id}.${norm.version}`);
    const { m, context } = talk;
    if (!scanner || context.pair) return { judgements: [], met_rows: [] };
    const isMessage = (row: number) => m.kind[row] !== KIND.notice && m.kind[row] !== KIND.call;
    const rows = Array.from({ length: m.n }, (_, row) => row).filter(isMessage);
    const found = new Map<number, Finding[]>();
    for (const finding of findSensitive(m.text, rows, scanner)) {
      // A company's own number is told by nobody's mistake.
      if (finding.class === 'I') continue;
      const own = found.get(finding.row);
      if (own) own.push(finding);
      else found.set(finding.row, [finding]);
    }
    return judgeMessages(talk, norm, (row) => {
      if (!isMessage(row)) return null;
      return verdictOf(found.get(row) ?? [], keyed);
    });
  },
};

function verdictOf(findings: readonly Finding[], keyed: Keyed): Verdict {
  if (findings.length === 0) return { state: 'met', reason: 'nothing-found' };
  const proved = findings.filter((f) => f.class === 'V');
  const shown = proved.length > 0 ? proved : findings;
  const detail = shown.map((f) => `${f.masked} #${hashOf(f, keyed)}`).join('; ');
  if (proved.length === 0)
    return { state: 'not_determinable', reason: 'to-be-checked', detail, value: shown.length };
  return { state: 'breached', reason: `found-${proved[0]?.type}`, detail, value: proved.length };
}

/** Equal for equal values; who has not the key cannot try values. */
const hashOf = ({ value_key }: Finding, keyed: Keyed) =>
  keyed.hash(value_key)[0].toString(16).padStart(8, '0');

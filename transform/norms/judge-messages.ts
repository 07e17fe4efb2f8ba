/** Messages judged one by one: what kinds of norms whose population is all messages, or many of them, share. */
import type { NormFrame } from '../../ingest/schema/norm.ts';
import { localOfColumn } from '../../ingest/schema/zone-table.ts';
import type { Talk } from '../talk.ts';
import { exemption } from './exemption.ts';
import { inForceBetween } from './in-force.ts';
import type { Judged, Judgement } from './norm-kind.ts';

/** What is said of one message; its person is the sender. */
export type Verdict = Omit<Judgement, 'row' | 'person' | 'opened_local_ms'>;

/**
 * `judge` is asked for each message in force, in order; null: the message does not belong to the population. Exemptions
 * are looked at only where it found the message not met; met ones are rows to be counted.
 */
export function judgeMessages(talk: Talk, norm: NormFrame, judge: (row: number) => Verdict | null): Judged {
  const { m, context } = talk;
  const { from_ms, to_ms } = inForceBetween(norm);
  const local = localOfColumn(context.zone, m.sent_at_ms);
  const judgements: Judgement[] = [];
  const met_rows: number[] = [];
  for (let row = 0; row < m.n; row++) {
    const local_ms = local[row] as number;
    if (local_ms < from_ms || local_ms >= to_ms) continue;
    const verdict = judge(row);
    if (verdict === null) continue;
    if (verdict.state === 'met') {
      met_rows.push(row);
      continue;
    }
    const exempt = verdict.state === 'breached' ? exemption(talk, norm, row) : null;
    const person = m.person[row] as number;
    judgements.push({
      row,
      person: person < 0 ? null : person,
      ...verdict,
      ...(exempt && { state: 'exempt', reason: exempt }),
    });
  }
  return { judgements, met_rows };
}

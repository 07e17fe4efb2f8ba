/** Which names two phones give the sender of one message: the best sign that two names are one person. */
import type { ShownByCopies } from '../../ingest/copy-counts.ts';
import { KIND } from '../../ingest/schema/message-table.ts';

export interface NamePair {
  one: string;
  other: string;
  messages: number;
}

/** Pairs of names over all records that copies of two phones show; also of equal names. */
export function sameNames({ copies, rows, shows }: ShownByCopies): NamePair[] {
  const pairs = new Map<string, NamePair>();
  const nameAt = (copy: number, row: number) => {
    const columns = copies[copy]?.columns;
    return columns?.senders[columns.sender[row] as number];
  };
  const by_record = new Map(rows.map((row) => [row.record, row]));
  shows.forEach((of, k) => {
    const copy = copies[k];
    if (!of || !copy) return;
    of.forEach((record, row) => {
      const named = by_record.get(record)?.named;
      if (!named || copies[named.copy]?.phone === copy.phone) return;
      if (copy.columns.kind[row] === KIND.notice) return;
      const [one, other] = [nameAt(named.copy, named.row), nameAt(k, row)];
      if (one === undefined || other === undefined) return;
      const key = `${one}\0${other}`;
      const pair = pairs.get(key) ?? { one, other, messages: 0 };
      pair.messages++;
      pairs.set(key, pair);
    });
  });
  return [...pairs.values()];
}

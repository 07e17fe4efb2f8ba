/** The messages of a chat as linking takes them. */
import { KIND, type MessageColumns, textAt } from '../../ingest/schema/message-table.ts';
import type { LinkSource } from './source.ts';

export interface ChatSource {
  source: LinkSource;
  /** Row of the message table of each message. */
  rows: Int32Array;
}

/**
 * All records but notices and calls. A person is called by every name under which the exports show him. `textOf`: the text
 * of a row, where somebody has read it already.
 */
export function chatSource(m: MessageColumns, textOf = (row: number) => textAt(m.text, row)): ChatSource {
  const rows: number[] = [];
  for (let i = 0; i < m.n; i++) {
    const kind = m.kind[i] as number;
    if (kind !== KIND.notice && kind !== KIND.call && (m.person[i] as number) >= 0) rows.push(i);
  }
  const names = m.persons.map((p) => new Set([p.name]));
  for (const i of rows) {
    const sender = m.senders[m.sender[i] as number];
    if (sender) names[m.person[i] as number]?.add(sender);
  }
  const at = Int32Array.from(rows);
  const source: LinkSource = {
    n: rows.length,
    person: Int32Array.from(rows, (i) => m.person[i] as number),
    persons: m.persons.length,
    at_ms: Float64Array.from(rows, (i) => m.sent_at_ms[i] as number),
    wordless: Uint8Array.from(rows, (i) => (m.text.offsets[i] === m.text.offsets[i + 1] ? 1 : 0)),
    text: (k) => textOf(at[k] as number),
    names: names.map((set) => [...set]),
  };
  return { source, rows: at };
}

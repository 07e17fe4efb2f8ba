/** D3: which records bear content and may start or stop a clock. */
import { KIND, type MessageColumns, textAt } from '../ingest/schema/message-table.ts';

/**
 * 1 per record that a human wrote and that is still there: no notice, no call, no removal, no automatic reply (by the
 * people list's bots or a declared text). An empty body (view once) is content: somebody sent something.
 */
export function contentRows(m: MessageColumns, auto_replies: readonly string[]): Uint8Array {
  const content = new Uint8Array(m.n);
  const autos = new Set(auto_replies.map(normal));
  // Far longer texts need no decoding: blanks and case change the number of bytes little.
  const longest = Math.max(0, ...auto_replies.map((text) => text.length)) * 4 + 8;
  const isBot = botRows(m);
  for (let i = 0; i < m.n; i++) {
    const kind = m.kind[i] as number;
    if (kind === KIND.notice || kind === KIND.call || kind === KIND.deleted || (m.person[i] as number) < 0)
      continue;
    if (isBot(i)) continue;
    const bytes = (m.text.offsets[i + 1] as number) - (m.text.offsets[i] as number);
    if (autos.size > 0 && bytes <= longest && autos.has(normal(textAt(m.text, i)))) continue;
    content[i] = 1;
  }
  return content;
}

const normal = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Was a row written by somebody whom the people list then called a bot? */
export function botRows(m: MessageColumns): (row: number) => boolean {
  const may_be_bot = m.persons.map((p) => p.roles.some((r) => r.bot));
  return (row) => {
    const person = m.person[row] as number;
    if (!may_be_bot[person]) return false;
    const at = m.sent_at_ms[row] as number;
    return m.persons[person]?.roles.some((r) => r.bot && r.from_ms <= at && at < r.to_ms) ?? false;
  };
}

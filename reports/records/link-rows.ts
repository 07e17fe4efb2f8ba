/** Links as CSV (RFC 4180), exact: UTF-8, LF, no mark, cells as they are. */
import type { Beliefs } from '../../transform/links/beliefs.ts';

export const LINK_COLUMNS = [
  'source_file',
  'line',
  'sender',
  'sent_at_local',
  'reply_to_line',
  'confidence',
  'probs',
] as const;

/** What a row shows of message `k`. */
export interface LinkedChat {
  source_file: string;
  /** First line of each message. */
  line: ArrayLike<number>;
  sender: (k: number) => string;
  sent_at_local: (k: number) => string;
}

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const ROWS_PER_CHUNK = 5000;
const PARTS = 10_000;

/** `probs`: `line:p` of the candidates, the likeliest first, the message's own line for "starts something"; they sum to 1. */
export function* linkRows(b: Beliefs, chat: LinkedChat, head: boolean): Generator<string> {
  let chunk = head ? `${LINK_COLUMNS.join(',')}\n` : '';
  for (let k = 0; k < b.n; k++) {
    const shares = sharesOf(b, k);
    const [best] = shares;
    const probs = shares.map(({ row, parts }) => `${chat.line[row]}:${parts / PARTS}`).join(' ');
    const cells = [
      chat.source_file,
      chat.line[k],
      chat.sender(k),
      chat.sent_at_local(k),
      chat.line[best?.row ?? k],
      (best?.parts ?? PARTS) / PARTS,
      probs,
    ];
    chunk += `${cells.map(quoted).join(',')}\n`;
    if ((k + 1) % ROWS_PER_CHUNK === 0) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

/** Probabilities in ten-thousandths that sum to the whole: what rounding leaves goes to the likeliest. */
function sharesOf(b: Beliefs, k: number): { row: number; parts: number }[] {
  const all = [{ row: k, p: b.start[k] as number }];
  for (let q = b.at[k] as number; q < (b.at[k + 1] as number); q++) {
    all.push({ row: b.row[q] as number, p: b.p[q] as number });
  }
  // Of equals the nearest first.
  all.sort((x, y) => y.p - x.p || y.row - x.row);
  const shares = all.map(({ row, p }) => ({ row, parts: Math.round(p * PARTS) }));
  const rest = PARTS - shares.reduce((sum, s) => sum + s.parts, 0);
  const [best] = shares;
  if (best) best.parts += rest;
  return shares.filter((s) => s.parts > 0 || s.row === k);
}

function quoted(value: string | number | undefined): string {
  const text = String(value ?? '');
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

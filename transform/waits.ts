/**
 * Waits of a chat (D6–D10): who asked, from when, who answered when.
 *
 *   content rows → requests of the asked kind → two sides: first answer of the other side (LENIENT alone)
 *                                             → team: lenient and strict answer (D10)
 */
import { KIND, type MessageColumns, NOTICE, SIDE, textAt } from '../ingest/schema/message-table.ts';
import type { ChatContext } from './chat-context.ts';
import { teamWaits } from './team-waits.ts';
import { twoSidedWaits } from './two-sided-waits.ts';
import { EPISODE_GAP_MS, type RequestSpec, type Wait } from './wait.ts';

/** Two sides: staff and outside people who are known, or a private pair. */
export function isTwoSided(m: MessageColumns, context: ChatContext): boolean {
  if (context.pair) return true;
  let internal = false;
  let external = false;
  for (let i = 0; i < m.n && !(internal && external); i++) {
    if (m.side[i] === SIDE.internal) internal = true;
    else if (m.side[i] === SIDE.external) external = true;
  }
  return (internal && external) || (context.type === 'customer' && (internal || external));
}

/** All waits in order of their requests. */
export function waitsOf(
  m: MessageColumns,
  content: Uint8Array,
  context: ChatContext,
  spec: RequestSpec,
): Wait[] {
  const episode = episodes(m, content);
  const waits = isTwoSided(m, context)
    ? twoSidedWaits(m, content, context, spec, episode)
    : teamWaits(m, content, spec, episode);
  markLeavers(m, waits);
  return waits;
}

/** Number of the episode of each row: a new one after 24 hours without content. */
export function episodes(m: MessageColumns, content: Uint8Array): Int32Array {
  const out = new Int32Array(m.n);
  let last = Number.NEGATIVE_INFINITY;
  let number = 0;
  for (let i = 0; i < m.n; i++) {
    if (content[i] === 1) {
      const at = m.sent_at_ms[i] as number;
      if (at - last > EPISODE_GAP_MS && last > Number.NEGATIVE_INFINITY) number++;
      last = at;
    }
    out[i] = number;
  }
  return out;
}

/** D13: an asker who left the chat while waiting. */
function markLeavers(m: MessageColumns, waits: readonly Wait[]): void {
  const open = waits.filter((w) => w.response < 0);
  if (open.length === 0) return;
  for (let i = 0; i < m.n; i++) {
    if (m.kind[i] !== KIND.notice) continue;
    if (m.notice_kind[i] !== NOTICE.left && m.notice_kind[i] !== NOTICE.removed) continue;
    const text = textAt(m.text, i);
    for (const wait of open) {
      const asker = m.senders[m.sender[wait.request] as number];
      if (i < wait.request || wait.cut || !asker || !text.includes(asker)) continue;
      wait.cut = 'asker-left';
      wait.cut_at_ms = m.sent_at_ms[i] as number;
    }
  }
}

/**
 * Waits of a chat (D6–D10): who asked, from when, who answered when.
 *
 *   content rows → requests of the asked kind → two sides: first answer of the other side (LENIENT alone)
 *                                             → team: lenient and strict answer (D10)
 *                → askers who left (D13)
 */
import { KIND, type MessageColumns, NOTICE, textAt } from '../ingest/schema/message-table.ts';
import { episodes } from './episodes.ts';
import { names } from './request.ts';
import type { Talk } from './talk.ts';
import { teamWaits } from './team-waits.ts';
import { twoSidedWaits } from './two-sided-waits.ts';
import type { RequestSpec, Wait } from './wait.ts';

/** All waits in order of their requests. */
export function waitsOf(talk: Talk, spec: RequestSpec): readonly Wait[] {
  // A team has no outside: there `inbound` and `question` are one.
  const request = spec.request === 'inbound' && !talk.two_sided ? 'question' : spec.request;
  const key = JSON.stringify([request, spec.tag, spec.responder]);
  const known = talk.found.get(key);
  if (known) return known;
  const episode = episodes(talk.m, talk.content);
  const waits = talk.two_sided ? twoSidedWaits(talk, spec, episode) : teamWaits(talk, spec, episode);
  markLeavers(talk.m, waits);
  talk.found.set(key, waits);
  return waits;
}

/**
 * D13: an asker who left the chat while waiting. A notice names who went and, where somebody was removed, who did it;
 * whoever writes again afterwards is still there.
 */
function markLeavers(m: MessageColumns, waits: readonly Wait[]): void {
  // By sender: a group can lose thousands, and the words of a notice are costly to ask.
  const open = new Map<number, Wait[]>();
  for (const wait of waits) {
    if (wait.response >= 0) continue;
    const sender = m.sender[wait.request] as number;
    const own = open.get(sender);
    if (own) own.push(wait);
    else open.set(sender, [wait]);
  }
  if (open.size === 0) return;
  const last_row = new Int32Array(m.persons.length).fill(-1);
  for (let i = 0; i < m.n; i++) if ((m.person[i] as number) >= 0) last_row[m.person[i] as number] = i;
  for (let i = 0; i < m.n; i++) {
    if (m.kind[i] !== KIND.notice) continue;
    if (m.notice_kind[i] !== NOTICE.left && m.notice_kind[i] !== NOTICE.removed) continue;
    const text = textAt(m.text, i).toLowerCase();
    for (const [sender, own] of open) {
      const [first] = own as [Wait];
      if (first.request > i || (last_row[m.person[first.request] as number] as number) > i) continue;
      const name = (m.senders[sender] ?? '').toLowerCase();
      if (!text.includes(name) || !names(text, [name])) continue;
      for (const wait of own) {
        wait.cut = 'asker-left';
        wait.cut_at_ms = m.sent_at_ms[i] as number;
      }
      open.delete(sender);
    }
  }
}

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
  markLeavers(talk, waits);
  talk.found.set(key, waits);
  return waits;
}

/**
 * D13: an asker who left the chat while waiting; what comes later answers nobody, unless somebody else of the asking side
 * is there. A notice names who went and, where somebody was removed, who did it; whoever writes again afterwards, or came
 * back before the answer, is still there.
 */
function markLeavers(talk: Talk, waits: readonly Wait[]): void {
  const { m } = talk;
  const goings = rowsOfNotices(m, GOING);
  if (goings.length === 0) return;
  const comings = rowsOfNotices(m, COMING);
  // By sender: a group can lose thousands, and the words of a notice are costly to ask.
  const of_sender = new Map<number, Wait[]>();
  for (const wait of waits) {
    const sender = m.sender[wait.request] as number;
    const own = of_sender.get(sender);
    if (own) own.push(wait);
    else of_sender.set(sender, [wait]);
  }
  const last_row = new Int32Array(m.persons.length).fill(-1);
  for (let i = 0; i < m.n; i++) if ((m.person[i] as number) >= 0) last_row[m.person[i] as number] = i;
  const sides = sidesOf(talk);
  for (const i of goings) {
    const text = textAt(m.text, i).toLowerCase();
    for (const [sender, own] of of_sender) {
      const [first] = own as [Wait];
      const person = m.person[first.request] as number;
      if (first.request > i || (last_row[person] as number) > i) continue;
      const name = (m.senders[sender] ?? '').toLowerCase();
      if (!text.includes(name) || !names(text, [name])) continue;
      const back = comings.find((row) => row > i && names(textAt(m.text, row).toLowerCase(), [name]));
      for (const wait of own) {
        if (wait.request > i || wait.cut || (wait.response >= 0 && wait.response < i)) continue;
        if (wait.response >= 0 && (sides.hasOther(person) || (back !== undefined && back < wait.response)))
          continue;
        wait.response = -1;
        wait.strict_response = -1;
        wait.sure_response = -1;
        wait.cut = 'asker-left';
        wait.cut_at_ms = m.sent_at_ms[i] as number;
      }
    }
  }
}

const GOING: ReadonlySet<number> = new Set([NOTICE.left, NOTICE.removed]);
const COMING: ReadonlySet<number> = new Set([NOTICE.added, NOTICE.joined]);

function rowsOfNotices(m: MessageColumns, kinds: ReadonlySet<number>): number[] {
  const rows: number[] = [];
  for (let i = 0; i < m.n; i++)
    if (m.kind[i] === KIND.notice && kinds.has(m.notice_kind[i] as number)) rows.push(i);
  return rows;
}

/** Of groups with two sides: did somebody else of a person's side write? In teams each asks for himself. */
function sidesOf({ m, two_sided, side_by_person }: Talk): { hasOther: (person: number) => boolean } {
  if (!two_sided || side_by_person) return { hasOther: () => false };
  const side = new Int8Array(m.persons.length).fill(-1);
  for (let i = 0; i < m.n; i++)
    if ((m.person[i] as number) >= 0) side[m.person[i] as number] = m.side[i] as number;
  return { hasOther: (person) => side.some((of, other) => other !== person && of === side[person]) };
}

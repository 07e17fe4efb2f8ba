/** One chat, ready for waits and norms: its messages, who may start or stop a clock, and which sides it has. */
import { type MessageColumns, SIDE } from '../ingest/schema/message-table.ts';
import type { ChatContext } from './chat-context.ts';
import { contentRows } from './content.ts';
import { type Said, saidOf } from './said.ts';
import type { Wait } from './wait.ts';

export interface Talk {
  m: MessageColumns;
  context: ChatContext;
  /** 1 per row that bears content (D3). */
  content: Uint8Array;
  said: Said;
  /** Staff and outside people who are known, or a private pair: waits are those of the other side. */
  two_sided: boolean;
  /** A pair of which nobody knows who is staff and who is not: each of the two is a side. */
  side_by_person: boolean;
  /** Waits that were found, by the request asked for: two norms of one kind need them once. */
  found: Map<string, readonly Wait[]>;
  /** Open time before each row (D4), made when it is first asked for; null before, and where no hour is known. */
  open_before_ms: Float64Array | null;
}

export function talkOf(m: MessageColumns, context: ChatContext): Talk {
  const { internal, external } = knownSides(m);
  return {
    m,
    context,
    content: contentRows(m, context.auto_replies),
    said: saidOf(m),
    two_sided:
      context.pair || (internal && external) || (context.type === 'customer' && (internal || external)),
    side_by_person: context.pair && !(internal && external),
    found: new Map(),
    open_before_ms: null,
  };
}

function knownSides(m: MessageColumns): { internal: boolean; external: boolean } {
  let internal = false;
  let external = false;
  for (let i = 0; i < m.n && !(internal && external); i++) {
    if (m.side[i] === SIDE.internal) internal = true;
    else if (m.side[i] === SIDE.external) external = true;
  }
  return { internal, external };
}

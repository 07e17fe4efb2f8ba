/** Labelled messages with the candidates that are left and all their numbers: what trees learn from. */
import type { Beliefs } from '../../transform/links/beliefs.ts';
import type { LinkColumns } from '../../transform/links/prepare.ts';
import { eachMessage, Z } from '../../transform/links/refine.ts';
import type { Groups } from './boost.ts';
import type { LabelledChat } from './labelled.ts';

export interface ChatState {
  chat: LabelledChat;
  columns: LinkColumns;
  beliefs: Beliefs;
}

/** `all`: also messages whose right candidate was dropped, for scoring. */
export function groupsOf(
  states: readonly ChatState[],
  weight: (c: LabelledChat) => number,
  all: boolean,
): { groups: Groups; gold_links: number } {
  let x = new Float32Array(1 << 20);
  const at = [0];
  const right: number[] = [];
  const weights: number[] = [];
  let used = 0;
  let gold_links = 0;
  for (const { chat, columns, beliefs } of states) {
    eachMessage(columns, beliefs, (i, rows, z) => {
      const gold = chat.gold[i];
      if (!gold) return;
      const before = used;
      let any = false;
      for (let r = 0; r < rows; r++) {
        const starts = r === rows - 1;
        const j = starts ? i : (beliefs.row[(beliefs.at[i] as number) + r] as number);
        if (chat.answers_only && (starts || columns.person[j] === columns.person[i])) continue;
        if ((used + 1) * Z > x.length) {
          const more = new Float32Array(x.length * 2);
          more.set(x);
          x = more;
        }
        x.set(z.subarray(r * Z, (r + 1) * Z), used * Z);
        const ok = gold.includes(j);
        any ||= ok;
        right.push(ok ? 1 : 0);
        used++;
      }
      if (!any && !all) {
        right.length -= used - before;
        used = before;
        return;
      }
      gold_links += gold.length;
      at.push(used);
      weights.push(weight(chat));
    });
  }
  const groups = {
    n: at.length - 1,
    at: Int32Array.from(at),
    features: Z,
    x: x.subarray(0, used * Z),
    right: Uint8Array.from(right),
    weight: Float32Array.from(weights),
  };
  return { groups, gold_links };
}

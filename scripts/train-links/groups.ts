/** Labelled messages with the candidates that are left and all their numbers: what trees learn from. */
import type { Beliefs } from '../../transform/links/beliefs.ts';
import { DOUBT } from '../../transform/links/context.ts';
import { F } from '../../transform/links/features.ts';
import { LEAST } from '../../transform/links/first-pass.ts';
import type { LinkColumns } from '../../transform/links/prepare.ts';
import { eachMessage, type Visitor, Z } from '../../transform/links/refine.ts';
import type { Groups } from './boost.ts';
import type { LabelledChat } from './labelled.ts';

export interface ChatState {
  chat: LabelledChat;
  columns: LinkColumns;
  beliefs: Beliefs;
}

/**
 * One row a candidate that is looked at once more, one for starting, and one, fixed, for all the rest together. Messages
 * of which no label is left are left out.
 */
export function groupsOf(states: readonly ChatState[]): Groups {
  let x = new Float32Array(1 << 20);
  const at = [0];
  const right: number[] = [];
  const fixed: number[] = [];
  let used = 0;
  const add = (is_right: boolean, is_fixed: boolean): number => {
    if ((used + 1) * Z > x.length) {
      const more = new Float32Array(x.length * 2);
      more.set(x);
      x = more;
    }
    right.push(is_right ? 1 : 0);
    fixed.push(is_fixed ? 1 : 0);
    return used++ * Z;
  };
  for (const { chat, columns, beliefs: b } of states) {
    const counts = (i: number, j: number) => !chat.answers_only || columns.person[j] !== columns.person[i];
    const visit: Visitor['visit'] = (i, rows, z, place) => {
      const gold = chat.gold[i];
      if (!gold) return;
      let rest = 0;
      let rest_right = false;
      for (let k = b.at[i] as number; k < (b.at[i + 1] as number); k++) {
        const j = b.row[k] as number;
        if ((b.p[k] as number) >= LEAST || !counts(i, j)) continue;
        rest += (b.p[k] as number) + DOUBT;
        rest_right ||= gold.includes(j);
      }
      for (let r = 0; r < rows; r++) {
        const k = place[r] as number;
        const j = k < 0 ? i : (b.row[k] as number);
        if (!counts(i, j)) continue;
        const o = add(gold.includes(j), false);
        x.set(z.subarray(r * Z, (r + 1) * Z), o);
      }
      const o = add(rest_right, true);
      x.fill(0, o, o + Z);
      x[o + F] = Math.log(rest + DOUBT);
      at.push(used);
    };
    eachMessage(columns, b, { visit });
  }
  return {
    n: at.length - 1,
    at: Int32Array.from(at),
    features: Z,
    x: x.subarray(0, used * Z),
    right: Uint8Array.from(right),
    fixed: Uint8Array.from(fixed),
  };
}

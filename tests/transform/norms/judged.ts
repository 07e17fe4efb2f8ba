/** A chat judged by one norm of any kind, in words. */
import type { MessageColumns } from '../../../ingest/schema/message-table.ts';
import type { Norm, NormKindName, NormOf } from '../../../ingest/schema/norm.ts';
import type { ChatContext } from '../../../transform/chat-context.ts';
import { judgeNorm } from '../../../transform/norms/judge.ts';
import type { Beside } from '../../../transform/norms/norm-kind.ts';
import { talkOf } from '../../../transform/talk.ts';
import { besideOf, columnsOf, contextOf, normOf, type Row } from '../messages.ts';

export interface Told {
  context?: Partial<ChatContext>;
  beside?: Partial<Beside>;
  table?: Parameters<typeof columnsOf>[1];
  /** Changes the columns in place, where rows cannot say it. */
  edit?: (m: MessageColumns) => void;
}

export function judgementsOf(rows: readonly Row[], norm: Norm, told: Told = {}) {
  const m = columnsOf(rows, told.table);
  told.edit?.(m);
  const { members, keyed, scanners } = besideOf(m);
  const beside = { members, keyed, scanners, ...told.beside };
  return judgeNorm(talkOf(m, contextOf(told.context)), norm, beside);
}

/** Each item as `10:00 breached too-big document 20 > 16`, and met ones of kinds that count them as `29: 3 met`. */
export function judged(rows: readonly Row[], norm: Norm, told: Told = {}): string[] {
  const { items, met_days } = judgementsOf(rows, norm, told);
  return [
    ...items.map(({ first_line, state, reason, detail, value, limit }) =>
      [
        rows[first_line - 1]?.[0],
        state,
        reason,
        detail,
        value === null ? '' : limit === null ? `${value}` : `${value} > ${limit}`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...met_days.map(({ opened_local_ms, items: n }) => `${new Date(opened_local_ms).getUTCDate()}: ${n} met`),
  ];
}

/** A norm of a kind with nothing but its own keys. */
export function normOfKind<K extends NormKindName>(
  kind: K,
  keys: Omit<NormOf<K>, keyof ReturnType<typeof frame> | 'kind'>,
  more: Partial<NormOf<K>> = {},
): NormOf<K> {
  return { ...frame(), kind, ...keys, ...more } as unknown as NormOf<K>;
}

function frame() {
  const { kind, request, tag, responder, limit, clock, ...rest } = normOf({ id: 'norm' });
  return rest;
}

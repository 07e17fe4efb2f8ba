/** One norm in one chat: what its kind says → items with their frame and place, and days of met ones. */
import type { Norm } from '../../ingest/schema/norm.ts';
import { localOf } from '../../ingest/schema/zone-table.ts';
import type { Item, MetDay } from '../items.ts';
import type { Talk } from '../talk.ts';
import { normKind } from './index.ts';
import type { Beside, Judgement } from './norm-kind.ts';
import { type Sampled, sampledOf } from './sample.ts';

const DAY_MS = 86_400_000;

/** Items in the order of the kind, met ones by day, and what an auditor may be asked to look at. */
export function judgeNorm(
  talk: Talk,
  norm: Norm,
  beside: Beside,
): { items: Item[]; met_days: MetDay[]; samples: Sampled[] } {
  const { judgements, met_rows, no_request_rows = [] } = normKind(norm.kind).judgeChat(talk, norm, beside);
  const { seed } = beside.keyed;
  const met = judgements.flatMap((j) => (j.state === 'met' ? [j.row] : []));
  return {
    items: judgements.map((judgement) => itemOf(talk, norm, judgement)),
    met_days: daysOf(talk, norm, met_rows),
    samples: [
      ...sampledOf(talk, norm, 'met', [...met, ...met_rows], seed),
      ...sampledOf(talk, norm, 'no_request', no_request_rows, seed),
    ],
  };
}

function itemOf(talk: Talk, norm: Norm, j: Judgement): Item {
  const { m, context } = talk;
  const { row } = j;
  return {
    norm: norm.id,
    version: norm.version,
    chat: context.chat,
    state: j.state,
    reason: j.reason,
    value: j.value ?? null,
    limit: j.limit ?? null,
    unit: j.unit ?? 'count',
    clock: j.clock ?? null,
    calendar_s: j.calendar_s ?? null,
    business_s: j.business_s ?? null,
    opened_local_ms: j.opened_local_ms ?? localOf(context.zone, m.sent_at_ms[row] as number),
    person: j.person ?? null,
    detail: j.detail ?? '',
    export_id: m.export_ids[m.export[row] as number] as string,
    first_line: m.first_line[row] as number,
    last_line: m.last_line[row] as number,
  };
}

function daysOf({ m, context }: Talk, norm: Norm, rows: readonly number[]): MetDay[] {
  const days = new Map<number, number>();
  for (const row of rows) {
    const day = Math.floor(localOf(context.zone, m.sent_at_ms[row] as number) / DAY_MS);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days]
    .sort((a, b) => a[0] - b[0])
    .map(([day, items]) => ({
      norm: norm.id,
      version: norm.version,
      chat: context.chat,
      opened_local_ms: day * DAY_MS,
      items,
    }));
}

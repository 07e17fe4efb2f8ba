/** What the audit folder shows of norms and items beside their states. */
import type { Norm } from '../ingest/schema/norm.ts';
import type { EvidenceRow } from '../reports/audit/evidence.ts';
import type { NormRow } from '../reports/audit/norms.ts';
import type { SampleRow } from '../reports/audit/sample.ts';
import { inMonth, monthOf, nextMonth } from '../transform/measures/months.ts';
import { stampOfLocal } from '../transform/measures/stamp.ts';
import { drawn } from '../transform/norms/sample.ts';
import type { ReviewChat } from '../transform/review/input.ts';
import { itemsIn } from './rows.ts';

const FRAME: ReadonlySet<string> = new Set<keyof NormRow>([
  'version',
  'kind',
  'chats',
  'target',
  'severity',
  'announced',
  'from',
  'to',
  'owner',
  'goal',
  'basis',
  'consulted',
  'exempt_chats',
  'exempt_people',
]);

/** Names of a scope as a list; private chats, which are called by a person, stand under their code names. */
export function codeNamesOf(chats: readonly ReviewChat[]): (names: readonly string[]) => string {
  const codes = new Map(chats.filter((c) => c.pair).map((c) => [c.scope_name, c.name]));
  return (names) => names.map((name) => codes.get(name) ?? name).join(';');
}

/** All versions in the order of the policy. */
export function normRows(norms: readonly Norm[], chats: readonly ReviewChat[]): NormRow[] {
  const shown = codeNamesOf(chats);
  return norms.map((norm) => {
    const own = Object.entries(norm).filter(([name]) => !FRAME.has(name) && name !== 'id' && name !== 'text');
    const before = norms
      .filter((n) => n.id === norm.id && n.version < norm.version)
      .reduce<Norm | null>((last, n) => (last && last.version > n.version ? last : n), null);
    return {
      norm: norm.id,
      version: norm.version,
      kind: norm.kind,
      text_en: norm.text.en ?? '',
      text_zh: norm.text.zh ?? '',
      chats: shown(norm.chats),
      target: norm.target,
      severity: norm.severity,
      announced: norm.announced,
      from: norm.from,
      to: norm.to,
      owner: norm.owner,
      goal: norm.goal,
      basis: norm.basis,
      consulted: norm.consulted,
      exempt_chats: shown(norm.exempt_chats),
      exempt_people: norm.exempt_people.length,
      parameters: JSON.stringify(Object.fromEntries(own)),
      changed: before ? changedKeys(before, norm).join(';') : '',
    };
  });
}

/** Keys whose values are not the same, but for the version. */
export function changedKeys(before: Norm, after: Norm): string[] {
  const old: Readonly<Record<string, unknown>> = { ...before };
  return Object.entries(after).flatMap(([name, value]) =>
    name === 'version' || JSON.stringify(old[name]) === JSON.stringify(value) ? [] : [name],
  );
}

/** `norm.version chat` of what was not met in the month and in each of the two before it. */
export function repeatedBreaches(chats: readonly ReviewChat[], month: string): string[] {
  const months = [month, nextMonth(month, -1), nextMonth(month, -2)];
  return chats.flatMap((c) => {
    const seen = new Map<string, Set<string>>();
    for (const { norm, version, state, opened_local_ms } of c.part.items) {
      if (state !== 'breached') continue;
      const key = `${norm}.${version} ${c.name}`;
      seen.set(key, (seen.get(key) ?? new Set()).add(monthOf(opened_local_ms)));
    }
    return [...seen].filter(([, of]) => months.every((m) => of.has(m))).map(([key]) => key);
  });
}

/** One row for each item of the month, as in items.csv. `hashes`: of texts, by `export_id line`. */
export function evidenceRows(
  chats: readonly ReviewChat[],
  month: string,
  hashes: ReadonlyMap<string, string>,
): EvidenceRow[] {
  return itemsIn(chats, month).map(({ item, id }) => {
    const { clock, calendar_s, business_s, detail } = item;
    const opened_at = stampOfLocal(item.opened_local_ms);
    const text_hash = hashes.get(`${item.export_id} ${item.first_line}`) ?? '';
    return { item: id, opened_at, clock, calendar_s, business_s, detail, text_hash };
  });
}

/** The month's draw over all chats, then what is of high severity and was not met; private chats by their code names. */
export function sampleRows(chats: readonly ReviewChat[], norms: readonly Norm[], month: string): SampleRow[] {
  const names = new Map(chats.map((c) => [c.chat, c.name]));
  const high = new Set(norms.filter((n) => n.severity === 'high').map((n) => `${n.id}.${n.version}`));
  const all = drawn(chats.flatMap((c) => inMonth(c.part.samples, month)));
  const severe = chats
    .flatMap((c) => inMonth(c.part.items, month))
    .filter((i) => i.state === 'breached' && high.has(`${i.norm}.${i.version}`));
  const row = (
    stratum: SampleRow['stratum'],
    of: (typeof all)[number] | (typeof severe)[number],
  ): SampleRow => ({
    stratum,
    norm: of.norm,
    version: of.version,
    chat: names.get(of.chat) ?? of.chat,
    opened_at: stampOfLocal(of.opened_local_ms),
    export_id: of.export_id,
    first_line: of.first_line,
    last_line: of.last_line,
  });
  return [...all.map((one) => row(one.stratum, one)), ...severe.map((one) => row('high_severity', one))];
}

/** Norms in force this month against those of the month before. */
import type { Norm } from '../ingest/schema/norm.ts';
import type { NormChangeRow } from '../reports/audit/norm-changes.ts';
import { nextMonth } from '../transform/measures/months.ts';
import { inForceIn } from '../transform/norms/in-force.ts';
import type { ReviewChat } from '../transform/review/input.ts';
import { changedKeys, codeNamesOf } from './audit-rows.ts';

/** In the order of the policy; private chats, which are called by a person, stand under their code names. */
export function normChangeRows(
  norms: readonly Norm[],
  chats: readonly ReviewChat[],
  month: string,
): NormChangeRow[] {
  const last = norms.filter((norm) => inForceIn(norm, nextMonth(month, -1)));
  const now = norms.filter((norm) => inForceIn(norm, month));
  const shown = codeNamesOf(chats);
  return norms.flatMap((norm): NormChangeRow[] => {
    const was = last.includes(norm);
    const is = now.includes(norm);
    if (was === is) return [];
    const plain = { norm: norm.id, key: '', before: '', after: '' };
    if (was) {
      // Its place was taken: told at the version that took it.
      if (now.some((other) => other.id === norm.id && other.version > norm.version)) return [];
      return [{ ...plain, change: 'ended', version_before: norm.version, version: null }];
    }
    const before = last
      .filter((other) => other.id === norm.id && other.version < norm.version)
      .reduce<Norm | null>((latest, one) => (latest && latest.version > one.version ? latest : one), null);
    if (!before) return [{ ...plain, change: 'began', version_before: null, version: norm.version }];
    const [old, own] = [valuesOf(before, shown), valuesOf(norm, shown)];
    return changedKeys(before, norm)
      .flatMap((key) => (key === 'text' ? ['text_en', 'text_zh'] : [key]))
      .map((key) => ({ key, before: old[key] ?? '', after: own[key] ?? '' }))
      .filter((one) => !one.key.startsWith('text_') || one.before !== one.after)
      .map((one) => ({
        ...{ norm: norm.id, change: 'changed', version_before: before.version, version: norm.version },
        ...one,
      }));
  });
}

/** As somebody reads them. Who is exempt is told as a number: names of people are no output's. */
function valuesOf(norm: Norm, shown: (names: readonly string[]) => string): Record<string, string> {
  const plain = Object.entries(norm).map(([key, value]): [string, string] => [key, written(value)]);
  return {
    ...Object.fromEntries(plain),
    text_en: norm.text.en ?? '',
    text_zh: norm.text.zh ?? '',
    chats: shown(norm.chats),
    exempt_chats: shown(norm.exempt_chats),
    exempt_people: String(norm.exempt_people.length),
  };
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(';');
  if (typeof value !== 'object') return String(value);
  // A limit is told as the policy writes it.
  return 'limit_s' in value && 'text' in value ? String(value.text) : JSON.stringify(value);
}

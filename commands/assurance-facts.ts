/** What the grade of each chat rests on, besides how complete it is. */
import type { AssuranceFact } from '../reports/audit/grade.ts';
import type { ReviewChat } from '../transform/review/input.ts';
import { type CompletenessInput, copiesOfMonth } from './completeness.ts';
import type { CopiesOfChat } from './copies.ts';

/** Findings that say that somebody changed a file, or that it is broken. */
const DAMAGE: ReadonlySet<string> = new Set([
  'not-utf8',
  'encoded-twice',
  'lines-before-first-record',
  'impossible-date',
]);

/** A fact for each chat that came, by name. */
export function assuranceFacts(input: CompletenessInput): AssuranceFact[] {
  const { copies, parts, month, stored } = input;
  return copies
    .map((of, i): AssuranceFact => {
      const shown = parts[i] as ReviewChat;
      const showing = copiesOfMonth(of.chat, stored, month);
      const ids = new Set(showing.map(({ copy }) => copy.export_id));
      const found = showing.flatMap(({ facts }) => facts.warnings.map(({ code }) => code));
      return {
        chat: shown.chat,
        name: shown.name,
        damage: [...new Set(found.filter((code) => DAMAGE.has(code)))].sort(),
        zone_known: of.zones.every((z) => z.zone_from !== 'unknown' || !ids.has(z.export_id)),
        date_order_certain: !found.includes('date-order-not-decidable'),
        phones: phonesOf(of, shown, month),
        left_out: shown.part.left_out.length,
      };
    })
    .sort((a, b) => compare(a.name, b.name) || compare(a.chat, b.chat));
}

function phonesOf(of: CopiesOfChat, { part }: ReviewChat, month: string): AssuranceFact['phones'] {
  const silent = (part.months[month]?.messages ?? 0) === 0;
  return of.phones.map(({ export_ids, months }) => {
    const counted = silent ? Object.values(months) : [months[month] ?? NOTHING];
    const sum = (name: keyof typeof NOTHING) => counted.reduce((total, one) => total + one[name], 0);
    return {
      export_ids,
      matched: sum('matched'),
      only_in_first: sum('only_in_first'),
      only_in_second: sum('only_in_second'),
    };
  });
}

const NOTHING = { matched: 0, only_in_first: 0, only_in_second: 0 };

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How each export came and who sent it, for the auditor: people under code names. */
import { type Custody, namesIn } from '../ingest/custody.ts';
import type { MailHead } from '../ingest/mail.ts';
import { type PeopleList, senderKey } from '../ingest/people.ts';
import { isNested, type Placed, partsOf, placeOf } from '../ingest/place.ts';
import type { CustodyRow } from '../reports/audit/custody.ts';
import type { StoredCatalog } from './ingest.ts';
import { codeName } from './key.ts';

type Stored = Pick<StoredCatalog, 'exports' | 'unread' | 'files' | 'custody'>;

/** A row for each time that an export came; of a mail that was forwarded for each of the mails. */
export function custodyRows(stored: Stored, people: PeopleList, key: Buffer): CustodyRow[] {
  const sha256 = new Map(stored.files.map((file) => [file.path, file.sha256]));
  const by_place = new Map<string, Custody[]>();
  for (const row of stored.custody) by_place.set(idOf(row), [...(by_place.get(idOf(row)) ?? []), row]);
  const rows = [...stored.exports, ...stored.unread].flatMap((one): CustodyRow[] => {
    const { export_id } = one;
    const mails = by_place.get(idOf({ export_id, place: placeOf(one) })) ?? [];
    if (mails.length === 0) {
      const received_as = wayOf(one, export_id === sha256.get(one.path)?.slice(0, 12));
      return [{ export_id, received_as, from: null, sent_at_utc: null, doubt: '' }];
    }
    return mails.map(({ from, sent_at_utc, doubt }) => {
      const giver = giverName(from, people);
      const code = giver === null ? null : codeName(key, giver);
      return { export_id, received_as: 'mail', from: code, sent_at_utc, doubt: doubt.join(';') };
    });
  });
  const order = (row: CustodyRow) => JSON.stringify(Object.values(row));
  return rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

const idOf = ({ export_id, place }: { export_id: string; place: string }) => `${export_id} ${place}`;

/** `whole`: the file is the export. */
function wayOf(of: Placed, whole: boolean): CustodyRow['received_as'] {
  if (partsOf(of).some((part) => /\.eml$/i.test(part))) return 'mail';
  return isNested(of) || !whole ? 'archive' : 'file';
}

/**
 * By which the code name of a mail's sender is made: a person of the list by name, alias or address (an alias too), so that
 * he has the code that he has everywhere; else the address. null: the mail names nobody.
 */
export function giverName(from: MailHead['from'], people: PeopleList): string | null {
  for (const called of namesIn(from)) {
    const at = people.by_key.get(senderKey(called, people.region));
    const person = at === undefined ? undefined : people.persons[at];
    if (person) return person.name;
  }
  return from.address.toLowerCase() || from.name || null;
}

/** Exports of a chat, each of another phone, as its table, for tests of what comes behind the merge. */
import { mergeCopies } from '../../ingest/merge.ts';
import { NO_PEOPLE, type PeopleList } from '../../ingest/people.ts';
import type { MessageColumns } from '../../ingest/schema/message-table.ts';
import type { ZoneTable } from '../../ingest/schema/zone-table.ts';
import { readText } from './read-text.ts';

export function chatTable(
  text: string | readonly string[],
  people: PeopleList = NO_PEOPLE,
  zone: ZoneTable | null = null,
): MessageColumns {
  const copies = [text].flat().map((one, phone) => {
    const { columns } = readText(one);
    const observed_until_local_ms = columns.local_ms[columns.n - 1] as number;
    const name = `export00000${phone}`;
    return { columns, path: `${name}.txt`, export_id: name, zone, phone, observed_until_local_ms };
  });
  return mergeCopies(copies, people).columns;
}

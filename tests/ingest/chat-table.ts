/** An export's text as the table of its chat, for tests of what comes behind the merge. */
import { mergeCopies } from '../../ingest/merge.ts';
import { NO_PEOPLE, type PeopleList } from '../../ingest/people.ts';
import type { MessageColumns } from '../../ingest/schema/message-table.ts';
import type { ZoneTable } from '../../ingest/schema/zone-table.ts';
import { readText } from './read-text.ts';

export function chatTable(
  text: string,
  people: PeopleList = NO_PEOPLE,
  zone: ZoneTable | null = null,
): MessageColumns {
  const { columns } = readText(text);
  const copy = {
    columns,
    path: 'chat.txt',
    export_id: 'export000001',
    zone,
    phone: 0,
    observed_until_local_ms: columns.local_ms[columns.n - 1] as number,
  };
  return mergeCopies([copy], people).columns;
}

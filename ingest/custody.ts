/** Who gave which export when, by the mails that exports hung on; and where a date is not to be relied on. */
import { personHash } from './forgotten.ts';
import type { MailHead } from './mail.ts';
import { senderKey } from './people.ts';
import { utcOf } from './schema/zone-table.ts';
import type { Withholding } from './withhold.ts';
import { fillZoneTable } from './zone.ts';

/**
 * `no-date`: none, two, or one that is none. `date-before-content`: before the newest message, or before the export was
 * made. `date-unlike-received`: the servers that it passed say another day.
 */
export const DOUBTS = ['no-date', 'date-before-content', 'date-unlike-received'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** One export in one mail. */
export interface Custody {
  export_id: string;
  place: string;
  from: MailHead['from'];
  sent_at_utc: string | null;
  message_id: string;
  doubt: Doubt[];
}

/** What the export itself says of when it was made, by the clock of its phone; null: it was not read. */
export interface MadeAt {
  last_local_ms: number;
  exported_at_local_ms: number | null;
  /** null: nobody knows it. */
  zone: string | null;
}

/** A row for each mail on the way. */
export function custodyOf(
  of: { export_id: string; place: string },
  mails: readonly MailHead[],
  made: MadeAt | null,
  withheld: Withholding | null | undefined,
): Custody[] {
  return mails.map((head) => {
    const forgotten = pseudonymOf(head.from, withheld);
    return {
      ...of,
      from: forgotten === null ? head.from : { name: forgotten, address: '' },
      sent_at_utc: head.sent_at_ms === null ? null : isoOf(head.sent_at_ms),
      message_id: forgotten === null ? head.message_id : '',
      doubt: doubtsOf(head, made),
    };
  });
}

/** By export, then by place and mail. */
export function inOrder(rows: readonly Custody[]): Custody[] {
  const keyOf = ({ export_id, place, sent_at_utc, message_id }: Custody) =>
    [export_id, place, sent_at_utc ?? '', message_id].join('\0');
  return rows.toSorted((a, b) => Buffer.compare(Buffer.from(keyOf(a)), Buffer.from(keyOf(b))));
}

const HOUR_MS = 3_600_000;
/** Clocks of phones and servers, and the hour that occurs twice. */
const CLOCKS_MS = HOUR_MS;
/** Where no zone is known, the clock furthest ahead is taken: nobody is suspected for living in the east. */
const FURTHEST_AHEAD_MS = 14 * HOUR_MS;
/** A mail may wait for the net; not for days. */
const LONGEST_WAY_MS = 24 * HOUR_MS;

export function doubtsOf(head: MailHead, made: MadeAt | null): Doubt[] {
  const { sent_at_ms, received_ms } = head;
  if (sent_at_ms === null) return ['no-date'];
  const doubts: Doubt[] = [];
  if (made && sent_at_ms < earliestOf(made)) doubts.push('date-before-content');
  const away_ms = received_ms.map((at) => Math.abs(at - sent_at_ms));
  if (away_ms.length > 0 && Math.min(...away_ms) > LONGEST_WAY_MS) doubts.push('date-unlike-received');
  return doubts;
}

/** The first instant at which the export can have been sent. */
function earliestOf({ last_local_ms, exported_at_local_ms, zone }: MadeAt): number {
  const local_ms = Math.max(last_local_ms, exported_at_local_ms ?? last_local_ms);
  if (zone === null) return local_ms - FURTHEST_AHEAD_MS;
  return utcOf(fillZoneTable(zone, local_ms, local_ms), local_ms) - CLOCKS_MS;
}

const isoOf = (utc_ms: number) => `${new Date(utc_ms).toISOString().slice(0, 19)}Z`;

/** By which its sender may be known. */
export const namesIn = ({ name, address }: MailHead['from']): string[] =>
  [name, address, address.toLowerCase()].filter((one) => one !== '');

export const isWithheld = (from: MailHead['from'], by: Withholding): boolean =>
  pseudonymOf(from, by) !== null;

/** Someone who was forgotten does not come back by a mail. */
function pseudonymOf(from: MailHead['from'], by: Withholding | null | undefined): string | null {
  if (!by) return null;
  const key = Buffer.from(by.key);
  for (const name of namesIn(from)) {
    const found = by.persons[personHash(key, senderKey(name, by.region))];
    if (found) return found;
  }
  return null;
}

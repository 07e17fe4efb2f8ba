/** What the notices of an export tell of its members, in one line. */
import { memberChanges } from '../../ingest/member-changes.ts';
import { NO_PEOPLE } from '../../ingest/people.ts';
import { chatTable } from './chat-table.ts';

const VERBS = {
  'joined self': 'came',
  'joined other': 'added',
  'left self': 'left',
  'left other': 'removed',
};

/** `came`, `added`, `left`, `removed` and the names; `(2)` people without names; `by` who is named as acting. */
export function told(text: string, list = NO_PEOPLE): string {
  const m = chatTable(text, list);
  const { changes, acted, unnamed_joined, unnamed_left, unread } = memberChanges(m, list);
  const verbs = new Set(changes.map(({ change, by }) => VERBS[`${change} ${by}`]));
  return [
    ...verbs,
    changes.map(({ person }) => person?.name ?? 'YOU').join(' | '),
    unnamed_joined + unnamed_left > 0 && `(${unnamed_joined + unnamed_left})`,
    ...acted.map(({ person }) => `by ${person.name}`),
    unread > 0 && 'unread',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Somebody who wrote stands above and below. */
export const android = (sentence: string, list = NO_PEOPLE) =>
  told(`13/05/2026, 10:00 - Bo: hello\n13/05/2026, 10:01 - ${sentence}\n`, list);

/** A norm for those it concerns: what is asked in plain numbers, of whom, and what counts as met. */

import type { MediaKind } from '../../ingest/schema/message-table.ts';
import type { Clock, Limit, NormKindName, NormOf } from '../../ingest/schema/norm.ts';
import type { Announcements, Window } from '../../ingest/schema/policy.ts';
import type { SensitiveType } from '../../ingest/schema/sensitive.ts';

export interface Rule {
  asked: string;
  concerns: string;
  met: string;
}

/** A kind of norm without its sentences does not compile. */
export type Rules = { readonly [K in NormKindName]: (norm: NormOf<K>, say: Say) => Rule };

/** How values of a norm are written in the language of the sheet, as plain text fit to be shown. */
export interface Say {
  limit(norm: { limit: Limit; clock: Clock }): string;
  duration(seconds: number): string;
  bytes(bytes: number): string;
  share(share: number): string;
  /** Mon–Fri 09:00–12:30, 13:30–18:00; Sat 09:00–13:00 */
  week(weekly: readonly (readonly Window[])[]): string;
  /** Tags and words as they are typed, one of them. */
  quoted(texts: readonly string[]): string;
  /** Roles, teams, fields. */
  names(names: readonly string[]): string;
  /** Clauses that hold together. */
  all(clauses: readonly string[]): string;
  /** Types by their words, groups by their names; private chats by nobody's. */
  chats(chats: readonly string[]): string;
  media(kinds: readonly MediaKind[]): string;
  sensitive(types: readonly SensitiveType[]): string;
  announcement: Announcements | null;
}

/** Who came into a chat and who went, as far as its notices say. */
import type { Person } from './message-table.ts';

export interface MemberChange {
  /** Row of the notice in the message table. */
  row: number;
  /** `joined`: added, came by a link, or made the group. `left`: left or was removed. */
  change: 'joined' | 'left';
  /** Somebody whom nobody listed is a person of his own; null: the owner of the phone, whom notices call "you". */
  person: Person | null;
  /** By oneself, or added or removed by somebody. */
  by: 'self' | 'other';
}

export interface MemberChanges {
  /** In file order. */
  changes: readonly MemberChange[];
  /** Who added or removed somebody: a member at that time. */
  acted: readonly { row: number; person: Person }[];
  /** The notice that the group was created, where the table goes on from there; null: what came first is not known. */
  created_at_row: number | null;
  /** People whom notices count and do not name: "Ann and 3 others". */
  unnamed_joined: number;
  unnamed_left: number;
  /** Notices of members whose words or names could not be told. */
  unread: number;
}

import type { Clock, NormKindName, NormOf, Text } from '../../ingest/schema/norm.ts';
import type { Keyed } from '../fingerprint.ts';
import type { ItemUnit, State } from '../items.ts';
import type { Membership } from '../membership.ts';
import type { Scanner } from '../sensitive/find-sensitive.ts';
import type { Talk } from '../talk.ts';

/** What a kind says of one thing that it judges. What is left out is that of the message in `row`, or null. */
export interface Judgement {
  /** The message, or the first one of the request. */
  row: number;
  state: State;
  reason: string;
  value?: number | null;
  limit?: number | null;
  unit?: ItemUnit;
  clock?: Clock;
  calendar_s?: number | null;
  business_s?: number | null;
  person?: number | null;
  detail?: string;
  /** Where it is not the message's own time that says to which month it belongs. */
  opened_local_ms?: number;
}

export interface Judged {
  judgements: Judgement[];
  /** Messages that met the norm and are counted by day: of kinds whose population is all messages. */
  met_rows: number[];
  /** Messages that could have asked and were taken for no request: an auditor looks at some of them. */
  no_request_rows?: number[];
}

/** What a chat's messages alone do not show. */
export interface Beside {
  members: Membership;
  keyed: Keyed;
  /** Of norms on sensitive information, by `id.version`; those that are off have none. */
  scanners: ReadonlyMap<string, Scanner>;
}

/** A kind of norm: one file each, registered in index.ts. */
export interface NormKind<K extends NormKindName> {
  kind: K;
  /** Id in the reference of definitions (N1 …). */
  id: string;
  title: Required<Text>;
  /** Population, when it is not met, evidence, exemptions, and what an export lets us decide. */
  definition: Required<Text>;
  /** Judges one chat, in order of time. Frame and place are judge.ts's. */
  judgeChat(talk: Talk, norm: NormOf<K>, beside: Beside): Judged;
}

/** One of them. */
export type AnyKind = { [K in NormKindName]: NormKind<K> }[NormKindName];

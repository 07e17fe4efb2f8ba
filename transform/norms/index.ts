import type { NormKindName } from '../../ingest/schema/norm.ts';
import { acknowledgement } from './acknowledgement.ts';
import { allowedMedia } from './allowed-media.ts';
import { chatChoice } from './chat-choice.ts';
import { groupSize } from './group-size.ts';
import { messageFormat } from './message-format.ts';
import type { AnyKind, NormKind } from './norm-kind.ts';
import { questionAnswered } from './question-answered.ts';
import { quietHours } from './quiet-hours.ts';
import { replyLimit } from './reply-limit.ts';
import { sensitiveInformation } from './sensitive-information.ts';

/** All kinds of norms in the order of their ids; adding one is one file and one row. */
export const NORM_KINDS: readonly AnyKind[] = [
  replyLimit,
  quietHours,
  messageFormat,
  allowedMedia,
  chatChoice,
  sensitiveInformation,
  groupSize,
  questionAnswered,
  acknowledgement,
];

export function normKind<K extends NormKindName>(kind: K): NormKind<K> {
  const found = NORM_KINDS.find((k) => k.kind === kind);
  if (!found) throw new Error(`unknown norm kind ${kind}`);
  return found as unknown as NormKind<K>;
}

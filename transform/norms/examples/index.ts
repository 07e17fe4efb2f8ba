import type { Norm, NormKindName } from '../../../ingest/schema/norm.ts';
import { acknowledgement } from './acknowledgement.ts';
import { allowedMedia } from './allowed-media.ts';
import { chatChoice } from './chat-choice.ts';
import type { Example, ExamplesOf, Missing, Stage } from './example.ts';
import { groupSize } from './group-size.ts';
import { messageFormat } from './message-format.ts';
import { questionAnswered } from './question-answered.ts';
import { quietHours } from './quiet-hours.ts';
import { replyLimit } from './reply-limit.ts';
import { sensitiveInformation } from './sensitive-information.ts';

/** A kind without examples does not compile. */
const EXAMPLES: { readonly [K in NormKindName]: ExamplesOf<K> } = {
  'reply-limit': replyLimit,
  'quiet-hours': quietHours,
  'message-format': messageFormat,
  'allowed-media': allowedMedia,
  'chat-choice': chatChoice,
  'sensitive-information': sensitiveInformation,
  'group-size': groupSize,
  'question-answered': questionAnswered,
  acknowledgement,
};

/** On what a norm is tried out. */
export function examplesOf(norm: Norm, stage: Stage): (Example | Missing)[] {
  return (EXAMPLES[norm.kind] as ExamplesOf<NormKindName>)(norm, stage);
}

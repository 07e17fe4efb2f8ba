import { acknowledgement } from './acknowledgement.ts';
import { allowedMedia } from './allowed-media.ts';
import { chatChoice } from './chat-choice.ts';
import { groupSize } from './group-size.ts';
import { messageFormat } from './message-format.ts';
import type { AnyReader } from './norm-reader.ts';
import { questionAnswered } from './question-answered.ts';
import { quietHours } from './quiet-hours.ts';
import { replyLimit } from './reply-limit.ts';
import { sensitiveInformation } from './sensitive-information.ts';

/** How each kind of norm is written; adding one is one file and one row. */
export const NORM_READERS: readonly AnyReader[] = [
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

/** English words for norms: what each kind judges, and the reasons inside the states. */
import type { NormKindName } from '../../ingest/schema/norm.ts';

const judged: Record<NormKindName, string> = {
  'reply-limit': 'requests',
  'allowed-media': 'media messages',
  'chat-choice': 'messages with a tag or word that belongs into certain chats',
  'group-size': 'groups at the end of the month',
  'question-answered': 'questions; the next message by somebody who may answer counts as the answer',
};

const reasons = {
  'in-time': 'answered within the limit',
  'answered-off-hours': 'answered outside working hours',
  'within-resolution': 'on the limit, closer than the stamps can tell',
  late: 'answered after the limit',
  'no-answer': 'no answer, and the limit has run out',
  'limit-not-run-out': 'no answer yet, the limit has not run out',
  withdrawn: 'withdrawn by the asker',
  'exempt-chat': 'the chat is exempt',
  'exempt-person': 'the person is exempt',
  rhetorical: 'wants no answer, as the norm says',
  'warm-up': 'first day of an export: what was open before cannot be seen',
  'asker-unknown': 'it is not known which side the asker is on',
  'asker-left': 'the asker left the group',
  'unknown-sender-answered': 'somebody unknown answered in time',
  'ambiguous-link': 'two readings of which message is the answer differ',
  'no-calendar': 'working hours are not known',
  'to-be-checked': 'to be checked',
  'as-asked': 'as the norm asks',
  'kind-not-allowed': 'a kind that is not allowed',
  'kind-unknown': 'the export does not tell the kind',
  'no-caption': 'no words beside it',
  'caption-not-exported': 'this phone exports no words beside files',
  'too-big': 'bigger than allowed',
  'size-unknown': 'the file is not in the export',
  'too-long': 'longer than allowed',
  'length-unknown': 'the length is not in the export',
  'wrong-chat': 'in a chat where it does not belong',
  consent: 'with the tag of consent',
  'too-many-members': 'more members than allowed',
  'no-purpose': 'no purpose in groups.csv',
  'no-owner': 'no owner in groups.csv',
  'role-missing': 'nobody in a role that must be there',
  'members-not-known': 'not all members are known',
  'not-in-register': 'groups.csv does not list the chat',
  'no-size-declared': 'groups.csv names no size',
};

export const enNorms = { judged, reasons };

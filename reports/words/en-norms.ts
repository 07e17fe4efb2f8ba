/** English words for norms: what each kind judges, and the reasons inside the states. */
import type { NormKindName } from '../../ingest/schema/norm.ts';
import type { Rules } from '../rules/rule.ts';
import { plural as s } from './en-plural.ts';

const judged: Record<NormKindName, string> = {
  'reply-limit': 'requests',
  'quiet-hours': 'messages of your own people',
  'message-format': 'messages with a form of their own',
  'allowed-media': 'media messages',
  'chat-choice': 'messages with a tag or word that belongs into certain chats',
  'sensitive-information': 'messages in groups',
  'group-size': 'groups at the end of the month',
  'question-answered': 'questions; the next message by somebody who may answer counts as the answer',
  acknowledgement: 'announcements, by each member who has to take note',
};

const reasons = {
  'in-time': 'answered within the limit',
  'answered-off-hours': 'answered outside working hours',
  'within-resolution': 'on the limit, closer than the stamps can tell',
  'limit-below-resolution': 'the limit is shorter than the stamps can show',
  late: 'answered after the limit',
  'no-answer': 'no answer, and the limit has run out',
  'limit-not-run-out': 'no answer yet, the limit has not run out',
  withdrawn: 'withdrawn by the asker',
  waived: 'excused by a waiver',
  'exempt-chat': 'the chat is exempt',
  'exempt-person': 'the person is exempt',
  rhetorical: 'wants no answer, as the norm says',
  'warm-up': 'first day of an export: what was open before cannot be seen',
  'asker-unknown': 'it is not known which side the asker is on',
  'asker-left': 'the asker left the group',
  'unknown-sender-answered': 'somebody unknown answered in time',
  'ambiguous-link': 'two readings of which message is the answer differ',
  'answer-doubtful': 'what was said in time may be about something else',
  'no-calendar': 'working hours are not known',
  'to-be-checked': 'to be checked',
  'as-asked': 'as the norm asks',
  'found-card': 'a payment card number',
  'found-iban': 'a bank account number (IBAN)',
  'found-cn-id': 'a Chinese identity number',
  'found-national-id': 'an identity number',
  'found-private-key': 'a private key',
  'found-token': 'an access token',
  'found-jwt': 'an access token (JWT)',
  'found-wallet': 'a wallet address',
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
  'members-not-known': 'not all members are known',
  'not-in-register': 'groups.csv does not list the chat',
  'no-size-declared': 'groups.csv names no size',
  acknowledged: 'acknowledged within the limit',
  'not-acknowledged': 'no written acknowledgement within the limit',
  'perhaps-by-reaction': 'no written acknowledgement; reactions are not exported',
  'member-left': 'left the group within the limit',
  'few-people': 'fewer than five people wrote: a month of such a chat is one item, and not judged',
  'in-quiet-hours': 'sent in quiet hours',
  'zone-unknown': 'the time zone of the stamp is not known',
  'on-call': 'the sender is on call',
  'answers-outside': 'answers somebody from outside',
  'answers-unknown': 'may answer somebody of whom it is not known whether they are from outside',
  urgent: 'urgent, as its tag says',
  'urgent-too-often': 'called urgent, but more messages of the month were than the norm allows',
  'no-prefix': 'does not begin as the norm asks',
  'field-missing': 'a field is missing',
  'too-short': 'shorter than asked',
  'too-long-text': 'a longer text than allowed',
  'too-many-emoji': 'more emoji than allowed',
  'too-many-capitals': 'more capital letters than allowed',
  'too-many-in-a-row': 'more messages in a row than allowed',
  'other-script': 'mostly in another script',
  caption: 'words beside a file',
  quote: 'begins with a quote',
};

const everybody = 'Everybody who writes there.';

/** For the sheet that is pinned in the groups. */
const rule: Rules = {
  'reply-limit': (norm, say) => ({
    asked: `An answer within ${say.limit(norm)} to each ${
      {
        inbound: 'message from the other side',
        question: 'question',
        mention: 'message that names somebody',
        tagged: `message with ${say.quoted([norm.tag ?? ''])}`,
      }[norm.request]
    }.`,
    concerns:
      norm.responder !== null
        ? `${say.names([norm.responder])}.`
        : norm.request === 'inbound'
          ? 'Anybody on the side that was written to.'
          : 'Anybody who may answer, but the asker.',
    met: 'The answer comes within the limit. Of several messages in a row the first counts; a thank-you at the end wants no answer.',
  }),
  'question-answered': (norm, say) => ({
    asked: `An answer within ${say.limit(norm)} to each question.${
      norm.rhetorical.length === 0 ? '' : ` Not meant: ${say.quoted(norm.rhetorical)}.`
    }`,
    concerns: norm.responder === null ? 'Anybody but the asker.' : `${say.names([norm.responder])}.`,
    met: 'The answer comes within the limit. The same question asked again is one question.',
  }),
  'quiet-hours': (norm, say) => ({
    asked: [
      `No messages ${say.week(norm.weekly)}.`,
      norm.on_call.length === 0 ? '' : `Whoever is on call may write: ${say.names(norm.on_call)}.`,
      norm.urgent_tag === null
        ? ''
        : `What is urgent carries ${say.quoted([norm.urgent_tag])}: at most ${say.share(norm.urgent_share)} of a chat’s messages in a month.`,
      `Answers to people from outside within ${say.duration(norm.answer_within.limit_s)} are fine.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
    concerns: norm.by.length === 0 ? 'Our own people.' : `${say.names(norm.by)}.`,
    met: 'The message was not sent in these hours, on the clock of whoever sent it. Chats in which fewer than five people wrote are not judged.',
  }),
  'message-format': (norm, say) => {
    const { min_chars, max_chars, max_emoji, max_caps_share, max_in_a_row, script } = norm;
    const clauses = [
      norm.prefixes.length > 0 && `begins with ${say.quoted(norm.prefixes)}`,
      norm.fields.length > 0 && `holds ${say.names(norm.fields.map(({ name }) => name))}`,
      min_chars !== null && `has at least ${min_chars} ${s(min_chars, 'character')}`,
      max_chars !== null && `has at most ${max_chars} ${s(max_chars, 'character')}`,
      max_emoji !== null && `has at most ${max_emoji} emoji`,
      max_caps_share !== null && `is written in capitals to at most ${say.share(max_caps_share)}`,
      max_in_a_row !== null && `is one of at most ${max_in_a_row} in a row`,
      script !== null && `is mostly in ${{ latin: 'Latin letters', han: 'Chinese characters' }[script]}`,
    ].filter((clause) => clause !== false);
    const which =
      norm.of === null
        ? 'A message'
        : 'tag' in norm.of
          ? `A message with ${say.quoted([norm.of.tag])}`
          : 'A message of the kind that the policy names';
    return {
      asked: `${which} ${say.all(clauses)}.${norm.first_of_day ? ' Meant is the first one of a person and day.' : ''}`,
      concerns: norm.by.length === 0 ? 'Everybody but people from outside.' : `${say.names(norm.by)}.`,
      met: 'The message has all of this. Words beside a file and texts that begin with a quote (>) are not held against it.',
    };
  },
  'allowed-media': (norm, say) => ({
    asked: [
      norm.media.length > 0 && `Allowed kinds: ${say.media(norm.media)}.`,
      norm.max_bytes !== null && `A file has at most ${say.bytes(norm.max_bytes)}.`,
      norm.max_voice_s !== null && `A voice message has at most ${say.duration(norm.max_voice_s)}.`,
      norm.captions.length > 0 && `With words beside it: ${say.media(norm.captions)}.`,
    ]
      .filter((part) => part !== false)
      .join(' '),
    concerns: everybody,
    met: 'What was sent is of an allowed kind and within these limits. What an export does not tell is not judged.',
  }),
  'chat-choice': (norm, say) => ({
    asked: `Messages with ${say.quoted([...norm.tags, ...norm.words])} belong into: ${say.chats(norm.belongs)}.${
      norm.consent_tag === null ? '' : ` Elsewhere only with ${say.quoted([norm.consent_tag])}.`
    }`,
    concerns: everybody,
    met: `The message stands where it belongs.${
      norm.words.length === 0
        ? ''
        : ' A word elsewhere is only a hint: a person looks before anything is said.'
    }`,
  }),
  'sensitive-information': (norm, say) => ({
    asked: `Not in groups: ${say.sensitive(norm.types)}.`,
    concerns: 'Everybody who writes in groups.',
    met: 'The message holds no such value that a check proves. What only looks like one is a hint, and a person looks. Values are told masked.',
  }),
  'group-size': (norm, say) => ({
    asked: `A group has ${say.all(
      [
        norm.max_members === 'register' && 'at most as many members as the register allows',
        typeof norm.max_members === 'number' &&
          `at most ${norm.max_members} ${s(norm.max_members, 'member')}`,
        norm.purpose && 'a purpose in the register',
        norm.group_owner && 'an owner in the register',
        norm.roles.length > 0 && `a member each who is ${say.names(norm.roles)}`,
      ].filter((part) => part !== false),
    )}.`,
    concerns: 'Whoever answers for a group.',
    met: 'The group is so at the end of the month. What cannot be known for sure is not judged.',
  }),
  acknowledgement: (norm, say) => ({
    asked: `A written “noted” within ${say.limit(norm)} to each announcement${
      say.announcement === null ? '' : ` (with ${say.quoted([say.announcement.tag])})`
    }.`,
    concerns:
      norm.required.length === 0
        ? 'Every member of our own side, but the writer.'
        : `${say.names(norm.required)}.`,
    met: say.announcement?.written
      ? 'The word comes within the limit. A thumbs-up is not exported and does not count.'
      : 'The word comes within the limit. A thumbs-up is not exported: whoever wrote nothing is not judged.',
  }),
};

export const enNorms = { judged, reasons, rule };

/** What the codes of exports mean, and what to do, in English. One catalogue; a test lists every code that can be given. */
import type { Explanation } from '../schema/problem.ts';

export const enExports = {
  'empty-file': {
    what: 'the file is empty',
    help: 'Export the chat again and send the original file.',
  },
  'not-text': {
    what: 'this is no text file: its bytes are those of a picture, a program or a damaged file',
    help: 'Send the .txt or .zip that WhatsApp made.',
  },
  'no-records': {
    what: 'not one line looks like a record of a WhatsApp export',
    help: 'Is it another text? Else export the chat again; opening and saving it in an editor can destroy it.',
  },
  'no-messages': {
    what: 'the export holds notices of WhatsApp only, not one message',
    help: 'Nothing is wrong with a new chat; else somebody cleared it: ask another member for an export.',
  },
  'bad-zip': {
    what: 'the zip is damaged or cut short',
    help: 'Copy or send it again; the other exports were read.',
  },
  'zip-without-chat': {
    what: 'the zip holds no chat text',
    help: 'Send the zip that WhatsApp made; it holds _chat.txt or "WhatsApp Chat with … .txt".',
  },
  'zip-too-large': {
    what: 'the zip would unpack to far more than a chat can hold',
    help: 'Nothing was unpacked. Make the export again on the phone.',
  },
  'zip-encrypted': { what: 'the zip is locked with a password', help: 'Send it without a password.' },
  'nested-too-deep': {
    what: 'archives and mails lie in one another deeper than they are looked into',
    help: 'Three inside the file are looked into. Take out what is in there, and put it among the exports.',
  },
  'name-climbs-out': {
    what: 'the name of an entry leads out of its archive',
    help: 'No program of a phone packs so. Ask whoever made the archive; nothing was written anywhere.',
  },
  'bad-mail': {
    what: 'this is no mail, or it is damaged',
    help: 'Save it from the mail program again, as .eml; the other exports were read.',
  },
  'mail-cut-short': {
    what: 'the mail ends before its last part does: what hangs on it may not be whole',
    help: 'Save it from the mail program again, once it is downloaded whole. What could be read was read.',
  },
  'mail-too-large': {
    what: 'the mail is larger than mails are',
    help: 'Save what hangs on it from the mail program, and put that among the exports.',
  },
  'mail-sealed': {
    what: 'what hangs on the mail is encrypted or sealed: only its reader can open it',
    help: 'Open it in the mail program, save what hangs on it, and put that among the exports.',
  },
  'mail-tnef': {
    what: 'Outlook packed what hangs on the mail in a form of its own (winmail.dat)',
    help: 'Open the mail in Outlook and save what hangs on it; or ask for it as plain text or HTML mail.',
  },
  'mail-without-export': {
    what: 'no export hangs on this mail',
    help: 'Nothing is wrong with another mail; else ask whether the export was sent as a link.',
  },
  'no-date': {
    what: 'the mail that the export hung on has no date, two, or one that is none',
    help: 'When it was sent is not known: somebody made or changed the mail by hand. Ask its sender.',
  },
  'date-before-content': {
    what: 'the mail is dated before the newest message of the export that hangs on it, or before that was made',
    help: 'A clock was wrong, or the date was written by hand: the mail does not prove when the export came.',
  },
  'date-unlike-received': {
    what: 'the date of the mail is more than a day away from what the servers wrote that it passed',
    help: 'The sender’s clock was wrong, or the date was written by hand: believe the servers.',
  },
  'cannot-open': {
    what: 'the file cannot be opened',
    help: 'Check that it is there and that you may read it.',
  },
  'not-utf8': {
    what: 'the text is not UTF-8: somebody saved it again in another encoding',
    help: 'Signs may be lost. Ask for the original file.',
  },
  'encoded-twice': {
    what: 'signs were encoded twice ("Ã©" for "é"): somebody saved the text in a wrong encoding',
    help: 'Names and sentences of WhatsApp may not be recognised. Ask for the original file.',
  },
  'lines-before-first-record': {
    what: 'lines before the first record belong to no message',
    help: 'Look at the places named: the start of the export may be cut off.',
  },
  'date-order-not-decidable': {
    what: 'day and month can be read in two ways',
    help: 'Say which in review.yaml: exports: [{ match: "…", date_order: dmy }].',
  },
  'date-spelling-changes': {
    what: 'the spelling of dates changes inside the file',
    help: 'The phone changed its language or region, or two exports were joined; both parts were read.',
  },
  'time-word-inferred': {
    what: 'times stand beside a word that is not known; which half of the day it means was told from the others',
    help: 'Compare one such time with the phone. Please report the word and the language of the phone.',
  },
  'time-word-unknown': {
    what: 'times stand beside a word that is not known; their hours are taken as written and may be off by twelve',
    help: 'Ask for an export from a phone set to a 24-hour clock. Please report the word and the language of the phone.',
  },
  'header-like-text': {
    what: 'lines that look like records of another export were taken as text',
    help: 'Somebody pasted a chat into the chat; check the places named.',
  },
  'impossible-date': {
    what: 'stamps that are no date; such records keep the time of the record before',
    help: 'The file was edited. Ask for the original.',
  },
  'year-not-written': {
    what: 'stamps without a year in a file where none has one; such records are dated 2000',
    help: 'Only phones of about 2014 write so. Export the chat again on a newer phone.',
  },
  'near-export-cap': {
    what: 'the number of records is at the limit of an export: the start of the chat is cut off',
    help: 'Export without media, and every month, so that nothing is missed.',
  },
  'clock-runs-back': {
    what: 'records more than a day earlier than the one before',
    help: 'Usually late deliveries; the order of the file is kept.',
  },
  'media-file-missing': {
    what: 'files that the chat names are not in the archive',
    help: 'Their sizes and lengths are not known. Send the zip as WhatsApp made it if you need them.',
  },
  'voice-length-unknown': {
    what: 'voice notes whose file cannot be read',
    help: 'They count as voice notes; how long they are is not known.',
  },
  'year-before-service': {
    what: 'dates before 2009, when WhatsApp began',
    help: 'The clock of the phone was wrong, or the phone uses another calendar: look at the places named.',
  },
  'unknown-notice': {
    what: 'lines that WhatsApp seems to have written fit no known phrase',
    help: 'They are kept as notices of unknown kind.',
  },
  'pasted-record-perhaps': {
    what: 'records far earlier than those around them, by senders who stand nowhere else',
    help: 'Perhaps somebody pasted a chat into a message. They are counted as records: look at the places named.',
  },
  'wording-changed': {
    what: 'sentences of WhatsApp that fit no known phrase become frequent',
    help: 'The phone’s language was changed, or WhatsApp words them otherwise now. Teach them: phrases: in review.yaml.',
  },
  'wording-unknown': {
    what: 'most sentences of WhatsApp fit no known phrase',
    help: 'Messages are read by their form. Teach the words of this phone language: phrases: in review.yaml.',
  },
  'chat-forgotten': {
    what: 'the workspace has forgotten this chat: the export is not read',
    help: 'Delete the export; it would only have to be passed over again.',
  },
  'not-in-register': {
    what: 'its chat is not in the register (groups.csv): the file is held, not read',
    help: 'If the chat is one of the company, add a row for it (or name the file in the column exports); else delete the file.',
  },
  'duplicate-file': { what: 'the same file lies here twice', help: 'It was read once.' },
  'other-phone-copy': {
    what: 'another phone’s export of a chat shares too few texts with the rest to be put in order',
    help: 'It is not counted, so that no message counts twice.',
  },
  'published-missing': {
    what: 'a published review is not where published.csv says',
    help: 'Put its folder back there; its figures were not held against the present ones.',
  },
  'published-altered': {
    what: 'a published review is not as published.csv says: changed, or written over by a later run',
    help: 'Keep what went out in a folder that no run writes to, and name that one in published.csv.',
  },
  'norm-off': {
    what: 'a norm about hours outside work or about what people write, and the policy does not turn that on: nothing is judged by it',
    help: 'Write out_of_hours: true or content_scan: true in review.yaml once those it concerns know and whoever has a say agreed.',
  },
  'norm-limit-too-short': {
    what: 'a norm has a limit that is shorter than the stamps of some phones can show',
    help: 'Set a limit of some minutes: where stamps have no seconds, answers within it cannot be judged.',
  },
  'norm-round-the-clock': {
    what: 'a norm wants answers by night, on weekends and on holidays too',
    help: 'Set clock: business, or a limit of a day or more, unless somebody is on duty at all hours.',
  },
  'norm-before-announcement': {
    what: 'a norm holds from a day before it was announced: until then nothing is judged',
    help: 'Let from: be the day of the announcement or a later one.',
  },
  'norms-contradict': {
    what: 'two norms for the same chats and days that cannot both be followed',
    help: 'Change one of them, its chats or its dates, or exempt chats from one of them.',
  },
  'rule-test-failed': {
    what: 'tried out on made-up chats, a norm does not do what its text and its parameters say',
    help: 'rule-tests.csv of the audit folder says what was expected and what was found. Do not rely on what was judged by it before that is settled.',
  },
  'texts-not-compared': {
    what: 'so many texts of a day look alike that not every pair was compared',
    help: 'More texts may stand in several groups than is said. List such texts in review.yaml: templates: [ … ].',
  },
  'zone-conflict': {
    what: 'the zones that the policy gives this phone and another one contradict the messages that both show',
    help: 'The other phone is believed. Correct whichever is wrong in review.yaml: exports: [{ match: "…", zone: … }].',
  },
  'shared-name': {
    what: 'two chats share a name; nothing in their records shows that they are one',
    help: 'Say otherwise in groups.csv, column exports.',
  },
  'one-name-few-people': {
    what: 'exports of one name that follow each other show mostly different people; kept as two chats',
    help: 'If they are one chat, name both in one row of groups.csv, column exports.',
  },
  'like-texts-two-names': {
    what: 'exports of two names share many texts, too few to take them for one chat; kept as two',
    help: 'If they are one chat, name both in one row of groups.csv, column exports.',
  },
} satisfies Readonly<Record<string, Explanation>>;

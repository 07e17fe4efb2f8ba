/** English words for codes that other rooms give: warnings, assumptions. A code without words is shown as it is. */
const warnings = {
  'not-utf8': 'not in UTF-8; the letters were converted',
  'encoded-twice': 'signs encoded twice (“Ã©” for “é”): saved in a wrong encoding',
  'lines-before-first-record': 'lines before the first message that belong to none',
  'date-order-not-decidable': 'day and month cannot be told apart; the usual order was taken',
  'date-spelling-changes': 'the way dates are written changes inside the file',
  'time-word-inferred': 'times with an unknown word for morning or afternoon; it was inferred',
  'time-word-unknown': 'times with an unknown word for morning or afternoon; hours may be off by twelve',
  'header-like-text': 'text that looks like the start of a message was left inside one',
  'impossible-date': 'impossible dates',
  'year-not-written': 'dates without a year; it was inferred',
  'near-export-cap': 'as long as exports can be: older messages may be cut off',
  'clock-runs-back': 'times that run backwards',
  'media-file-missing': 'files that the chat names are not in the archive',
  'voice-length-unknown': 'voice notes whose length cannot be read',
  'year-before-service': 'dates before 2009, when WhatsApp began',
  'unknown-notice': 'system messages of unknown wording',
  'pasted-record-perhaps': 'records that may be a pasted chat: far earlier, by people who write nowhere else',
  'wording-changed': 'more and more system messages of unknown wording',
  'wording-unknown': 'most system messages of unknown wording',
  'cannot-open': 'the file cannot be opened',
  'empty-file': 'the file is empty',
  'no-records': 'it holds no chat',
  'no-messages': 'system messages only, not one message',
  'not-text': 'it is not a text file',
  'bad-zip': 'the zip file is damaged',
  'zip-encrypted': 'the zip file is locked with a password',
  'zip-too-large': 'the zip file unpacks to more than can be trusted',
  'zip-without-chat': 'the zip file holds no chat',
  'not-in-register': 'its chat is not in the register: it was held, not read',
  'nested-too-deep': 'archives and mails inside one another, deeper than is looked into',
  'name-climbs-out': 'an entry of an archive has a name that leads out of it; it was not read',
  'bad-mail': 'the mail is damaged, or is none',
  'mail-cut-short': 'the mail ends too early: what hangs on it may not be whole',
  'mail-too-large': 'the mail is larger than mails are; it was not read',
  'mail-sealed': 'what hangs on the mail is encrypted',
  'mail-tnef': 'what hangs on the mail is packed in Outlook’s own form (winmail.dat)',
  'mail-without-export': 'no export hangs on the mail',
  'no-date': 'came by a mail whose date is missing or cannot be read',
  'date-before-content':
    'came by a mail that is dated before the newest message in it, or before the export was made',
  'date-unlike-received':
    'came by a mail whose date is more than a day away from what the servers wrote that it passed',
  'chat-forgotten': 'its chat was forgotten: it was not read',
  'duplicate-file': 'the same file came twice; it was read once',
  'other-phone-copy':
    'another phone’s export of a chat shares too few texts with the rest to be put in order; it is not counted',
  'texts-not-compared':
    'pairs of texts so much alike, and so many in a day, that they were not compared: more may stand in several groups than is said',
  'published-missing': 'published reviews that are not where published.csv says: not compared',
  'published-altered': 'published reviews that were changed since: not compared',
  'zone-conflict':
    'the time zones that the policy gives this phone and another one contradict the messages that both show; the other phone was believed',
  'norm-limit-too-short':
    'norms with a limit of less than a minute: phones without seconds cannot show who kept it',
  'norm-off':
    'norms that are off: nothing is judged by them, as the policy does not ask for out_of_hours or content_scan',
  'norm-round-the-clock': 'norms that want answers by night, on weekends and on holidays too',
  'norm-before-announcement':
    'norms that hold from a day before they were announced; they are judged from then on only',
  'rule-test-failed':
    'rule tests that failed: on made-up chats a norm did not do what its text and parameters say; the audit folder’s rule-tests.csv says which',
  'norms-contradict': 'pairs of norms for the same chats and days that cannot both be followed',
};

const assumptions = {
  'no-policy': () => 'no policy (review.yaml): no norm is judged',
  'no-zone': () => 'no time zone: times are those of the phones',
  'no-calendar': () => 'no working hours: times run round the clock',
  'no-people': () => 'no people list (people.csv): nobody is known as internal or external',
  'no-register': () => 'no chat register (groups.csv): chat types are not known',
  'month-chosen': (value: string) =>
    `the month ${value}, the last one that is complete for half of its chats`,
  'holidays-not-covered': (value: string) => `no public holidays: the calendar does not cover ${value}`,
};

/** Why a review is not what its inputs give (`verify`): what it is, and what to do. */
const differences = {
  'export-changed':
    'the bytes of this export are not those that were reviewed. Put the original back, or review the month again.',
  'export-missing': 'an export that was reviewed is not there any more. Put it back.',
  'export-new':
    'an export that was not there when the month was reviewed. The review is made again without it; there is nothing to do.',
  'export-renamed':
    'the export has another name than when it was reviewed, and chats are called by it. Give it its name back.',
  'lines-changed':
    'lines are not as they were when the month was reviewed. Ask why, or put the list back as it was. Where the store keeps the list as it was, the review is made again with that.',
  'lines-added':
    'lines that were not there when the month was reviewed. Ask why, or put the list back as it was. Where the store keeps the list as it was, the review is made again with that.',
  'lines-removed':
    'lines that were there when the month was reviewed are gone; their numbers are those of then. Ask why, or put the list back as it was. Where the store keeps the list as it was, the review is made again with that.',
  'source-changed':
    'the file changed since the month was reviewed; which lines cannot be told. Ask why, or put it back as it was. Where the store keeps the list as it was, the review is made again with that.',
  'source-missing': 'a file that the review was made with is not there any more. Put it back.',
  'source-new':
    'a file that was not there when the month was reviewed. The review is made again without it; there is nothing to do.',
  'answer-new':
    'an answer that was not given yet when the month was reviewed. The review is made again without it.',
  'answers-gone': 'answers that the review was made with are gone or changed; so many.',
  'key-changed':
    'the key behind code names is another one. Put back review.key, or the store that the review was made with.',
  'chain-changed': 'published.csv names another manifest of the month before than the review does.',
  'chain-broken':
    'the manifest of the month before is not the one that was published: somebody changed it, or that month was run again.',
  'published-changed':
    'a published review that this one was held against is not as it was then, or is not named any more.',
  'not-made-again': 'the inputs give no review any more, so only what was edited afterwards can be told.',
  'other-version': 'another version of the program made the review. Verify it with that version.',
  'other-program':
    'files are as the run wrote them, but come out differently from the same inputs: another build of the program or of Node made them, or files and manifest were changed together.',
  'other-node': 'another version of Node made the review.',
  'other-zone-data': 'the review was made with other data on time zones.',
  'output-edited': 'the file was changed after the run.',
  'output-missing': 'the run wrote this file, and it is not there any more.',
  'output-extra': 'the run did not write this file.',
  'output-differs': 'the file comes out differently now.',
  'other-audit': 'the audit folder was written with another review of the month. Run the review again.',
  'texts-purged':
    'texts of the month were purged, so it cannot be made again; in brackets: texts from before which month, and when.',
  'texts-purged-since':
    'texts of earlier months, which the review compares with, were purged after it was made; in brackets: from before which month, and when.',
  'export-purged':
    'an export that was reviewed was deleted on purpose when its texts were purged; tombstones.jsonl says of it what there was.',
  'forgotten-since':
    'people or chats were forgotten after the review was made, or the list of them was changed; in brackets: last when.',
  'access-log-broken':
    'from this entry on the log of who looked behind code names is not as it was written. Find out who changed it; a backup shows what stood there.',
  'tombstones-broken':
    'from this entry on the list of what was purged and forgotten is not as it was written. Find out who changed it; a backup shows what stood there.',
  'no-audit': 'there is no audit folder beside the review, so none was compared. Name it with --audit-out.',
};

/** How far the data of a chat can be trusted (assurance.csv): the worst limit decides, else what it was held against. */
const assurance = {
  grades: {
    A: 'held against a second member’s export: two phones show the same messages',
    B: 'held against the export of an earlier month: both show the same messages where they overlap',
    C: 'one export alone: nothing speaks against it, and nothing confirms it',
    D: 'limited: the export is damaged, ends early, was cut off, or was read by an assumption',
  },
  reasons: {
    damaged: 'a file is not as the phone wrote it',
    'gap-since-last-month':
      'the new export begins after the end of the one before; nothing shows the time between',
    'ends-before-month-end': 'not seen to the end of the month',
    'near-cap': 'as long as exports can be: older messages may be cut off',
    'date-order-assumed': 'day and month could be read in two ways, and the usual one was taken',
    'zone-assumed': 'the zone of the phone is not known: stamps were taken as they stand',
    'two-phones': 'a second member’s export shows the same messages',
    'overlaps-last-month': 'an earlier month’s export shows the same messages',
    'first-copy-only': 'no other export shows this time',
    'copies-differ': 'some messages stand in one copy only (copies.csv)',
    'other-phone-not-comparable': 'another phone’s export shares too few texts to be compared',
  },
};

export const enCodes = { warnings, assumptions, differences, assurance };

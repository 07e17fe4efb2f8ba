/** English words for codes that other rooms give: reasons, warnings, assumptions. A code without words is shown as it is. */
const reasons = {
  'in-time': 'answered within the limit',
  'answered-off-hours': 'answered outside working hours',
  'within-resolution': 'on the limit, closer than the stamps can tell',
  late: 'answered after the limit',
  'no-answer': 'no answer, and the limit has run out',
  'limit-not-run-out': 'no answer yet, the limit has not run out',
  withdrawn: 'withdrawn by the asker',
  'exempt-chat': 'the chat is exempt',
  'exempt-requester': 'the asker is exempt',
  'warm-up': 'first day of an export: what was open before cannot be seen',
  'asker-unknown': 'it is not known which side the asker is on',
  'asker-left': 'the asker left the group',
  'unknown-sender-answered': 'somebody unknown answered in time',
  'ambiguous-link': 'two readings of which message is the answer differ',
  'no-calendar': 'working hours are not known',
  'to-be-checked': 'to be checked',
};

const warnings = {
  'not-utf8': 'not in UTF-8; the letters were converted',
  'lines-before-first-record': 'lines before the first message that belong to none',
  'date-order-not-decidable': 'day and month cannot be told apart; the usual order was taken',
  'date-spelling-changes': 'the way dates are written changes inside the file',
  'header-like-text': 'text that looks like the start of a message was left inside one',
  'impossible-date': 'impossible dates',
  'near-export-cap': 'as long as exports can be: older messages may be cut off',
  'clock-runs-back': 'times that run backwards',
  'unknown-notice': 'system messages of unknown wording',
  'cannot-open': 'the file cannot be opened',
  'empty-file': 'the file is empty',
  'no-records': 'it holds no chat',
  'not-text': 'it is not a text file',
  'bad-zip': 'the zip file is damaged',
  'zip-encrypted': 'the zip file is locked with a password',
  'zip-too-large': 'the zip file unpacks to more than can be trusted',
};

const assumptions = {
  zone: (value: string) => `time zone ${value}`,
  'date-order': (value: string): string =>
    value === 'dmy'
      ? 'dates have the day first'
      : value === 'mdy'
        ? 'dates have the month first'
        : 'dates have the year first',
  language: (value: string) => `page language ${value}`,
  month: (value: string) => `month ${value}`,
  'silent-after-days': (value: string) => `a group is silent after ${value} days`,
};

export const enCodes = { reasons, warnings, assumptions };

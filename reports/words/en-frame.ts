/** English words of what frames the findings: head, six steps, foot, and the pages of single chats. */
import { type Fragment, html } from '../html.ts';
import { are as is, plural as s } from './en-plural.ts';
import type { Cited } from './words.ts';

type F = Fragment;

export const enFrame = {
  frame: {
    title: (company: string | null, month: string) =>
      company === null ? `Monthly review, ${month}` : `${company}: monthly review, ${month}`,
    kicker: 'Monthly review',
    no_company: 'Chats of this folder',
    numbers: 'Numbers as a table',
    table_of: (name: string): string => `Table: ${name}`,
    more_rows: (n: number, file: F) => html`${n} more ${s(n, 'row')} in ${file}.`,
    file: (file: F) => html`File: ${file}`,
    back: 'Back to the review',
    skip: 'Skip to the findings',
    glance: 'At a glance',
    not_known: 'not known',
    columns: {
      chat: 'Chat',
      month: 'Month',
      messages: 'Messages',
      share: 'Share',
      last_month: 'Last month',
      this_month: 'This month',
      on_time: 'On time',
      due: 'Due',
      late: 'Late',
      limit: 'Limit',
      age: 'Waiting',
      open: 'Open',
      weekday: 'Weekday',
      hour: 'Hour',
      from: 'From',
      to: 'To',
      waits: 'Requests',
      type: 'Chat type',
      chats: 'Chats',
      kind: 'Kind',
      value: 'Value',
      n: 'n',
      range: 'Usual range',
      measure: 'Measure',
      finding: 'Finding',
      reason: 'Reason',
      state: 'State',
      items: 'Items',
      export: 'Export',
      read: 'Read',
      lines: 'Lines',
      records: 'Records',
      notices: 'System messages',
      calls: 'Calls',
      rejected: 'Not understood',
      first: 'First',
      last: 'Last',
      until: 'Seen until',
      norm: 'Norm',
      median: 'Half within',
      p90: 'Nine in ten within',
      platform: 'Phone',
      size: 'Size',
    },
  },

  head: {
    period: (parts: readonly F[]) => html`${parts.map((part, at) => [at === 0 ? '' : ' · ', part])}`,
    working_days: (n: Cited) => html`${n} working ${s(n, 'day')}`,
    zone_unknown: 'time zone not known: times are those of the phones',
    coverage: (read: Cited, found: Cited, chats: Cited, complete: Cited) =>
      html`${read} of ${found} ${s(found, 'export')} ${is(read, 'was', 'were')} read. They show ${chats} ${s(chats, 'chat')}, ${complete.n === chats.n ? 'all' : complete.n === 0 ? 'none' : complete} of them to the end of the month.`,
    corrections: (n: Cited) => html`Corrections since last time: ${n} ${s(n, 'figure')}`,
    no_exports: 'No export was found.',
    register: (received: Cited, due: Cited) =>
      html`Coverage: ${received} of ${due} chats that were due arrived.`,
    missing: (names: F) => html`Missing: ${names}.`,
    /** One of those below. */
    seen_until: (chat: F, until: F) => html`${chat} (seen until ${until})`,
    ends_early: (chats: F, n: number) =>
      html`${n} ${n === 1 ? 'chat was' : 'chats were'} exported before the month was over: ${chats}.`,
    perhaps_early: (chats: F, n: number) =>
      html`The ${n === 1 ? 'export' : 'exports'} of ${n} ${s(n, 'chat')} ${n === 1 ? 'does' : 'do'} not tell when ${n === 1 ? 'it was' : 'they were'} made, so days after the last message may be missing or not: ${chats}.`,
    cautions: 'Know before you read',
    not_read: (ids: F, n: number, code: F) =>
      n === 1
        ? html`Export ${ids} was not read: ${code}.`
        : html`${n} exports were not read, each for this: ${code} (${ids}).`,
    partly: (id: F, lines: F, code: F) =>
      html`Export ${id} was read in part: ${code}; ${lines} lines not understood.`,
    warning: (code: F, n: number | null, exports: number) =>
      html`${exports > 0 ? `In ${exports} ${s(exports, 'export')}` : 'Over all exports'}: ${code}${n !== null && html` (${n})`}.`,
    unknown_senders: (share: F) =>
      html`${share} of this month’s messages come from senders the people list does not name.`,
    assumptions: 'Assumed, because nothing was said',
    last_complete: 'The month is the last one that is complete for half of the active chats.',
    unlock: (n: number): string =>
      n === 1
        ? 'One fact would unlock more'
        : n === 2
          ? 'Two facts would unlock more'
          : 'Three facts would unlock more',
    unlock_line: (fact: F, gives: F, where: F) =>
      html`<strong>${fact}</strong>: gives ${gives}. Goes into ${where}.`,
    tiles: {
      past_limit: (n: Cited) => html`waiting past ${s(n, 'its', 'their')} limit`,
      waiting: (n: Cited) => html`${s(n, 'request')} waiting for an answer`,
      norms_met: (n: Cited) => html`${s(n, 'norm')} met`,
      median: {
        two_sided: 'half of the requests from outside answered within',
        team: 'half of the questions in teams answered within',
        private: 'half of the requests in private chats answered within',
      },
      changes: (n: Cited) => html`real ${s(n, 'change')}`,
      messages: (n: Cited) => html`${s(n, 'message')} this month`,
      chats: (n: Cited) => html`active ${s(n, 'chat')}`,
    },
  },

  steps: {
    heading: 'The six steps',
    names: {
      goals: 'Goals',
      norms: 'Norms',
      groups: 'Groups',
      features: 'Features',
      feedback: 'Feedback',
      review: 'Review',
    },
    goals: (reached: number, n: number, behind: number) =>
      html`${reached} of ${n} ${s(n, 'goal')} reached${behind === 0 ? '' : `, ${behind} behind`}.`,
    no_goals: 'No goals are set: the review cannot say what for.',
    norms: (met: number, n: number, undecided: number) =>
      html`${met} of ${n} ${s(n, 'norm')} met${undecided === 0 ? '' : `, ${undecided} undecided or without enough items`}.`,
    no_norms: 'No norms are set: nothing is promised, so nothing can be late.',
    groups: (typed: number, owned: number, n: number) =>
      html`${typed} of ${n} ${s(n, 'chat')} ${s(typed, 'has', 'have')} a type, ${owned} an owner.`,
    no_register: 'No chat has a type, purpose or owner on record: groups.csv is missing.',
    features: (parts: F) => html`${parts} of the messages.`,
    feedback: (share: F) => html`Asked-again rate ${share}.`,
    no_survey: 'No survey was made.',
    no_feedback: 'No requests were found, so no answers can be counted.',
    review: (n: number) => html`${n} ${s(n, 'month')} can be compared; this page is the review.`,
    first_review: 'This is the first month; the next one can be compared with it.',
    nothing: 'No messages, so nothing to say yet.',
  },

  foot: {
    heading: 'How to read this',
    short: [
      [
        'Response time',
        'from the first unanswered message to the answer, on working time where hours are known.',
      ],
      ['Met / not met', 'items judged by the norm’s own words; what cannot be judged counts neither way.'],
      ['Undecided', 'the items that cannot be judged would turn the result.'],
      ['Usual range', 'where months lie without a special cause; a real change is a month outside.'],
      ['Waiting now', 'open when the export was made.'],
    ],
    all_definitions: 'All definitions, data and their quality.',
    definitions: 'Definitions',
    no_definitions: 'No measures were computed.',
    limits: 'What an export cannot show',
    limits_list: [
      'No read marks, reactions or quotes: an answer by thumbs-up cannot be seen.',
      'One phone’s view: from when that person joined, at most 40,000 messages (10,000 with media).',
      'Stamps without time zone and often without seconds; no calls’ content, no talk elsewhere.',
      'In chats without two sides it is inferred which message answers which.',
    ],
    privacy: 'Who may see what',
    privacy_list: [
      'No message text, no phone number; private chats and people stand under code names, which do not make the data anonymous.',
      'Figures about people for five or more only; no ranking of persons.',
      'The evidence (lines of exports) is in the audit pack, for those who may see it.',
    ],
    quality: 'Data quality',
    quality_line: (records: Cited, messages: Cited, notices: Cited, calls: Cited) =>
      html`${records} ${s(records, 'record')}: ${messages} ${s(messages, 'message')}, ${notices} ${s(notices, 'system message')}, ${calls} ${s(calls, 'call')}.`,
    rejected: (n: Cited) => html`${n} ${s(n, 'line')} not understood.`,
    merged: (n: Cited) =>
      html`${n} ${s(n, 'copy', 'copies')} of the same record in overlapping exports counted once.`,
    corrections: 'Corrections',
    corrected: (n: Cited, months: F, file: F) =>
      html`${n} published ${s(n, 'figure')} of ${months} ${is(n)} different now. Old and new values, with the reason, stand in ${file} of the audit pack.`,
    exports: 'Exports',
    provenance: 'Provenance',
    observed: (stamp: F) => html`Seen until ${stamp}.`,
    built: (version: F, config: F, zone: F) =>
      html`chat-review ${version} · configuration ${config} · zone data ${zone}`,
    alone:
      'This page stands alone. The whole review holds all definitions, all numbers as tables and the quality of the data.',
    left_out: (charts: F) => html`No room on this sheet for: ${charts}.`,
    folded: (workbook: F, history: F) =>
      html`Folded parts of this page are not printed. All numbers: ${workbook}; over all months: ${history}.`,
    version: (n: number) => `v${n}`,
    warnings: 'Warnings',
  },

  chat: {
    kicker: (month: F) => html`Chat in the review of ${month}`,
    coverage: 'Coverage',
    seen: (first: F, last: F) => html`Messages from ${first} to ${last}.`,
    until: (stamp: F) => html`Seen until ${stamp}.`,
    covered: (month: F) => html`Covered from ${month} on.`,
    complete: 'Seen past the end of the month.',
    incomplete: 'Not seen to the end of the month: later messages may be missing.',
    never: 'No message was read.',
    exports: (ids: F) => html`From ${ids}.`,
    heading: 'Messages',
    messages: 'Messages by month',
    messages_unit: 'messages per month',
    messages_caption: (n: F, last: F) => html`${n} this month, ${last} last month.`,
    count: (n: Cited, all: Cited) => html`${n} ${s(n, 'message')} this month, ${all} in all.`,
    writers: (n: Cited) => html`${n} people wrote.`,
    pooled: 'A private chat: its figures are counted only together with those of the other private chats.',
    no_writers: 'How many people wrote is not shown below five.',
    quiet: 'No messages this month.',
    silent: (days: F) => html`Silent: no message for ${days}.`,
    kinds: 'Message types',
    waits: 'Requests and answers',
    no_waits: 'No requests were found in this chat this month.',
    wait_line: (waits: Cited, answered: Cited, open: Cited) =>
      html`${waits} ${s(waits, 'request')}: ${answered} answered, ${open} unanswered.`,
    norms: 'Norms in this chat',
    no_norms: 'No norm had items in this chat this month.',
    no_owner: 'No owner on record.',
    no_purpose: 'No purpose on record.',
  },
};

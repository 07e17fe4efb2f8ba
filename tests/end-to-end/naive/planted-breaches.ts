/** What people write and send in the planted company, month after month: each breach beside what only comes near it. */
import type { Planted } from './plant.ts';
import { at, inChat, type Row, sent } from './planted-rows.ts';
import { secrets } from './planted-secrets.ts';

/** A Wednesday of each month, with a week without holidays from there on. */
const WEDNESDAYS = ['2026-03-25', '2026-04-15', '2026-05-20'];

/** Edges of windows to the second, on the clocks of Singapore and Berlin; who may, and who may answer. */
const NIGHTS: readonly Row[] = [
  ...at(0, 'ann', '19:59:59', '20:00:00', '20:00:01'),
  ...at(0, 'ben', '20:00:59', '20:01:00', '23:59:59'),
  ...at(1, 'ivy', '06:58:59', '06:59:00', '06:59:59', '07:00:00'),
  ...at(0, 'hana', '23:00:00'),
  ...at(0, 'gus', '23:10:00'),
  ...at(1, 'joe', '01:59:59', '02:00:00', '02:01:00', '02:59:59', '03:00:00', '03:01:00'),
  ...at(1, 'joe', '12:58:00', '12:59:59', '13:00:00', '13:59:00', '14:00:00'),
  [1, '20:30:00', 'ben', '[URGENT] The door of room two is open'],
  [1, '21:00:00', 'ivy', '[urgent] Somebody is there'],
  [1, '21:30:00', 'ann', 'It is [Urgent] now'],
  [1, '22:00:00', 'hana', '[URGENT] On call anyway'],
  [1, '22:10:00', 'ivy', '[URGENT] One too many'],
  [1, '22:20:00', 'ben', '[URGENT] And one more'],
  [1, '22:22:00', 'ann', '[URGENT] Three too many'],
  [1, '22:24:00', 'ivy', '[URGENT] Four'],
  [1, '22:30:00', 'ben', 'Taken back', { deleted: true }],
  [1, '23:00:00', 'zoe', 'Nobody knows who I am'],
  [1, '23:05:00', 'ivy', 'Somebody does'],
  [1, '23:06:00', 'ann', '[URGENT] Tell me your name'],
  [1, '23:11:30', 'ivy', 'Nobody answered'],
  ...at(2, 'ann', '23:30:00'),
  ...at(3, 'ben', '06:59:00', '07:00:00', '12:00:00', '23:59:59'),
  ...at(4, 'ben', '00:00:00', '00:00:01', '00:01:00', '12:00:00', '23:59:00', '23:59:59'),
  ...at(5, 'ivy', '00:00:00', '03:00:00'),
];

const EVENINGS: readonly Row[] = [
  [0, '20:30:00', 'eve', 'We are still here'],
  [0, '20:35:00', 'ann', 'So are we'],
  [0, '20:40:00', 'ben', 'Me too'],
  [0, '20:40:01', 'joe', 'A second late'],
  [0, '20:40:02', 'ivy', 'And another one'],
  [0, '20:41:00', 'ann', 'A minute late'],
  [0, '21:00:00', 'hana', 'On call'],
  [0, '21:01:00', 'gus', 'Me as well'],
];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** So many capitals, and small letters up to `all`. */
const capitals = (n: number, all: number) => LETTERS.repeat(4).slice(0, n) + 'x'.repeat(all - n);

const FORMS: readonly Row[] = [
  [0, '10:00:00', 'ben', 'l'.repeat(60)],
  [0, '10:20:00', 'ben', 'l'.repeat(61)],
  [0, '10:40:00', 'ann', 'm'.repeat(61)],
  [0, '11:00:00', 'ivy', `> ${'q'.repeat(61)}`],
  [0, '11:20:00', 'ivy', '冷'.repeat(61)],
  [0, '11:40:00', 'zoe', 'z'.repeat(61)],
  [0, '14:00:00', 'ben', 'Two 👍🏽👩‍🚒'],
  [0, '14:20:00', 'ben', 'Three 👍🏽👩‍🚒🇸🇬'],
  [0, '14:40:00', 'ben', '😀😀😀'],
  [0, '15:00:00', 'ben', 'c'.repeat(61), { media: 'image' }],
  [0, '15:20:00', 'ben', 'd'.repeat(61), { document: 'Long.pdf' }],
  [1, '15:00:00', 'ben', capitals(63, 90)],
  [1, '15:15:00', 'ben', capitals(64, 90)],
  [1, '15:30:00', 'ben', capitals(9, 9)],
  [1, '15:45:00', 'ben', `${capitals(10, 10)} 123456`],
  [1, '16:00:00', 'joe', 'one'],
  [1, '16:10:00', 'joe', 'two, ten minutes later'],
  [1, '16:10:30', 'joe', '', { media: 'sticker' }],
  [1, '16:11:00', 'joe', 'four'],
  [1, '16:22:00', 'joe', 'after a pause'],
  [1, '16:23:00', 'joe', 'two again'],
  [1, '16:24:00', 'ann', 'between'],
  [1, '16:25:00', 'joe', 'one again'],
  [1, '16:26:00', 'ann', '两个 ab'],
  [1, '16:40:00', 'ann', '两个 abc'],
  [0, '09:00:00', 'ivy', '[REPORT] temp 4, all doors are shut'],
  [0, '09:30:00', 'ivy', '[REPORT] not the first one of the day'],
  [0, '09:40:00', 'ben', '[REPORT] not a lead'],
  [1, '09:00:00', 'ivy', '[Report] warm, all doors are shut'],
  [2, '09:00:00', 'ivy', 'Doors shut, [REPORT] temp -18'],
  [5, '09:00:00', 'ivy', '[REPORT] temp 5'],
  [6, '09:00:00', 'ivy', '[REPORT] temp 5 here'],
];

/** Never at the same minutes in two chats: they would be taken for one. */
const media = (minute: number): Row[] => [
  ...sent(
    2,
    'ben',
    minute,
    { media: 'image' },
    { media: 'image', text: 'The shelf' },
    { media: 'video' },
    { media: 'video_note' },
    { media: 'gif' },
    { media: 'sticker' },
    { media: 'audio' },
    { document: 'A.pdf' },
    { document: 'A long name of a document that says a lot.pdf', text: 'The plan' },
    ...Array.from({ length: 8 }, () => ({ media: 'voice' as const })),
  ),
  ...sent(
    2,
    'gus',
    minute + 1,
    { media: 'video' },
    { media: 'voice' },
    { media: 'audio' },
    { document: 'B.pdf' },
  ),
];

/** Limits to the second, lunch, what wants no answer, what was taken back, and people whom nobody knows. */
const QUESTIONS: readonly Row[] = [
  [1, '09:00:00', 'eve', 'When does the truck come?'],
  [1, '11:00:00', 'ann', 'At noon.'],
  [1, '14:00:00', 'eve', 'Where is the invoice?'],
  [1, '16:00:01', 'ben', 'In the post.'],
  [2, '09:00:00', 'eve', 'Who signs for it?'],
  [2, '11:01:00', 'ann', 'The driver.'],
  [2, '12:00:00', 'eve', 'Can you send a list?'],
  [2, '12:40:00', 'eve', 'Where is the list?'],
  [2, '15:00:00', 'ben', 'Sent.'],
  [2, '15:10:00', 'eve', 'Late again, who knew?'],
  [3, '10:00:00', 'ben', 'Nobody did.'],
  [3, '10:10:00', 'eve', 'On time, who knew?'],
  [3, '10:20:00', 'ann', 'We did.'],
  [3, '11:00:00', 'fay', 'What is the price?'],
  [3, '11:20:00', 'fay', 'Never mind, found it'],
  [5, '09:00:00', 'fay', 'How much is the blue one?'],
  [5, '12:00:00', 'ben', 'Ten.'],
  [5, '14:00:00', 'fay', 'How much is the red one?'],
  [5, '14:30:00', 'ann', 'Eleven.'],
  [6, '09:00:00', 'eve', 'Is the gate open?'],
  [6, '09:30:00', 'zoe', 'It is'],
  [6, '12:00:00', 'ben', 'It was'],
  [6, '13:40:00', 'eve', 'Is the door open?'],
  [6, '15:50:00', 'zoe', 'No'],
  [6, '16:00:00', 'ben', 'No'],
  [6, '17:00:00', 'zoe', 'Where do I park?'],
  [6, '17:05:00', 'ann', 'Behind the hall.'],
];

/** Open when the export is made: one of somebody who left before the limit ran out, one whose limit has not. */
const AT_THE_END: readonly Planted[] = [
  { chat: 'shop', at: '2026-05-31T15:00', person: 'fay', text: 'When do you open on Monday?' },
  { chat: 'cleo', at: '2026-05-31T22:00', person: 'cleo', text: 'Can we order for Monday?' },
];

export const BREACHES: readonly Planted[] = [
  ...WEDNESDAYS.flatMap((wednesday, i) => [
    ...inChat('night', NIGHTS)(wednesday),
    ...inChat('shop', EVENINGS)(wednesday),
    ...inChat('night', FORMS)(wednesday),
    ...inChat('night', media(2))(wednesday),
    ...inChat('shop', media(7))(wednesday),
    ...inChat('news', media(12))(wednesday),
    ...inChat('night', secrets(i + 1))(wednesday),
    ...inChat('ann-ben', secrets(i + 1).slice(0, 3))(wednesday),
    ...inChat('shop', QUESTIONS)(wednesday),
  ]),
  ...AT_THE_END,
];

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediaKindOf } from '../../ingest/attachment.ts';
import { readText } from './read-text.ts';

/** What became of a body: kind, then what is not empty of media or notice kind, file name, edited, and the text. */
function shown(text: string, row: number): string {
  const { rows } = readText(text);
  const r = rows[row];
  assert.ok(r);
  const facts = [
    r.kind,
    r.media_kind,
    r.notice_kind,
    r.file_name && `(${r.file_name})`,
    r.edited && 'edited',
  ];
  return `${facts.filter(Boolean).join(' ')} | ${r.text}`;
}

const android = (body: string) =>
  shown(`01/02/2024, 09:59 - B: hello\n01/02/2024, 10:00 - Ann: ${body}\n`, 1);
const android_notice = (line: string) =>
  shown(`01/02/2024, 09:59 - B: hello\n01/02/2024, 10:00 - ${line}\n`, 1);
// A mark stands somewhere else in the file, so that WhatsApp's words need one.
const ios = (body: string, lead = '') =>
  shown(
    `\u200e[01/02/2024, 09:59:00] B: \u200eimage omitted\r\n${lead}[01/02/2024, 10:00:00] Ann: ${body}\r\n`,
    1,
  );
const M = '\u200e';

type Table = readonly (readonly [body: string, shown: string])[];

const ANDROID: Table = [
  ['hello', 'text | hello'],
  ['hello\nworld', 'text | hello\nworld'],
  ['', 'empty | '],
  ['null', 'empty | '],
  ['Waiting for this message. This may take a while.', 'empty | '],
  ['  \n \t', 'empty | '],
  ['\u00a0', 'empty | '],
  [' indented', 'text |  indented'],
  ['\nthe text follows', 'text | \nthe text follows'],
  ['<Media omitted>', 'media unknown | '],
  ['<Media omitted>\nfrozen peas', 'media unknown | frozen peas'],
  ['<Media omitted>\nfrozen peas arrived like this', 'media unknown | frozen peas arrived like this'],
  ['<Medien ausgeschlossen>\nzwei\nZeilen', 'media unknown | zwei\nZeilen'],
  ['<省略影音内容>', 'media unknown | '],
  ['<Video note omitted>', 'media video_note | '],
  ['<View once voice message omitted>', 'media voice | '],
  ['<irgendwas weg gelassen>', 'media unknown | '],
  [
    'IMG-20240201-WA0002.jpg (file attached)\nthe new dock\nat noon',
    'media image (IMG-20240201-WA0002.jpg) | the new dock\nat noon',
  ],
  [`${M}PTT-20240201-WA0000.opus (Datei angehängt)`, 'media voice (PTT-20240201-WA0000.opus) | '],
  ['AUD-20190101-WA0000. (file attached)', 'media audio (AUD-20190101-WA0000.) | '],
  [
    'Plan (final) • v2.pdf (file attached)\nplease check',
    'media document (Plan (final) • v2.pdf) | please check',
  ],
  ['Anna Lee.vcf (file attached)', 'contact (Anna Lee.vcf) | '],
  ['This message was deleted', 'deleted | '],
  ['You deleted this message', 'deleted | '],
  ['This message was deleted by admin Ben', 'deleted | '],
  ['Diese Nachricht wurde gelöscht.', 'deleted | '],
  ['这条消息已删除', 'deleted | '],
  ['see you <This message was edited>', 'text edited | see you'],
  ['a\nb <Diese Nachricht wurde bearbeitet.>', 'text edited | a\nb'],
  [
    'IMG-20240201-WA0002.jpg (file attached)\nnoon <This message was edited>',
    'media image (IMG-20240201-WA0002.jpg) edited | noon',
  ],
  [
    'POLL:\nLunch?\nOPTION: Rice (2 votes)\nOPTION: Noodles (0 votes)',
    'poll | POLL:\nLunch?\nOPTION: Rice (2 votes)\nOPTION: Noodles (0 votes)',
  ],
  [
    'location: https://maps.google.com/?q=1.3,103.8',
    'location | location: https://maps.google.com/?q=1.3,103.8',
  ],
  ['live location shared', 'location | live location shared'],
  ['Missed voice call', 'call | Missed voice call'],
  ['Verpasster Videoanruf', 'call | Verpasster Videoanruf'],
  ['Videollamada perdida', 'call | Videollamada perdida'],
  ['You deleted this message as admin', 'deleted | '],
  ['Pesan ini telah dihapus', 'deleted | '],
  ['Ta wiadomość została usunięta', 'deleted | '],
  ['Tämä viesti poistettiin', 'deleted | '],
  // Places: name, address, link
  [
    'Library\n96 Road, Town\nhttps://foursquare.com/v/4e89af95e5fa82ad4c0aa03b',
    'location | Library\n96 Road, Town\nhttps://foursquare.com/v/4e89af95e5fa82ad4c0aa03b',
  ],
  // A language that nobody taught us
  ['IMG-20240201-WA0002.jpg (dosiero aldonita)', 'media image (IMG-20240201-WA0002.jpg) | '],
  ['PTT-20240201-WA0002.opus (dosiero aldonita)\nsub', 'media voice (PTT-20240201-WA0002.opus) | sub'],
  ['Ana Lee.vcf (dosiero aldonita)', 'contact (Ana Lee.vcf) | '],
  ['loko: https://maps.google.com/?q=1.3,-103.8', 'location | loko: https://maps.google.com/?q=1.3,-103.8'],
  ['<媒体已省略>', 'media unknown | '],
  ['<Aŭdvidaĵo ellasita>\nfrostitaj pizoj', 'media unknown | frostitaj pizoj'],
  [`${M}raporto.pdf (dosiero aldonita)`, 'media document (raporto.pdf) | '],
  ['ANKET:\nÖğle?\nSEÇENEK: Pilav (1 oy)', 'poll | ANKET:\nÖğle?\nSEÇENEK: Pilav (1 oy)'],
  // A caption that was edited
  ['<Media omitted> <This message was edited>', 'media unknown edited | '],
  [
    'IMG-20240201-WA0002.jpg (file attached) <This message was edited>',
    'media image (IMG-20240201-WA0002.jpg) edited | ',
  ],
  [
    `${M}Ann updated the message timer. New messages will disappear from this chat 24 hours after they're sent. Tap to change.`,
    "notice timer | Ann updated the message timer. New messages will disappear from this chat 24 hours after they're sent. Tap to change.",
  ],
  // What people type
  ["You're now an admin", "text | You're now an admin"],
  ['Dein Sicherheitscode für das Tor ist 4711', 'text | Dein Sicherheitscode für das Tor ist 4711'],
  ['<grin>', 'text | <grin>'],
  ['Plan.jpg (the old one)', 'text | Plan.jpg (the old one)'],
  [
    'eat here? https://foursquare.com/v/cafe-x/4e89af95e5fa82ad4c0aa03b',
    'text | eat here? https://foursquare.com/v/cafe-x/4e89af95e5fa82ad4c0aa03b',
  ],
  ['see https://maps.google.com/?q=town+hall', 'text | see https://maps.google.com/?q=town+hall'],
  ['image omitted lol', 'text | image omitted lol'],
  ['what does <Media omitted> mean?', 'text | what does <Media omitted> mean?'],
  ['<3 you all>', 'text | <3 you all>'],
  ['Poll: who comes?', 'text | Poll: who comes?'],
  ['POLL:\nwho comes?', 'text | POLL:\nwho comes?'],
  ['POLL: lunch\nOPTION: rice', 'text | POLL: lunch\nOPTION: rice'],
  ['This message was deleted by mistake', 'text | This message was deleted by mistake'],
  ['null and void', 'text | null and void'],
  ['the file is attached (file attached)', 'text | the file is attached (file attached)'],
  ['You added Boris', 'text | You added Boris'],
  ['Ann left', 'text | Ann left'],
  ['Missed voice call again', 'text | Missed voice call again'],
  ['my location: https://example.com/here', 'text | my location: https://example.com/here'],
  ['The time is 17:35.\n9:30 - 10:00 meeting', 'text | The time is 17:35.\n9:30 - 10:00 meeting'],
];

for (const [body, expected] of ANDROID) {
  test(`Android: ${JSON.stringify(body)}`, () => assert.equal(android(body), expected));
}

const IOS: readonly (readonly [body: string, shown: string, lead?: string])[] = [
  [`${M}image omitted`, 'media image | ', M],
  [`${M}GIF omitted`, 'media gif | ', M],
  [`${M}Contact card omitted`, 'contact | ', M],
  [`${M}圖片已略去`, 'media image | ', M],
  [`Plan.pdf • ${M}2 pages ${M}document omitted`, 'media document (Plan.pdf) | ', M],
  [`Plan.txt ${M}document omitted`, 'media document (Plan.txt) | ', M],
  [
    `${M}<attached: 00000035-PHOTO-2022-03-27-21-41-55.jpg>`,
    'media image (00000035-PHOTO-2022-03-27-21-41-55.jpg) | ',
    M,
  ],
  [
    `${M}<attached: 00000036-AUDIO-2022-03-27-21-41-55.opus>`,
    'media voice (00000036-AUDIO-2022-03-27-21-41-55.opus) | ',
    M,
  ],
  [
    `${M}<attached: 00000037-AUDIO-2022-03-27-21-41-55.m4a>`,
    'media audio (00000037-AUDIO-2022-03-27-21-41-55.m4a) | ',
    M,
  ],
  [`Plan.pdf • ${M}2 pages ${M}<attached: 00000047-Plan.pdf>`, 'media document (Plan.pdf) | ', M],
  [`${M}<attached: 00000042-Anna Lee.vcf>`, 'contact (00000042-Anna Lee.vcf) | ', M],
  [
    `${M}<附件：00000012-PHOTO-2022-03-27-21-41-55.jpg>`,
    'media image (00000012-PHOTO-2022-03-27-21-41-55.jpg) | ',
    M,
  ],
  [`${M}This message was deleted.`, 'deleted | '],
  [`ok ${M}<This message was edited>`, 'text edited | ok'],
  [
    `${M}POLL:\nLunch?\n${M}OPTION: Rice (1 vote)\n${M}OPTION: No (0 votes)`,
    'poll | POLL:\nLunch?\nOPTION: Rice (1 vote)\nOPTION: No (0 votes)',
  ],
  [
    `${M}Location: https://maps.google.com/?q=1.3,103.8`,
    'location | Location: https://maps.google.com/?q=1.3,103.8',
  ],
  [
    `${M}Library (96 Road): https://foursquare.com/v/4ac5`,
    'location | Library (96 Road): https://foursquare.com/v/4ac5',
  ],
  [
    'Library (96 Road): https://foursquare.com/v/4e89af95e5fa82ad4c0aa03b',
    'location | Library (96 Road): https://foursquare.com/v/4e89af95e5fa82ad4c0aa03b',
  ],
  [`${M}Voice call, ${M}9 sec`, 'call | Voice call, 9 sec'],
  [`${M}Voice call. ${M}2 min`, 'call | Voice call. 2 min'],
  [`${M}Voice call. ${M}12 min • ${M}3 joined`, 'call | Voice call. 12 min • 3 joined'],
  [`${M}Missed voice call. ${M}Tap to call back`, 'call | Missed voice call. Tap to call back'],
  [`${M}Silenced voice call. ${M}Focus mode`, 'call | Silenced voice call. Focus mode'],
  [`${M}Videoanruf. ${M}Keine Antwort`, 'call | Videoanruf. Keine Antwort'],
  [
    `${M}Verpasster Sprachanruf. ${M}Zum Zurückrufen tippen`,
    'call | Verpasster Sprachanruf. Zum Zurückrufen tippen',
  ],
  [`${M}Ligação de voz. ${M}30 segundos`, 'call | Ligação de voz. 30 segundos'],
  [`${M}Voĉa alvoko. ${M}9 sek`, 'call | Voĉa alvoko. 9 sek'],
  // Another sentence that ends in a full stop.
  [`${M}Iu foriris. ${M}Frapetu`, 'notice other | Iu foriris. Frapetu'],
  [`${M}You deleted this message as admin.`, 'deleted | '],
  [
    `${M}You received a view once message. For added privacy, you can only open it on your phone.`,
    'empty | ',
  ],
  // Phones in Arabic and Hebrew write this mark; here somebody did.
  ['\u200fשלום', 'text | \u200fשלום'],
  // A caption before its picture
  [`the new dock ${M}image omitted`, 'media image | the new dock', M],
  [
    `the new dock\nat noon ${M}<attached: 00000035-PHOTO-2022-03-27-21-41-55.jpg>`,
    'media image (00000035-PHOTO-2022-03-27-21-41-55.jpg) | the new dock\nat noon',
    M,
  ],
  // A language that nobody taught us: marks and build
  [`${M}bildo forlasita`, 'media unknown | ', M],
  [`Plan.pdf • ${M}2 paĝoj ${M}dokumento forlasita`, 'media document (Plan.pdf) | ', M],
  [
    `${M}<aldonita: 00000035-PHOTO-2022-03-27-21-41-55.jpg>`,
    'media image (00000035-PHOTO-2022-03-27-21-41-55.jpg) | ',
    M,
  ],
  [
    `${M}Loko: https://maps.google.com/?q=1.3,103.8`,
    'location | Loko: https://maps.google.com/?q=1.3,103.8',
    M,
  ],
  [`${M}Voĉa alvoko, ${M}9 sek`, 'call | Voĉa alvoko, 9 sek'],
  [`bone ${M}<Ĉi tiu mesaĝo estis redaktita>`, 'text edited | bone'],
  [
    `${M}ENKETO:\nTagmanĝo?\n${M}ELEKTO: Rizo (${M}1 voĉo)\n${M}ELEKTO: Ne (${M}0 voĉoj)`,
    'poll | ENKETO:\nTagmanĝo?\nELEKTO: Rizo (1 voĉo)\nELEKTO: Ne (0 voĉoj)',
  ],
  [`${M}Ana aldonis vin`, 'notice other | Ana aldonis vin'],
  [`${M}Missed voice call`, 'call | Missed voice call'],
  [`${M}Missed group video call Tap to call back`, 'call | Missed group video call Tap to call back'],
  [`${M}image omitted ${M}<This message was edited>`, 'media image edited | ', M],
  [`the dock ${M}image omitted ${M}<This message was edited>`, 'media image edited | the dock', M],
  [`Plan x.pdf • ${M}2 pages ${M}<00000047-Plan x.pdf eklendi>`, 'media document (Plan x.pdf) | ', M],
  ['null', 'empty | '],
  ['Waiting for this message. This may take a while.', 'empty | '],
  [`${M}Ann created group “Plan: A”`, 'notice created | Ann created group “Plan: A”'],
  [
    `${M}${M}Ann's security code changed. Tap for more info.`,
    "notice security_code | Ann's security code changed. Tap for more info.",
  ],
  [`${M}Something that no table holds`, 'notice other | Something that no table holds'],
  ['', 'empty | '],
  // Without a mark in a file that has marks, people typed it
  ['image omitted', 'text | image omitted'],
  ['This message was deleted.', 'text | This message was deleted.'],
  ['Missed voice call', 'text | Missed voice call'],
  ['ok <This message was edited>', 'text | ok <This message was edited>'],
  ['Ann created group “G”', 'text | Ann created group “G”'],
  ["You're now an admin", "text | You're now an admin"],
  [
    'Messages and calls are end-to-end encrypted. Is that true?',
    'text | Messages and calls are end-to-end encrypted. Is that true?',
  ],
  [`a mark ${M}inside`, `text | a mark ${M}inside`],
];

for (const [body, expected, lead] of IOS) {
  test(`iOS: ${JSON.stringify(body)}`, () => assert.equal(ios(body, lead), expected));
}

const OLD_IOS: Table = [
  [`<${M}image omitted>`, 'media image | '],
  [`<${M}audio omitted>`, 'media audio | '],
  ['2016-08-30-PHOTO-00000016.jpg <attached>', 'media image (2016-08-30-PHOTO-00000016.jpg) | '],
  [`2016-08-30-PHOTO-00000016.jpg <${M}bijgevoegd>`, 'media image (2016-08-30-PHOTO-00000016.jpg) | '],
];

for (const [body, expected] of OLD_IOS) {
  test(`old iOS: ${JSON.stringify(body)}`, () => {
    assert.equal(shown(`30/08/16, 17:03:57: B: hello\r\n30/08/16, 17:03:58: Ann: ${body}\r\n`, 1), expected);
  });
}

const NOTICES: Table = [
  ['Messages and calls are end-to-end encrypted. Only people in this chat can read them.', 'encryption'],
  ['Ben created group "Plan: A"', 'created'],
  ['Ben changed the subject from "Plan: A" to "Plan: B"', 'subject'],
  ['Ben added Anna, Carl and Dora', 'added'],
  ['You were added', 'added'],
  ["Carl joined using this group's invite link", 'joined'],
  ['Carl left', 'left'],
  ['Ben removed Carl', 'removed'],
  ["You're now an admin", 'admin'],
  ['+65 8000 0101 changed to +65 8000 0102', 'number'],
  ["Ben changed this group's icon", 'icon'],
  ['消息和通话已进行端到端加密。只有此聊天中的成员可以查看、收听或分享。', 'encryption'],
  ['A sentence that nobody knows', 'other'],
];

for (const [line, kind] of NOTICES) {
  test(`a notice without sender: ${line}`, () =>
    assert.equal(android_notice(line), `notice ${kind} | ${line}`));
}

test('an iPhone without any mark in its file: notices behind a name are told by repeating it', () => {
  const text = '[01/02/2024, 10:00:00] Ann: Ann created group “G”\n[01/02/2024, 10:01:00] Ann: Ben left\n';
  assert.equal(shown(text, 0), 'notice created | Ann created group “G”');
  assert.equal(shown(text, 1), 'text | Ben left');
});

test('an encryption notice behind the name of the group is a notice on every phone', () => {
  assert.equal(
    android('Messages and calls are end-to-end encrypted. Tap to learn more.'),
    'notice encryption | Messages and calls are end-to-end encrypted. Tap to learn more.',
  );
});

const FILES: readonly (readonly [file: string, kind: string])[] = [
  ['IMG-20220323-WA0002.jpg', 'image'],
  ['VID-20220323-WA0002.mp4', 'video'],
  ['GIF-20220323-WA0002.mp4', 'gif'],
  ['STK-20220323-WA0002.webp', 'sticker'],
  ['PTT-20220323-WA0002.opus', 'voice'],
  ['AUD-20220323-WA0002.opus', 'audio'],
  ['DOC-20220323-WA0002.jpg', 'document'],
  ['00000035-GIF-2022-03-27-21-41-55.mp4', 'gif'],
  ['00000035-STICKER-2022-03-27-21-41-55.webp', 'sticker'],
  ['holiday.PNG', 'image'],
  ['song.mp3', 'audio'],
  ['report.xlsx', 'document'],
  ['no ending', 'document'],
];

for (const [file, kind] of FILES) {
  test(`${file} is ${kind}`, () => assert.equal(mediaKindOf(file), kind));
}

test('what stands for a text that can be seen once tells of nobody who was added', () => {
  const line = 'You received a view once message. For added privacy, you can only open it on your phone.';
  assert.equal(android_notice(line), `notice other | ${line}`);
});

test('the mark of phones in Hebrew opens a sentence that nobody taught, where the file shows it to be theirs', () => {
  const R = '\u200f';
  const file = `[15.1.2024, 13:40:00] A: ${R}ההודעות והשיחות מוצפנות מקצה לקצה.\r\n[15.1.2024, 13:41:00] A: ${M}x\r\n[15.1.2024, 13:42:00] A: ${R}דבר\r\n`;
  assert.equal(shown(file, 2), 'notice other | דבר');
});

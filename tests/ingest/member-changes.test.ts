/** Who came and who went by the sentences of each phone language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memberChanges } from '../../ingest/member-changes.ts';
import { MEMBER_KINDS } from '../../ingest/member-phrases.ts';
import { NO_PEOPLE, readPeople } from '../../ingest/people.ts';
import { WORDINGS } from '../../ingest/phone-wording/index.ts';
import { chatTable } from './chat-table.ts';

const people = readPeople(
  Buffer.from(
    [
      'person,aliases,phones,side',
      'Tom and Jerry Ltd,,,external',
      '"Lee, Tom",Tommy,+65 8123 4501,internal',
      'Zoë O’Neil,,,internal',
      '李和平,,,internal',
    ].join('\n'),
  ),
  'people.csv',
);

const VERBS = {
  'joined self': 'came',
  'joined other': 'added',
  'left self': 'left',
  'left other': 'removed',
};

/** `came`, `added`, `left`, `removed` and the names; `(2)` people without names; `by` who is named as acting. */
function told(text: string, list = NO_PEOPLE): string {
  const m = chatTable(text, list);
  const { changes, acted, unnamed_joined, unnamed_left, unread } = memberChanges(m, list);
  const verbs = new Set(changes.map(({ change, by }) => VERBS[`${change} ${by}`]));
  return [
    ...verbs,
    changes.map(({ person }) => person?.name ?? 'YOU').join(' | '),
    unnamed_joined + unnamed_left > 0 && `(${unnamed_joined + unnamed_left})`,
    ...acted.map(({ person }) => `by ${person.name}`),
    unread > 0 && 'unread',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Somebody who wrote stands above and below. */
const android = (sentence: string, list = NO_PEOPLE) =>
  told(`13/05/2026, 10:00 - Bo: hello\n13/05/2026, 10:01 - ${sentence}\n`, list);

type Table = readonly (readonly [sentence: string, told: string])[];

const SENTENCES: Readonly<Record<string, Table>> = {
  en: [
    ['Ann created group "Ben added Cleo"', 'came Ann'],
    ['Ann created this group', 'came Ann'],
    ['You created group "G"', 'came YOU'],
    ['Group created by Ann', 'came Ann'],
    ['Ann added Ben', 'added Ben by Ann'],
    ['Ann added Ben, Cleo and Dan', 'added Ben | Cleo | Dan by Ann'],
    ['Ann added you', 'added YOU by Ann'],
    ['You added Ben and Cleo', 'added Ben | Cleo'],
    ['Ann added you and 3 others', 'added YOU (3) by Ann'],
    ['Ben was added', 'added Ben'],
    ['Ben and Cleo were added', 'added Ben | Cleo'],
    ['You were added', 'added YOU'],
    ["Ben joined using this group's invite link", 'came Ben'],
    ['Ben joined using your invite', 'came Ben'],
    ['Ben joined using a group link.', 'came Ben'],
    ['Ben joined from the community', 'came Ben'],
    ['Ben left', 'left Ben'],
    ['Ben left the group', 'left Ben'],
    ['You left', 'left YOU'],
    ['Ann removed Ben', 'removed Ben by Ann'],
    ['You removed Ben', 'removed Ben'],
    ['Ann removed you', 'removed YOU by Ann'],
    ['Ben was removed', 'removed Ben'],
    ['Ben requested to join.', ''],
  ],
  de: [
    ['Ann hat die Gruppe "G" erstellt.', 'came Ann'],
    ['Ann hat die Gruppe „G“ erstellt.', 'came Ann'],
    ['Du hast die Gruppe "G" erstellt.', 'came YOU'],
    ['Ann hat Ben und Cleo hinzugefügt', 'added Ben | Cleo by Ann'],
    ['Ann hat dich hinzugefügt.', 'added YOU by Ann'],
    ['Du hast Ben, Cleo und Dan hinzugefügt.', 'added Ben | Cleo | Dan'],
    ['Ben und Cleo wurden hinzugefügt.', 'added Ben | Cleo'],
    ['Ben ist über Gruppeneinladungslink beigetreten', 'came Ben'],
    ['Ben hat die Gruppe verlassen.', 'left Ben'],
    ['Ann hat Ben entfernt.', 'removed Ben by Ann'],
    ['Ann hat dich entfernt.', 'removed YOU by Ann'],
    ['Du hast Ben entfernt.', 'removed Ben'],
  ],
  es: [
    ['Ann creó el grupo "G"', 'came Ann'],
    ['Creaste este grupo', 'came YOU'],
    ['Ann añadió a Ben, Cleo y Dan', 'added Ben | Cleo | Dan by Ann'],
    ['Se añadió a ~ Ben', 'added ~ Ben'],
    ['Ben se unió usando el enlace de invitación de este grupo', 'came Ben'],
    ['Ben y Cleo se unieron desde la comunidad', 'came Ben | Cleo'],
    ['Ben salió del grupo', 'left Ben'],
    ['Eliminaste a Ben', 'removed Ben'],
  ],
  fr: [
    ['Ann a créé le groupe “G”', 'came Ann'],
    ['Ann a ajouté Ben et Cleo', 'added Ben | Cleo by Ann'],
    ['Ann vous a ajouté', 'added YOU by Ann'],
    ['Ann vous a ajouté(e)', 'added YOU by Ann'],
    ['Ben est parti', 'left Ben'],
    ['Ann a retiré Ben', 'removed Ben by Ann'],
  ],
  he: [
    ['הקבוצה נוצרה על ידי דנה', 'came דנה'],
    ['דנה יצר/ה את הקבוצה "G"', 'came דנה'],
    ['דנה צירף/ה את רון', 'added רון by דנה'],
    ['צורפת על ידי דנה', 'added YOU by דנה'],
    ['רון הצטרף/ה לקבוצה באמצעות קישור ההזמנה של קבוצה זו', 'came רון'],
    ['רון יצא/ה', 'left רון'],
    ['רון הוסר/ה', 'removed רון'],
    ['רון הוסר/ה על ידי דנה', 'removed רון'],
  ],
  it: [
    ['Ann ha creato il gruppo "G"', 'came Ann'],
    ['Ann ha aggiunto Ben, Cleo e Dan', 'added Ben | Cleo | Dan by Ann'],
    ['Ben è uscito', 'left Ben'],
    ['Ann ha rimosso Ben', 'removed Ben by Ann'],
  ],
  ko: [
    ['김민수님이 "G"그룹을 만들었습니다', 'came 김민수'],
    ['이지은님이 그룹에 추가되었습니다', 'added 이지은'],
    ['이지은님이 나갔습니다', 'left 이지은'],
  ],
  ms: [
    ['Ann telah mencipta kumpulan ini', 'came Ann'],
    ['Ann telah menambah Ben dan Cleo', 'added Ben | Cleo by Ann'],
    ['Ann telah menambah anda', 'added YOU by Ann'],
    ['Ben telah meninggalkan kumpulan', 'left Ben'],
  ],
  nl: [
    ['Ann heeft de groep “G” gemaakt', 'came Ann'],
    ['Ann heeft u toegevoegd', 'added YOU by Ann'],
    ['Ann heeft je toegevoegd', 'added YOU by Ann'],
    ['Ann heeft Ben en Cleo toegevoegd', 'added Ben | Cleo by Ann'],
    ['Ben heeft de groep verlaten', 'left Ben'],
  ],
  'pt-BR': [
    ['Ann criou o grupo "G"', 'came Ann'],
    ['Ann criou este grupo', 'came Ann'],
    ['Ann adicionou Ben, Cleo e Dan', 'added Ben | Cleo | Dan by Ann'],
    ['Ann adicionou você', 'added YOU by Ann'],
    ['Ben entrou usando o link de convite deste grupo', 'came Ben'],
    ['Ben saiu', 'left Ben'],
    ['Ann removeu Ben', 'removed Ben by Ann'],
  ],
  ru: [
    ['Анна создал(-а) группу "G"', 'came Анна'],
    ['Анна добавил(-а) вас', 'added YOU by Анна'],
    ['Анна добавил(-а) Борис и Вера', 'added Борис | Вера by Анна'],
    ['Борис присоединился/-лась по ссылке', 'came Борис'],
    ['Борис вышел(-а)', 'left Борис'],
    ['Борис вышел(-а) из группы', 'left Борис'],
    ['Анна удалил(-а) Борис', 'removed Борис by Анна'],
  ],
  tr: [
    ['Ann bu grubu oluşturdu', 'came Ann'],
    ['Ann sizi ekledi', 'added YOU by Ann'],
    ['Ben gruptan ayrıldı', 'left Ben'],
  ],
  'zh-CN': [
    ['王芳创建了群组“G”', 'came 王芳'],
    ['你创建了群组“G”', 'came YOU'],
    ['王芳创建了此群组', 'came 王芳'],
    ['王芳添加了张伟、刘洋和陈静', 'added 张伟 | 刘洋 | 陈静 by 王芳'],
    ['王芳添加了A、B和C', 'added A | B | C by 王芳'],
    ['王芳添加了张伟和刘洋', 'added 张伟 | 刘洋 by 王芳'],
    ['王芳添加了你', 'added YOU by 王芳'],
    ['你添加了张伟', 'added 张伟'],
    ['王芳添加了你和其他3人', 'added YOU (3) by 王芳'],
    ['张伟加入群组', 'came 张伟'],
    ['张伟退出了群组', 'left 张伟'],
    ['王芳移除了张伟', 'removed 张伟 by 王芳'],
    ['你已被王芳移出群组', 'removed YOU by 王芳'],
  ],
  'zh-TW': [
    ['王芳建立了此群組', 'came 王芳'],
    ['王芳新增了你', 'added YOU by 王芳'],
    ['王芳已新增張偉', 'added 張偉 by 王芳'],
    ['張偉加入了群組', 'came 張偉'],
    ['張偉加入了', 'came 張偉'],
    ['張偉已離開群組', 'left 張偉'],
    ['張偉離開了', 'left 張偉'],
    ['王芳已移除張偉', 'removed 張偉 by 王芳'],
  ],
};

for (const [language, table] of Object.entries(SENTENCES)) {
  for (const [sentence, expected] of table) {
    test(`${language}: ${sentence}`, () => assert.equal(android(sentence), expected));
  }
}

test('every language that has words for a change of members has its sentences here', () => {
  const with_words = WORDINGS.filter((w) => MEMBER_KINDS.some((kind) => w.notices[kind]?.length));
  assert.deepEqual(with_words.map((w) => w.language).sort(), Object.keys(SENTENCES).sort());
});

for (const { language, notices, members } of WORDINGS) {
  const phrases = MEMBER_KINDS.flatMap((kind) => notices[kind] ?? []);
  test(`${language}: exceptions are phrases, and every phrase names its people`, () => {
    for (const phrase of Object.keys(members?.about ?? {})) assert.ok(phrases.includes(phrase), phrase);
    assert.equal(members === undefined, phrases.length === 0);
    for (const phrase of phrases) assert.match(android(phrase.replaceAll('*', 'Bo')), /Bo|YOU/, phrase);
  });
}

const NAMES: Table = [
  // A known name wins, whatever stands in it.
  ['Ann added Tom and Jerry Ltd', 'added Tom and Jerry Ltd by Ann'],
  ['Ann added Ben, Tom and Jerry Ltd and Lee, Tom', 'added Ben | Tom and Jerry Ltd | Lee, Tom by Ann'],
  ['Ann added Tom and Jerry Ltd and Ben', 'added Tom and Jerry Ltd | Ben by Ann'],
  ['Tom and Jerry Ltd were added', 'added Tom and Jerry Ltd'],
  ['Lee, Tom left', 'left Lee, Tom'],
  // The "and" of the list stands next to a name that is known, or comes last.
  ['Ann added Bo and Max and Moritz', 'added Bo | Max and Moritz by Ann'],
  ['Ann added Max and Moritz and Sam', 'added Max and Moritz | Sam by Ann'],
  ['Ann added Max and Moritz, Sam', 'added Max and Moritz | Sam by Ann'],
  ['Ann added Ben, Cleo, and Dan', 'added Ben | Cleo | Dan by Ann'],
  ['王芳添加了李和平', 'added 李和平 by 王芳'],
  ['王芳添加了张和平', 'added 张和平 by 王芳'],
  ['王芳添加了李和平和张伟', 'added 李和平 | 张伟 by 王芳'],
  // Aliases, numbers and names that are not saved lead to the person.
  ['Ann added Tommy', 'added Lee, Tom by Ann'],
  ['Ann added +65 8123 4501', 'added Lee, Tom by Ann'],
  [
    'Ann added \u202a+65\u00a08123\u00a04501\u202c and +65 9999 0000',
    'added Lee, Tom | +65 9999 0000 by Ann',
  ],
  ['Ann added ~\u202fTommy', 'added Lee, Tom by Ann'],
  ['\u200eAnn added \u2068~\u202fPat\u2069', 'added ~\u202fPat by Ann'],
  ['Zoë O’Neil left', 'left Zoë O’Neil'],
  ['~\u202fBo left', 'left Bo'],
  // Names that hold the words of the phrase.
  ['Ann added value added Ben', 'added value added Ben by Ann'],
  ['Bo added Ann left', 'added Ann left by Bo'],
  ['Bo left left', 'left Bo left'],
  ['Ann added 3 others', '(3) by Ann'],
  ['Ann added Ben and 1 other', 'added Ben (1) by Ann'],
  ['Ann added Ben and Ben', 'added Ben by Ann'],
];

for (const [sentence, expected] of NAMES) {
  test(`names: ${sentence}`, () => assert.equal(android(sentence, people), expected));
}

const M = '\u200e';
const ios = (sender: string, sentence: string) =>
  told(
    `${M}[13/05/2026, 10:00:00] Bo: ${M}image omitted\r\n[13/05/2026, 10:01:00] ${sender}: ${M}${sentence}\r\n`,
  );

const IPHONE: readonly (readonly [sender: string, sentence: string, told: string])[] = [
  ['Ann', 'Ann added Ben', 'added Ben by Ann'],
  ['The group', 'Ann added you', 'added YOU by Ann'],
  // Seen: the one before the notice is neither.
  ['~ Sam', 'Ann added ~ Ben', 'added ~ Ben by Ann'],
  ['Tom and Jerry', 'Tom and Jerry joined using your invite', 'came Tom and Jerry'],
  ['Ann added', 'Ann added added Ben', 'added Ben by Ann added'],
  // The owner's own name stands before what the owner did alone.
  ['Bo', 'You left', 'left Bo'],
  ['Bo', 'You created this group', 'came Bo'],
  ['The group', 'You left', 'left YOU'],
  ['Bo', 'You removed Ben', 'removed Ben'],
  ['Bo', 'Ann removed you', 'removed YOU by Ann'],
];

for (const [sender, sentence, expected] of IPHONE) {
  test(`iPhone: ${sender}: ${sentence}`, () => assert.equal(ios(sender, sentence), expected));
}

test('somebody called You is a person', () => {
  const text = '13/05/2026, 10:00 - You: hello\n13/05/2026, 10:01 - Ann removed You\n';
  assert.equal(told(text), 'removed You by Ann');
});

test('whoever wrote is the same person, before and after; others are one person for all their notices', () => {
  const m = chatTable(
    [
      '13/05/2026, 10:00 - Ann added +65 9999 0000',
      '13/05/2026, 10:01 - +65 9999 0000 left',
      '13/05/2026, 10:02 - Ann added ~ Bo',
      '13/05/2026, 10:03 - Bo: hello',
      '',
    ].join('\n'),
  );
  const [added, left, bo] = memberChanges(m, NO_PEOPLE).changes;
  assert.equal(added?.person, left?.person);
  assert.equal(bo?.person, m.persons[m.person[3] as number]);
});

const ENCRYPTED = '10:00 - Messages and calls are end-to-end encrypted. Learn more.';

const CREATED: readonly (readonly [what: string, lines: readonly string[], row: number | null])[] = [
  ['talk follows', ['10:00 - Ann created group "G"', '10:01 - Ann added you', '10:02 - Ann: hi'], 0],
  ['behind the notice of encryption', [ENCRYPTED, '09:00 - You created group "G"', '10:02 - Ann: hi'], 1],
  ['alone', ['10:00 - Ann created group "G"'], 0],
  ['in the middle', ['10:00 - Ann: hi', '10:01 - Ann created group "G"'], null],
  ['none', ['10:00 - Ann added you', '10:00 - Ann: hi'], null],
];

for (const [what, lines, row] of CREATED) {
  test(`creation: ${what}`, () => {
    const m = chatTable(lines.map((line) => `13/05/2026, ${line}\n`).join(''));
    assert.equal(memberChanges(m, NO_PEOPLE).created_at_row, row);
  });
}

test('creation: long before the owner of the phone came, or before anything else is seen', () => {
  for (const [added, talk] of [
    ['20/05/2026', '20/05/2026'],
    ['13/05/2026', '30/05/2026'],
  ]) {
    const m = chatTable(
      `13/05/2026, 10:00 - Ann created group "G"\n${added}, 10:00 - Ann added you\n${talk}, 11:00 - Ann: hi\n`,
    );
    assert.equal(memberChanges(m, NO_PEOPLE).created_at_row, null);
  }
});

test('hostile sentences take no time and name nobody', () => {
  const long = 'x added '.repeat(370);
  assert.equal(android(`${'a'.repeat(300)} left`), 'unread');
  assert.equal(android(`${long}y`), 'by x unread');
  assert.equal(android(`Ann added ${'and '.repeat(700)}`), 'added and and by Ann');
  assert.equal(android(`Ann added ${'a, '.repeat(900)}b`), 'added a | b by Ann');
});

/** Names in notices of members, iPhones, and whether a chat goes back to its creation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memberChanges } from '../../ingest/member-changes.ts';
import { NO_PEOPLE, readPeople } from '../../ingest/people.ts';
import { chatTable } from './chat-table.ts';
import { android, told } from './member-told.ts';

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

type Table = readonly (readonly [sentence: string, told: string])[];
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

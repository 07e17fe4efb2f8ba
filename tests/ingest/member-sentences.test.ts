/** Who came and who went by the sentences of each phone language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEMBER_KINDS } from '../../ingest/member-phrases.ts';
import { WORDINGS } from '../../ingest/phone-wording/index.ts';
import { android } from './member-told.ts';

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

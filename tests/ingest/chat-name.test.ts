import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatName } from '../../ingest/chat-name.ts';

const TABLE: readonly (readonly [file: string, member: string | null, name: string])[] = [
  ['exports/WhatsApp Chat with Sales.txt', null, 'Sales'],
  ['exports/WhatsApp Chat with Sales (1).txt', null, 'Sales'],
  ['exports/WhatsApp Chat with Class (2023).txt', null, 'Class (2023)'],
  ['exports/WhatsApp Chat with Class (2023) (1).txt', null, 'Class (2023)'],
  ["exports/צ'אט WhatsApp עם צוות.txt", null, 'צוות'],
  ['exports/Chat WhatsApp dengan Toko Kain.txt', null, 'Toko Kain'],
  ['exports/WhatsApp Chat with Sales.ZIP', '_chat.txt', 'Sales'],
  ['exports/WhatsApp Chat - Sales.zip', '_chat.txt', 'Sales'],
  ['exports/a.zip', 'WhatsApp Chat with Sales.txt', 'Sales'],
  ['exports/a.zip', 'WhatsApp Chat - Sales/_chat.txt', 'Sales'],
  ['exports/WhatsApp Chat - Sales/_chat.txt', null, 'Sales'],
  ['exports/WhatsApp Chat - Sales/_chat (2).txt', null, 'Sales'],
  ['exports/WhatsApp Chat mit Vertrieb & Co.txt', null, 'Vertrieb & Co'],
  ['exports/Чат WhatsApp с\u00a0контактом Иван.txt', null, 'Иван'],
  ['exports/与项目组的 WhatsApp 聊天.txt', null, '项目组'],
  ['exports/WhatsApp_Chat_with_Cold_Store.txt', null, 'Cold Store'],
  ['exports/WhatsApp%20Chat%20with%20Cold%20Store.txt', null, 'Cold Store'],
  ['exports/WhatsApp Chat with snake_case.txt', null, 'snake_case'],
  ['exports/WhatsApp Chat with “Plan ‘A’”.txt', null, '“Plan ‘A’”'],
  ['exports/WhatsApp Chat with 👨‍👩‍👧 Family.txt', null, '👨‍👩‍👧 Family'],
  ['exports/WhatsApp Chat with Cafe\u0301.txt', null, 'Café'],
  ['exports/WhatsApp Chat with +65 8000 0101.txt', null, '+65 8000 0101'],
  ['exports/Sales team.txt', null, 'Sales team'],
  ['exports/_chat.txt', null, 'chat'],
  ['_chat.txt', null, 'chat'],
  ['share.zip', 'WhatsApp Chat - Sales.zip!_chat.txt', 'Sales'],
  ['share.zip', 'May/WhatsApp Chat - Sales (1).zip!_chat.txt', 'Sales'],
  ['share.zip', 'WhatsApp Chat - Sale! Now!.zip!_chat.txt', 'Sale! Now!'],
  ['share.zip', 'WhatsApp Chat - Sales.zip!Top/_chat.txt', 'Sales'],
  ['share.zip', 'WhatsApp Chat with Sales.zip!WhatsApp Chat with Sales.txt', 'Sales'],
  ['WhatsApp Chat - all.zip', 'Verkauf.zip!_chat.txt', 'Verkauf'],
  ['mail.eml', 'WhatsApp%20Chat%20-%20Cold%20Store.zip!_chat.txt', 'Cold Store'],
  ['WhatsApp Chat with Sales.eml', '_chat.txt', 'Sales'],
  ['WhatsApp Chat with Sales.eml', 'unnamed.eml!unnamed.zip!_chat.txt', 'Sales'],
  ['mail.eml', '与项目组的 WhatsApp 聊天.txt', '项目组'],
];

for (const [file, member, name] of TABLE) {
  test(`${file}${member ? `!${member}` : ''} is ${name}`, () => assert.equal(chatName(file, member), name));
}

test('a folder around a re-zipped export hides no name of WhatsApp’s', () => {
  assert.equal(chatName('WhatsApp Chat - Sales.zip', 'Top/_chat.txt'), 'Sales');
  assert.equal(chatName('all.zip', 'Top/_chat.txt'), 'Top');
  assert.equal(chatName('WhatsApp Chat - all.zip', 'WhatsApp Chat - Sales/_chat.txt'), 'Sales');
});

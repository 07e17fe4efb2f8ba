import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CopyOfChat, mergeCopies } from '../../ingest/merge.ts';
import { readPeople } from '../../ingest/people.ts';
import { readText } from './read-text.ts';

const PEOPLE = readPeople(Buffer.from('person\nAnn\nCleo Example\n'), 'people.csv');

/** Eight messages, by turns of Ann and of one whom each phone calls by a name of its own. */
function copy(phone: number, name: (message: number) => string, from = 0): CopyOfChat {
  const lines = Array.from({ length: 8 }, (_, i) => {
    const sender = i % 2 === 0 ? 'Ann' : name(i);
    return `13/05/2026, 09:0${i} - ${sender}: message number ${i} of this day\n`;
  });
  const { columns } = readText(lines.slice(from).join(''));
  return { export_id: `${phone}/${from}`, path: `phone${phone}/${from}`, columns, zone: null, phone };
}

const unlisted = (...copies: CopyOfChat[]) => mergeCopies(copies, PEOPLE).unlisted;

test('one copy tells who is not listed, and how much he wrote', () => {
  assert.deepEqual(unlisted(copy(0, () => '~Cleo')), [
    { sender: '~Cleo', messages: 4, shared: 0, known_as: [] },
  ]);
  assert.deepEqual(unlisted(copy(0, () => 'Cleo Example')), []);
});

test('the same messages under a listed name on another phone', () => {
  const found = unlisted(
    copy(0, () => '+65 8000 0101'),
    copy(1, () => 'Cleo Example'),
  );
  assert.deepEqual(found, [
    { sender: '+65 8000 0101', messages: 4, shared: 4, known_as: [{ person: 'Cleo Example', messages: 4 }] },
  ]);
});

test('messages that another phone shows under several names', () => {
  const found = unlisted(
    copy(0, () => '~C'),
    copy(1, (i) => (i === 1 ? 'Zed' : 'Cleo Example')),
  );
  assert.deepEqual(found, [
    { sender: '~C', messages: 4, shared: 4, known_as: [{ person: 'Cleo Example', messages: 3 }] },
  ]);
});

test('two phones that both do not know him are no sign against it', () => {
  const found = unlisted(
    copy(0, () => 'Cleo Example', 4),
    copy(1, () => '~C'),
    copy(2, () => '~C'),
  );
  assert.deepEqual(found[0]?.known_as, [{ person: 'Cleo Example', messages: 4 }]);
  assert.deepEqual([found[0]?.sender, found[0]?.messages, found[0]?.shared], ['~C', 2, 4]);
});

test('exports of one phone say nothing about each other’s names', () => {
  const found = unlisted(
    copy(0, () => '~C'),
    copy(0, () => '~C', 2),
  );
  assert.deepEqual(found, [{ sender: '~C', messages: 4, shared: 0, known_as: [] }]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleOf } from '../../ingest/people.ts';
import { WorkspaceError } from '../../ingest/schema/problem.ts';
import { FLOATING } from '../../ingest/schema/zone-table.ts';
import { cellText, readXlsx } from '../../ingest/xlsx-table.ts';
import { type SheetCell, workbook } from './xlsx.ts';

const HEAD = ['person', 'aliases', 'phones', 'side', 'from'];
const people = async (...rows: (readonly SheetCell[])[]) =>
  peopleOf(await readXlsx(workbook([HEAD, ...rows]), 'people.xlsx', ['person']), FLOATING, 'SG');

async function problems(run: Promise<unknown>): Promise<string[]> {
  try {
    await run;
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    return error.problems.map((p) => `${p.where} ${p.code}`);
  }
  return [];
}

test('people by name, alias and phone, written as text or number', async () => {
  const list = await people(
    ['Ann Lee', 'Annie; 小安', 6580000101, 'internal', { date: 46143 }],
    [],
    ['Ben', null, '8000 0202; +65 8000 0203', 'external'],
  );
  assert.deepEqual(
    [...list.by_key],
    [
      ['Ann Lee', 0],
      ['Annie', 0],
      ['小安', 0],
      ['tel:6580000101', 0],
      ['Ben', 1],
      ['tel:6580000202', 1],
      ['tel:6580000203', 1],
    ],
  );
  assert.deepEqual(
    list.persons.map((p) => [p.roles[0]?.side, p.roles[0]?.from_ms]),
    [
      ['internal', Date.UTC(2026, 4, 1)],
      ['external', -Infinity],
    ],
  );
});

for (const phone of ['1.38E+10', 1.38e10, 1.2345678901234567e19, 6580000101.5, '65800001016580000101']) {
  test(`the phone ${phone} is refused with its row`, async () => {
    assert.deepEqual(await problems(people(['Ann'], ['Ben', null, phone])), [
      'people.xlsx:row 3 people-phone-rounded',
    ]);
  });
}

test('an alias of two persons names both rows', async () => {
  const list = people(['Ann', 'A'], [], ['Ben', 'A']);
  await assert.rejects(list, (error: unknown) => {
    assert.ok(error instanceof WorkspaceError);
    const [p] = error.problems;
    assert.deepEqual(
      [p?.where, p?.what],
      ['people.xlsx:row 4', 'an alias stands for two persons, here and in row 2'],
    );
    return true;
  });
});

test('no workbook, and one without the column', async () => {
  assert.deepEqual(await problems(readXlsx(Buffer.from('person\nAnn\n'), 'people.xlsx', ['person'])), [
    'people.xlsx list-not-xlsx',
  ]);
  assert.deepEqual(await problems(readXlsx(workbook([['persons']]), 'people.xlsx', ['person'])), [
    'people.xlsx:row 1 list-missing-column',
  ]);
});

test('cells as a person would type them', () => {
  const cells = [null, ' a ', true, 7, 1.5, 68001234567, new Date(Date.UTC(2026, 4, 1, 12, 30))];
  assert.deepEqual(
    cells.map((cell) => cellText(cell)),
    ['', ' a ', 'true', '7', '1.5', '68001234567', '2026-05-01T12:30:00'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGroups } from '../../ingest/groups.ts';
import { isListed, lookAt, type Register, recognised, registerOf } from '../../ingest/held.ts';
import { parseExport } from '../../ingest/parse.ts';
import { type ExportSketch, sketchMonths } from '../../ingest/sketch.ts';

const GROUPS = readGroups(
  Buffer.from('chat,aliases,exports,exporter\nDock,Dock North;Pier,,Ann\nYard,,early/*.txt;abcdef012345,\n'),
  'groups.csv',
);
const register = registerOf(GROUPS) as Register;
const place = (chat_name: string, path = 'exports/x.txt', export_id = '000000000000') => ({
  path,
  member: null,
  export_id,
  chat_name,
});

test('a list that names no exporter keeps nothing out', () => {
  assert.equal(registerOf(readGroups(Buffer.from('chat,type\nDock,project\n'), 'groups.csv')), null);
  assert.equal(registerOf([]), null);
});

test('listed by name or alias, by path, or by id', () => {
  for (const name of ['Dock', 'dock ', 'DOCK NORTH', 'Pier', 'Yard'])
    assert.ok(isListed(register, place(name)), name);
  assert.ok(isListed(register, place('Anything', 'early/a.txt')));
  assert.ok(isListed(register, place('Anything', 'x.txt', 'abcdef012345')));
  for (const name of ['Mum', 'Docks', '_chat', 'chat']) assert.ok(!isListed(register, place(name)), name);
});

test('listed by the name that files give it, where it is that of one row', () => {
  const rows = 'chat,exporter\nR/D: Lab?,Ann\nDock <1>,\nDock |1|,\n';
  const known = registerOf(readGroups(Buffer.from(rows), 'groups.csv')) as Register;
  assert.ok(isListed(known, place('R_D_ Lab_')));
  for (const name of ['R D Lab', 'R_D_Lab', 'Dock _1_']) assert.ok(!isListed(known, place(name)), name);
});

function look(export_id: string, chat_name: string, text: string) {
  const parsed = parseExport(new TextEncoder().encode(text));
  assert.ok(!('code' in parsed));
  const sketch = {
    key: export_id,
    export_id,
    sha256: '',
    path: `${chat_name}.txt`,
    member: null,
    chat_name,
    facts: parsed.facts,
    senders: parsed.columns.senders,
    exported_at_local_ms: null,
    ...sketchMonths(parsed.columns),
  } as ExportSketch;
  return lookAt(sketch, parsed.columns);
}
const said = (from: number, n: number) =>
  Array.from(
    { length: n },
    (_, i) =>
      `12/10/2026, 09:${String(from + i).padStart(2, '0')} - ${i % 2 ? 'Ann' : 'Ben'}: the pallet number ${from + i} is at the gate\n`,
  ).join('');

test('a file without a name is known by what its notices call the chat', () => {
  const notice = '12/10/2026, 09:00 - Ann created group "Dock"\n';
  assert.deepEqual(recognised([look('a', '_chat', notice + said(1, 4))], [], GROUPS), { a: 'Dock' });
  const renamed = '12/10/2026, 09:00 - Ann changed the subject from "Dock" to "Harbour side"\n';
  assert.deepEqual(recognised([look('a', 'Harbour side', renamed + said(1, 4))], [], GROUPS), { a: 'Dock' });
  const other = '12/10/2026, 09:00 - Ann created group "Family"\n';
  assert.deepEqual(recognised([look('a', '_chat', other + said(1, 4))], [], GROUPS), {});
  const both = `${notice}12/10/2026, 09:01 - Ann changed the subject from "Dock" to "Yard"\n`;
  assert.deepEqual(
    recognised([look('a', '_chat', both + said(2, 4))], [], GROUPS),
    {},
    'two rows lead nowhere',
  );
});

test('or by the same records as an export of a listed chat', () => {
  const dock = look('b', 'Dock', said(1, 20)).sketch;
  assert.deepEqual(recognised([look('a', 'export 3', said(5, 20))], [dock], GROUPS), { a: 'export 3' });
  const others = look('c', 'Mum', said(1, 20).replaceAll('pallet', 'parcel').replaceAll('09:', '19:'));
  assert.deepEqual(recognised([others], [dock], GROUPS), {});
});

test('what somebody wrote is no notice', () => {
  const text = `12/10/2026, 09:00 - Mum: Ann created group "Dock"\n${said(1, 4).replaceAll('Ann', 'Mum')}`;
  assert.deepEqual(recognised([look('a', 'Mum', text)], [], GROUPS), {});
});

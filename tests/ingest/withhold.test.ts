import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personHash } from '../../ingest/forgotten.ts';
import { KIND, textAt } from '../../ingest/schema/message-table.ts';
import { type Withholding, withheldKey, withhold, withoutNames } from '../../ingest/withhold.ts';
import { readText } from './read-text.ts';

const key = Buffer.from('0'.repeat(64));
const NOTHING: Withholding = {
  key: key.toString(),
  before_local_ms: null,
  persons: {},
  chats: [],
  exports: [],
  region: null,
};
const forgetting = (...names: string[]): Withholding => ({
  ...NOTHING,
  persons: Object.fromEntries(names.map((name) => [personHash(key, name), 'forgotten-00aa11bb'])),
});

const CHAT = `30/04/2026, 23:59 - Ana: see you
01/05/2026, 08:00 - Ana created group "Team"
01/05/2026, 08:01 - Ana added Ben Li
01/05/2026, 09:00 - Ben Li: tell Ana
01/05/2026, 09:01 - Ana: <Media omitted>
`;

function rowsOf(by: Withholding) {
  const t = withhold(readText(CHAT).columns, by);
  return Array.from({ length: t.n }, (_, i) => [
    t.senders[t.sender[i] as number] ?? '',
    textAt(t.text, i),
    ...(t.text_hash ? [textAt(t.text_hash, i).length] : []),
  ]);
}

test('texts from before the month leave a hash; by the clock of the phone', () => {
  const by = { ...NOTHING, before_local_ms: Date.UTC(2026, 4, 1) };
  assert.deepEqual(rowsOf(by), [
    ['Ana', '', 12],
    ['', 'Ana created group "Team"', 0],
    ['', 'Ana added Ben Li', 0],
    ['Ben Li', 'tell Ana', 0],
    ['Ana', '', 0],
  ]);
});

test('who is forgotten has a pseudonym and no words; what others say of them stays', () => {
  assert.deepEqual(rowsOf(forgetting('Ana')), [
    ['forgotten-00aa11bb', ''],
    ['', 'forgotten-00aa11bb created group "Team"'],
    ['', 'forgotten-00aa11bb added Ben Li'],
    ['Ben Li', 'tell Ana'],
    ['forgotten-00aa11bb', ''],
  ]);
});

test('twice is once, and kinds and lengths stay', () => {
  const by = { ...forgetting('Ana'), before_local_ms: Date.UTC(2026, 4, 2) };
  const { columns } = readText(CHAT);
  const once = withhold(columns, by);
  assert.deepEqual(withhold(once, by), once);
  assert.deepEqual([once.kind, once.chars, once.kind[4]], [columns.kind, columns.chars, KIND.media]);
});

test('an export that nothing is withheld of keeps its name in the store', () => {
  assert.equal(withheldKey('k', null), 'k');
  assert.equal(withheldKey('k', { ...NOTHING, chats: ['00aa11bb22cc'] }), 'k');
  assert.notEqual(withheldKey('k', forgetting('Ana')), 'k');
  assert.notEqual(withheldKey('k', forgetting('Ana')), withheldKey('k', forgetting('Ben')));
});

test('names in sentences: of several words, in quotes, of signs without blanks, phone numbers', () => {
  const known = new Set(['Ben Li', "Mary O'Hara", '思远', '欧阳思远', '+65 8000 0101']);
  const told = (text: string) => withoutNames(text, (name) => (known.has(name) ? 'X' : null));
  assert.equal(told('Ana added Ben Li and Ben Limbert'), 'Ana added X and Ben Limbert');
  assert.equal(told("“Mary O'Hara” left."), '“X” left.');
  assert.equal(told('欧阳思远加入了群组'), 'X加入了群组');
  assert.equal(told('\u200e\u202a+65 8000 0101\u202c was added'), '\u200e\u202aX\u202c was added');
  assert.equal(told('nobody here'), 'nobody here');
});

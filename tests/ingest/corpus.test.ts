/**
 * Public exports with counted truth, which lie beside the repository and are never copied into it. Each file gives its
 * counted records, messages, notices, calls and senders, where a count is known.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readFileChats } from '../../ingest/export.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const INDEX = join(FOLDER, 'INDEX.tsv');

const COUNTS = ['n_records', 'n_messages', 'n_system', 'n_calls', 'n_senders'] as const;
type Counts = Partial<Record<(typeof COUNTS)[number], number>>;

/** What is read instead of the counted truth, and why that is accepted. */
const EXCEPTIONS: Readonly<Record<string, { reason: string; counts: Counts }>> = {
  'rodrigogs-klo': {
    reason:
      'two header families in one file of three lines, which no phone writes: the rarer one is taken as text',
    counts: { n_records: 2, n_messages: 2, n_system: 0, n_calls: 0, n_senders: 1 },
  },
  'wet-group': {
    reason:
      'a hand-made Android file with a notice behind the name of another person, where it is what people may type',
    counts: { n_records: 7, n_messages: 7, n_system: 0, n_calls: 0, n_senders: 3 },
  },
};
/** No count is given, and nothing can be read: the marks stand in the file as letters (`\ufeff`). */
const WITHOUT_RECORDS = new Set(['memoria-broken-bom']);

interface Entry {
  id: string;
  file: string;
  counts: Counts;
}

function entries(): Entry[] {
  const [header = [], ...rows] = readFileSync(INDEX, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) => {
    const cell = (name: string) => cells[header.indexOf(name)] ?? '';
    const counts: Counts = {};
    for (const name of COUNTS) if (/^\d+$/.test(cell(name))) counts[name] = Number(cell(name));
    return { id: cell('id'), file: cell('file'), counts };
  });
}

async function read({ id, file }: Entry) {
  const absolute = join(FOLDER, id, file);
  return readFileChats({
    absolute,
    path: file,
    store: null,
    code_hash: '',
    rules: [],
    zone: null,
    sibling_orders: {},
    known_senders: [],
    taught: [],
  });
}

if (!existsSync(INDEX)) {
  test('the corpus of counted exports', (t) => {
    t.skip('The corpus is not beside the repository (../shared/corpus): real exports were NOT tried.');
  });
} else {
  const all = entries();

  test('the corpus is there', () => assert.ok(all.length > 60));

  for (const entry of all) {
    test(`corpus: ${entry.id}`, async () => {
      const { chats, unread } = await read(entry);
      if (WITHOUT_RECORDS.has(entry.id)) {
        assert.deepEqual(
          unread.map((u) => u.code),
          ['no-records'],
        );
        return;
      }
      assert.deepEqual([chats.length, unread], [1, []]);
      const facts = chats[0]?.sketch.facts;
      assert.ok(facts);
      const found: Required<Counts> = {
        n_records: facts.records,
        n_messages: facts.messages,
        n_system: facts.notices,
        n_calls: facts.calls,
        n_senders: facts.senders,
      };
      const expected = EXCEPTIONS[entry.id]?.counts ?? entry.counts;
      for (const name of COUNTS) {
        if (expected[name] !== undefined) assert.equal(found[name], expected[name], name);
      }
    });
  }

  test('every exception is still one, and in the corpus', () => {
    for (const [id, { counts }] of Object.entries(EXCEPTIONS)) {
      const entry = all.find((e) => e.id === id);
      assert.ok(entry, id);
      assert.ok(
        COUNTS.some((name) => entry.counts[name] !== counts[name]),
        `${id} agrees with its counts`,
      );
    }
  });
}

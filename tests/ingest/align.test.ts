import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Company,
  type ExportFile,
  exportChat,
  lookOf,
  simulateCompany,
} from '../../fixtures/simulator/simulator.ts';
import { align } from '../../ingest/align.ts';
import { parseExport } from '../../ingest/parse.ts';
import type { RecordColumns } from '../../ingest/schema/message-table.ts';
import { smallSpec } from '../fixtures/small-company.ts';

const company: Company = simulateCompany(smallSpec, 'align');
const EXPORTED_MS = Date.UTC(2026, 4, 21);

interface Made {
  file: ExportFile;
  columns: RecordColumns;
}

function made(look: string, owner: string, zone: string, more: Record<string, unknown> = {}): Made {
  const file = exportChat(
    company,
    'group',
    {
      owner,
      look: lookOf(look),
      zone,
      address_book: owner === 'ann' ? { ben: 'Ben B', cleo: 'Customer Cleo' } : {},
      unsaved: 'push',
    },
    { exported_at_ms: EXPORTED_MS, ...more },
  );
  const parsed = parseExport(Buffer.from(file.text));
  assert.ok('columns' in parsed);
  assert.equal(parsed.columns.n, file.records.length);
  return { file, columns: parsed.columns };
}

const base = made('ios-en-us', 'ann', 'Asia/Singapore');

const others: readonly (readonly [string, Made])[] = [
  ['the same phone again', made('ios-en-us', 'ann', 'Asia/Singapore')],
  ['a phone in another language', made('ios-de', 'cleo', 'Asia/Singapore')],
  ['a phone without seconds', made('android-en-gb', 'cleo', 'Asia/Singapore')],
  ['a phone in another zone', made('ios-zh-cn', 'cleo', 'Europe/Amsterdam')],
  [
    'a phone without seconds, with media, in another zone',
    made('android-zh-cn', 'ann', 'America/New_York', { with_media: true }),
  ],
  ['a member who joined later', made('android-en-us-12h', 'ben', 'Asia/Singapore')],
  ['a second of jitter', made('ios-en-gb', 'cleo', 'Asia/Singapore', { jitter_share: 0.5 })],
];

describe('copies of one chat from different phones', () => {
  for (const [what, other] of others) {
    test(`${what}: every message meets itself, and no other`, () => {
      const found = align(base.columns, other.columns);
      assert.ok(found);
      const wrong: string[] = [];
      let shared = 0;
      const ids = new Map(base.file.records.flatMap((r, i) => (r.id ? [[r.id, i] as const] : [])));
      other.file.records.forEach((r, j) => {
        if (!r.id || r.kind === 'notice') return;
        const truth = ids.get(r.id) ?? -1;
        if (truth >= 0) shared++;
        if (found.match[j] !== truth)
          wrong.push(`${r.id} ${r.kind} ${r.sent_at_local}: ${found.match[j]} not ${truth}`);
      });
      assert.ok(shared > 50, `only ${shared} in both`);
      assert.deepEqual(wrong, []);
    });
  }
});

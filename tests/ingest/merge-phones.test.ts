import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ExportFile,
  type ExportWindow,
  exportChat,
  lookOf,
  simulateCompany,
} from '../../fixtures/simulator/simulator.ts';
import { type CopyOfChat, mergeCopies } from '../../ingest/merge.ts';
import { parseExport } from '../../ingest/parse.ts';
import { NO_PEOPLE } from '../../ingest/people.ts';
import { KIND } from '../../ingest/schema/message-table.ts';
import { fillZoneTable } from '../../ingest/zone.ts';
import { smallSpec } from '../fixtures/small-company.ts';

const company = simulateCompany(smallSpec, 'phones');
const truth = new Map(company.chats[0]?.messages.map((m) => [m.id, m]));
const MAY_21 = Date.UTC(2026, 4, 21);
const MAY_5 = Date.UTC(2026, 4, 5);
const YEAR = [Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31)] as const;

/** A phone of somebody: look, owner, zone on its clock, and what was exported when. */
type Phone = readonly [look: string, owner: string, zone: string, window?: Partial<ExportWindow>];

function file([look, owner, zone, window]: Phone): ExportFile {
  return exportChat(
    company,
    'group',
    {
      owner,
      look: lookOf(look),
      zone,
      address_book: owner === 'ann' ? { ben: 'Ben B', cleo: 'Customer Cleo' } : {},
      unsaved: owner === 'cleo' ? 'marked-number' : 'push',
    },
    { exported_at_ms: MAY_21, ...window },
  );
}

const SG = 'Asia/Singapore';
const NL = 'Europe/Amsterdam';
const NY = 'America/New_York';

const COMBINATIONS: readonly (readonly [string, readonly Phone[]])[] = [
  [
    'two iPhones, two languages',
    [
      ['ios-en-us', 'ann', SG],
      ['ios-de', 'cleo', SG],
    ],
  ],
  [
    'iPhone and Android',
    [
      ['ios-en-us', 'ann', SG],
      ['android-en-gb', 'cleo', SG],
    ],
  ],
  [
    'two Androids, two date orders',
    [
      ['android-en-us-12h', 'ann', SG],
      ['android-de', 'cleo', SG],
    ],
  ],
  [
    'Singapore and Amsterdam',
    [
      ['ios-en-gb', 'ann', SG],
      ['ios-zh-cn', 'cleo', NL],
    ],
  ],
  [
    'Android in New York, iPhone in Singapore',
    [
      ['android-en-gb', 'cleo', NY],
      ['ios-en-us', 'ann', SG],
    ],
  ],
  [
    'with and without media',
    [
      ['ios-en-us', 'ann', SG],
      ['android-zh-cn', 'cleo', SG, { with_media: true }],
    ],
  ],
  [
    'a member who joined later',
    [
      ['ios-en-us', 'ann', SG],
      ['android-en-gb', 'ben', SG],
    ],
  ],
  [
    'a member who left',
    [
      ['ios-en-us', 'ann', SG],
      ['ios-fr', 'dan', SG],
    ],
  ],
  [
    'one export ends early',
    [
      ['ios-en-us', 'ann', SG],
      ['android-en-gb', 'cleo', SG, { exported_at_ms: MAY_5 }],
    ],
  ],
  [
    'halves that overlap',
    [
      ['ios-en-us', 'ann', SG, { exported_at_ms: MAY_5 }],
      ['ios-de', 'cleo', SG, { from_ms: MAY_5 - 4 * 86_400_000 }],
    ],
  ],
  [
    'a second of jitter',
    [
      ['ios-en-us', 'ann', SG],
      ['ios-en-gb', 'cleo', SG, { jitter_share: 0.5 }],
    ],
  ],
  [
    'month after month, and a second phone',
    [
      ['ios-en-us', 'ann', SG, { exported_at_ms: MAY_5 }],
      ['ios-en-us', 'ann', SG],
      ['android-en-gb', 'cleo', NL],
    ],
  ],
  [
    'three phones, three zones',
    [
      ['android-en-gb', 'ann', SG],
      ['ios-de', 'cleo', NL],
      ['ios-en-us', 'ben', NY],
    ],
  ],
];

/** Captions that only some of the exports show. */
function captions(files: readonly ExportFile[]): string[] {
  const shown = files.map((f) => f.records.filter((r) => r.kind === 'media' && r.text !== '').length);
  return new Set(shown.map((n) => n > 0)).size > 1 ? ['caption-dropped'] : [];
}

/** Copies in the order given; the first phone's clock and names tell the chat. */
function copiesOf(phones: readonly Phone[]): { files: ExportFile[]; copies: CopyOfChat[] } {
  const owners = [...new Set(phones.map(([, owner]) => owner))];
  const files = phones.map(file);
  const copies = files.map((f, i): CopyOfChat => {
    const parsed = parseExport(Buffer.from(f.text));
    assert.ok('columns' in parsed);
    const [, owner, zone] = phones[i] as Phone;
    return {
      export_id: String(i),
      path: `phone${i}`,
      columns: parsed.columns,
      zone: fillZoneTable(zone, ...YEAR),
      phone: owners.indexOf(owner),
    };
  });
  return { files, copies };
}

describe('exports of one chat from several phones', () => {
  for (const [what, phones] of COMBINATIONS) {
    test(`${what}: every message once, at its instant`, () => {
      const { files, copies } = copiesOf(phones);
      const { columns: m, left_out, differences } = mergeCopies(copies, NO_PEOPLE);
      assert.deepEqual(left_out, []);
      // A phone that joined later, or an export that ends earlier, is no difference; a dropped caption is one.
      assert.deepEqual(new Set(differences.map((d) => d.difference)), new Set(captions(files)));
      const found: string[] = [];
      const wrong: string[] = [];
      let seen = 0;
      for (let i = 0; i < m.n; i++) {
        if (m.kind[i] === KIND.notice) continue;
        const at = files[Number(m.export_ids[m.export[i] as number])] as ExportFile;
        const record = at.records.find((r) => r.first_line === m.first_line[i]);
        const message = truth.get(record?.id ?? '');
        if (!message) continue;
        found.push(message.id);
        seen += m.copies[i] as number;
        const late_ms = message.sent_at_ms - (m.sent_at_ms[i] as number);
        const slack_ms = m.resolution_s[i] === 60 ? 60_000 : 1000;
        if (late_ms < -1000 || late_ms > slack_ms) wrong.push(`${message.id} is ${late_ms} ms off`);
      }
      const expected = new Set(
        files.flatMap((f) => f.records.flatMap((r) => (r.id && r.kind !== 'notice' ? [r.id] : []))),
      );
      assert.deepEqual([...found].sort(), [...expected].sort());
      assert.deepEqual(wrong, []);
      const shown = files.flatMap((f) => f.records).filter((r) => r.id && r.kind !== 'notice').length;
      assert.equal(seen, shown, 'copies counts every export that shows a message');
    });
  }

  test('without zones all is told on the first phone’s clock, also until when the chat was seen', () => {
    const { copies } = copiesOf([
      ['ios-en-us', 'ann', SG],
      ['ios-de', 'cleo', NL],
    ]);
    const [first, second] = copies.map((c) => ({ ...c, zone: null })) as [CopyOfChat, CopyOfChat];
    const alone = mergeCopies([first], NO_PEOPLE);
    const both = mergeCopies([first, second], NO_PEOPLE);
    assert.equal(both.observed_until_ms, alone.observed_until_ms);
    assert.equal(both.columns.n - alone.columns.n < 5, true);
  });

  test('what one phone leaves out another one tells: captions, file names, kinds of media', () => {
    const { copies } = copiesOf([
      ['android-en-gb', 'ann', SG],
      ['android-de', 'cleo', SG, { with_media: true }],
    ]);
    const { columns } = mergeCopies(copies, NO_PEOPLE);
    const alone = copies[1]?.columns;
    const named = (t: { n: number; file_name: { offsets: Int32Array } } | undefined) =>
      Array.from({ length: t?.n ?? 0 }, (_, i) => i).filter(
        (i) => t?.file_name.offsets[i] !== t?.file_name.offsets[i + 1],
      ).length;
    assert.ok(named(alone) > 10);
    assert.equal(named(columns), named(alone));
  });

  test('a copy that shares nothing is left out and named', () => {
    const { copies } = copiesOf([['ios-en-us', 'ann', SG]]);
    const parsed = parseExport(
      Buffer.from('13/05/2026, 09:00 - X: hello\n13/05/2026, 09:01 - Y: hello you\n'),
    );
    assert.ok('columns' in parsed);
    const strange: CopyOfChat = {
      export_id: 'strange',
      path: 'z',
      columns: parsed.columns,
      zone: null,
      phone: 1,
    };
    const { columns, left_out } = mergeCopies([...copies, strange], NO_PEOPLE);
    assert.deepEqual([columns.n, left_out], [copies[0]?.columns.n, ['strange']]);
  });
});

test('a text edited or deleted between two exports of one phone stands once, in its later state', () => {
  const read = (text: string) => {
    const parsed = parseExport(Buffer.from(text));
    assert.ok('columns' in parsed);
    return parsed.columns;
  };
  const before = '13/05/2026, 09:00 - A: one\n13/05/2026, 09:01 - B: two\n13/05/2026, 09:02 - A: three\n';
  const after =
    '13/05/2026, 09:00 - A: one!! <This message was edited>\n13/05/2026, 09:01 - B: This message was deleted\n13/05/2026, 09:02 - A: three\n';
  const copy = (export_id: string, text: string): CopyOfChat => ({
    export_id,
    path: export_id,
    columns: read(text),
    zone: null,
    phone: 0,
  });
  const { columns: m, merged_copies } = mergeCopies([copy('a', before), copy('b', after)], NO_PEOPLE);
  assert.deepEqual([m.n, merged_copies], [3, 3]);
  assert.deepEqual([...m.kind], [KIND.text, KIND.deleted, KIND.text]);
  assert.deepEqual([...m.edited], [1, 0, 0]);
});

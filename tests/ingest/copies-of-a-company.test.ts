import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  bookOf,
  type CompanySpec,
  type ExportFile,
  exportChat,
  lookOf,
  makeRandom,
  type Phone,
  simulateCompany,
} from '../../fixtures/simulator/simulator.ts';
import { gather } from '../../ingest/gather.ts';
import { mergeCopies } from '../../ingest/merge.ts';
import { parseExport } from '../../ingest/parse.ts';
import { NO_PEOPLE } from '../../ingest/people.ts';
import { KIND } from '../../ingest/schema/message-table.ts';
import { sketchMonths } from '../../ingest/sketch.ts';
import { smallSpec } from '../fixtures/small-company.ts';
import { sketchOf } from './sketches.ts';

const NAMES = ['ana', 'bob', 'cai', 'dee', 'eve', 'fay', 'gus', 'hal'];
const LOOKS = ['ios-en-us', 'android-en-gb', 'ios-de', 'android-zh-cn', 'android-en-us-12h', 'ios-en-gb'];
// Two of them change their clocks in March, three weeks apart.
const ZONES = ['Asia/Singapore', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'];
const END_MS = Date.UTC(2026, 3, 8);
const HALF_MS = Date.UTC(2026, 2, 11);
const BORN = '2026-03-01T08:00';

/** Private chats of three with three, and groups, two of which share a name; all speak in prepared sentences. */
function companyOf(per_day: number): CompanySpec {
  const talk = { answer_s: { median: 1500, sigma: 1 }, unanswered: 0.1 };
  const at = (i: number) => NAMES[i] as string;
  const pairs = [0, 1, 2].flatMap((i) => [5, 6, 7].map((j) => [at(i), at(j)] as const));
  const groups = [
    ['Sales', [0, 1, 2, 6]],
    ['Sales', [0, 3, 4, 7]],
    ['Depot', [0, 1, 5, 7]],
  ] as const;
  return {
    ...smallSpec,
    people: NAMES.map((id, i) => ({
      ...(smallSpec.people[0] as CompanySpec['people'][number]),
      id,
      name: `${id} Example`,
      push_name: id,
      phone: `+65 8000 030${i}`,
    })),
    from: '2026-03-01',
    to: '2026-04-07',
    chats: [
      ...pairs.map(([one, other]) => ({
        id: `pair of ${one} and ${other}`,
        name: other,
        type: 'private' as const,
        owner: one,
        created_at: BORN,
        members: [{ person: one }, { person: other }],
        streams: [
          { ...talk, scripts: 'customer-en' as const, per_day, askers: [other], answerers: [one] },
          { ...talk, scripts: 'private' as const, per_day, askers: [one, other], answerers: [one, other] },
        ],
      })),
      ...groups.map(([name, members], k) => ({
        id: `group ${k}`,
        name,
        type: 'department' as const,
        owner: at(members[0]),
        created_at: BORN,
        members: members.map((i) => ({ person: at(i) })),
        streams: [
          {
            ...talk,
            scripts: 'warehouse-en' as const,
            per_day: per_day * 2,
            askers: members.map(at),
            answerers: members.map(at),
          },
        ],
      })),
    ],
  };
}

/** Each chat from the phones of up to three members; the first one exported in the middle of the time too. */
function exportsOf(per_day: number): { file: ExportFile; path: string; chat: string }[] {
  const company = simulateCompany(companyOf(per_day), `company ${per_day}`);
  const random = makeRandom(`books ${per_day}`);
  const phones = new Map(
    NAMES.map((owner, i): [string, Phone] => [
      owner,
      {
        owner,
        look: lookOf(LOOKS[i % LOOKS.length] as string),
        zone: ZONES[i % ZONES.length] as string,
        address_book: bookOf(
          company,
          NAMES.filter(() => random.chance(0.6)),
        ),
        unsaved: i % 2 ? 'push' : 'number',
      },
    ]),
  );
  return company.chats.flatMap((chat) =>
    chat.members.slice(0, 3).flatMap(({ person }, n) =>
      [END_MS, ...(n === 0 ? [HALF_MS] : [])].map((exported_at_ms) => {
        const file = exportChat(company, chat.id, phones.get(person) as Phone, { exported_at_ms });
        return { file, path: `${chat.id}/${person}/${exported_at_ms}/${file.path}`, chat: chat.id };
      }),
    ),
  );
}

describe('all chats of a company, from many phones', () => {
  for (const [per_day, all_found] of [
    [0.4, false],
    [3, true],
  ] as const) {
    test(`${per_day} talks a day: no two chats become one, and each message stands once`, () => {
      const files = exportsOf(per_day);
      const by_path = new Map(files.map((f) => [f.path, f]));
      const name = (path: string) => path.replace(/\.zip$/, '/_chat.txt');
      let sketches = files.map(({ file, path }) => sketchOf(name(path), file.text, { path }));
      const input = () => ({ sketches, groups: null, exports: [], zone: null });
      const { settle } = gather(input());
      const parsed = new Map(
        files.map(({ file, path }) => {
          const sibling_order = settle.find((s) => s.path === path)?.date_order ?? null;
          const read = parseExport(Buffer.from(file.text), {
            date_order: null,
            sibling_order,
            exported_at_ms: null,
            known_senders: [],
          });
          assert.ok('columns' in read);
          return [path, read];
        }),
      );
      sketches = sketches.map((s) => {
        const read = parsed.get(s.path);
        return read ? { ...s, facts: read.facts, ...sketchMonths(read.columns) } : s;
      });
      const { chats } = gather(input());
      const truth = chats.map((c) => [...new Set(c.copies.map((copy) => by_path.get(copy.path)?.chat))]);
      assert.deepEqual(
        truth.filter((ids) => ids.length > 1),
        [],
      );
      if (all_found) assert.equal(chats.length, new Set(files.map((f) => f.chat)).size);

      for (const { copies } of chats) {
        const { columns, left_out, differences } = mergeCopies(
          copies.map((copy) => {
            const read = parsed.get(copy.path);
            assert.ok(read);
            return { ...copy, columns: read.columns, zone: null };
          }),
          NO_PEOPLE,
        );
        assert.deepEqual([left_out, differences.map((d) => d.difference)], [[], []], copies[0]?.path);
        const records = copies.flatMap((copy) => by_path.get(copy.path)?.file.records ?? []);
        const said = new Set(records.flatMap((r) => (r.kind === 'notice' ? [] : [r.id])));
        assert.equal(columns.kind.filter((kind) => kind !== KIND.notice).length, said.size, copies[0]?.path);
      }
    });
  }
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CompanySpec,
  exportChat,
  lookOf,
  type Phone,
  simulateCompany,
} from '../../fixtures/simulator/simulator.ts';
import { type GatherInput, gather } from '../../ingest/gather.ts';
import type { Group } from '../../ingest/schema/policy.ts';
import type { ExportSketch } from '../../ingest/sketch.ts';
import { smallSpec } from '../fixtures/small-company.ts';
import { sketchOf } from './sketches.ts';

/** Records of one May day each as `sender: text`, a minute apart. */
function talk(month: string, lines: readonly string[], from_day = 1, minute = 0): string {
  return lines
    .map((line, i) => {
      const day = String(from_day + (i % 20)).padStart(2, '0');
      return `${day}/${month}/2026, 1${i % 10}:${String(minute + (i % 10)).padStart(2, '0')} - ${line}\n`;
    })
    .join('');
}

/** The same on an iPhone in another zone: stamps with seconds, some hours earlier. */
function iphone(android: string, hours = 6): string {
  return android.replace(
    /^(\d\d)\/(\d\d)\/2026, (\d\d):(\d\d) - (.*)\n/gm,
    (_, day, month, hour, minute, rest) =>
      `[${day}/${month}/2026, ${String(Number(hour) - hours).padStart(2, '0')}:${minute}:07] ${rest}\r\n`,
  );
}

const said = (who: string, what: string, n: number) =>
  Array.from({ length: n }, (_, i) => `${who}: ${what} of the order number ${i}`);
const zipped = <T>(...lists: readonly (readonly T[])[]) =>
  (lists[0] ?? []).flatMap((_, i) => lists.flatMap((list) => (i < list.length ? [list[i] as T] : [])));

const catalog = (sketches: ExportSketch[], more: Partial<GatherInput> = {}) => {
  const found = gather({ sketches, groups: null, exports: [], zone: null, ...more });
  assert.deepEqual(
    gather({ sketches: sketches.toReversed(), groups: null, exports: [], zone: null, ...more }),
    found,
  );
  return found;
};

/** Names of the chats, how they were joined, and what may be one. */
const told = (sketches: ExportSketch[], more: Partial<GatherInput> = {}) => {
  const { chats, near_misses } = catalog(sketches, more);
  return [...chats.map((c) => [c.name, c.copies.length, c.joined_by]), ...near_misses.map((n) => n.code)];
};

const may = (name: string, lines: readonly string[], folder = 'a') =>
  sketchOf(`${folder}/WhatsApp Chat with ${name}.txt`, talk('05', lines));
const ios = (name: string, lines: readonly string[], folder = 'b', hours = 6) =>
  sketchOf(`${folder}/WhatsApp Chat - ${name}.txt`, iphone(talk('05', lines), hours));

describe('a private chat exported from both phones, under two names', () => {
  const anas = zipped(said('Ana', 'a question', 8), said('Bob B', 'an answer', 8));
  const bobs = zipped(said('~ ana', 'a question', 8), said('Bob', 'an answer', 8));

  test('is one chat, though stamps, zone, platform and names differ', () => {
    assert.deepEqual(told([may('Bob', anas), ios('Ana', bobs)]), [['Bob', 2, 'content']]);
  });

  test('stays two when only one of them sent the same: a message to many', () => {
    const other = zipped(said('Ana', 'a question', 8), said('Cleo', 'another answer', 8));
    assert.deepEqual(told([may('Bob', anas), ios('Cleo', other)]), [
      ['Bob', 1, null],
      ['Cleo', 1, null],
    ]);
    assert.deepEqual(told([may('Bob', anas), may('Cleo', other)]), [
      ['Bob', 1, null],
      ['Cleo', 1, null],
    ]);
  });

  test('stays two when all that was ever written is the message to many', () => {
    const sent = said('Ana', 'good news', 9);
    const chats = ['Bob', 'Cleo', 'Dan'].map((name) => may(name, [...sent, `Ana: hi ${name}`]));
    assert.deepEqual(told(chats), [
      ['Bob', 1, null],
      ['Cleo', 1, null],
      ['Dan', 1, null],
    ]);
  });

  test('stays two when the same texts were said at other times: prepared sentences on both sides', () => {
    const late = sketchOf(
      'b/WhatsApp Chat with Cleo.txt',
      bobs
        .map(
          (line, i) =>
            `${String(1 + ((i * 7) % 20)).padStart(2, '0')}/05/2026, 1${(i * 3) % 10}:${10 + ((i * 11) % 40)} - ${line}\n`,
        )
        .join(''),
    );
    assert.equal(catalog([may('Bob', anas), late]).chats.length, 2);
  });

  test('is told as a question when too little is shared', () => {
    const few = zipped(said('~ ana', 'a question', 8).slice(0, 3), said('Bob', 'an answer', 8).slice(0, 3));
    const more = zipped(said('~ ana', 'a new thing', 5), said('Bob', 'a new answer', 5));
    assert.deepEqual(told([may('Bob', anas), ios('Ana', [...few, ...more])]), [
      ['Ana', 1, null],
      ['Bob', 1, null],
      'like-texts-two-names',
    ]);
  });

  test('simulated: found from two phones, in two languages and zones', () => {
    const spec: CompanySpec = {
      ...smallSpec,
      chats: [
        {
          id: 'pair',
          name: 'Ben Example',
          type: 'private',
          owner: 'ann',
          created_at: '2026-04-20T08:20',
          members: [{ person: 'ann' }, { person: 'ben' }],
          streams: ['private', 'warehouse-en', 'customer-en'].map((scripts) => ({
            scripts: scripts as CompanySpec['chats'][number]['streams'][number]['scripts'],
            per_day: 4,
            askers: ['ann', 'ben'],
            answerers: ['ann', 'ben'],
            answer_s: { median: 900, sigma: 1 },
            unanswered: 0.1,
          })),
        },
      ],
    };
    const company = simulateCompany(spec, 'both phones');
    const sketch = (look: string, owner: string, zone: string) => {
      const phone: Phone = { owner, look: lookOf(look), zone, address_book: {}, unsaved: 'push' };
      const file = exportChat(company, 'pair', phone, { exported_at_ms: Date.UTC(2026, 4, 21) });
      return sketchOf(`${owner}/${file.path}`, file.text);
    };
    const { chats } = catalog([
      sketch('ios-en-us', 'ann', 'Asia/Singapore'),
      sketch('android-de', 'ben', 'Europe/Berlin'),
    ]);
    assert.deepEqual(
      chats.map((c) => [c.copies.length, c.joined_by, c.pair]),
      [[2, 'content', true]],
    );
  });
});

describe('a group under two names', () => {
  const three = zipped(said('Ann', 'a plan', 4), said('Ben', 'a reply', 4), said('Cleo', 'a remark', 4));
  const renamed = three.map((line) => line.replace('Ann', '~ ann').replace('Cleo', 'Cleo C'));

  test('is one chat by the texts of three people', () => {
    assert.deepEqual(told([may('Old', three), ios('New', renamed)]), [['Old', 2, 'content']]);
  });

  test('stays two when one person posts in both at once', () => {
    const hk = said('Ann', 'news', 9);
    assert.deepEqual(
      told([may('News HK', hk), may('News SG', [...hk, ...said('Ben', 'thanks for that', 9)])]),
      [
        ['News HK', 1, null],
        ['News SG', 1, null],
      ],
    );
  });

  test('two managers who post in two groups of three or more do not make them one', () => {
    const posted = zipped(said('Ann', 'news', 6), said('Ben', 'more news', 6));
    const hk = [...posted, ...said('Xu', 'a question from Hong Kong', 12)];
    const sg = [...posted, ...said('Siti', 'a question from Singapore', 12)];
    assert.equal(catalog([may('HK', hk), ios('SG', sg)]).chats.length, 2);
  });
});

describe('one name', () => {
  const abc = zipped(said('Ann', 'a plan', 3), said('Ben', 'a reply', 3), said('Cleo', 'a remark', 3));
  const june = (lines: readonly string[], name = 'Sales') =>
    sketchOf(`c/WhatsApp Chat - ${name}.txt`, iphone(talk('06', lines), 0));

  test('a new phone without overlap is the same chat by name and people', () => {
    const next = abc.map((line) => `${line} in June`);
    assert.deepEqual(told([may('Sales', abc), june(next)]), [['Sales', 2, 'name and people']]);
    const two = abc.filter((line) => !line.startsWith('Cleo'));
    assert.deepEqual(
      told([
        may('Bob', two),
        june(
          two.map((l) => `${l} in June`),
          'Bob',
        ),
      ]),
      [['Bob', 2, 'name and people']],
    );
  });

  test('with few people in common it stays apart, and says so', () => {
    const next = [...said('Ann', 'a word', 3), ...said('Xu', 'a word', 3), ...said('Yan', 'a word', 3)];
    assert.deepEqual(told([may('Sales', abc), june(next)]), [
      ['Sales', 1, null],
      ['Sales (2)', 1, null],
      'one-name-few-people',
    ]);
  });

  test('a contact of two colleagues is two chats', () => {
    const ann = zipped(said('Ann', 'a plan', 3), said('Bob', 'a reply', 3));
    const carl = zipped(said('Carl', 'a plan in June', 3), said('Bob', 'a reply in June', 3));
    assert.deepEqual(told([may('Bob', ann), june(carl, 'Bob')]), [
      ['Bob', 1, null],
      ['Bob (2)', 1, null],
      'one-name-few-people',
    ]);
  });

  test('a month of one writer does not join two groups that he shares', () => {
    const hk = may('Sales', abc, 'hk');
    const sg = may('Sales', zipped(said('Ann', 'a new plan', 3), said('Siti', 'her reply', 3)), 'sg');
    const both = sketchOf('x/WhatsApp Chat with Sales.txt', talk('06', said('Ann', 'alone', 3)));
    assert.equal(catalog([hk, sg, both]).chats.length, 2);
  });

  test('two groups of one name in which one person posts the same stay two', () => {
    const posted = said('Ann', 'news', 6);
    const hk = [...posted, ...said('Xu', 'a question from Hong Kong', 6)];
    const sg = [...posted, ...said('Siti', 'a question from Singapore', 6)];
    assert.equal(catalog([may('Sales', hk, 'hk'), may('Sales', sg, 'sg')]).chats.length, 2);
  });

  test('a group that was created years before its first message is still followed', () => {
    const next = sketchOf(
      'c/WhatsApp Chat - Sales.txt',
      `[01/02/2020, 09:00:00] Sales: Ann created this group\r\n${iphone(talk('06', abc), 0)}`,
    );
    assert.equal(catalog([may('Sales', abc), next]).chats.length, 1);
  });
});

const row = (chat: string, more: Partial<Group> = {}): Group => ({
  chat,
  line: 2,
  aliases: [],
  exports: [],
  type: null,
  purpose: '',
  owner: '',
  department: '',
  exporter: '',
  substitute: '',
  max_members: null,
  since: null,
  until: null,
  ...more,
});

describe('the column exports of groups.csv', () => {
  const abc = zipped(said('Ann', 'a plan', 3), said('Ben', 'a reply', 3), said('Cleo', 'a remark', 3));
  const xyz = zipped(said('Xu', 'some plan', 3), said('Yan', 'some reply', 3), said('Zoe', 'some remark', 3));
  const one = may('Sales', abc, 'one');
  const same = may('Sales', [...abc, ...said('Ann', 'one more word', 2)], 'two');
  const other = may('Depot', xyz, 'three');

  test('joins what was not recognised as one', () => {
    assert.deepEqual(told([one, other], { groups: [row('All', { exports: ['one/*', 'three/*'] })] }), [
      ['All', 2, 'groups.csv'],
    ]);
    assert.deepEqual(
      told([one, other], { groups: [row('All', { exports: [one.export_id, '**/*Depot.txt'] })] }),
      [['All', 2, 'groups.csv']],
    );
  });

  test('keeps apart what looks like one', () => {
    assert.deepEqual(told([one, same]), [['Sales', 2, 'content']]);
    const groups = [row('Sales', { exports: ['one/*'] }), row('Sales SG', { exports: ['two/*'] })];
    assert.deepEqual(told([one, same], { groups }), [
      ['Sales', 1, null],
      ['Sales SG', 1, null],
    ]);
  });

  test('what no row names still finds its chat, also through a third export', () => {
    const groups = [row('Orders', { exports: ['one/*'] })];
    assert.deepEqual(told([one, same, other], { groups }), [
      ['Depot', 1, null],
      ['Orders', 2, 'groups.csv'],
    ]);
  });

  test('a row that is settled is not given to another chat of its name', () => {
    const groups = [row('Sales', { exports: ['one/*'], type: 'customer' })];
    const { chats } = catalog([one, may('Sales', xyz, 'a')], { groups });
    assert.deepEqual(
      chats.map((c) => [c.name, c.type, c.copies[0]?.path]),
      [
        ['Sales', 'customer', 'one/WhatsApp Chat with Sales.txt'],
        ['Sales (2)', null, 'a/WhatsApp Chat with Sales.txt'],
      ],
    );
  });

  test('an alias is the same name: months that follow each other are one chat', () => {
    const next = sketchOf(
      'b/WhatsApp Chat with Orders.txt',
      talk(
        '06',
        abc.map((l) => `${l} in June`),
      ),
    );
    assert.equal(catalog([one, next]).chats.length, 2);
    const groups = [row('Sales', { aliases: ['orders'] })];
    assert.deepEqual(told([one, next], { groups }), [['Sales', 2, 'name and people']]);
  });
});

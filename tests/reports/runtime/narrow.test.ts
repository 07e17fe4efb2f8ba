import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meantChats, narrowedSpec } from '../../../reports/runtime/narrow.ts';

const chats = [
  { chat: 'a', name: 'Harbour × Golden Wok', type: 'customer' },
  { chat: 'b', name: '海港食品 客户服务群', type: 'customer' },
  { chat: 'c', name: 'Sales & Warehouse', type: 'department' },
  { chat: 'd', name: '<b>ＷＯＫ</b> ([.*', type: 'none' },
];
const meant = (typed: string, type = '') => [...meantChats(chats, typed, type)].join(' ');

test('a chat is meant by a part of its name and by its type, in any case and width of letters', () => {
  const cases = [
    ['', '', 'a b c d'],
    [' ', '', 'a b c d'],
    ['wok', '', 'a d'],
    ['GOLDEN  wok', '', 'a'],
    ['客户', '', 'b'],
    ['wok', 'customer', 'a'],
    ['', 'none', 'd'],
    ['([.*', '', 'd'],
    ['nobody', '', ''],
  ] as const;
  for (const [typed, type, chats] of cases) assert.equal(meant(typed, type), chats, `${typed}/${type}`);
});

const rows = ['a', 'b', 'c', 'd'].map((chat, row) => ({ chat, row, tip: chat.toUpperCase() }));
const rowsSpec = {
  height: 76,
  data: [
    { name: 'source_0', values: rows, transform: [{ type: 'filter', expr: 'datum.row < 2' }] },
    { name: 'data_1' },
  ],
  scales: [
    { name: 'x', type: 'linear', domain: [0, 1] },
    { name: 'y', type: 'band', domain: [0, 1] },
  ],
};

test('rows of the chats that are left close up; a picture of two shows the first two of them', () => {
  const left = narrowedSpec(rowsSpec, new Set(['b', 'c', 'd']));
  assert.deepEqual(
    left?.data?.[0]?.values?.map(({ chat, row }) => `${chat}${row}`),
    ['b0', 'c1', 'd2'],
  );
  assert.equal(left?.height, 76);
  assert.deepEqual(
    left?.scales?.map(({ domain }) => domain),
    [
      [0, 1],
      [0, 1],
    ],
  );
});

test('a picture becomes as high as what is left, on the same scale', () => {
  const left = narrowedSpec(rowsSpec, new Set(['d']));
  assert.equal(left?.height, 38);
  assert.deepEqual(
    left?.scales?.map(({ domain }) => domain),
    [[0, 1], [0]],
  );
  assert.equal(rowsSpec.height, 76, 'what came in stays as it was');
});

test('a picture of none of them is none; one of no single chats stays as it is', () => {
  assert.equal(narrowedSpec(rowsSpec, new Set(['z'])), null);
  const types = { data: [{ values: [{ row: 0, share: 1 }] }] };
  assert.equal(narrowedSpec(types, new Set(['a'])), types);
});

test('marks without rows of their own leave their places empty', () => {
  const grid = {
    height: 100,
    data: [
      {
        values: [
          { chat: 'a', x: 0 },
          { chat: 'b', x: 1 },
          { x: 2, text: 'axis' },
        ],
      },
    ],
  };
  const left = narrowedSpec(grid, new Set(['b']));
  assert.deepEqual(
    left?.data[0]?.values.map(({ x }) => x),
    [1, 2],
  );
  assert.equal(left?.height, 100);
});

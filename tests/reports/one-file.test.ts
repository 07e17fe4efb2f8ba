import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneFile } from '../../reports/one-file.ts';

const cases: readonly (readonly [what: string, page: string, alone: string])[] = [
  [
    'a link to another file is its text',
    '<a href="chats/c01.html"><bdi>Orders</bdi></a>, late',
    '<bdi>Orders</bdi>, late',
  ],
  ['a link within the page stays', '<a href="#norms">Norms</a>', '<a href="#norms">Norms</a>'],
  [
    'each by itself',
    '<a href="#a">1</a><a href="tables/x.csv">x.csv</a><a class="skip" href="#c">2</a>',
    '<a href="#a">1</a>x.csv<a class="skip" href="#c">2</a>',
  ],
];

for (const [what, page, alone] of cases)
  test(what, () => {
    assert.equal(oneFile(page), alone);
  });

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, leftOut } from '../../../reports/paper/left-out.ts';
import { piecesOf } from '../../../reports/paper/pieces.ts';

const piece = (mm: number, tied = false) => ({ mm, tied });

test('three columns: what does not fit into one goes into the next, whole and with what it is tied to', () => {
  assert.ok(fits([piece(60), piece(40), piece(100), piece(100)], 100));
  assert.ok(!fits([piece(60), piece(50), piece(100), piece(100)], 100));
  assert.ok(!fits([piece(101)], 100));
  // The heading moves with its picture: 90 | 20 + 60 | 60.
  assert.ok(fits([piece(90), piece(5, true), piece(60), piece(60)], 100));
  assert.ok(!fits([piece(90), piece(5, true), piece(96), piece(1)], 100));
});

const figure = (name: string, height: number) =>
  `<figure id="fig-${name}"><figcaption><h3>Chart</h3><p class="unit">unit</p></figcaption><svg role="img" width="340" height="${height}"></svg></figure>`;
const section = (id: string, body: string) => `<section id="${id}"><h2>Heading</h2>${body}</section>`;
const lines = (n: number) => '<p>word</p>'.repeat(n);

test('pictures give way one after the other, only as many as have to', () => {
  const pictures = ['waiting', 'chat-usage', 'message-kinds', 'on-time-0'].map((name) => figure(name, 400));
  const page = (n: number) => section('talk', `${pictures.join('')}${lines(n)}`);
  assert.deepEqual(leftOut('', page(10), 'en'), []);
  assert.deepEqual(leftOut('', page(140), 'en'), ['message-kinds']);
  assert.deepEqual(leftOut('', page(180), 'en'), ['message-kinds', 'chat-usage']);
  assert.deepEqual(leftOut('', page(1000), 'en'), ['message-kinds', 'chat-usage', 'waiting', 'on-time']);
});

test('what is folded takes no room, a name is cut to a line, a table to its first rows', () => {
  const height = (body: string) =>
    Math.round(piecesOf(section('talk', body), [], 'en').reduce((sum, { mm }) => sum + mm, 0));
  const empty = height('');
  assert.equal(height(`<details><summary>More</summary>${lines(50)}</details>`), empty);
  assert.equal(
    height(`<ul><li><bdi>${'long '.repeat(50)}</bdi></li></ul>`),
    height('<ul><li>short</li></ul>'),
  );
  const rows = (n: number) => `<table><tbody>${'<tr><td>1</td></tr>'.repeat(n)}</tbody></table>`;
  assert.ok(height(rows(3)) < height(rows(12)));
  assert.equal(height(rows(12)), height(rows(500)));
});

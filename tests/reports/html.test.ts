import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { escapeText, html, plainLine, plainText, trusted } from '../../reports/html.ts';

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><svg onload=alert(1)>',
  '&lt;b&gt;',
  '<!-- --><![CDATA[ ]]>',
];

test('text and attributes are escaped by default', () => {
  for (const payload of payloads) {
    const { markup } = html`<p title="${payload}">${payload}</p>`;
    const inner = markup.slice('<p title="'.length, -'</p>'.length);
    assert.doesNotMatch(inner.replace('">', ''), /[<>"']/, payload);
    assert.equal(plainText(html`<b>${payload}</b>`), payload.replace(/\s+/g, ' ').trim());
  }
});

test('nothing, lists, numbers and safe markup are joined', () => {
  assert.equal(html`${null}${undefined}${false}${0}${['<', html`<b>`]}`.markup, '0&lt;<b>');
  assert.equal(html`${trusted('<i>')}`.markup, '<i>');
});

test('a line for a chat: quotes written out, names from the right closed off, hard blanks kept', () => {
  const name = (text: string) => html`<a href="x.html"><bdi>${text}</bdi></a>, 2\u00a0h`;
  assert.equal(plainLine(name('Orders')), 'Orders, 2\u00a0h');
  assert.equal(plainLine(name('מחסן')), '\u2068מחסן\u2069, 2\u00a0h');
  assert.equal(plainLine(name('a\u202eb\n\tc')), 'ab c, 2\u00a0h');
  assert.equal(plainLine(html`<q>${'Say <b>.'}</q> Yes.`), '“Say <b>.” Yes.');
});

test('what only looks like safe markup is text', () => {
  const fake = { markup: '<script>' } as unknown as string;
  assert.throws(() => html`${fake}`);
});

test('controls and broken surrogates are replaced', () => {
  assert.equal(escapeText('a\u0000b\u001b[0m\ud800'), 'a\ufffdb\ufffd[0m\ufffd');
  assert.equal(escapeText('🎉\t\n'), '🎉\t\n');
});

test('markup is trusted in three places: charts, the style sheet, the script with its data', () => {
  const folder = new URL('../../reports/', import.meta.url);
  const uses = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'html.ts')
    .flatMap((entry) => {
      const text = readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8');
      return [...text.matchAll(/\btrusted\(/g)].map(() => entry.name);
    })
    .sort();
  // What is measured for paper is read as text again, and goes nowhere.
  assert.deepEqual(uses, ['document.ts', 'figure.ts', 'live.ts', 'live.ts', 'pieces.ts', 'pieces.ts']);
});

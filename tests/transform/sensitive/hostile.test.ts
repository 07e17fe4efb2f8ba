import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jwtOf, signs } from './made.ts';
import { scan, scannerOf } from './scanned.ts';

const SHAPES: Readonly<Record<string, string>> = {
  digits: '4',
  'digits apart': '4 ',
  'groups of four': '4539 ',
  'groups and letters': '4539 a ',
  'order numbers': 'order 4539148803436467 ',
  'right cards': 'card 4539148803436467 ',
  'phone numbers': '+65 9123 4567 ',
  'numbers in a row': '12345678 ',
  addresses: 'a@a',
  'addresses with names': 'a@a.com ',
  'addresses in a row': 'a@b.co:',
  links: 'https://',
  'links with passwords': 'https://bob:s3cret@a.',
  'headers of tokens': 'eyJ',
  'parts of tokens': 'eyJ.',
  'whole tokens': `${jwtOf({ alg: 'none' })} `,
  armour: '-----BEGIN PRIVATE KEY-----',
  'armour and body': `-----BEGIN PRIVATE KEY-----\nMII${signs(40)}\n`,
  dashes: '-',
  'beginnings of IBANs': 'DE89 ',
  'letters and digits': 'GB82WEST',
  passwords: 'password ',
  'passwords and colons': 'password: a1b2 ',
  密码: '密码是',
  words: 'salary ',
  prefixes: 'ghp_',
  'prefixes of Slack': 'xoxb-a-',
  'parts of Sendgrid': `SG.a.${'a'.repeat(300)} `,
  databases: 'mysql://a:',
  wide: '４',
  unseen: '4\u200b',
  mathematics: '𝟒',
};

/** Counts what is cut out of texts and how often a pattern is asked, while `run` runs. */
function work(run: () => void): number {
  let count = 0;
  const { slice, indexOf } = String.prototype;
  const { exec } = RegExp.prototype;
  String.prototype.slice = function (...bounds) {
    const cut = slice.apply(this, bounds);
    count += cut.length;
    return cut;
  };
  String.prototype.indexOf = function (word, from = 0) {
    const place = indexOf.call(this, word, from);
    count += (place < 0 ? this.length : place) - from;
    return place;
  };
  RegExp.prototype.exec = function (text) {
    count++;
    return exec.call(this, text);
  };
  try {
    run();
  } finally {
    Object.assign(String.prototype, { slice, indexOf });
    RegExp.prototype.exec = exec;
  }
  return count;
}

for (const [what, piece] of Object.entries(SHAPES)) {
  test(`twice the text is twice the work: ${what}`, async () => {
    const scanner = await scannerOf();
    const of = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    const [once, twice] = [20_000, 40_000].map((length) => work(() => scan(scanner, [of(length)])));
    assert.ok((twice as number) <= 2.2 * (once as number) + 1000, `${once} → ${twice}`);
    // Steps within patterns cannot be counted: were they more than a line, this would not end.
    scan(scanner, [of(400_000)]);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../../transform/sensitive/fold.ts';
import { cardOf, cnIdOf, grouped, ibanOf, signs } from './made.ts';
import { scan, scannerOf } from './scanned.ts';

const digit = fc.constantFrom(...'0123456789');
const number = (n: number) => fc.array(digit, { minLength: n, maxLength: n }).map((all) => all.join(''));
// Letters that make no word of cards or orders.
const latin = fc.stringMatching(/^[bdgkzéß ,.!?]{0,30}$/).map((text) => `${text} `);
const chinese = fc.stringMatching(/^[一-龥，。！：]{0,20}$/);
/** What stands before and behind a value: Chinese puts no blank there. */
const around = fc.oneof(
  fc.tuple(latin, latin).map(([before, behind]) => [before, ` ${behind}`] as const),
  fc.tuple(chinese, chinese),
);

const card = fc
  .tuple(fc.constantFrom('4', '51', '55', '2221', '2720', '62', '3528', '6011', '65'), number(15))
  .map(([prefix, rest]) => cardOf((prefix + rest).slice(0, 15)))
  .filter((value) => new Set(value).size > 3);
const iban = fc.oneof(
  number(18).map((account) => ibanOf('DE', account)),
  number(14).map((account) => ibanOf('GB', `NWBK${account}`)),
);
const day = fc.tuple(
  fc.integer({ min: 1930, max: 2029 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const cn_id = fc
  .tuple(fc.constantFrom('110105', '310104', '440300', '810000'), day, number(3))
  .map(([region, [y, m, d], rest]) =>
    cnIdOf(`${region}${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}${rest}`),
  );

const VALUES = { card, iban, 'cn-id': cn_id } as const;

for (const [type, values] of Object.entries(VALUES) as [keyof typeof VALUES, fc.Arbitrary<string>][]) {
  test(`${type}: a right value is found in any text, and none is with one digit changed`, async () => {
    const scanner = await scannerOf({ types: [type] });
    fc.assert(
      fc.property(
        values,
        around,
        fc.boolean(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (value, [before, behind], apart, at, by) => {
          const shown = apart && type !== 'cn-id' ? grouped(value) : value;
          const text = before + shown + behind;
          const [found, ...others] = scan(scanner, [text]);
          assert.deepEqual(others, []);
          assert.equal(found && text.slice(found.start, found.end), shown);
          assert.equal(found?.value_key, `${type}:${value}`);
          // Groups, or a proof that needs no context.
          if (apart || type !== 'card') assert.equal(found?.class, 'V');

          const place = at % shown.length;
          if (!/\d/.test(shown[place] as string)) return;
          const changed = shown.slice(0, place) + ((Number(shown[place]) + by) % 10) + shown.slice(place + 1);
          assert.deepEqual(scan(scanner, [before + changed + behind]), []);
        },
      ),
      { numRuns: 400 },
    );
  });
}

const PIECES = [
  ...[
    '4539 1488 0343 6467',
    'DE89370400440532013000',
    '11010519491231002X',
    'S1234567D',
    '91350100M000100Y43',
  ],
  ...[
    '+65 9123 4567',
    'mei@harbour.sg',
    'pw: hunter2',
    'salary',
    '工资',
    'card',
    '卡',
    `ghp_${signs(36)}`,
    '-----BEGIN ',
  ],
  ...[
    '\u200b',
    '\u2066',
    '\u2069',
    '\u00a0',
    '\ufe0f',
    '，',
    '：',
    '–',
    '👍🏻',
    '𝟒𝟓',
    '４５３９',
    '٤٥٣٩',
    '०१',
    ' ',
    '\n',
    'a',
    '1',
    '@',
    '-',
  ],
];
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).chain((pieces) =>
  fc
    .tuple(fc.constant(pieces.join('')), fc.nat(), fc.constantFrom('', '\u200b', '\u2060', '\u00ad', ' '))
    .map(
      // An unseen sign anywhere, within a value too.
      ([text, at, sign]) => text.slice(0, at % (text.length + 1)) + sign + text.slice(at % (text.length + 1)),
    ),
);

test('the walk over bytes lets nothing through that a look at the text would find', async () => {
  const scanner = await scannerOf();
  const all = (1 << scanner.detectors.length) - 1;
  const sleepless = { ...scanner, waker: { ...scanner.waker, bitsOf: () => all } };
  fc.assert(
    fc.property(hostile, (text) => {
      assert.deepEqual(scan(scanner, [text]), scan(sleepless, [text]));
    }),
    { numRuns: 3000 },
  );
});

test('messages are looked at one by one, whatever stands before and behind them', async () => {
  const scanner = await scannerOf();
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 6 }), (texts) => {
      const alone = texts.flatMap((text, row) => scan(scanner, [text]).map((found) => ({ ...found, row })));
      assert.deepEqual(scan(scanner, texts), alone);
    }),
    { numRuns: 500 },
  );
});

test('what outputs show of a value is its type and at most two signs from its end', async () => {
  const scanner = await scannerOf();
  fc.assert(
    fc.property(hostile, (text) => {
      for (const { type, masked, value_key, start, end } of scan(scanner, [text])) {
        const shown = masked.replace(`${type} ••`, '');
        assert.ok(masked.startsWith(`${type} ••`) && shown.length <= 2, masked);
        assert.ok(value_key.endsWith(shown));
        assert.ok(start >= 0 && start < end && end <= text.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test('folding keeps places: each sign stands for what is at its place', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      const { text: folded, at } = fold(text);
      assert.equal(fold(folded).text, folded);
      if (at === null) assert.equal(folded, text);
      else {
        assert.equal(at.length, folded.length + 1);
        assert.equal(at.at(-1), text.length);
        for (let i = 0; i < folded.length; i++) {
          const shown = text.slice(at[i], at[i + 1]).normalize('NFKC');
          if (/[0-9A-Za-z]/.test(folded[i] as string) && /[0-9A-Za-z]/.test(shown))
            assert.ok(shown.includes(folded[i] as string));
        }
      }
    }),
    { numRuns: 2000 },
  );
});

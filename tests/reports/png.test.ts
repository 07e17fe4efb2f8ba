import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { chartFonts } from '../../commands/chart-fonts.ts';
import { drawAll } from '../../reports/draw.ts';
import { pageFor } from '../../reports/page.ts';
import { frame } from '../../reports/pictures/frame.ts';
import type { Fonts } from '../../reports/pictures/outlines.ts';
import { pngOf } from '../../reports/png.ts';
import { richReview } from './example-review.ts';

let fonts: Fonts;
before(async () => {
  fonts = await chartFonts();
});

const drawing = (text: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text transform="translate(4,20)" font-size="16px" fill="#000000"${more}>${text}</text></svg>`;

/** Size of a picture, and how much of it is painted: sum of darkness over its pixels, 0 to 1 each. */
function seen(png: Uint8Array): { width: number; height: number; ink: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height, channels] = [view.getUint32(16), view.getUint32(20), png[25] === 6 ? 4 : 3];
  const packed: Uint8Array[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const raw = inflateSync(Buffer.concat(packed));
  const row = width * channels;
  const pixels = new Uint8Array(height * row);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] as number;
    for (let x = 0; x < row; x++) {
      const [left, up, corner] = [
        x < channels ? 0 : (pixels[y * row + x - channels] as number),
        y === 0 ? 0 : (pixels[(y - 1) * row + x] as number),
        y === 0 || x < channels ? 0 : (pixels[(y - 1) * row + x - channels] as number),
      ];
      const near = [left, up, corner].sort(
        (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
      );
      const guess = [0, left, up, (left + up) >> 1, near[0] as number][filter] as number;
      pixels[y * row + x] = ((raw[y * (row + 1) + 1 + x] as number) + guess) & 255;
    }
  }
  let ink = 0;
  for (let at = 0; at < pixels.length; at += channels) ink += 1 - (pixels[at] as number) / 255;
  return { width, height, ink };
}
const inkOf = async (text: string, more = '') =>
  Math.round(seen(await pngOf(drawing(text, more), fonts)).ink);

test('white ground, two pixels for each px', async () => {
  const { width, height, ink } = seen(await pngOf(drawing(''), fonts));
  assert.deepEqual({ width, height, ink }, { width: 400, height: 60, ink: 0 });
});

test('Latin and Chinese are painted, bold with more ink', async () => {
  const [latin, chinese, bold] = [
    await inkOf('Sales'),
    await inkOf('汉字'),
    await inkOf('汉字', ' font-weight="bold"'),
  ];
  assert.ok(latin > 300, String(latin));
  assert.ok(chinese > 400, String(chinese));
  assert.ok(bold > chinese * 1.2, `${bold} ${chinese}`);
});

test('what the font lacks leaves no box: emoji nothing, letters an ellipsis', async () => {
  assert.equal(await inkOf('Sales 🎉'), await inkOf('Sales'));
  assert.equal(await inkOf('مجموعة التوزيع'), await inkOf('...'));
  assert.equal(await inkOf('🎉'), await inkOf('...'));
  assert.equal(await inkOf('e\u0301'), await inkOf('é'));
});

test('text is text: entities are read, markup is painted as it stands', async () => {
  assert.equal(await inkOf('a &lt; b &#39;&quot;'), await inkOf('a &#x3c; b &apos;&#34;'));
  await assert.rejects(pngOf(drawing('<tspan>a</tspan>'), fonts), /not outlined/);
  await assert.rejects(pngOf(drawing('a', ' letter-spacing="3"'), fonts), /letter-spacing/);
});

test('every chart in its frame becomes a picture of its size, the same bytes each time', async () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    const drawn = await drawAll(pageFor(richReview, language));
    const page = pageFor(richReview, language, '', drawn);
    for (const chart of drawn) {
      const made = frame(page, chart, 'Customers get an answer within two working hours.', fonts);
      const png = await pngOf(made.svg, fonts);
      const { width, height, ink } = seen(png);
      assert.deepEqual([width, height], [made.width * 2, made.height * 2], chart.id);
      assert.equal(made.width, 368);
      assert.ok(ink > 4000, chart.id);
      assert.ok(png.length < 120_000, `${chart.id} ${png.length}`);
      if (chart.name === 'waiting') assert.deepEqual(await pngOf(made.svg, fonts), png);
    }
  }
});

test('the same bytes whatever the zone, the locale and the fonts of the machine', async () => {
  const script = `
    import { createHash } from 'node:crypto';
    import { chartFonts } from './commands/chart-fonts.ts';
    import { pngOf } from './reports/png.ts';
    const svg = ${JSON.stringify(drawing('Sales 汉字 1,234'))};
    chartFonts().then((fonts) => pngOf(svg, fonts)).then((png) => process.stdout.write(createHash('sha256').update(png).digest('hex')));`;
  const hashes = [
    { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'de_DE', FONTCONFIG_PATH: '/nonexistent' },
  ].map((env) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      },
    );
    assert.match(stdout, /^[0-9a-f]{64}$/, stderr);
    return stdout;
  });
  assert.equal(hashes[0], hashes[1]);
});

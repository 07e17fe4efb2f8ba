import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, kindShades, labels, palette, shades, steps } from '../../reports/palette.ts';
import { distance, EYES, seenBy } from './colour-vision.ts';

const modes = ['light', 'dark'] as const;

test('contrast of black on white is 21', () => {
  assert.equal(Math.round(contrast('#000000', '#ffffff')), 21);
});

test('text reaches 4.5 on every ground it stands on', () => {
  for (const mode of modes)
    for (const ground of ['paper', 'wash', 'open', 'band'] as const)
      for (const text of ['ink', 'muted', 'link', 'late', 'bar'] as const) {
        if (ground === 'open' || ground === 'band') if (text !== 'ink') continue;
        assert.ok(
          contrast(palette[text][mode], palette[ground][mode]) >= 4.5,
          `${text} on ${ground}, ${mode}`,
        );
      }
});

test('marks reach 3 on the paper', () => {
  for (const mode of modes)
    for (const mark of ['bar', 'late', 'faint'] as const)
      assert.ok(contrast(palette[mark][mode], palette.paper[mode]) >= 3, `${mark}, ${mode}`);
});

test('on time and late differ in lightness or stand apart by the limit stroke; steps grow evenly in grey', () => {
  for (const mode of modes) {
    const against = steps.map((step) => contrast(step[mode], palette.paper[mode]));
    for (let at = 1; at < against.length; at++)
      assert.ok((against[at] ?? 0) > (against[at - 1] ?? 0) * 1.15, `step ${at}, ${mode}`);
  }
});

test('letters on the kinds’ bars reach 4.5', () => {
  for (const mode of modes)
    for (const [kind, shade] of Object.entries(kindShades))
      assert.ok(
        contrast(shade[mode], shade.label[mode]) >= 4.5,
        `${kind}, ${mode}: ${contrast(shade[mode], shade.label[mode])}`,
      );
});

test('each light colour has one dark partner', () => {
  const light = shades().map((shade) => shade.light);
  assert.equal(new Set(light).size, light.length);
});

type Kind = [string, { readonly light: string; readonly dark: string }];

/** As everybody sees them, in grey (contrast is that of lightness alone), and with three kinds of other eyes. */
const looks: readonly (readonly [string, (hex: string) => string])[] = [
  ['plain and grey', (hex) => hex],
  ...EYES.map((eyes) => [eyes, (hex: string) => seenBy(eyes, hex)] as const),
];

test('grey stays grey with any eyes, and red and green come together', () => {
  for (const eyes of EYES)
    for (const grey of ['#000000', '#808080', '#ffffff']) assert.equal(seenBy(eyes, grey), grey);
  assert.ok(distance('#c00000', '#608000') > 60);
  assert.ok(distance(seenBy('deuteranopia', '#c00000'), seenBy('deuteranopia', '#608000')) < 30);
});

test('kinds that stand side by side in their order differ in lightness, with any eyes and in grey', () => {
  const kinds = Object.entries(kindShades);
  for (const mode of modes)
    for (const [name, look] of looks)
      for (let at = 1; at < kinds.length; at++) {
        const [[before, one], [after, other]] = [kinds[at - 1], kinds[at]] as [Kind, Kind];
        const apart = contrast(look(one[mode]), look(other[mode]));
        assert.ok(apart >= 1.35, `${before} and ${after}, ${name}, ${mode}: ${apart}`);
      }
});

test('steps from few to many grow in lightness with any eyes', () => {
  for (const mode of modes)
    for (const [name, look] of looks)
      for (let at = 1; at < steps.length; at++) {
        const [one, other] = [steps[at - 1]?.[mode] ?? '', steps[at]?.[mode] ?? ''];
        assert.ok(contrast(look(one), look(other)) >= 1.25, `step ${at}, ${name}, ${mode}`);
      }
});

test('on time, late and last month differ in colour with any eyes; in grey the limit stroke parts them', () => {
  for (const mode of modes)
    for (const [name, look] of looks)
      for (const [one, other] of [
        ['bar', 'late'],
        ['faint', 'late'],
        ['bar', 'faint'],
      ] as const) {
        const apart = distance(look(palette[one][mode]), look(palette[other][mode]));
        assert.ok(apart >= 20, `${one} and ${other}, ${name}, ${mode}: ${apart}`);
      }
});

test('lines and dots can be seen on the band, on working hours and on the track', () => {
  for (const mode of modes)
    for (const ground of ['band', 'open', 'track'] as const)
      for (const mark of ['bar', 'late'] as const) {
        const apart = contrast(palette[mark][mode], palette[ground][mode]);
        assert.ok(apart >= 3, `${mark} on ${ground}, ${mode}: ${apart}`);
      }
});

test('letters reach 4.5 on the calendar’s fields: dark ones on the three lower steps, light ones on the two upper', () => {
  for (const mode of modes)
    for (const [at, step] of steps.entries()) {
      const letters = at < 3 ? palette.ink : labels.light;
      const apart = contrast(step[mode], letters[mode]);
      assert.ok(apart >= 4.5, `step ${at}, ${mode}: ${apart}`);
    }
});

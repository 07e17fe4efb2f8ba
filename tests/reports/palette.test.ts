import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, kindShades, palette, shades, steps } from '../../reports/palette.ts';

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

/** What the commands say, in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS } from '../../commands/calls/index.ts';
import { en } from '../../commands/words/en.ts';
import { enProblems } from '../../commands/words/en-problems.ts';
import { zh } from '../../commands/words/zh.ts';
import { zhProblems } from '../../commands/words/zh-problems.ts';

const HAN = /\p{Script=Han}/u;
/** Columns of a terminal: signs of East Asia take two. */
const width = (line: string) =>
  [...line].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/u.test(sign) ? 2 : 1), 0);

for (const words of [en, zh]) {
  const { general, commands } = words.help;
  test(`help, ${words.lang}: every command with each of its options, within 80 columns`, () => {
    for (const [name, { options }] of Object.entries(COMMANDS)) {
      const text = commands[name as keyof typeof commands];
      assert.ok(text.startsWith(`chat-review ${name}`), name);
      assert.match(general, new RegExp(`^ {2}${name} `, 'm'));
      for (const option of options) assert.ok(text.includes(`--${option}`), `${name} --${option}`);
      const known = [...text.matchAll(/(?:^|[ (])--([a-z-]+)/g)].map((found) => found[1] as string);
      for (const option of known)
        assert.ok((options as readonly string[]).includes(option), `${name} --${option}`);
    }
    for (const line of [general, ...Object.values(commands)].join('').split('\n'))
      assert.ok(width(line) <= 80, line);
  });
}

/** Every text of a set of words, functions called with signs that stand for their values. */
function* textsOf(words: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof words === 'string') yield [path, words];
  else if (typeof words === 'function') {
    const values = Array.from({ length: words.length }, (_, i) => `<${i}>`);
    try {
      yield* textsOf(words(...values), path);
    } catch {
      // It takes lists or tables: what calls it has a test.
    }
  } else if (typeof words === 'object' && words !== null)
    for (const [key, value] of Object.entries(words)) yield* textsOf(value, `${path}.${key}`);
}

test('Chinese is Chinese, English is English', () => {
  const chinese = [...textsOf({ ...zh, lang: '', problems: zhProblems })];
  assert.ok(chinese.length > 200);
  for (const [path, text] of chinese) {
    // What a key stands for is told only where there is one.
    const own = text.replace(/<\d>|undefined/g, '');
    if (/\p{L}/u.test(own)) assert.match(own, HAN, path);
  }
  for (const [path, text] of textsOf({ ...en, problems: enProblems })) assert.doesNotMatch(text, HAN, path);
});

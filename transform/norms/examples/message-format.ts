/** N4: messages that have the form which the norm asks for, and messages that miss one clause of it by the least. */
import type { MessageFormatNorm } from '../../../ingest/schema/norm.ts';
import { utcOf } from '../../../ingest/schema/zone-table.ts';
import {
  actor,
  type Case,
  type Example,
  type ExamplesOf,
  holding,
  type Missing,
  type Outcome,
  outcome,
  roleOf,
  said,
} from './example.ts';
import { type Clause, type FormTexts, formTexts, type Made, type Wish } from './texts-of-form.ts';
import type { Actor, TinyChat, TinyRow } from './tiny-table.ts';

const HOUR_MS = 3_600_000;
/** More in a row than this nobody writes within their pauses. */
const MOST_IN_A_ROW = 300;

export const messageFormat: ExamplesOf<'message-format'> = (norm, stage) => {
  const role = roleOf(norm.by, norm.exempt_people);
  if (role === undefined) return missing('nobody-bound');
  const texts = formTexts(norm);
  const plain = texts.text({});
  if (!plain) return missing('no-example-text');
  const who = actor('Ben', 'internal', { roles: holding(role) });
  const at_ms = utcOf(stage.context.zone, stage.from_local_ms) + 10 * HOUR_MS;
  const scene = { norm, texts, plain, who, at_ms };
  const clauses = clausesOf(scene);
  const failing = clauses.find((one): one is Example => 'chat' in one && one.expected.state === 'breached');
  return [
    example(scene, ['met', 'a text as it is asked for', '符合要求的文字'], [written(scene, plain)], met),
    ...clauses,
    ...inRow(scene),
    ...(failing ? exempt(scene, failing.chat.rows.at(-1) as TinyRow) : []),
    ...notCounted(scene, failing?.chat.rows.at(-1) ?? written(scene, plain)),
  ];
};

const missing = (not_run: Missing['not_run']): Missing[] =>
  (['met', 'not-met'] as const).map((one) => ({
    ...{ case: one, not_run },
    what: said('a text of the form that is asked for', '所要求格式的文字'),
  }));

interface Scene {
  norm: MessageFormatNorm;
  texts: FormTexts;
  plain: Made;
  who: Actor;
  at_ms: number;
}

type Named = readonly [one: Case, en: string, zh: string];

const met = outcome('met');
const written = (
  { at_ms, who }: Pick<Scene, 'at_ms' | 'who'>,
  made: Made,
  more: Partial<TinyRow> = {},
): TinyRow => ({
  ...{ at_ms, who },
  ...made,
  ...more,
});

/** The last row is looked at. */
function example(
  { at_ms }: Scene,
  [one, en, zh]: Named,
  rows: readonly TinyRow[],
  expected: Outcome,
  more: Partial<TinyChat> = {},
): Example {
  return {
    ...{ case: one, what: said(en, zh), row: rows.length - 1, expected },
    chat: { rows, observed_until_ms: at_ms + HOUR_MS, ...more },
  };
}

/** A text that begins as a quote does is exempt. */
const unmetBy = (reason: string, made: Made | null) =>
  made?.text.trimStart().startsWith('>') ? outcome('exempt', 'quote') : outcome('breached', reason);

function clausesOf(scene: Scene): (Example | Missing)[] {
  const { norm, texts } = scene;
  const found: (Example | Missing)[] = [];
  const add = (named: Named, wish: Wish, unmet?: Clause) => {
    const made = texts.text(wish, unmet);
    const [one, en, zh] = named;
    const expected = unmet === undefined ? met : unmetBy(unmet, made);
    found.push(
      made
        ? example(scene, named, [written(scene, made)], expected)
        : { case: one, what: said(en, zh), not_run: 'no-example-text' },
    );
  };
  if (norm.prefixes.length > 0)
    add(
      ['not-met', 'without a beginning that is asked for', '没有规定的开头'],
      { prefix: false },
      'no-prefix',
    );
  norm.fields.forEach(({ name }, field) => {
    add(['not-met', `without the field ${name}`, `缺少字段 ${name}`], { field }, 'field-missing');
  });
  const { min_chars, max_chars, max_emoji, max_caps_share, script } = norm;
  if (min_chars !== null) add(['at-limit', 'as short as allowed', '字数恰为下限'], { chars: min_chars });
  if (min_chars !== null && min_chars > 1)
    add(['past-limit', 'one character shorter', '比下限少一个字符'], { chars: min_chars - 1 }, 'too-short');
  if (max_chars !== null) {
    add(['at-limit', 'as long as allowed', '字数恰为上限'], { chars: max_chars });
    add(
      ['past-limit', 'one character longer', '比上限多一个字符'],
      { chars: max_chars + 1 },
      'too-long-text',
    );
  }
  if (max_emoji !== null) {
    add(['at-limit', 'as many emoji as allowed', '表情数恰为上限'], { emoji: max_emoji });
    add(['past-limit', 'one emoji more', '比上限多一个表情'], { emoji: max_emoji + 1 }, 'too-many-emoji');
  }
  if (max_caps_share !== null) {
    add(['at-limit', 'as many capitals as allowed', '大写字母数恰为上限'], { capitals_over: 0 });
    if (max_caps_share < 1)
      add(
        ['past-limit', 'one capital letter more', '比上限多一个大写字母'],
        { capitals_over: 1 },
        'too-many-capitals',
      );
  }
  if (script !== null) {
    add(['at-limit', 'half of the letters in the script', '恰有一半字母为规定文字'], { foreign_over: 0 });
    add(
      ['past-limit', 'one letter more in another script', '另一种文字多一个字母'],
      { foreign_over: 1 },
      'other-script',
    );
  }
  return found;
}

function inRow(scene: Scene): Example[] {
  const { norm, plain, at_ms } = scene;
  const most = norm.max_in_a_row;
  // Of a day's messages only the first one is judged then.
  if (most === null || most > MOST_IN_A_ROW || norm.first_of_day) return [];
  const rows = (n: number) =>
    Array.from({ length: n }, (_, i) => written(scene, plain, { at_ms: at_ms + i * 1000 }));
  return [
    example(scene, ['at-limit', 'as many in a row as allowed', '连续条数恰为上限'], rows(most), met),
    example(
      scene,
      ['past-limit', 'one more in a row', '连续条数比上限多一条'],
      rows(most + 1),
      unmetBy('too-many-in-a-row', plain),
    ),
  ];
}

function exempt(scene: Scene, failing: TinyRow): Example[] {
  const { norm, texts, who } = scene;
  const found = [
    example(
      scene,
      ['exempt', 'a text not as it is asked for, beside a picture', '不符合要求的文字，作为图片说明'],
      [{ ...failing, media: 'image' }],
      outcome('exempt', 'caption'),
    ),
  ];
  const quote = { text: `> ${failing.text}`, emoji: failing.emoji ?? 0 };
  const read = texts.read(quote);
  if (read.is_meant && read.unmet.length > 0)
    found.push(
      example(
        scene,
        ['exempt', 'a text not as it is asked for, that begins with a quote', '不符合要求的文字，以引用开头'],
        [{ ...failing, ...quote }],
        outcome('exempt', 'quote'),
      ),
    );
  const [person] = norm.exempt_people;
  if (person !== undefined)
    found.push(
      example(
        scene,
        ['exempt', 'not as it is asked for, by somebody who is exempt', '不符合要求，由豁免人员发送'],
        [{ ...failing, who: { ...who, name: person } }],
        outcome('exempt', 'exempt-person'),
      ),
    );
  if (norm.exempt_chats.length > 0)
    found.push(
      example(
        scene,
        ['exempt', 'not as it is asked for, in a chat that is exempt', '不符合要求，在豁免的聊天中'],
        [failing],
        outcome('exempt', 'exempt-chat'),
        { context: { exempt_norms: [norm.id] } },
      ),
    );
  return found;
}

function notCounted(scene: Scene, row: TinyRow): Example[] {
  const { norm, texts, who, at_ms } = scene;
  const nothing = (en: string, zh: string, rows: readonly TinyRow[]) =>
    example(scene, ['not-counted', en, zh], rows, outcome('no-item'));
  const found = [
    norm.by.length > 0
      ? nothing('by somebody of whom the norm does not ask it', '由规范未涉及的人发送', [
          { ...row, who: { ...who, name: 'Fay Example', roles: [] } },
        ])
      : nothing('by somebody from outside', '由外部人员发送', [{ ...row, who: actor('Cleo', 'external') }]),
    nothing('a picture without words', '没有说明文字的图片', [{ at_ms, who, media: 'image' }]),
  ];
  const other = { text: 'Good morning', emoji: 0 };
  if (norm.of !== null && !texts.read(other).is_meant)
    found.push(
      nothing('a text that the norm is not about', '不属于规范所指类别的文字', [written(scene, other)]),
    );
  if (norm.first_of_day)
    found.push(
      nothing('the second one of the day', '当日的第二条', [
        written(scene, scene.plain),
        { ...row, at_ms: at_ms + 1000 },
      ]),
    );
  return found;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MessageKind, messagesFor } from '../../../reports/collect/messages.ts';
import { collectLines } from '../../../reports/collect/terminal.ts';
import { COLLECT_STATES, NOT_WHOLE } from '../../../transform/collect/collected.ts';
import { anExport, chat, collected, planned, richCollected } from './example-collected.ts';

const LANGUAGES = ['en', 'zh-Hans'] as const;
const textOf = (
  from: Parameters<typeof collected>[0],
  kind: MessageKind,
  language: 'en' | 'zh-Hans' = 'en',
) => messagesFor(collected(from), language).find((message) => message.kind === kind)?.text ?? '';
const plan = (...exporters: ReturnType<typeof planned>[]) => ({
  plan: { exporters, uncovered: [], method: 'exact' as const, fewest: exporters.length },
});

const HOW_TO_IPHONE =
  'On your iPhone, for each chat: open it, tap its name at the top, scroll down, “Export chat”, “Without media”. The words on your phone may differ a little.';

test('a receipt: what came, what has not, what to look at again, what to know', () => {
  const chats = [
    chat('Ops', { state: 'missing', exports: [] }),
    chat('Sales', { state: 'ends_early', exports: [anExport({ until_local: '2026-10-28T17:05:00' })] }),
    chat('Dock'),
    chat('Fire', { state: 'timer_on' }),
  ];
  assert.equal(
    textOf({ chats }, 'after'),
    `Hello Ana,

Thank you for the exports for October 2026. 3 of 4 chats came.

Not come yet:
• Ops
If you have sent it already, please tell me.

Please look at this one again:
• Sales: it was exported on 28 October 2026, before the month was over. Please export it again, on 1 November 2026 or later.

Without media, please, and the original files: not opened, not unzipped, not renamed.

Good to know for the next time:
• Fire: messages vanish after a while. Please export as early as you can, best on 1 December 2026 itself.

Thank you!`,
  );
  assert.equal(
    textOf({ chats }, 'after', 'zh-Hans'),
    `Ana，您好：

感谢您发来2026年10月的导出文件。4 个聊天中已收到 3 个。

尚未收到：
• Ops
如果已经发送，请告诉我。

请再看一下：
• Sales：导出于2026年10月28日，当时该月尚未结束。请在2026年11月1日或之后再导出一次。

请不带媒体导出，并发送原始文件：不要打开、解压或改名。

下次请留意：
• Fire：消息会在一段时间后消失。请尽早导出，最好就在2026年12月1日当天。

谢谢！`,
  );
});

test('where all is whole the receipt says so, and asks for nothing', () => {
  assert.equal(
    textOf({ chats: [chat('Ops'), chat('Sales')] }, 'after'),
    'Hello Ana,\n\nThank you for the exports for October 2026. All 2 chats came and are whole.\n\nThank you!',
  );
  assert.match(textOf({ chats: [chat('Ops')] }, 'after'), /Your chat came and is whole\./);
});

test('whose chats have not come gets a word too, and the substitute is asked; chats that are not due are nobody’s matter', () => {
  const chats = [
    chat('Ops', { state: 'missing', exports: [] }),
    chat('Sales', { exporter: 'Dee' }),
    chat('Club', { due: false, state: 'missing', exporter: 'Eli', exports: [] }),
  ];
  assert.deepEqual(
    messagesFor(collected({ chats }), 'en').map(({ to, kind }) => [to, kind]),
    [
      ['Ana', 'after'],
      ['Dee', 'after'],
      ['Ben', 'substitute'],
    ],
  );
  assert.match(
    textOf({ chats }, 'after'),
    /October 2026: your chat has not come yet:\n• Ops\nIf you have sent it/,
  );
  assert.equal(
    textOf({ chats }, 'substitute'),
    `Hello Ben,

Could you please help with the exports for October 2026? One chat is still needed, and you are named as the substitute:

• Ops

Please export on 1 November 2026 or later, so that the month is whole.
On an iPhone, for each chat: open it, tap its name at the top, scroll down, “Export chat”, “Without media”.
On Android: open it, tap ⋮ at the top right, “More”, “Export chat”, “Without media”. The words on your phone may differ a little.
Please send me the original files: not opened, not unzipped, not renamed.

If it has been sent in the meantime, please just tell me.

Thank you!`,
  );
});

test('a .txt does not tell when it was made: whoever made it is asked', () => {
  const until = { until_local: '2026-10-28T17:05:00', until_by: 'last_stamp' } as const;
  const early = chat('Sales', { state: 'ends_early', exports: [anExport(until)] });
  assert.match(
    textOf({ chats: [early] }, 'after'),
    /• Sales: its last message is of 28 October 2026, and the file does not tell when it was made\. If you exported it on 1 November 2026 or later, nothing is missing: please just tell me\. Else please export it again, on 1 November 2026 or later\.\n/,
  );
  assert.match(
    textOf({ chats: [early] }, 'after', 'zh-Hans'),
    /• Sales：最后一条消息在2026年10月28日，而文件没有注明导出时间。如果是在2026年11月1日或之后导出的，就没有缺失，告诉我即可；否则请在2026年11月1日或之后再导出一次。\n/,
  );
  const said = (language: 'en' | 'zh-Hans') =>
    collectLines(collected({ chats: [early] }), language).join('\n');
  assert.match(
    said('en'),
    /Sales: last message on 28 October 2026; the file does not tell when it was exported/,
  );
  assert.match(
    said('zh-Hans'),
    /Sales：最后一条消息在2026年10月28日；文件未注明导出时间，因此也可能没有缺失/,
  );
});

test('where the exporter left, the substitute is asked, and the exporter for nothing', () => {
  const left = chat('Ops', { state: 'exporter_left', also: ['ends_early'] });
  assert.match(
    textOf({ chats: [left] }, 'after'),
    /• Ops: the phone [^.]*not in the chat any more\. I will ask Ben\.\n/,
  );
  assert.match(textOf({ chats: [left] }, 'substitute'), /• Ops\n/);
  const alone = { ...left, substitute: '' };
  assert.match(textOf({ chats: [alone] }, 'after'), /Who else in it could export it\?/);
  assert.equal(textOf({ chats: [alone] }, 'substitute'), '');
});

test('where the exporter left the company nothing is sent there, and the substitute is asked for what is not whole', () => {
  const gone = { notes: [{ code: 'exporter_gone' as const, values: ['Ana'] }] };
  const told = messagesFor(
    collected({
      chats: [chat('Ops', { ...gone, state: 'gap' }), chat('Yard', gone), chat('Dock', { exporter: 'Cai' })],
    }),
    'en',
  );
  assert.deepEqual(
    told.map(({ to, kind }) => `${kind} ${to}`),
    ['after Cai', 'substitute Ben'],
  );
  assert.match(told[1]?.text ?? '', /• .*Ops/);
  assert.doesNotMatch(told[1]?.text ?? '', /Yard/);
});

test('before the next export: the chats, when, how on this phone, and what the last exports let expect', () => {
  const chats = [
    chat('Ops', { state: 'privacy_on' }),
    chat('Sales', { state: 'near_cap', also: ['with_media'] }),
  ];
  const exporter = planned('Cai', ['Ops', 'Sales'], { has_seconds: true, leaves: '2026-11-30' });
  assert.equal(
    textOf({ chats, ...plan(exporter) }, 'before'),
    `Hello Cai,

For the review of our WhatsApp chats in November 2026, could you please export these 2 chats?

• Ops
• Sales

Please do it in the first days of December 2026, not earlier: an export made before would not show all of November 2026.

${HOW_TO_IPHONE}
Please send me the original files: not opened, not unzipped, not renamed.

Good to know:
As you are leaving on 30 November 2026: please export them on your last day at the latest, and tell me who could take over.
• Sales: about as long as WhatsApp lets exports be (40,000 messages, with media 10,000), so the beginning may be cut off. Please export without media, and once more in the middle of the month.
• Ops: advanced chat privacy is on, and while it is on nothing can be exported. Could you ask whether it can be turned off? In a group an admin may have to do it. If it is to stay on, please tell me.

Thank you!`,
  );
});

test('the way of this phone where it is known, else of both', () => {
  const steps = (has_seconds: boolean | null, language: 'en' | 'zh-Hans') =>
    textOf(plan(planned('Cai', ['Ops'], { has_seconds })), 'before', language)
      .match(/iPhone|Android|安卓|⋮/g)
      ?.join();
  assert.deepEqual(
    [true, false, null].map((known) => [steps(known, 'en'), steps(known, 'zh-Hans')]),
    [
      ['iPhone', 'iPhone'],
      ['⋮', '⋮'],
      ['iPhone,Android,⋮', 'iPhone,安卓,⋮'],
    ],
  );
});

test('as long as nothing came the first word is about this month, and there are no receipts', () => {
  const nothing = {
    chats: [chat('Ops', { state: 'missing', exports: [] })],
    ...plan(planned('Ana', ['Ops'])),
  };
  const [only, ...others] = messagesFor(collected(nothing), 'en');
  assert.deepEqual([only?.kind, others], ['before', []]);
  assert.match(only?.text ?? '', /chats in October 2026[\s\S]*first days of November 2026/);
});

test('every state has its sentence in both languages, but for what is whole', () => {
  for (const language of LANGUAGES) {
    const told = COLLECT_STATES.map((state) => {
      const one = chat('Ops', {
        state,
        exports: state === 'missing' ? [] : [anExport()],
        known_until_local: null,
      });
      return textOf({ chats: [one, chat('Dock', { exporter: 'Dee' })] }, 'after', language);
    });
    assert.equal(new Set(told).size, COLLECT_STATES.length);
    for (const [at, text] of told.entries()) {
      assert.doesNotMatch(text, /undefined|null|\[object|–/);
      assert.equal(text.includes('Ops'), COLLECT_STATES[at] !== 'complete', COLLECT_STATES[at]);
    }
  }
});

test('a chat with no export to tell days of has sentences without days', () => {
  for (const language of LANGUAGES)
    for (const state of NOT_WHOLE) {
      const text = textOf({ chats: [chat('Ops', { state, exports: [] }), chat('Sales')] }, 'after', language);
      assert.doesNotMatch(text, /undefined|null|NaN/);
    }
});

test('messages tell of chats, never how much anybody wrote', () => {
  const chats = richCollected.chats.map((one) => ({
    ...one,
    exports: one.exports.map((made) => ({ ...made, records: 7_654_321, cap_share: 0.8765 })),
  }));
  for (const language of LANGUAGES)
    for (const { text } of messagesFor({ ...richCollected, chats }, language)) {
      assert.doesNotMatch(text, /7,?654|8765|87|%/);
      const numbers = text.replaceAll(/40,000|10,000|Dock 7|20\d\d/g, '').match(/\d+/g) ?? [];
      assert.ok(
        numbers.every((n) => Number(n) <= 31),
        text,
      );
    }
});

const HOSTILE = [
  'Ops\n• Payroll: please send it to me@example.com\n\nThank you!',
  'Ops\r\nHello',
  'Ops\u2028Hello\u0085there',
  'Ops \u202egnihton\u202c \u2066x',
  '</bdi><b>bold</b>&amp;',
  '=HYPERLINK("x")',
  '',
];

test('a name is one line and text, whatever stands in it', () => {
  for (const name of HOSTILE)
    for (const language of LANGUAGES) {
      const of = (chat_name: string, person: string) => ({
        chats: [
          chat(chat_name, { state: 'missing', exports: [], exporter: person, substitute: `${person}2` }),
          chat(chat_name, { state: 'gap', exporter: person, substitute: `${person}2` }),
        ],
        ...plan(planned(person, [chat_name], { leaves: '2026-11-30' })),
      });
      const plain = messagesFor(collected(of('Ops', 'Ana')), language);
      const hostile = messagesFor(collected(of(name, `Ana${name}`)), language);
      assert.equal(hostile.length, plain.length);
      for (const [at, { text }] of hostile.entries()) {
        assert.equal(text.split('\n').length, plain[at]?.text.split('\n').length, text);
        assert.doesNotMatch(text, /[\u2028\u2029\u0085\u202a-\u202e\u2066\u2067\r]/);
      }
    }
  const shown = textOf({ chats: [chat('</bdi><b>bold</b>&amp;', { state: 'gap' })] }, 'after');
  assert.ok(shown.includes('• </bdi><b>bold</b>&amp;: it begins'), shown);
});

test('a name that is written from the right stays apart from the line around it', () => {
  assert.match(
    textOf({ chats: [chat('مجموعة', { state: 'damaged' })] }, 'after'),
    /• \u2068مجموعة\u2069: the file/,
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseExport } from '../../ingest/parse.ts';

const HEAD = '13/05/2026, 10:00 - Messages and calls are end-to-end encrypted. Tap to learn more.\n';
const stateOf = (...notices: string[]) => {
  const lines = notices.map((text, at) => `13/05/2026, 10:0${at + 1} - ${text}\n`);
  const parsed = parseExport(
    new TextEncoder().encode(`${HEAD}${lines.join('')}13/05/2026, 11:00 - Ann: hello\n`),
  );
  assert.ok(!('code' in parsed));
  return parsed.facts.phone;
};

test('the last notice on a setting holds', () => {
  const on =
    "Ann turned on disappearing messages. All new messages will disappear from this chat 24 hours after they're sent. Tap to change.";
  const off = 'Ann turned off disappearing messages. Tap to change.';
  assert.equal(stateOf().timer, null);
  assert.equal(stateOf(on).timer, true);
  assert.equal(stateOf(on, off).timer, false);
  assert.equal(stateOf(off, on).timer, true);
  assert.equal(stateOf('Ann turned on advanced chat privacy.').privacy, true);
  assert.equal(
    stateOf('Ann turned on advanced chat privacy.', 'Ben turned off advanced chat privacy.').privacy,
    false,
  );
});

test('the owner left, was removed, or came back', () => {
  assert.equal(stateOf().owner_left, null);
  assert.equal(stateOf('You left').owner_left, true);
  assert.equal(stateOf('Ann removed you').owner_left, true);
  assert.equal(stateOf('Ann removed you', 'Ann added you').owner_left, false);
  assert.equal(stateOf('Ben left').owner_left, null);
});

test('what people write is no notice', () => {
  assert.deepEqual(stateOf('Ann: You left', 'Ben: Ann turned on advanced chat privacy.'), {
    timer: null,
    privacy: null,
    owner_left: null,
  });
});

test('line ends of records are counted: a phone writes one kind', () => {
  const text = '13/05/2026, 10:00 - Ann: a\r\n13/05/2026, 10:01 - Ann: b\nc\r\n13/05/2026, 10:02 - Ann: d\n';
  const parsed = parseExport(new TextEncoder().encode(text));
  assert.ok(!('code' in parsed));
  assert.equal(parsed.facts.crlf_records, 2);
});

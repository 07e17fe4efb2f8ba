import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedAgain } from '../../../transform/measures/asked-again.ts';
import { chatUsage } from '../../../transform/measures/chat-usage.ts';
import { MEASURES } from '../../../transform/measures/index.ts';
import { messageTypes } from '../../../transform/measures/message-types.ts';
import { messagesPerDay } from '../../../transform/measures/pulse.ts';
import { stampOfLocal } from '../../../transform/measures/stamp.ts';
import { waitOf } from '../review-input.ts';

test('asked again: a share of the waits, and none where there are no waits', () => {
  const again = waitOf(60, 0, { asked_again: true });
  assert.deepEqual(askedAgain([again, waitOf(60), waitOf(null, 60), again]), {
    waits: 4,
    again: 2,
    share: 0.5,
  });
  assert.deepEqual(askedAgain([waitOf(60)]), { waits: 1, again: 0, share: 0 });
  assert.deepEqual(askedAgain([]), { waits: 0, again: 0, share: null });
});

test('message types: shares by kind in the order of the pages, an unlisted kind last', () => {
  assert.deepEqual(
    messageTypes([
      { kind: 'hologram', messages: 1 },
      { kind: 'voice', messages: 2 },
      { kind: 'text', messages: 4 },
      { kind: 'voice', messages: 1 },
      { kind: 'gif', messages: 0 },
    ]),
    [
      { kind: 'text', messages: 4, share: 0.5 },
      { kind: 'voice', messages: 3, share: 0.375 },
      { kind: 'hologram', messages: 1, share: 0.125 },
    ],
  );
  assert.deepEqual(messageTypes([]), []);
  assert.deepEqual(messageTypes([{ kind: 'text', messages: 0 }]), []);
});

test('chat usage: one row per declared type, chats without one last, silent chats counted as chats', () => {
  const chat = (type: 'customer' | 'project' | null, messages: number, messages_last_month = 0) => ({
    type,
    messages,
    messages_last_month,
    kinds: messages > 0 ? [{ kind: 'text', messages }] : [],
  });
  const rows = chatUsage([chat(null, 1), chat('customer', 2, 5), chat('customer', 0, 1), chat('project', 1)]);
  assert.deepEqual(
    rows.map(({ kinds, ...row }) => [...Object.values(row), kinds.length]),
    [
      ['project', 1, 1, 1, 0.25, 0, 1],
      ['customer', 2, 1, 2, 0.5, 6, 1],
      [null, 1, 1, 1, 0.25, 0, 1],
    ],
  );
  assert.deepEqual(chatUsage([]), []);
  // Nobody wrote: no share is NaN, and none a made-up zero.
  assert.deepEqual(
    chatUsage([chat('project', 0)]).map((row) => [row.messages, row.share, row.kinds]),
    [[0, null, []]],
  );
});

test('messages per day: none for a month without such a day', () => {
  assert.equal(messagesPerDay(42, 21), 2);
  assert.equal(messagesPerDay(0, 21), 0);
  assert.equal(messagesPerDay(5, 0), null);
});

test('a stamp is the wall clock as it stands', () => {
  assert.equal(stampOfLocal(Date.UTC(2026, 0, 2, 3, 4, 5, 999)), '2026-01-02T03:04:05');
});

test('every measure has its own id, a version and words in both languages', () => {
  assert.equal(new Set(MEASURES.map((m) => m.id)).size, MEASURES.length);
  for (const { id, version, title, definition, unit } of MEASURES) {
    assert.match(id, /^M\d+$/);
    assert.ok(version >= 1 && unit !== '', id);
    for (const words of [title, definition]) {
      assert.ok(String(words.en).length > 3, id);
      assert.match(String(words.zh), /\p{Script=Han}/u, id);
    }
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postsOf } from '../../transform/posts.ts';
import { talkOf } from '../../transform/talk.ts';
import { columnsOf, contextOf, KEYED, type Row } from './messages.ts';

test('announcements and templates of the policy, and short texts, are no posts', () => {
  const rows: Row[] = [
    ['10:00', 'ann', 'internal', '[Notice] The gate is closed on Friday'],
    ['10:01', 'ann', 'internal', 'The gate is closed on Friday, they say'],
    ['10:02', 'ann', 'internal', 'Please sign the temperature list'],
    ['10:03', 'ann', 'internal', 'The gate is closed'],
  ];
  const limit = { text: '1d', limit_s: 86_400 };
  const announcements = { tag: '[notice]', by: [], limit, required: [], chats: [], written: false };
  const context = contextOf({ announcements, templates: ['Please sign the temperature list'] });
  assert.deepEqual([...postsOf(talkOf(columnsOf(rows), context), KEYED).line], [2]);
});

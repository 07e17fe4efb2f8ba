import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type By, droppedPaths, pathOf, start } from '../../scripts/portable/start.ts';

test('what was dropped on the script, as Explorer hands it over', () => {
  const SCRIPT = 'chat-review.cmd';
  const dropped = (behind: string, at = 'C:\\Tools (x64)\\') =>
    droppedPaths(`C:\\WINDOWS\\system32\\cmd.exe /c ""${at}${SCRIPT}"${behind}"`, SCRIPT);
  assert.deepEqual(dropped(' '), []);
  assert.deepEqual(dropped(''), []);
  assert.deepEqual(dropped(' C:\\Chats'), ['C:\\Chats']);
  assert.deepEqual(dropped(' C:\\R&D\\100%TEMP%^!(1)'), ['C:\\R&D\\100%TEMP%^!(1)']);
  assert.deepEqual(dropped(' "C:\\My Chats & more"'), ['C:\\My Chats & more']);
  assert.deepEqual(dropped(' "C:\\我的 聊天" D:\\二'), ['C:\\我的 聊天', 'D:\\二']);
  assert.deepEqual(dropped(' C:\\Chats', 'C:\\A & B!\\'), ['C:\\Chats']);
  // Without marks around the whole.
  assert.deepEqual(droppedPaths('cmd.exe /c "C:\\T\\Chat-Review.CMD" "C:\\My Chats"', SCRIPT), [
    'C:\\My Chats',
  ]);
  // Called by its name in a console: that is the console's own line.
  assert.equal(droppedPaths('"C:\\WINDOWS\\system32\\cmd.exe" ', SCRIPT), null);
});

test('a path as it is typed, or dragged into the window', () => {
  for (const [text, path] of [
    ['C:\\Chats', 'C:\\Chats'],
    [' "C:\\My Chats" ', 'C:\\My Chats'],
    ['C:\\Chats\\', 'C:\\Chats'],
    ['"C:\\My Chats\\"', 'C:\\My Chats'],
    ['D:\\', 'D:\\'],
    ['\\\\server\\share\\聊天\\', '\\\\server\\share\\聊天'],
    ['', ''],
    ['""', ''],
  ] as const)
    assert.equal(pathOf(text), path);
});

interface Told {
  code: number;
  ran: (readonly string[])[];
  said: string[];
  asked: number;
}

/** A start in which these are folders, and these answers are given. */
async function started(
  by: Partial<By>,
  answers: readonly string[],
  folders: readonly string[],
): Promise<Told> {
  const told: Told = { code: -1, ran: [], said: [], asked: 0 };
  told.code = await start({
    env: {},
    say: (line) => told.said.push(line),
    ask: async () => answers[told.asked++] ?? null,
    isFolder: (path) => folders.includes(path),
    run: (args) => {
      told.ran.push(args);
      return 0;
    },
    opens: false,
    ...by,
  });
  return told;
}

const DROPPED = {
  CHAT_REVIEW_SCRIPT: 'chat-review.cmd',
  CHAT_REVIEW_LINE: 'cmd /c ""C:\\T\\chat-review.cmd" C:\\R&D"',
  CHAT_REVIEW_FOLDER: 'C:\\R',
};

test('a dropped folder is reviewed, its page opened, and the window stays', async () => {
  const told = await started({ env: DROPPED, opens: true }, [''], ['C:\\R&D', 'C:\\R']);
  assert.deepEqual(told, { code: 0, ran: [['run', '-w', 'C:\\R&D', '--open']], said: [], asked: 1 });
});

test('a double click asks until a folder is named', async () => {
  const env = { ...DROPPED, CHAT_REVIEW_LINE: 'cmd /c ""C:\\T\\chat-review.cmd" "', CHAT_REVIEW_FOLDER: '' };
  const told = await started({ env }, ['', 'C:\\x.zip', '"C:\\My Chats\\"', ''], ['C:\\My Chats']);
  assert.deepEqual(told.ran, [['run', '-w', 'C:\\My Chats']]);
  assert.deepEqual([told.asked, told.said.length], [4, 1]);
  assert.match(told.said[0] as string, /This is no folder: C:\\x\.zip/);
});

test('in a console the folder is the argument, and nothing waits', async () => {
  const env = { ...DROPPED, CHAT_REVIEW_LINE: 'cmd.exe', CHAT_REVIEW_FOLDER: 'C:\\Chats' };
  const told = await started({ env, run: () => 3 }, [], ['C:\\Chats']);
  assert.deepEqual([told.code, told.asked], [3, 0]);
  assert.match(told.said[0] as string, /No review could be made/);
  assert.equal((await started({}, [], [])).code, 2);
});

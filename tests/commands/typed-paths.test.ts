import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { test } from 'node:test';
import { typedFiles, typedPath } from '../../commands/typed-paths.ts';

test('a backslash before the closing mark of a path is no letter of its name', () => {
  // What the program is handed when the left is typed in cmd or PowerShell.
  const TYPED: readonly (readonly [string, string, string | null])[] = [
    ['-w "C:\\Users\\Ann Lee\\Chats\\"', 'C:\\Users\\Ann Lee\\Chats"', 'C:\\Users\\Ann Lee\\Chats\\'],
    ['-w "D:\\"', 'D:"', 'D:\\'],
    ['-w "\\\\server\\share\\"', '\\\\server\\share"', '\\\\server\\share\\'],
    ['-w "C:\\Chats\\" --month 2026-10', 'C:\\Chats" --month 2026-10', null],
    ['-w "C:\\A & B (100%)\\聊天!"', 'C:\\A & B (100%)\\聊天!', 'C:\\A & B (100%)\\聊天!'],
  ];
  for (const [typed, handed_over, meant] of TYPED)
    assert.equal(typedPath(handed_over, 'win32'), meant, typed);
  assert.equal(typedPath('a "b"', 'linux'), 'a "b"');
});

test('where paths of Windows lead, from the folder in which somebody stands', () => {
  const HERE = 'C:\\Users\\Ann';
  for (const [typed, leads] of [
    ['Chats', 'C:\\Users\\Ann\\Chats'],
    ['Chats\\', 'C:\\Users\\Ann\\Chats'],
    ['.\\Chats/2026', 'C:\\Users\\Ann\\Chats\\2026'],
    ['C:\\Users\\Ann\\Chats', 'C:\\Users\\Ann\\Chats'],
    ['C:Chats', 'C:\\Users\\Ann\\Chats'],
    ['\\Chats', 'C:\\Chats'],
    ['D:\\', 'D:\\'],
    ['\\\\server\\share\\Chats\\', '\\\\server\\share\\Chats'],
    ['//server/share/Chats', '\\\\server\\share\\Chats'],
  ] as const) {
    assert.equal(win32.resolve(HERE, typedPath(typed, 'win32') as string), leads, typed);
  }
});

test('a pattern is what fits it, on Windows, in any case of letters', async () => {
  const listed: string[] = [];
  const names = async (folder: string) => {
    listed.push(folder);
    return ['b.ZIP', 'a.zip', 'a.txt', '聊天.zip'];
  };
  const found = (files: string[], platform = 'win32') => typedFiles(files, '/here', platform, names);
  assert.deepEqual(await found(['exports\\*.zip', 'x.txt']), [
    ...['exports\\a.zip', 'exports\\b.ZIP', 'exports\\聊天.zip'],
    'x.txt',
  ]);
  assert.deepEqual(await found(['?.txt', '*.csv']), ['a.txt', '*.csv']);
  assert.deepEqual(await found(['C:/x/*/a.*']), [
    ...['C:/x/a.txt/a.txt', 'C:/x/a.txt/a.zip'],
    ...['C:/x/a.zip/a.txt', 'C:/x/a.zip/a.zip'],
    ...['C:/x/b.ZIP/a.txt', 'C:/x/b.ZIP/a.zip'],
    ...['C:/x/聊天.zip/a.txt', 'C:/x/聊天.zip/a.zip'],
  ]);
  assert.deepEqual(await found(['\\\\?\\C:\\a.zip']), ['\\\\?\\C:\\a.zip']);
  assert.deepEqual(await found(['*.zip'], 'linux'), ['*.zip']);
  assert.equal(listed[0], posix.resolve('/here', 'exports\\'));
});

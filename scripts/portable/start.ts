/**
 * What chat-review.cmd starts: finds out which folder is meant, reviews it, and keeps the window open. The questions stand
 * here and not in the .cmd, for its language knows no Chinese input and ends a line at an ampersand of a path.
 */

export interface By {
  env: Readonly<Record<string, string | undefined>>;
  say: (line: string) => void;
  /** null: nobody is there to answer. */
  ask: (question: string) => Promise<string | null>;
  isFolder: (path: string) => boolean;
  /** Runs the program; its exit code. */
  run: (args: readonly string[]) => number;
  /** Open the page of the review. */
  opens: boolean;
}

const ASK = `
Drag the folder with the exported chats into this window, then press Enter.
请把存放导出聊天的文件夹拖到此窗口，然后按回车键。
> `;
const NO_FOLDER = (path: string) => `This is no folder: ${path}\n这不是文件夹：${path}`;
const NOTHING_RUN = 2;
const CLOSE = '\nPress Enter to close this window. 按回车键关闭窗口。';
const TOLD: Readonly<Record<number, string>> = {
  2: 'Something in the folder must be mended first; it is named above. 请先更正上面列出的问题。',
  3: 'No review could be made of this folder; the reason stands above. 无法生成回顾报告，原因见上。',
};

/** Starts a review; the exit code of the program. */
export async function start(by: By): Promise<number> {
  const { CHAT_REVIEW_LINE: line = '', CHAT_REVIEW_SCRIPT: script = '', CHAT_REVIEW_FOLDER } = by.env;
  const dropped = droppedPaths(line, script);
  const folder = await folderOf(dropped?.[0] ?? CHAT_REVIEW_FOLDER ?? '', by);
  if (folder === null) return NOTHING_RUN;
  const code = by.run(['run', '-w', folder, ...(by.opens ? ['--open'] : [])]);
  const told = TOLD[code];
  if (told) by.say(`\n${told}`);
  // In a console of its own, which closes with the program.
  if (dropped !== null) await by.ask(CLOSE);
  return code;
}

/** null: nobody answers. */
async function folderOf(given: string, by: By): Promise<string | null> {
  for (let text: string | null = given; ; text = await by.ask(ASK)) {
    if (text === null) return null;
    const path = pathOf(text);
    if (path === '') continue;
    if (by.isFolder(path)) return path;
    by.say(NO_FOLDER(path));
  }
}

/**
 * Files that were dropped on the script, from the command line with which Explorer starts it:
 * `cmd.exe /c ""C:\Tools\chat-review.cmd" C:\R&D "C:\My Chats""`. Explorer quotes what holds a blank, and nothing else.
 * Null: somebody called it in a console.
 */
export function droppedPaths(line: string, script: string): string[] | null {
  const at = script === '' ? -1 : line.toLowerCase().indexOf(`${script.toLowerCase()}"`);
  if (at < 0) return null;
  const rest = line.slice(at + script.length + 1);
  // The mark that closes the whole command.
  const own = rest.split('"').length % 2 === 0 ? rest.replace(/"\s*$/, '') : rest;
  return [...own.matchAll(/"([^"]+)"|([^\s"]+)/g)].map(([, quoted, bare]) => (quoted ?? bare) as string);
}

/** A path as somebody typed it, or dragged it into the window: in quotation marks, with a blank or a backslash behind it. */
export function pathOf(text: string): string {
  const bare = text.trim().replace(/^"|"$/g, '').trim();
  return /^[A-Za-z]:\\$/.test(bare) ? bare : bare.replace(/(?<=[^\\/])[\\/]$/, '');
}

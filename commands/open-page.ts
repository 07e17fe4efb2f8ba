/** Opens a page with whatever the system opens such files with. */

export interface Opener {
  command: string;
  args: string[];
  /** The arguments are quoted as the system's shell wants them. */
  verbatim: boolean;
  /** What stands in its environment beside what stands in ours. */
  env: Readonly<Record<string, string>>;
}

/** Starts a program that goes on by itself; rejects where it cannot be started. */
export type Start = (opener: Opener) => Promise<void>;

export function openerOf(platform: string, path: string): Opener {
  const plain = { args: [path], verbatim: false, env: {} };
  if (platform === 'darwin') return { command: 'open', ...plain };
  if (platform !== 'win32') return { command: 'xdg-open', ...plain };
  // `start` takes a first quoted text for a title. A variable between ! is put in when the line has been parsed: no &, % or
  // ! of a folder's name can change it.
  const args = ['/v:on', '/c', 'start', '""', '"!CHAT_REVIEW_PAGE!"'];
  return { command: 'cmd', args, verbatim: true, env: { CHAT_REVIEW_PAGE: path } };
}

/** Null where it was started, else the program that could not be. */
export async function openPage(path: string, platform: string, start: Start): Promise<string | null> {
  const opener = openerOf(platform, path);
  try {
    await start(opener);
    return null;
  } catch {
    return opener.command;
  }
}

/** Opens a page with whatever the system opens such files with. */

export interface Opener {
  command: string;
  args: string[];
  /** The arguments are quoted as the system's shell wants them. */
  verbatim: boolean;
}

/** Starts a program that goes on by itself; rejects where it cannot be started. */
export type Start = (opener: Opener) => Promise<void>;

export function openerOf(platform: string, path: string): Opener {
  if (platform === 'darwin') return { command: 'open', args: [path], verbatim: false };
  // `start` takes a first quoted text for a title; unquoted, an & in a folder's name would end the command.
  if (platform === 'win32')
    return { command: 'cmd', args: ['/c', 'start', '""', `"${path}"`], verbatim: true };
  return { command: 'xdg-open', args: [path], verbatim: false };
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

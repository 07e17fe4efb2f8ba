/** Renaming, where Windows may refuse it: what a program holds open cannot be moved, nor replaced. */
import { rename } from 'node:fs/promises';

export interface Mover {
  platform: string;
  rename: (from: string, to: string) => Promise<void>;
  pause: (ms: number) => Promise<void>;
}

export const SYSTEM: Mover = {
  platform: process.platform,
  rename,
  pause: (ms) => new Promise((go) => setTimeout(go, ms)),
};

const TRIES = 10;
const FIRST_PAUSE_MS = 50;

/** The error says that another program holds the thing, or something in it, open. */
export const isHeld = (error: unknown): boolean =>
  /^(EBUSY|EPERM|EACCES)$/.test((error as NodeJS.ErrnoException).code ?? '');

/**
 * Renames a file or folder. A virus scanner or an indexer holds what was just written for a moment, so Windows is asked
 * again for about two seconds; a spreadsheet holds it for longer, and the error is the last one.
 */
export async function move(from: string, to: string, by: Mover = SYSTEM): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await by.rename(from, to);
    } catch (error) {
      if (by.platform !== 'win32' || !isHeld(error) || tries === TRIES) throw error;
      await by.pause(FIRST_PAUSE_MS * tries);
    }
  }
}

/** How often a folder that something holds for a moment is tried to be deleted. */
export const PATIENT = {
  recursive: true,
  force: true,
  maxRetries: TRIES,
  retryDelay: FIRST_PAUSE_MS,
} as const;

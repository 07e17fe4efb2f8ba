/** Paths as they were typed on Windows, whose shells hand over what those of other systems have worked out before. */
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { globToRegExp } from '../ingest/glob.ts';

/**
 * A path as it was meant. `-w "C:\Chats\"` hands over `C:\Chats"`: a backslash makes a letter of the mark behind it. Null:
 * there was more on the line, which is part of the path now.
 */
export function typedPath(text: string, platform: string): string | null {
  if (platform !== 'win32' || !text.includes('"')) return text;
  const path = text.replace(/"$/, '\\');
  return path.includes('"') ? null : path;
}

/** Names in a folder. */
export type Names = (folder: string) => Promise<string[]>;

/**
 * Files with `*.zip` replaced by the names that fit, in their order. Elsewhere the shell did that, and a name may hold such
 * signs. A pattern that nothing fits stays, and is told as a file that cannot be opened.
 */
export async function typedFiles(
  files: readonly string[],
  folder: string,
  platform: string,
  names: Names = (path) => readdir(path).catch(() => []),
): Promise<string[]> {
  if (platform !== 'win32') return [...files];
  const found: string[] = [];
  for (const file of files) {
    const fitting = isPattern(file) ? await fittingFiles(file, folder, names) : [];
    found.push(...(fitting.length > 0 ? fitting : [file]));
  }
  return found;
}

// `\\?\C:\…` is how Windows writes paths of any length.
const isPattern = (file: string) => /[*?]/.test(file) && !file.startsWith('\\\\?\\');

async function fittingFiles(pattern: string, folder: string, names: Names): Promise<string[]> {
  const head = /^(?:[^*?]*[\\/])?/.exec(pattern)?.[0] ?? '';
  let found = [head];
  for (const part of pattern.slice(head.length).split(/(?<=[\\/])/)) {
    const name = part.replace(/[\\/]$/, '');
    const end = part.slice(name.length);
    if (!isPattern(name)) {
      found = found.map((path) => path + part);
      continue;
    }
    const fits = new RegExp(globToRegExp(name).source, 'iu');
    const below = await Promise.all(
      found.map(async (path) =>
        (await names(resolve(folder, path || '.')))
          .filter((one) => fits.test(one.normalize('NFC')))
          .sort()
          .map((one) => path + one + end),
      ),
    );
    found = below.flat();
  }
  return found;
}

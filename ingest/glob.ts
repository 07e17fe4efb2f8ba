import { writtenPath } from './slashed.ts';

const PIECES: Readonly<Record<string, string>> = {
  '*': '[^/]*',
  '?': '[^/]',
  '**': '.*',
  '**/': '(?:.*/)?',
};

/** `exports/HK/*.zip` → pattern over a path: `*` within a folder, `**` across folders, `?` one character; `\` is `/`. */
export function globToRegExp(glob: string): RegExp {
  const source = writtenPath(glob)
    .normalize('NFC')
    .replace(/[.+^${}()|[\]]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (sign) => PIECES[sign] as string);
  return new RegExp(`^(?:.*/)?${source}$`, 'u');
}

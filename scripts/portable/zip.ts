import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { filesBelow } from '../../commands/files-below.ts';

/** Without a zone, so that it is the same archive wherever it is made; see xlsx.ts. */
const ZIP_TIME = '1980-01-01T00:00:00';

/** All files of a folder below a folder of this name; the same bytes for the same files. */
export async function zipped(folder: string, name: string): Promise<Uint8Array> {
  const files: Zippable = {};
  for (const path of await filesBelow(folder)) files[`${name}/${path}`] = readFileSync(join(folder, path));
  return zipSync(files, { level: 9, mtime: ZIP_TIME });
}

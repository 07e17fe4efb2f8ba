/** A file of the workspace → the chats in it, one after the other, whatever they are packed in. */
import { readFile, stat } from 'node:fs/promises';
import { Budget, ZipError } from './budget.ts';
import { type Container, openMail, openZip, sha256Of, useText } from './containers.ts';
import { LARGEST_MAIL_BYTES } from './mail.ts';
import type { Opening } from './source.ts';
import { fileHash } from './store.ts';

export interface ExportFile {
  /** Where it lies, and its path in the workspace (NFC) for people and ids. */
  absolute: string;
  path: string;
}

/** Code of a mail on which no export hangs: it is a file like any other that is none. */
export const MAIL_WITHOUT_EXPORT = 'mail-without-export';

/** Never throws on what the file holds. */
export async function openFile({ absolute, path }: ExportFile, into: Opening): Promise<void> {
  let bytes = 0;
  let hash = '';
  const failed = (member: null, code: string, detail: string) =>
    into.unread({ path, member, code, detail, export_id: hash.slice(0, 12), bytes, lines: null }, []);
  const file = (): Container => ({
    ...{ path, into, inside: [], mails: [], taken: new Set() },
    ...{ sha256: hash, hash, size: bytes, budget: new Budget(bytes) },
  });
  try {
    bytes = (await stat(absolute)).size;
    const is_mail = /\.eml$/i.test(path);
    if (/\.zip$/i.test(path) || (is_mail && bytes > LARGEST_MAIL_BYTES)) {
      hash = await fileHash(absolute);
      if (is_mail) throw new ZipError('mail-too-large', `${bytes} bytes`);
      await openZip(file(), absolute);
      return;
    }
    const whole = await readFile(absolute);
    hash = sha256Of(whole);
    if (!is_mail) await useText(file(), null, whole, hash);
    else if ((await openMail(file(), whole)) === 0) failed(null, 'mail-without-export', `${bytes} bytes`);
  } catch (error) {
    if (error instanceof ZipError) failed(null, error.code, error.message);
    else if (isFileError(error)) failed(null, 'cannot-open', error.code);
    else throw error;
  }
}

class Answered extends Error {}

/** Does any export hang on this mail? One that cannot be read may hold some. */
export async function carriesExport(absolute: string): Promise<boolean> {
  let carries = true;
  const found = (code?: string) => {
    carries = code !== MAIL_WITHOUT_EXPORT;
    throw new Answered();
  };
  const looking = {
    use: async () => found(),
    unread: ({ code }: { code: string }) => found(code),
    other() {},
  };
  await openFile({ absolute, path: 'of.eml' }, looking).catch((error) => {
    if (!(error instanceof Answered)) throw error;
  });
  return carries;
}

function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return error instanceof Error && (typeof syscall === 'string' || code === 'ERR_FS_FILE_TOO_LARGE');
}

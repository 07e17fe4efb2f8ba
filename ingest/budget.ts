/** How much one file of the workspace may unpack to, over all archives and mails inside it: bombs are built by nesting. */

/** Why a container could not be read: `bad-zip`, `zip-without-chat`, `zip-too-large`, `zip-encrypted`, `bad-mail`, … */
export class ZipError extends Error {
  readonly code: string;
  constructor(code: string, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** Nothing more of the whole file is read. */
export class SpentError extends ZipError {}

/** So many containers may lie in one another inside a file: a share's zip in a forwarded mail in a mail. */
export const MOST_DEPTH = 3;
const MOST_ENTRIES = 200_000;
const MOST_BYTES = 16 * 1024 ** 3;
// Chats are packed 20 : 1 at most, and what is packed already hardly shrinks again.
const LARGEST_RATIO = 200;
const RATIO_MATTERS_BYTES = 20 * 1024 ** 2;

export class Budget {
  private entries = MOST_ENTRIES;
  private bytes: number;

  /** `file_bytes`: size of the file on the disk. */
  constructor(file_bytes = Number.POSITIVE_INFINITY) {
    this.bytes = Math.min(MOST_BYTES, Math.max(RATIO_MATTERS_BYTES, LARGEST_RATIO * file_bytes));
  }

  takeEntry(): void {
    if (--this.entries < 0) throw new SpentError('zip-too-large', `more than ${MOST_ENTRIES} entries`);
  }

  /** Before they are unpacked. */
  take(bytes: number): void {
    this.bytes -= bytes;
    if (this.bytes < 0) throw new SpentError('zip-too-large', 'what lies in it, taken together');
  }
}

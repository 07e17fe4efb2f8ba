/** A list or policy as text, however an editor or a spreadsheet saved it: never garbled, never guessed at. */
import { isUtf8 } from 'node:buffer';
import { problem } from './problem.ts';
import { WorkspaceError } from './schema/problem.ts';

/**
 * Its text with LF line ends and without the mark of its encoding; UTF-8, or UTF-16 with its mark.
 *
 * @throws WorkspaceError where it is neither: the letters of a code page mean others on the next computer, and which one
 *   it was cannot be told from a few names (`张伟` in GB18030 is as good a text in that of Korea or of Western Europe)
 */
export function textOf(raw: Uint8Array, file: string): string {
  const text = wide(raw) ?? utf8(raw, file);
  return text.replace(/\r\n?/g, '\n');
}

function wide(raw: Uint8Array): string | null {
  if (raw[0] === 0xff && raw[1] === 0xfe) return new TextDecoder('utf-16le').decode(raw);
  if (raw[0] === 0xfe && raw[1] === 0xff) return new TextDecoder('utf-16be').decode(raw);
  return null;
}

function utf8(raw: Uint8Array, file: string): string {
  if (isUtf8(raw)) return new TextDecoder().decode(raw);
  const { line, column } = firstWrong(raw);
  throw new WorkspaceError([problem(`${file}:${line}:${column}`, 'list-not-utf8')]);
}

/** Where UTF-8 ends; line and column from 1. */
function firstWrong(raw: Uint8Array): { line: number; column: number } {
  for (let line = 1, start = 0; ; line++) {
    const lf = raw.indexOf(0x0a, start);
    const bytes = raw.subarray(start, lf < 0 ? raw.length : lf);
    if (!isUtf8(bytes) || lf < 0) return { line, column: textBefore(bytes).length + 1 };
    start = lf + 1;
  }
}

function textBefore(line: Uint8Array): string {
  let whole = 0;
  for (let end = 1; end <= line.length; end++) {
    if (isUtf8(line.subarray(0, end))) whole = end;
    // A letter takes four bytes at most.
    else if (end - whole > 4) break;
  }
  return new TextDecoder().decode(line.subarray(0, whole));
}

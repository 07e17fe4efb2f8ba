import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isHeld, type Mover, move, SYSTEM } from '../ingest/move.ts';
import { InUse } from './refusal.ts';

type Write = (chunk: string | Uint8Array) => Promise<void>;

/** Lets `work` write to stdout (`-`), or into a file that appears only when it is whole. */
export async function withSink<T>(
  path: string,
  folder: string,
  work: (write: Write) => Promise<{ whole: boolean; result: T }>,
): Promise<T> {
  const sink = openSink(path, folder);
  let whole = false;
  try {
    const done = await work(sink.write);
    whole = done.whole;
    return done.result;
  } finally {
    await sink.close(whole);
  }
}

/** stdout, or a file that appears only when it is whole. */
export function openSink(path: string, folder: string, mover: Mover = SYSTEM) {
  const write =
    (stream: NodeJS.WritableStream): Write =>
    (chunk) =>
      new Promise<void>((go) => {
        if (stream.write(chunk)) go();
        else stream.once('drain', go);
      });
  if (path === '-') return { write: write(process.stdout), close: async () => {} };
  const target = resolve(folder, path);
  const temporary = `${target}.${process.pid}.tmp`;
  const stream = createWriteStream(temporary);
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  const put = write(stream);
  return {
    write: (chunk: string | Uint8Array) => Promise.race([put(chunk), failed]),
    close: async (is_whole: boolean) => {
      await Promise.race([new Promise<void>((closed) => stream.end(closed)), failed]);
      try {
        if (is_whole) await move(temporary, target, mover);
      } catch (error) {
        throw mover.platform === 'win32' && isHeld(error)
          ? new InUse(({ usage }) => usage.file_in_use(target))
          : error;
      } finally {
        await rm(temporary, { force: true });
      }
    },
  };
}

/** The parts of all chats as they lie in the store: what figures are made of, and apart from it what only sheets and the auditor get. */
import { readFile } from 'node:fs/promises';
import type { CatalogChat } from '../ingest/gather.ts';
import type { Part } from '../transform/part.ts';
import type { ReviewChat } from '../transform/review/input.ts';
import type { CopiesOfChat } from './copies.ts';
import type { UnlistedInChat } from './decisions.ts';
import { readPart } from './stored-part.ts';

export interface ReadParts {
  parts: ReviewChat[];
  unlisted: UnlistedInChat[];
  copies: CopiesOfChat[];
}

/** `paths`: of the parts, in the order of the chats. */
export async function readParts(
  chats: readonly CatalogChat[],
  paths: readonly string[],
  shownAs: (chat: CatalogChat, part: Part) => ReviewChat,
): Promise<ReadParts> {
  const read: ReadParts = { parts: [], unlisted: [], copies: [] };
  for (const [i, chat] of chats.entries()) {
    const stored = readPart(await readFile(paths[i] as string));
    const { unlisted, differences, zones, overlaps, phones, other_chats, ...part } = stored;
    const shown = shownAs(chat, part);
    read.parts.push(shown);
    read.copies.push({ name: shown.name, chat, differences, zones, overlaps, phones, other_chats });
    read.unlisted.push({ chat: chat.name, unlisted });
  }
  return read;
}

/** Simulated companies as folders of exports, their reviews month by month, and the world that the exports show. */
import type { TestContext } from 'node:test';
import { ingest } from '../../../commands/ingest.ts';
import { type StoredReview, transform } from '../../../commands/transform.ts';
import { readWorkspace, type Workspace } from '../../../commands/workspace.ts';
import {
  bookOf,
  type Company,
  type ExportFile,
  exportChat,
  lookOf,
  type Phone,
} from '../../../fixtures/simulator/simulator.ts';
import { folderOf, local, QUIET, ZONE } from '../workspace.ts';
import { type World, worldOf } from './world.ts';

export const MONTHS = ['2026-03', '2026-04', '2026-05'] as const;
export const EXPORTED = '2026-06-01T09:00';

export interface Look {
  look: string;
  seconds: boolean;
  with_media: boolean;
}

export interface Measured {
  world: World;
  /** By chat id. */
  files: ReadonlyMap<string, ExportFile>;
  reviews: ReadonlyMap<string, StoredReview>;
  /** Id of each chat by its key in the review; private chats have code names and stand by none. */
  chat_of: ReadonlyMap<string, string>;
}

export interface Lists {
  policy: string;
  groups: string;
  /** Chats that groups.csv does not list. */
  unlisted?: readonly string[];
  waivers?: string;
}

/** Each chat is exported by its owner, from a phone of this look. */
export async function measured(
  t: TestContext,
  company: Company,
  look: Look,
  lists: Lists,
  /** Called for each month when its review is stored. */
  each: (workspace: Workspace, month: string) => Promise<void> = async () => {},
): Promise<Measured> {
  const seen = company.chats.map(({ id, owner }) => {
    const file = exportChat(company, id, phoneOf(company, owner, look.look), {
      exported_at_ms: local(EXPORTED),
      container: 'zip',
      with_media: look.with_media,
    });
    return { chat: id, file };
  });
  const folder = await folderOf(t, {
    ...Object.fromEntries(seen.map(({ chat, file }) => [`exports/${chat}/${file.path}`, file.bytes])),
    'people.csv': peopleCsv(company),
    'groups.csv': lists.groups,
    'holidays.csv': ['date', ...company.calendar.holidays, ''].join('\n'),
    'review.yaml': lists.policy,
    ...(lists.waivers && { 'waivers.csv': lists.waivers }),
    'review.key': `${'0'.repeat(64)}\n`,
  });
  const workspace = await readWorkspace(folder);
  await ingest(workspace, QUIET);
  const reviews = new Map<string, StoredReview>();
  for (const month of MONTHS) {
    reviews.set(month, await transform(workspace, month, QUIET));
    await each(workspace, month);
  }
  const world = worldOf(company, seen, look.seconds, lists.unlisted);
  const ids = new Map(world.chats.map((c) => [c.name, c.id]));
  const { review } = reviews.get(MONTHS[0]) as StoredReview;
  const chat_of = new Map(review.chats.flatMap((c) => (c.pair ? [] : [[c.chat, ids.get(c.name) as string]])));
  const files = new Map(seen.map(({ chat, file }) => [chat, file]));
  return { world, files, reviews, chat_of };
}

function phoneOf(company: Company, owner: string, look: string): Phone {
  const address_book = bookOf(
    company,
    company.people.map((p) => p.id),
  );
  return { owner, look: lookOf(look), zone: ZONE, address_book, unsaved: 'push' };
}

function peopleCsv({ people }: Company): string {
  const rows = people
    .filter((p) => p.listed)
    .map((p) => [p.name, p.push_name, p.phone, p.team, p.roles.join(';'), p.side, p.zone].join(','));
  return ['person,aliases,phones,team,roles,side,zone', ...rows, ''].join('\n');
}

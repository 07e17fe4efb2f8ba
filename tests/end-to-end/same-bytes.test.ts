/** The same inputs give the same bytes, whoever reads them, where and in which order. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type * as Ingest from '../../commands/ingest.ts';
import type * as Transform from '../../commands/transform.ts';
import type * as Workspace from '../../commands/workspace.ts';
import { simulateCompany } from '../../fixtures/simulator/simulator.ts';
import {
  exportOf,
  folderOf,
  listsOf,
  local,
  phoneOf,
  pipeline,
  QUIET,
  storedReview,
  threeChats,
} from './workspace.ts';

const company = simulateCompany(threeChats, 1);
const phone = phoneOf('ios-en-gb');
const FILES = [
  ['early', exportOf(company, 'group', phone, { exported_at_ms: local('2026-05-15T12:00') })],
  ['late', exportOf(company, 'group', phone, { from_ms: local('2026-04-24T09:00') })],
  ['late', exportOf(company, 'team', phone)],
  ['late', exportOf(company, 'pair', phone)],
] as const;
const exportsIn = (order: readonly (typeof FILES)[number][]) =>
  Object.fromEntries(order.map(([folder, file]) => [`exports/${folder}/${file.path}`, file.bytes]));

async function bytesOf(t: TestContext, files: Record<string, string | Uint8Array>): Promise<Buffer> {
  const folder = await folderOf(t, files);
  await pipeline(folder, '2026-05');
  return storedReview(folder);
}

test('the order in which files were made does not matter, and a second run changes nothing', async (t) => {
  const one = await bytesOf(t, { ...exportsIn(FILES), ...listsOf(company) });
  const other = await bytesOf(t, { ...listsOf(company), ...exportsIn(FILES.toReversed()) });
  assert.ok(one.length > 10_000);
  assert.ok(one.equals(other));
  const folder = await folderOf(t, { ...exportsIn(FILES), ...listsOf(company) });
  await pipeline(folder, '2026-05');
  await pipeline(folder, '2026-05');
  assert.ok(one.equals(await storedReview(folder)));
});

test('what the folders of the exports are called does not matter', async (t) => {
  const [, ...chats] = FILES;
  const renamed = chats.map(
    ([, file], i) => [`${9 - i} elsewhere`, file] as const,
  ) as unknown as typeof chats;
  const one = await bytesOf(t, { ...exportsIn(chats), ...listsOf(company) });
  const other = await bytesOf(t, { ...exportsIn(renamed), ...listsOf(company) });
  assert.ok(one.equals(other));
});

test('the zone of the machine does not matter', async (t) => {
  const before = process.env.TZ;
  t.after(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  const inZone = async (zone: string, hour: number) => {
    process.env.TZ = zone;
    // Node takes the zone over at once; if it did not, this test would show nothing.
    assert.equal(new Date(Date.UTC(2026, 0, 1)).getHours(), hour);
    return bytesOf(t, { ...exportsIn(FILES), ...listsOf(company) });
  };
  const tokyo = await inZone('Asia/Tokyo', 9);
  assert.ok(tokyo.equals(await inZone('America/Los_Angeles', 16)));
});

test('no text, no phone number and no name of a person stands in the review; groups keep theirs', async (t) => {
  const text = (await bytesOf(t, { ...exportsIn(FILES), ...listsOf(company) })).toString('utf8');
  for (const person of company.people) {
    assert.ok(!text.includes(person.name), person.name);
    assert.ok(!text.includes(person.phone), person.phone);
  }
  const said = company.chats
    .flatMap((c) => c.messages)
    .flatMap((m) => (m.content.kind === 'text' ? [m.content.text] : []));
  const long = said.filter((line) => line.length > 20);
  assert.ok(long.length > 100);
  for (const line of long) assert.ok(!text.includes(JSON.stringify(line).slice(1, -1)), line);
  assert.match(text, /"name":"Cleo & Co"/);
  assert.match(text, /"name":"P-[0-9A-F]{6}"/);
});

test('the number of workers does not matter', async (t) => {
  const compiled = (file: string) =>
    fileURLToPath(new URL(`../../dist/commands/${file}.js`, import.meta.url));
  // Threads start only from compiled code.
  if (!existsSync(compiled('worker'))) return t.skip('dist is not there: build first');
  const { ingest } = (await import(compiled('ingest'))) as typeof Ingest;
  const { transform } = (await import(compiled('transform'))) as typeof Transform;
  const { readWorkspace } = (await import(compiled('workspace'))) as typeof Workspace;
  const withWorkers = async (workers: number) => {
    const folder = await folderOf(t, { ...exportsIn(FILES), ...listsOf(company) });
    const workspace = await readWorkspace(folder);
    await ingest(workspace, { ...QUIET, workers });
    await transform(workspace, '2026-05', { ...QUIET, workers });
    return storedReview(folder);
  };
  const [none, two] = [await withWorkers(0), await withWorkers(2)];
  assert.ok(none.length > 10_000);
  assert.ok(none.equals(two));
});

/** Exports as the manifest lists them against those that lie there now. */
import type { FoundFile } from '../ingest/discover.ts';
import type { Difference } from './difference.ts';
import { type ManifestExport, nameHash } from './manifest-inputs.ts';

export interface HashedFile extends FoundFile {
  /** null: it cannot be opened. */
  sha256: string | null;
}

export interface ComparedExports {
  differences: Difference[];
  /** Exports that came after the review was made: it is made again without them. */
  later: Difference[];
  /** What the review is made again from: the exports that it was made from, and those in the place of one. */
  reviewed: HashedFile[];
}

/** `key` is null where the one of the manifest is not known: then no file is known again by its name. */
export function compareExports(
  listed: readonly ManifestExport[],
  found: readonly HashedFile[],
  key: Buffer | null,
): ComparedExports {
  const nameOf = (file: HashedFile) => (key ? nameHash(file.name, key) : null);
  const differences: Difference[] = [];
  const tell = (code: Difference['code'], where: string, detail: string) =>
    differences.push({ cause: 'input', code, where, detail });
  /** A file each, by its rows. */
  const missing: ManifestExport[][] = [];
  const rest = new Set(found);
  const same: HashedFile[] = [];
  for (const files of bySha(listed)) {
    const known = (file: HashedFile) => files.names.has(nameOf(file) ?? '');
    // Those of the same name first: of two with the same bytes another one may be new.
    const alike = found
      .filter((file) => file.sha256 === files.sha256)
      .sort((a, b) => Number(known(b)) - Number(known(a)));
    const taken = files.sha256 === null ? alike.filter(known) : alike;
    for (const [i, one] of files.each.entries()) {
      const file = taken[i];
      if (!file) {
        const of_name = files.rows.filter((row) => row.name === one.name);
        missing.push([...new Map(of_name.map((row) => [row.export_id, row])).values()]);
        continue;
      }
      rest.delete(file);
      same.push(file);
      if (key && !known(file)) tell('export-renamed', file.name, one.export_id);
    }
  }
  const changed: HashedFile[] = [];
  for (const rows of missing) {
    const [one] = rows;
    const file = [...rest].find((f) => nameOf(f) === one?.name);
    if (!file || !one) {
      // Of a bundle or a mail every export that it held.
      for (const { export_id, first, last } of rows)
        tell('export-missing', export_id, [first, last].filter((at) => at !== null).join(' – '));
      continue;
    }
    rest.delete(file);
    changed.push(file);
    tell('export-changed', file.name, `${idOf(one)} → ${idOf(file)}`);
  }
  const later = [...rest].map(
    (file): Difference => ({ cause: 'input', code: 'export-new', where: file.name, detail: idOf(file) }),
  );
  const reviewed = new Set([...same, ...changed]);
  return { differences, later, reviewed: found.filter((file) => reviewed.has(file)) };
}

/** Of the file: exports in a bundle have others. */
const idOf = (file: { sha256: string | null }) => file.sha256?.slice(0, 12) ?? '–';

/** Files of the same bytes: a row of the manifest for each file, though one with several chats has several rows. */
function bySha(listed: readonly ManifestExport[]) {
  const groups = new Map<string, ManifestExport[]>();
  for (const row of listed) {
    const id = row.sha256 ?? `cannot be opened ${row.name}`;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups.values()].map((rows) => {
    const id = rows[0]?.export_id;
    return {
      sha256: rows[0]?.sha256 ?? null,
      names: new Set(rows.map((row) => row.name)),
      rows,
      each: rows.filter((row) => row.export_id === id),
    };
  });
}

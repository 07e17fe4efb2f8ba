/** Finds the exports of a workspace, and says what else lies there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';

export interface FoundFile {
  /** As the file system spells it, below the workspace, with `/`. */
  path: string;
  /** The same in NFC: what is sorted, matched and shown. */
  name: string;
}

export interface Discovered {
  exports: FoundFile[];
  /** Files that are no export by their ending: media beside an export, notes, anything. */
  others: FoundFile[];
}

// Files of the workspace that are not exports, when exports lie in the workspace's own folder.
const OWN_FILES =
  /^(review\.ya?ml|people\.csv|groups\.csv|review\.key|[a-z]+\.csv|[a-z]+\.xlsx|access\.log\.jsonl|tombstones\.jsonl)$/i;

/** All files of `DIR/exports`, or of DIR but `store/` and `reviews/` where there is no such folder. Sorted by NFC bytes. */
export async function discover(workspace: string): Promise<Discovered> {
  const own_folder = existsSync(join(workspace, 'exports'));
  const paths = await fastGlob(own_folder ? 'exports/**' : '**', {
    cwd: workspace,
    dot: false,
    onlyFiles: true,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: own_folder ? [] : ['store/**', 'reviews/**', 'node_modules/**'],
  });
  const files = paths
    .map((path) => ({ path, name: path.normalize('NFC') }))
    .filter((f) => own_folder || !OWN_FILES.test(f.name))
    .sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  return {
    exports: files.filter((f) => isExport(f.name)),
    others: files.filter((f) => !isExport(f.name)),
  };
}

/** A mail may carry exports; one that does not is told from it when it is read. */
const isExport = (name: string) => /\.(txt|zip|eml)$/i.test(name);

/** `jpg`; '' where there is none. */
export const endingOf = (name: string) => /\.([^./]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What the copies of chats show differently and where their zones come from: for the auditor's tables and in words. */
import type { CopyZone } from '../ingest/copy-zones.ts';
import type { CatalogChat } from '../ingest/gather.ts';
import { explain } from '../ingest/messages.ts';
import type { DifferenceRow } from '../reports/audit/copies.ts';
import type { CopyRow } from '../reports/audit/exports.ts';
import type { StampedDifference, StoredPart } from './make-part.ts';
import type { CommandWords } from './words/words.ts';

export interface CopiesOfChat extends Pick<StoredPart, 'overlaps' | 'phones' | 'other_chats'> {
  /** Name in outputs: the group's, or a private chat's code name. */
  name: string;
  chat: CatalogChat;
  differences: readonly StampedDifference[];
  zones: readonly CopyZone[];
}

/** copies.csv of the audit pack: every difference, whenever it was sent, by chat, time and export. */
export function differenceRows(copies: readonly CopiesOfChat[]): DifferenceRow[] {
  return sorted(copies).flatMap(({ name, differences }) =>
    differences
      .map((d) => ({ chat: name, ...d }))
      .sort(
        (a, b) =>
          compare(a.sent_at ?? '', b.sent_at ?? '') ||
          compare(a.export_id, b.export_id) ||
          (a.first_line ?? 0) - (b.first_line ?? 0) ||
          compare(a.other_export_id, b.other_export_id) ||
          compare(a.difference, b.difference),
      ),
  );
}

/** exports.csv of the audit pack: every export that was read, by chat and phone. */
export function copyRows(copies: readonly CopiesOfChat[]): CopyRow[] {
  return sorted(copies).flatMap(({ name, chat, zones }) =>
    zones.map((z) => ({
      chat: name,
      export_id: z.export_id,
      phone: z.phone,
      joined_by: chat.joined_by,
      zone: z.zone,
      zone_from: z.zone_from,
      offset: offsetText(z.offset_s),
      aligned_to: z.aligned_to,
      policy_offset: offsetText(z.policy_offset_s),
      resolution_s: z.resolution_s,
    })),
  );
}

const isConflict = (z: CopyZone) => z.zone_from === 'aligned' && z.policy_offset_s !== null;

/** Exports to which the policy gives another zone than their records show. */
export function zoneConflicts(copies: readonly CopiesOfChat[]): string[] {
  return copies.flatMap(({ zones }) => zones.filter(isConflict).map((z) => z.export_id));
}

/** Zones that contradict the policy, one line each; those that were found by another copy, and those nobody knows. */
export function zoneLines({ lang, run }: CommandWords, copies: readonly CopiesOfChat[]): string[] {
  const lines: string[] = [];
  const aligned: string[] = [];
  const unknown: string[] = [];
  let known = 0;
  for (const { chat, zones } of copies) {
    const placeOf = (export_id: string | null) => {
      const copy = chat.copies.find((c) => c.export_id === export_id);
      return copy?.member ? `${copy.path}!${copy.member}` : (copy?.path ?? '');
    };
    for (const z of zones) {
      const place = placeOf(z.export_id);
      if (z.zone_from === 'unknown') unknown.push(place);
      else known++;
      if (z.zone_from !== 'aligned') continue;
      const beside = run.by_copy(offsetText(z.offset_s), placeOf(z.aligned_to));
      if (!isConflict(z)) aligned.push(run.aside(place, beside));
      else {
        const { what, help } = explain('zone-conflict', lang);
        const both = run.by_policy(offsetText(z.policy_offset_s), beside);
        lines.push(run.found(place, 'zone-conflict', what, both, help));
      }
    }
  }
  if (aligned.length > 0) lines.push(run.zones_aligned(aligned));
  // Where no zone is known at all, the line of the month says so.
  if (unknown.length > 0 && known > 0) lines.push(run.zones_unknown(unknown));
  return lines;
}

const TOLD = ['only-here', 'text-changed', 'deleted-later', 'caption-dropped'] as const;
/** Differences that the terminal tells of. */
export type ToldDifference = (typeof TOLD)[number];

/** How many differences each chat has; the rows are the auditor's. */
export function differenceLines({ run }: CommandWords, copies: readonly CopiesOfChat[]): string[] {
  return sorted(copies).flatMap(({ name, differences }) => {
    const counts = TOLD.map(
      (kind) => [kind, differences.filter((d) => d.difference === kind).length] as const,
    ).filter(([, n]) => n > 0);
    return counts.length === 0 ? [] : [run.copies(name, counts)];
  });
}

/** `UTC+05:30`: a sign in front would be a formula to a spreadsheet. */
function offsetText(offset_s: number | null): string | null {
  if (offset_s === null) return null;
  const minutes = Math.round(Math.abs(offset_s) / 60);
  const two = (n: number) => String(n).padStart(2, '0');
  return `UTC${offset_s < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const sorted = (copies: readonly CopiesOfChat[]) =>
  copies.toSorted((a, b) => compare(a.name, b.name) || compare(a.chat.chat, b.chat.chat));

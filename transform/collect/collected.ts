/** What `collect` tells: which exports of a month came, in which state, who shall export what. Made for the analyst: it shows names. */

/**
 * The state of a chat, worst first: where several hold, the first is its state and the others stand beside it.
 *
 * - `missing`: no export of it came
 * - `exporter_left`: who exported it had left the chat, so later messages are not in it
 * - `damaged`: saved again by another program (line ends, encoding), or not read whole
 * - `ends_early`: the export was made before the month was over
 * - `gap`: it begins after last month's export ended
 * - `near_cap`: as long as exports can be, so its beginning may be cut off
 * - `privacy_on`: exporting is blocked from now on (advanced chat privacy)
 * - `timer_on`: messages vanish, and may be gone before the next export
 * - `with_media`: exported with media, which holds a quarter of the messages at most
 * - `complete`
 */
export const COLLECT_STATES = [
  'missing',
  'exporter_left',
  'damaged',
  'ends_early',
  'gap',
  'near_cap',
  'privacy_on',
  'timer_on',
  'with_media',
  'complete',
] as const;
export type CollectState = (typeof COLLECT_STATES)[number];

/** States in which the month of the chat is not whole: somebody has to be asked again. */
export const NOT_WHOLE: ReadonlySet<CollectState> = new Set([
  'missing',
  'exporter_left',
  'damaged',
  'ends_early',
  'gap',
]);

/** An export as it lies there. */
export interface CollectedExport {
  /** As the program shows it: path below the workspace, with the member of an archive. */
  place: string;
  export_id: string;
  platform: string;
  language: string | null;
  /** Wall clock of the phone. */
  first_local: string;
  until_local: string;
  /** How the end is known: by the archive's own time, or by the last message, which may lie long before. */
  until_by: 'zip_date' | 'last_stamp';
  records: number;
  /** Records as a share of the most that an export can hold. */
  cap_share: number;
  with_media: boolean;
  /** Stamps with seconds. */
  has_seconds: boolean;
}

export interface CollectedChat {
  chat: string;
  type: string | null;
  owner: string;
  department: string;
  /** Who shall export it, and who if that is not possible; empty: nobody is named. */
  exporter: string;
  substitute: string;
  /** The register asks for it this month. */
  due: boolean;
  state: CollectState;
  also: CollectState[];
  /** Newest first. */
  exports: CollectedExport[];
  /** Until when exports of earlier months, or the last review, show it; null: not known. */
  known_until_local: string | null;
  /** Notes with a code: renamed, several copies, a file older than one that is known … */
  notes: CollectNote[];
}

export interface CollectNote {
  code: CollectNoteCode;
  /** Names and places that the note speaks of. */
  values: string[];
}

/**
 * - `renamed`: called so in an export, which shows that it is this chat
 * - `several_phones`: exports of several phones came
 * - `same_file`: the same file came more than once
 * - `older_file`: an export that shows less than one that was there before
 * - `other_month`: an export that ends before the month begins
 * - `shared_name`: another chat has the same name
 * - `exporter_gone`: whom the register names as its exporter has left the company, as the people list says
 */
export const COLLECT_NOTES = [
  'renamed',
  'several_phones',
  'same_file',
  'older_file',
  'other_month',
  'shared_name',
  'exporter_gone',
] as const;
export type CollectNoteCode = (typeof COLLECT_NOTES)[number];

/** A file whose chat is not in the register: it was not read. */
export interface HeldFile {
  place: string;
  export_id: string;
  bytes: number;
  /** The chat as the file's name tells it. */
  chat_name: string;
}

/** A file that could not be read, with its code. */
export interface UnreadFile {
  place: string;
  code: string;
}

/** Who can export a chat: people of one's own side who are in it, as far as last month's exports show. */
export interface ExportCandidate {
  person: string;
  /** The chats, as the register calls them. */
  chats: string[];
  /** Exports of this person's phone had seconds (iPhone); null: none was seen. */
  has_seconds: boolean | null;
  /** Leaves the company before or in the month after; ISO day. */
  leaves: string | null;
}

export interface ExporterPlan {
  /** As few people as cover all chats that can be covered; each with the chats to export. */
  exporters: PlannedExporter[];
  /** Chats that nobody known can export. */
  uncovered: string[];
  /** `exact`: no smaller number of people covers them; `greedy`: perhaps a smaller one does, but none below `fewest`. */
  method: 'exact' | 'greedy';
  /** People needed at least. */
  fewest: number;
}

export interface PlannedExporter {
  person: string;
  has_seconds: boolean | null;
  /** As of the candidate. */
  leaves: string | null;
  /** Each with somebody else who is in it; empty: nobody else. */
  chats: { chat: string; substitute: string }[];
}

export interface Collected {
  month: string;
  /** First day after the month: exports made from then on show it whole. */
  whole_from: string;
  organisation: string | null;
  /** There is a register; without one everything that came was taken. */
  register: boolean;
  chats: CollectedChat[];
  held: HeldFile[];
  unread: UnreadFile[];
  plan: ExporterPlan;
}

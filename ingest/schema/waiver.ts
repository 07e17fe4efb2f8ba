/** One approved exception from a norm, as a row of waivers.csv. */
export interface Waiver {
  id: string;
  norm: string;
  /** null: every version. */
  version: number | null;
  /** Chat type or name; empty: every chat of the norm. */
  chat: string;
  /** One item of items.csv; empty: every one of the chat. */
  item: string;
  reason: string;
  approver: string;
  /** ISO dates: items opened from the first to the last of them are waived. */
  from: string;
  expires: string;
  /** Where it was decided, and what is done in its stead. */
  link: string;
  step: string;
  /** Line of the file. */
  line: number;
}

/** What linking needs of a chat: one row per message, in file order; no notices, no calls. */
export interface LinkSource {
  n: number;
  /** Who wrote it: a code from 0. */
  person: Int32Array;
  persons: number;
  at_ms: Float64Array;
  /** 1 where the message has no words of its own: media without caption, a deleted or empty message. */
  wordless: Uint8Array;
  text: (row: number) => string;
  /** All names by which a person is shown, by code. */
  names: readonly (readonly string[])[];
}

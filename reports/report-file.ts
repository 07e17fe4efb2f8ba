/** What the way out returns: the caller writes it. */
export interface ReportFile {
  /** Below the review's folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** What a page hands to its script: the chats it may be narrowed to, and every word the script writes. */
export interface PageData {
  readonly chats: readonly Chat[];
  /** Chat types that occur, in the page's order. */
  readonly types: readonly { readonly type: string; readonly label: string }[];
  readonly words: {
    /** Name of the fields. */
    readonly filter: string;
    readonly chat: string;
    readonly type: string;
    readonly all_types: string;
    /** `{shown}` and `{all}` stand for numbers of chats. */
    readonly narrowed: string;
    readonly not_pictured: string;
    /** How a picture is read by keyboard. */
    readonly keys: string;
  };
}

export interface Chat {
  readonly chat: string;
  readonly name: string;
  readonly type: string;
}

/** Ids and classes that page and script agree on. */
export const PAGE_DATA = 'page-data';
export const CHART_SPEC = 'spec';

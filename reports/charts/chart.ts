/** What a chart is: a name and a function from the page (review, words, formats) to what shall be drawn. */
import type { Fragment, SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import type { Spec } from './render.ts';

export interface Column {
  readonly label: Fragment;
  /** Numbers stand right. */
  readonly number?: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Fragment[])[];
}

export interface Drawing {
  readonly name: string;
  /** Norm, chat or group it belongs to; null: the whole review. */
  readonly of: string | null;
  /** Unique on all pages; part of ids. */
  readonly id: string;
  /** The question it answers. */
  readonly title: string;
  /** Unit and n. */
  readonly unit: SafeHtml;
  readonly spec: Spec;
  /** What the chart says, for those who do not see it. */
  readonly alt: string;
  /** The finding in a sentence. */
  readonly caption: SafeHtml;
  readonly table: Table;
  /** File with the same numbers. */
  readonly csv: string;
}

export interface Chart {
  readonly name: string;
  /** None, one or several (one per norm, per chat …); none where there is nothing to show: the block then says so. */
  readonly draw: (page: Page) => readonly Drawing[];
}

/** Font stacks by language: Vega writes the font on each text, so it must be in the spec. */
export const fonts = {
  en: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  'zh-Hans': '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
} as const;

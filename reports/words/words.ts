/** The shape every page language has: that of the English one. A missing text does not compile. */
import type { SafeHtml } from '../html.ts';
import type { en } from './en.ts';

/** A number already written for the page, with the number itself: for plurals. */
export interface Cited extends SafeHtml {
  readonly n: number;
}

export type Words = typeof en;

/** The shape of what the commands say: that of English. A missing text does not compile. */
import type { en } from './en.ts';

export type CommandWords = typeof en;

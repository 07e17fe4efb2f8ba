import { en } from './en.ts';
import type { PeopleWording } from './wording.ts';
import { zh } from './zh.ts';

/** All people languages; adding one is one file and one row. */
export const PEOPLE_WORDINGS: readonly PeopleWording[] = [en, zh];

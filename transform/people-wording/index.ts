import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import type { PeopleWording } from './wording.ts';
import { zh } from './zh.ts';

/** All people languages; adding one is one file and one row. A phrase of several languages counts as the first's. */
export const PEOPLE_WORDINGS: readonly PeopleWording[] = [
  ...[en, zh, es, pt, de, fr, id, ru, hi],
  ...[ar, tr, it, nl, ja, ko],
];

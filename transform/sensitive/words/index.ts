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
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import type { SensitiveWording } from './wording.ts';
import { zh } from './zh.ts';

/** All languages at once: nobody says which one a chat is in. Adding one is one file and one row. */
const WORDINGS: readonly SensitiveWording[] = [en, zh, es, pt, fr, de, it, id, ru, tr, ja, ko, ar, hi];

/** Words of all languages on one matter, each once. */
export function wordsOn(matter: Exclude<keyof SensitiveWording, 'language'>): string[] {
  return [...new Set(WORDINGS.flatMap((wording) => wording[matter]))];
}

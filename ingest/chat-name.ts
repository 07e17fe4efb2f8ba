/** The chat's name, from the names of files and folders; the export itself does not hold it. */
import { phraseBook } from './phrases.ts';
import { partsOf, UNNAMED } from './place.ts';

/**
 * Name of the chat an export shows. `file`: its path in the workspace; `member`: its path inside a zip, or through
 * containers: the innermost name that tells is taken.
 *
 * The stem that WhatsApp puts before the name is taken off in every language, also ` (1)` of a second download.
 * `_chat.txt` has no name: it is that of its zip, or of the folder that somebody unpacked it into.
 */
export function chatName(file: string, member: string | null): string {
  const parts = partsOf({ path: file, member }).reverse();
  const places = parts.flatMap((path) => path.split('/').reverse());
  // A re-zipped export may have a folder around it; the zip's own name says more where it is one of WhatsApp's.
  const [text = '', container = ''] = member === null ? ['', file] : parts;
  const own = stemOf(container.slice(container.lastIndexOf('/') + 1));
  const folders = text.split('/').slice(0, -1);
  const nested = folders.length > 0 && /(^|\/)_?chat( ?\(\d+\))?\.txt$/i.test(text);
  if (nested && isWhatsAppName(own) && !folders.some((f) => isWhatsAppName(stemOf(f))))
    return withoutStem(own);
  for (const place of places) {
    const stem = stemOf(place);
    if (stem === '' || stem === UNNAMED || /^(_?chat|exports|media)$/i.test(stem)) continue;
    return withoutStem(stem);
  }
  return 'chat';
}

// ` (1)` of a second download; a year is part of the name.
const stemOf = (name: string) => name.replace(/\.(txt|zip|eml)$/i, '').replace(/ ?\(\d{1,2}\)$/, '');
const isWhatsAppName = (stem: string) =>
  phraseBook().file_stems.some((pattern) => pattern.test(readable(stem)));

function withoutStem(stem: string): string {
  const text = readable(stem);
  for (const pattern of phraseBook().file_stems) {
    const name = pattern.exec(text)?.[1];
    if (name) return tidy(name, stem);
  }
  return text;
}

/** Without direction marks, blanks plain, NFC; quotes and joined emoji of the name stay as they are. */
function readable(stem: string): string {
  return stem
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Uploads turn blanks into `_` or `%20` throughout: undone only where no blank is left. */
function tidy(name: string, stem: string): string {
  const plain_name = / /.test(stem) ? name : name.replace(/_|%20/g, ' ');
  return plain_name.trim();
}

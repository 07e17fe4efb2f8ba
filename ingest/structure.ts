/**
 * What the build of a body alone shows, in a phone language that nobody taught us: marks, brackets, file names, links.
 * Asked only where no known phrase fits; a person would have to imitate WhatsApp to be mistaken for it here.
 */
import { type Attachment, attached } from './attachment.ts';
import { plain } from './phrases.ts';

// `WORD: <8 digits>-name`, the word in any script, the colon plain or wide.
const IN_ANGLES = /^<[^<>:：\d]{1,30}[:：] ?(\d{8}-[^<>]+)>$/u;
const IN_BRACKETS = /^((?:IMG|VID|PTT|AUD|STK|DOC|GIF)-\d{8}-WA\d+\.\w{0,5}|[^\n]+\.vcf) \([^()\n]{3,40}\)$/u;

// A mark before the name, as Android puts it in most languages: whatever the name.
const MARKED_IN_BRACKETS = /^([^\n]+\.[\p{L}\p{N}]{1,8}) \([^()\n]{3,40}\)$/u;

/** Attachments under names that only WhatsApp makes: `<…: 00000035-PHOTO-….jpg>`, `IMG-20220323-WA0002.jpg (…)`. */
export function namedAttachment(first: string, bracket: boolean, marked: boolean): Attachment | null {
  const pattern = bracket ? IN_ANGLES : marked ? MARKED_IN_BRACKETS : IN_BRACKETS;
  const name = pattern.exec(first)?.[1];
  return name ? attached(name, '') : null;
}

const EXTENSION = /\.[\p{L}\p{N}]{1,8}$/u;
const NO_NAME: Attachment = {
  file_name: '',
  media_kind: 'unknown',
  contact: false,
  sent_along: false,
  language: '',
};

/**
 * iOS puts a mark before the bracket of records that hold an attachment, and of no others: whatever words stand there,
 * they stand for one. `Name.pdf • {mark}2 … {mark}…` shows its name; whether it was sent along, nothing here tells.
 */
export function markedAttachment(raw: string): Attachment {
  const mark = Math.max(raw.lastIndexOf('\u200e'), raw.lastIndexOf('\u200f'));
  const name = mark < 1 ? '' : (plain(raw.slice(0, mark)).split(' • ')[0]?.trim() ?? '');
  return EXTENSION.test(name) ? { ...attached(name, ''), sent_along: false } : NO_NAME;
}

const COORDINATES = /^\S[^\n:：]{0,30}[:：] ?https:\/\/maps\.google\.com\/\?q=-?\d[\d.]*,-?\d[\d.]*$/u;
const PLACE = /(?:^|: |\n)https:\/\/foursquare\.com\/v\/[0-9a-f]{24}$/;
const MOST_PLACE_LINES = 4;

/**
 * A place: one word and a map link with coordinates, or a name, an address and the link of a venue by its id: in one line
 * (iOS) or in three (Android). What people copy out of a browser has the venue's name in its link.
 */
export function isPlace(text: string): boolean {
  if (COORDINATES.test(text)) return true;
  return PLACE.test(text) && text.split('\n').length <= MOST_PLACE_LINES;
}

const EDITED = / ?[\u200e\u200f](<[^<>\n]{3,60}>)$/;

/** Where an edited suffix starts, for iOS: angle brackets behind a mark at the end; -1 without one. */
export function editedAt(raw: string): number {
  const found = EDITED.exec(raw);
  return found && !/\d{8}-/.test(found[1] as string) ? found.index : -1;
}

// Behind a full stop only how long it was: other sentences end in one, too.
const CALL =
  /^[\u200e\u200f]+[^\u200e\u200f\n,،、，.。]{3,40}(?:[,،、，] ?[\u200e\u200f]|[.。] ?[\u200e\u200f](?=\d))[^\u200e\u200f\n]{1,40}(?: • [\u200e\u200f]?[^\u200e\u200f\n]{1,20})?$/;

/** `{mark}Voice call, {mark}9 sec`, `{mark}Voice call. {mark}12 min • {mark}3 joined` of iOS in any language. */
export const isCall = (raw: string): boolean => CALL.test(raw);

const POLL =
  /^[\u200e\u200f]+[^\s:：]{2,24}[:：]\n[^\n]*(?:\n[\u200e\u200f]*[^\n:：]{2,24}[:：] [^\n]+){2,}$/u;

/** `{mark}POLL:`, a question, and options in lines of their own, each behind one word and a colon. */
export const isPoll = (raw: string): boolean => POLL.test(raw);

/**
 * How the chat stood on the phone when it was exported, read off WhatsApp's own notices: whether messages vanish, whether
 * exporting is blocked, whether the phone's owner had left. Only notices are read, never what people wrote.
 */
import { memberPhrases, readSentence } from './member-phrases.ts';
import { WORDINGS } from './phone-wording/index.ts';
import type { PhoneWording } from './phone-wording/wording.ts';
import { plain, straight } from './phrases.ts';
import type { PhoneState } from './schema/facts.ts';
import { KIND, NOTICE, type RecordColumns, textAt } from './schema/message-table.ts';

const JOINED: ReadonlySet<number> = new Set([NOTICE.created, NOTICE.added, NOTICE.joined]);
const LEFT: ReadonlySet<number> = new Set([NOTICE.left, NOTICE.removed]);

/** The last word that the notices of an export say of each. null: no notice says anything. */
export function phoneState(t: RecordColumns, taught: readonly PhoneWording[] = []): PhoneState {
  const state: PhoneState = { timer: null, privacy: null, owner_left: null };
  const phrases = memberPhrases(taught);
  const off = offPhrases(taught);
  // Nobody's name: "You" alone stands for the owner.
  const isKnown = () => false;
  for (let row = 0; row < t.n; row++) {
    if (t.kind[row] !== KIND.notice) continue;
    const kind = t.notice_kind[row] as number;
    if (kind === NOTICE.timer) state.timer = !isOff(off, textAt(t.text, row));
    else if (kind === NOTICE.privacy) state.privacy = !isOff(off, textAt(t.text, row));
    else if (JOINED.has(kind) || LEFT.has(kind)) {
      const sentence = readSentence(phrases, kind, textAt(t.text, row), isKnown);
      if (sentence?.about.owner) state.owner_left = LEFT.has(kind);
    }
  }
  return state;
}

/** Phrases that say that a setting was turned off, of all languages whose words for it are known. */
function offPhrases(taught: readonly PhoneWording[]): readonly RegExp[] {
  return [...taught, ...WORDINGS].flatMap(({ turned_off = [] }) =>
    turned_off.map((phrase) => {
      const fixed = straight(plain(phrase)).replace(/[.+?^${}()|[\]\\]/g, '\\$&');
      return new RegExp(`^${fixed.replaceAll('*', '[^]*')}$`);
    }),
  );
}

// A notice is short; a longer text is no notice of a setting.
const LONGEST_NOTICE = 2000;

const isOff = (off: readonly RegExp[], text: string) => {
  const alike = straight(plain(text.slice(0, LONGEST_NOTICE)));
  return off.some((pattern) => pattern.test(alike));
};

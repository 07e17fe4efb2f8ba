/** Items of norms on single messages: their form (N4), media (N5) and sensitive information (N9), by plain code. */
import { type Company, mediaFile, voiceSeconds } from '../../../fixtures/simulator/simulator.ts';
import type { State } from './counts.ts';
import { personIn } from './planted-company.ts';
import { proofOf } from './planted-secrets.ts';
import type { Said, SeenChat, World } from './world.ts';

export interface Item {
  m: Said;
  state: State;
}

type Exempt = (who: string, chat: SeenChat) => boolean;

const judged = (
  chat: SeenChat,
  messages: readonly Said[],
  exempt: Exempt,
  fails: (m: Said) => boolean | null,
): Item[] =>
  messages.map((m): Item => {
    const failed = fails(m);
    if (failed === null) return { m, state: 'not_determinable' };
    return { m, state: failed ? (exempt(m.person, chat) ? 'exempt' : 'breached') : 'met' };
  });

/** N4. */
export interface Form {
  /** Of whom the rule is asked beside staff: of roles alone, if it names one. */
  by: string | null;
  /** Only the first such message of a person and day. */
  first: RegExp | null;
  unmet: (m: Said, place_in_row: number) => boolean;
  exempt: Exempt;
}

export function formItems(world: World, chat: SeenChat, month: string, rule: Form): Item[] {
  const isMeant = (m: Said) => {
    const { listed, side, roles } = personIn(world.company, m.person);
    if (rule.by !== null) return listed && roles.includes(rule.by);
    return listed ? side === 'internal' : chat.group !== 'two_sided';
  };
  const { first } = rule;
  const meant = chat.talk.filter(
    (m) => (m.kind === 'text' || m.media) && m.text !== '' && isMeant(m) && (!first || first.test(m.text)),
  );
  const day = (m: Said) => m.person + m.local.slice(0, 10);
  const own = meant
    .filter((m, i) => !first || meant.findIndex((o) => day(o) === day(m)) === i)
    .filter((m) => m.month === month);
  return own.map((m): Item => {
    if (!rule.unmet(m, placeInRow(chat, m))) return { m, state: 'met' };
    return {
      m,
      state: m.media || /^\s*>/.test(m.text) || rule.exempt(m.person, chat) ? 'exempt' : 'breached',
    };
  });
}

/** D6: how many of its sender's messages in a row there are up to this one. */
function placeInRow({ talk }: SeenChat, m: Said): number {
  let place = 1;
  for (let i = talk.indexOf(m); i > 0; i--, place++) {
    const [before, one] = [talk[i - 1] as Said, talk[i] as Said];
    if (before.person !== m.person || one.at_ms - before.at_ms > 600_000) break;
  }
  return place;
}

/** What a reader sees as one sign each. */
export function emojiIn(text: string): number {
  const signs = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  return signs.filter(({ segment }) => /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}/u.test(segment))
    .length;
}

export const sharesOf = (text: string, wanted: RegExp, among: RegExp) => {
  const all = [...text].filter((sign) => among.test(sign));
  return { n: all.length, wanted: all.filter((sign) => wanted.test(sign)).length };
};

/** N5: what may be sent of each kind; null: that cannot be seen. */
export interface Media {
  fails: (kind: string, m: Said) => boolean | null;
  exempt: Exempt;
}

const KINDS = ['image', 'video', 'video_note', 'gif', 'sticker', 'voice', 'audio', 'document'];

/** What the export shows of a kind: any; of iPhones without files no voice notes; round videos as other ones. */
function mayBe({ kind, file }: Said): readonly string[] {
  if (kind === 'unknown') return KINDS;
  if (kind === 'audio' && file === null) return ['audio', 'voice'];
  return kind === 'video' ? ['video', 'video_note'] : [kind];
}

export function mediaItems(world: World, chat: SeenChat, month: string, rule: Media): Item[] {
  const own = chat.said.filter((m) => m.media && m.month === month);
  const { messages } = world.company.chats.find((c) => c.id === chat.id) as Company['chats'][number];
  return judged(chat, own, rule.exempt, (m) => {
    const sent = messages.find((o) => o.id === m.id)?.content;
    if (sent?.kind !== 'media' || !mayBe(m).includes(sent.media_kind))
      throw new Error(`${m.id} is no ${m.kind}`);
    if (m.kind === 'video' && rule.fails('video', m) === false) return false;
    const all = new Set(mayBe(m).map((kind) => rule.fails(kind, m)));
    const [only] = all;
    return all.size === 1 ? (only as boolean | null) : null;
  });
}

export const bytesOf = ({ file }: Said) => (file === null ? null : mediaFile(file).length);
export const secondsOf = ({ file }: Said) => (file === null ? null : voiceSeconds(file));

/** N9: what was planted in a text that is still to be read. */
export function secretItems(chat: SeenChat, month: string, exempt: Exempt): Item[] {
  if (chat.group === 'private') return [];
  const own = chat.said.filter((m) => m.month === month);
  return judged(chat, own, exempt, (m) => {
    const proof = proofOf(m.text);
    return proof === 'S' ? null : proof === 'V';
  });
}

/** The norms of the planted company in the test's own words: items of each by chat and month. */
import { LONGEST_VOICE_S, WAIVED } from './planted-company.ts';
import {
  bytesOf,
  emojiIn,
  type Form,
  formItems,
  type Item,
  type Media,
  mediaItems,
  secondsOf,
  secretItems,
  sharesOf,
} from './planted-norms.ts';
import { type MustAnswer, questionItems } from './questions.ts';
import { type Quiet, quietItems } from './quiet-hours.ts';
import { lengthOf } from './words.ts';
import type { SeenChat, World } from './world.ts';

type Truth = (world: World, chat: SeenChat, month: string, resolution_s: number) => Item[];

const NIGHT = [20 * 60, 7 * 60] as const;
const WEEKDAYS = { 1: NIGHT, 2: NIGHT, 3: NIGHT, 4: NIGHT, 5: NIGHT };
const HOUR_S = 3600;

const nobody = () => false;
const isGus = (who: string) => who === 'gus';

const quiet =
  (rule: Quiet): Truth =>
  (world, chat, month, resolution_s) =>
    quietItems(world, chat, month, rule, resolution_s);
const form =
  (rule: Partial<Form> & Pick<Form, 'unmet'>, isIn: (chat: SeenChat) => boolean = () => true): Truth =>
  (world, chat, month) =>
    isIn(chat) ? formItems(world, chat, month, { by: null, first: null, exempt: nobody, ...rule }) : [];
const media =
  (fails: Media['fails'], exempt: Media['exempt'] = nobody): Truth =>
  (world, chat, month) =>
    mediaItems(world, chat, month, { fails, exempt });

export const ANSWER: MustAnswer = {
  limit_s: 2 * HOUR_S,
  clock: 'business',
  by: null,
  rhetorical: /who knew/i,
  exempt: ['fay'],
};
const BOSS: MustAnswer = { limit_s: HOUR_S, clock: 'calendar', by: 'manager', rhetorical: null, exempt: [] };

/** What was not met and somebody else has waived is waived. */
export function itemsOf(norm: string, ...place: Parameters<Truth>): Item[] {
  const waiver = WAIVED[norm];
  const [, chat] = place;
  return (RULES[norm] as Truth)(...place).map((item): Item => {
    const { m, state } = item;
    const day = m.local.slice(0, 10);
    if (state !== 'breached' || !waiver?.isIn(chat) || day < waiver.from || day > waiver.to) return item;
    return m.person === waiver.approver ? item : { m, state: 'waived' };
  });
}

/** Of all chats but where it rests on reply links: teams have no `answer` here. */
const RULES: Readonly<Record<string, Truth>> = {
  rest: quiet({
    windows: { ...WEEKDAYS, 7: [0, 24 * 60] },
    by: null,
    on_call: 'night-watch',
    urgent: /\[urgent\]/i,
    urgent_percent: 5,
    exempt: (who, chat) => isGus(who) || chat.type === 'announcement',
  }),
  'lead-rest': quiet({
    windows: WEEKDAYS,
    by: 'shift-lead',
    on_call: null,
    urgent: null,
    urgent_percent: 0,
    exempt: nobody,
  }),
  short: form({
    unmet: ({ text }) => lengthOf(text) > 60 || emojiIn(text) > 2,
    exempt: (who) => who === 'ann',
  }),
  calm: form(
    {
      unmet: ({ text }, place) => {
        const capitals = sharesOf(text, /\p{Lu}/u, /\p{Lu}|\p{Ll}/u);
        return place > 3 || (capitals.n >= 10 && capitals.wanted * 10 > capitals.n * 7);
      },
    },
    ({ type }) => type === 'department' || type === 'customer',
  ),
  latin: form(
    {
      unmet: ({ text }) => {
        const latin = sharesOf(text, /\p{Script=Latin}/u, /\p{L}/u);
        return latin.wanted * 2 < latin.n;
      },
    },
    ({ id }) => id === 'yard' || id === 'night',
  ),
  report: form({
    by: 'shift-lead',
    first: /\[report\]/i,
    unmet: ({ text }) => !/^\s*\[report\]/i.test(text) || !/temp -?[0-9]+/.test(text) || lengthOf(text) < 20,
  }),
  kinds: media(
    (kind) => !['image', 'document', 'voice'].includes(kind),
    (who, chat) => isGus(who) || chat.type === 'announcement',
  ),
  round: media((kind) => kind === 'video'),
  small: media((_, m) => {
    const bytes = bytesOf(m);
    return bytes === null ? null : bytes > 40;
  }),
  brief: media((kind, m) => {
    if (kind !== 'voice') return false;
    const seconds = secondsOf(m);
    return seconds === null ? null : seconds > LONGEST_VOICE_S;
  }),
  named: media((kind, m) => {
    if ((kind !== 'image' && kind !== 'document') || m.text !== '') return false;
    return m.captions ? true : null;
  }),
  secrets: (_, chat, month) => secretItems(chat, month, isGus),
  answer: (world, chat, month, resolution_s) =>
    chat.group === 'team' ? [] : questionItems(world, chat, month, ANSWER, resolution_s),
  boss: (world, chat, month, resolution_s) =>
    chat.type === 'customer' ? questionItems(world, chat, month, BOSS, resolution_s) : [],
};

export const NORMS: readonly string[] = Object.keys(RULES);

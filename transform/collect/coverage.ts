/** What is counted and looked up of a month's exports: which chats should be there, which are, what each shows. */
import {
  COLLECT_STATES,
  type Collected,
  type CollectedChat,
  type CollectState,
  NOT_WHOLE,
} from './collected.ts';

/** Whoever is in the company no more is asked for nothing. */
export const exporterOf = ({ exporter, notes }: Pick<CollectedChat, 'exporter' | 'notes'>): string =>
  notes.some(({ code }) => code === 'exporter_gone') ? '' : exporter;

/** Whoever left cannot export it again. */
export const whomToAsk = (chat: CollectedChat): string =>
  chat.state === 'exporter_left' && chat.substitute !== ''
    ? chat.substitute
    : exporterOf(chat) || chat.substitute;

/** Who is asked where that leads to nothing; empty: nobody else. */
export const elseWhom = (chat: CollectedChat): string =>
  whomToAsk(chat) === chat.exporter && chat.substitute !== chat.exporter ? chat.substitute : '';

export interface Coverage {
  /** Chats that the month should show. */
  expected: number;
  /** Of these, those an export came of. */
  came: number;
  whole: number;
  /** States of those chats, worst first, without those that none has. */
  states: { state: CollectState; chats: number }[];
}

/** Those due; without a register all that came. */
export function expectedChats({ register, chats }: Pick<Collected, 'register' | 'chats'>): CollectedChat[] {
  return register ? chats.filter(({ due }) => due) : [...chats];
}

export const isWhole = ({ state }: Pick<CollectedChat, 'state'>): boolean => !NOT_WHOLE.has(state);

/** All that holds of it, worst first. */
export const statesOf = ({ state, also }: Pick<CollectedChat, 'state' | 'also'>): CollectState[] =>
  COLLECT_STATES.filter((one) => one === state || also.includes(one));

export function coverageOf(chats: readonly CollectedChat[]): Coverage {
  return {
    expected: chats.length,
    came: chats.filter(({ state }) => state !== 'missing').length,
    whole: chats.filter(isWhole).length,
    states: COLLECT_STATES.flatMap((state) => {
      const of = chats.filter((chat) => chat.state === state).length;
      return of === 0 ? [] : [{ state, chats: of }];
    }),
  };
}

export interface ShownSpan {
  first_local: string;
  until_local: string;
  until_by: 'zip_date' | 'last_stamp';
}

type Shown = Pick<CollectedChat, 'exports' | 'state' | 'also' | 'known_until_local'>;

/** What the exports of a chat show together; of those that end before the month nothing, unless there are no others. */
export function shownSpan(
  { exports, state, also, known_until_local: known }: Shown,
  month: string,
): ShownSpan | null {
  // Behind a gap, what came before it is another span.
  const behind_gap = known !== null && (state === 'gap' || also.includes('gap'));
  const in_month = exports.filter(
    ({ until_local }) => until_local.slice(0, 7) >= month && !(behind_gap && until_local <= known),
  );
  const [head, ...rest] = in_month.length > 0 ? in_month : exports;
  if (!head) return null;
  return rest.reduce<ShownSpan>(
    (span, one) => ({
      first_local: one.first_local < span.first_local ? one.first_local : span.first_local,
      ...(one.until_local > span.until_local
        ? { until_local: one.until_local, until_by: one.until_by }
        : { until_local: span.until_local, until_by: span.until_by }),
    }),
    head,
  );
}

export interface Round {
  /** Month that is to be exported. */
  month: string;
  /** First day on which an export shows it whole. */
  from: string;
}

/** The round that is to be asked for: the next month, or this one as long as nothing of it came. */
export function nextRound({ month, whole_from, register, chats }: Collected): Round {
  const nothing_came = !expectedChats({ register, chats }).some(({ state }) => state !== 'missing');
  return nothing_came
    ? { month, from: whole_from }
    : { month: whole_from.slice(0, 7), from: `${monthAfter(whole_from.slice(0, 7))}-01` };
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

/** A month's exports in a few lines for the terminal. Names are one line each, without what a terminal would obey. */
import { type Collected, type CollectedChat, NOT_WHOLE } from '../../transform/collect/collected.ts';
import { coverageOf, elseWhom, expectedChats, isWhole, whomToAsk } from '../../transform/collect/coverage.ts';
import { NBSP, shownName } from '../format.ts';
import { plainText } from '../html.ts';
import type { Language } from '../page.ts';
import { planSentence, type Say, sayIn, worstFirst } from './say.ts';

/** Places that a line names. */
const MOST_PLACES = 5;
const MOST_OF_A_PATH = 160;

export function collectLines(collected: Collected, language: Language): string[] {
  const say = sayIn(language, collected);
  const { words } = say;
  const own = words.collect.terminal;
  const expected = expectedChats(collected);
  const { whole, states } = coverageOf(expected);
  const counted = (not_whole: boolean) =>
    states
      .filter(({ state }) => state !== 'complete' && NOT_WHOLE.has(state) === not_whole)
      .map(({ state, chats }) => words.collect.counted[state](chats));
  const open = worstFirst(expected.filter((chat) => !isWhole(chat)));
  const { held, unread, plan } = collected;
  const lines = [
    own.month(collected.month, collected.whole_from),
    own.coverage(expected.length, whole, collected.register, counted(true)),
    ...open.map((chat) => chatLine(say, chat)),
    counted(false).length > 0 && own.mind(counted(false)),
    newestBefore(collected, own.other_month),
    held.length > 0 &&
      own.held(
        held.length,
        places(
          say,
          held.map(({ place }) => shown(place)),
        ),
      ),
    unread.length > 0 &&
      own.unread(
        unread.length,
        places(
          say,
          unread.map(({ place, code }) => `${shown(place)} (${code})`),
        ),
      ),
    plan.exporters.length > 0 && own.plan(planSentence(words, plan), plan.uncovered.length),
  ];
  return lines.filter((line) => line !== false).map((line) => line.replaceAll(NBSP, ' '));
}

/** Where exports came, but all of them of earlier months, somebody may mean one of these. */
function newestBefore({ chats, month }: Collected, say: (day: string) => string): string | false {
  const days = chats
    .flatMap((chat) => chat.exports.map(({ until_local }) => until_local.slice(0, 10)))
    .sort();
  const newest = days.at(-1);
  return newest !== undefined && newest.slice(0, 7) < month && say(newest);
}

const shown = (name: string) => shownName(name, MOST_OF_A_PATH);

function chatLine(say: Say, chat: CollectedChat): string {
  const own = say.words.collect.terminal;
  const whom = own.ask(shownName(whomToAsk(chat)), shownName(elseWhom(chat)));
  return own.chat(shownName(chat.chat), plainText(say.state(chat, chat.state)), whom);
}

function places({ words }: Say, all: readonly string[]): string {
  const rest = all.length - MOST_PLACES;
  return [...all.slice(0, MOST_PLACES), ...(rest > 0 ? [words.collect.terminal.more(rest)] : [])].join(', ');
}

/**
 * Questions of a team of which a better tied answer is still looked for (D10). Hundreds can be open, and each message may
 * answer any of them: those of the last day are looked at one by one, older ones only by the names that a message calls.
 */
import { callNames, names } from './request.ts';
import { shareRun, type TokenRuns, tokenRuns } from './same-words.ts';
import type { Talk } from './talk.ts';
import { EPISODE_GAP_MS, type OpenWait } from './wait.ts';

/** A request that is so old does not make answers to others doubtful, and four equal words are chance by then. */
const DOUBT_MS = EPISODE_GAP_MS;
/** Whoever is named a week later is no longer being answered: the strict reading then knows no answer. */
const STRICT_MS = 7 * 24 * 3_600_000;
/** With so many open at once no rule tells whose answer a message is: of the oldest then none is looked for any more. */
const MOST_OPEN = 200;
/** Closed ones are cleared away in heaps. */
const HEAP = 1024;

interface Question extends OpenWait {
  /** As the table counts them: people are called by the name under which they wrote. */
  sender: number;
  runs: TokenRuns;
  closed: boolean;
}

export interface OpenQuestions {
  /** The lenient answer came: from now on a better tied one is looked for. */
  add: (question: OpenWait) => void;
  /**
   * Notes what row `i` answers: strictly where it is tied to a question or no other one of the last day is open, surely
   * where it `may_answer_surely` and is tied to it or no other is open at all. `unanswered`: the writer's own question, of
   * which nobody took notice yet.
   */
  answer: (i: number, unanswered: OpenWait | null, may_answer_surely: () => boolean) => void;
}

export function openQuestions({ m, said }: Talk): OpenQuestions {
  const calledBy = callReader(m.senders);
  const young_runs = runCounter();
  // By the time of asking. Before `first` all are closed; from `young` on they are of the last day.
  let all: Question[] = [];
  let first = 0;
  let young = 0;
  let open = 0;
  /** Young ones without a strict answer. */
  let doubtful = 0;
  /** Older ones that are open: by sender, and those without a strict answer. */
  const old = new Map<number, Question[]>();
  let old_without: Question[] = [];

  const age = (at_ms: number) => {
    for (; young < all.length && at_ms - (all[young] as Question).opened_ms > DOUBT_MS; young++) {
      const q = all[young] as Question;
      if (q.closed) continue;
      if (q.wait.strict_response < 0) doubtful--;
      young_runs.count(q.runs, -1);
      grow(q);
    }
    for (; first < young; first++) {
      const q = all[first] as Question;
      if (!q.closed && at_ms - q.opened_ms <= STRICT_MS) break;
      if (!q.closed) close(q, false);
    }
    if (first < HEAP) return;
    all = all.slice(first);
    young -= first;
    first = 0;
  };
  const grow = (q: Question) => {
    const own = old.get(q.sender);
    if (own) own.push(q);
    else old.set(q.sender, [q]);
    if (q.wait.strict_response < 0) old_without.push(q);
    if (old_without.length > 2 * MOST_OPEN) old_without = old_without.filter((o) => !o.closed);
  };
  const close = (q: Question, is_young: boolean) => {
    q.closed = true;
    open--;
    if (is_young) {
      if (q.wait.strict_response < 0) doubtful--;
      young_runs.count(q.runs, -1);
      return;
    }
    const own = old.get(q.sender) as Question[];
    own.splice(own.indexOf(q), 1);
    if (own.length === 0) old.delete(q.sender);
  };

  return {
    add(question) {
      const { request } = question.wait;
      const runs = tokenRuns(said.text(request));
      const q = { ...question, sender: m.sender[request] as number, runs, closed: false };
      let at = all.length;
      while (at > first && (all[at - 1] as Question).opened_ms > q.opened_ms) at--;
      all.splice(at, 0, q);
      open++;
      if (at < young) {
        young++;
        grow(q);
      } else {
        doubtful++;
        young_runs.count(runs, 1);
      }
    },
    answer(i, unanswered, may_answer_surely) {
      const at_ms = m.sent_at_ms[i] as number;
      const person = m.person[i] as number;
      age(at_ms);
      if (open === 0) return;
      const doubts = doubtful + (unanswered && at_ms - unanswered.opened_ms <= DOUBT_MS ? 1 : 0);
      const only_one = open + (unanswered ? 1 : 0) === 1;
      const text = said.text(i);
      const calls = calledBy(text);
      const repeats = young < all.length ? young_runs.among(text) : null;
      // Most messages are tied to nothing, and then answer something only where little is open.
      const may_tie = calls !== null || repeats !== null || only_one;
      const surely = may_tie && may_answer_surely();
      const calls_sender = calls ?? never;
      const repeats_one = repeats ?? never;
      for (let k = may_tie || doubts === 1 ? young : all.length; k < all.length; k++) {
        const q = all[k] as Question;
        const without = q.wait.strict_response < 0;
        if (q.closed || q.asker === person || !(without || surely)) continue;
        const tied = calls_sender(q.sender) || repeats_one(q.runs);
        if (without && (tied || doubts === 1)) {
          q.wait.strict_response = i;
          doubtful--;
        }
        if (surely && (tied || only_one)) {
          q.wait.sure_response = i;
          close(q, true);
        }
      }
      if (doubts === 0 && old_without.length > 0) {
        for (const q of old_without) if (!q.closed && q.asker !== person) q.wait.strict_response = i;
        old_without = old_without.filter((q) => !q.closed && q.asker === person);
      }
      for (const [sender, own] of calls || only_one ? old : []) {
        if (own[0]?.asker === person) continue;
        const called = calls_sender(sender);
        if (called) for (const q of own) if (q.wait.strict_response < 0) q.wait.strict_response = i;
        if (!surely || !(called || only_one)) continue;
        for (const q of own.slice()) {
          q.wait.sure_response = i;
          close(q, false);
        }
      }
      for (; open > MOST_OPEN; first++) {
        const q = all[first] as Question;
        if (!q.closed) close(q, first >= young);
      }
      young = Math.max(young, first);
    },
  };
}

const never = () => false;

/** Tier A of D10: whom a text calls by name, asked sender by sender. Most texts call nobody, which one look tells: null. */
function callReader(senders: readonly string[]): (text: string) => ((sender: number) => boolean) | null {
  const names_of = senders.map(callNames);
  const all = [...new Set(names_of.flat())].filter((name) => name.length > 1);
  const any = new RegExp(all.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|') || '(?!)');
  return (text) => {
    const lower = text.toLowerCase();
    if (!any.test(lower)) return null;
    const known = new Map<number, boolean>();
    return (sender) => {
      const called = known.get(sender) ?? names(lower, names_of[sender] as string[]);
      known.set(sender, called);
      return called;
    };
  };
}

/** Counts runs of four tokens, by the low bits of their hashes: most messages repeat nothing of what is counted. */
function runCounter() {
  const counts = new Uint16Array(1 << 16);
  return {
    count(runs: TokenRuns, by: 1 | -1) {
      for (const hash of runs.hashes) counts[hash & 0xffff] = (counts[hash & 0xffff] as number) + by;
    },
    /** Whether a text shares a run with one of those that are counted; null where it shares none. */
    among(text: string): ((runs: TokenRuns) => boolean) | null {
      const own = tokenRuns(text);
      if (!own.hashes.some((hash) => counts[hash & 0xffff] !== 0)) return null;
      return (runs) => shareRun(own, runs);
    },
  };
}

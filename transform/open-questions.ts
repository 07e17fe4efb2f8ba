/**
 * Questions of a team of which a better tied answer is still looked for (D10). Hundreds can be open, and each message may
 * answer any of them: those of the last day are looked at one by one, older ones only by the names that a message calls.
 */
import type { MessageColumns } from '../ingest/schema/message-table.ts';
import { callReader } from './call-reader.ts';
import type { Said } from './said.ts';
import { RunCounter, type TokenRuns, tokenRuns } from './same-words.ts';
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

const never = () => false;

/** A class: functions made anew for each chat would be compiled anew for each chat. */
export class OpenQuestions {
  private readonly m: MessageColumns;
  private readonly said: Said;
  private readonly calledBy: ReturnType<typeof callReader>;
  private readonly young_runs = new RunCounter();
  /** By the time of asking. Before `first` all are closed; from `young` on they are of the last day. */
  private all: Question[] = [];
  private first = 0;
  private young = 0;
  private open = 0;
  /** Young ones without a strict answer. */
  private doubtful = 0;
  /** Older ones that are open: by sender, and those without a strict answer. */
  private readonly old = new Map<number, Question[]>();
  private old_without: Question[] = [];

  constructor({ m, said }: Talk) {
    this.m = m;
    this.said = said;
    this.calledBy = callReader(m.senders);
  }

  /** The lenient answer came: from now on a better tied one is looked for. */
  add(question: OpenWait): void {
    const { request } = question.wait;
    const runs = tokenRuns(this.said.text(request));
    const q = { ...question, sender: this.m.sender[request] as number, runs, closed: false };
    const { all } = this;
    let at = all.length;
    while (at > this.first && (all[at - 1] as Question).opened_ms > q.opened_ms) at--;
    if (at === all.length) all.push(q);
    else all.splice(at, 0, q);
    this.open++;
    if (at < this.young) {
      this.young++;
      this.grow(q);
    } else {
      this.doubtful++;
      this.young_runs.count(runs, 1);
    }
  }

  /**
   * Notes what row `i` answers: strictly where it is tied to a question or no other one of the last day is open, surely
   * where it `may_answer_surely` and is tied to it or no other is open at all. `unanswered`: the writer's own question, of
   * which nobody took notice yet.
   */
  answer(i: number, unanswered: OpenWait | null, may_answer_surely: (row: number) => boolean): void {
    const at_ms = this.m.sent_at_ms[i] as number;
    const person = this.m.person[i] as number;
    this.age(at_ms);
    if (this.open === 0) return;
    const doubts = this.doubtful + (unanswered && at_ms - unanswered.opened_ms <= DOUBT_MS ? 1 : 0);
    const only_one = this.open + (unanswered ? 1 : 0) === 1;
    const text = this.said.text(i);
    const calls = this.calledBy(text);
    const repeats = this.young < this.all.length ? this.young_runs.among(text) : null;
    // Most messages are tied to nothing, and then answer something only where little is open.
    const may_tie = calls !== null || repeats !== null || only_one;
    const surely = may_tie && may_answer_surely(i);
    if (may_tie || doubts === 1) {
      const callsSender = calls ?? never;
      const repeatsOne = repeats ?? never;
      for (let k = this.young; k < this.all.length; k++) {
        const q = this.all[k] as Question;
        const without = q.wait.strict_response < 0;
        if (q.closed || q.asker === person || !(without || surely)) continue;
        const tied = callsSender(q.sender) || repeatsOne(q.runs);
        if (without && (tied || doubts === 1)) {
          q.wait.strict_response = i;
          this.doubtful--;
        }
        if (surely && (tied || only_one)) {
          q.wait.sure_response = i;
          this.close(q, true);
        }
      }
    }
    if (doubts === 0 && this.old_without.length > 0) this.answerOld(i, person);
    if (calls || only_one) this.answerCalled(i, person, calls ?? never, surely, only_one);
    for (; this.open > MOST_OPEN; this.first++) {
      const q = this.all[this.first] as Question;
      if (!q.closed) this.close(q, this.first >= this.young);
    }
    this.young = Math.max(this.young, this.first);
  }

  /** Strictly, where none of the last day is open. */
  private answerOld(i: number, person: number): void {
    for (const q of this.old_without) if (!q.closed && q.asker !== person) q.wait.strict_response = i;
    this.old_without = this.old_without.filter((q) => !q.closed && q.asker === person);
  }

  /** Older ones of whoever is called, or the only one. */
  private answerCalled(
    i: number,
    person: number,
    calls: (sender: number) => boolean,
    surely: boolean,
    only_one: boolean,
  ): void {
    for (const [sender, own] of this.old) {
      if (own[0]?.asker === person) continue;
      const called = calls(sender);
      if (called) for (const q of own) if (q.wait.strict_response < 0) q.wait.strict_response = i;
      if (!surely || !(called || only_one)) continue;
      for (const q of own.slice()) {
        q.wait.sure_response = i;
        this.close(q, false);
      }
    }
  }

  private age(at_ms: number): void {
    const { all } = this;
    for (; this.young < all.length; this.young++) {
      const q = all[this.young] as Question;
      if (at_ms - q.opened_ms <= DOUBT_MS) break;
      if (q.closed) continue;
      if (q.wait.strict_response < 0) this.doubtful--;
      this.young_runs.count(q.runs, -1);
      this.grow(q);
    }
    for (; this.first < this.young; this.first++) {
      const q = all[this.first] as Question;
      if (!q.closed && at_ms - q.opened_ms <= STRICT_MS) break;
      if (!q.closed) this.close(q, false);
    }
    if (this.first < HEAP) return;
    this.all = all.slice(this.first);
    this.young -= this.first;
    this.first = 0;
  }

  private grow(q: Question): void {
    const own = this.old.get(q.sender);
    if (own) own.push(q);
    else this.old.set(q.sender, [q]);
    if (q.wait.strict_response < 0) this.old_without.push(q);
    if (this.old_without.length > 2 * MOST_OPEN) this.old_without = this.old_without.filter((o) => !o.closed);
  }

  private close(q: Question, is_young: boolean): void {
    q.closed = true;
    this.open--;
    if (is_young) {
      if (q.wait.strict_response < 0) this.doubtful--;
      this.young_runs.count(q.runs, -1);
      return;
    }
    const own = this.old.get(q.sender) as Question[];
    own.splice(own.indexOf(q), 1);
    if (own.length === 0) this.old.delete(q.sender);
  }
}

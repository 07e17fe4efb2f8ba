/**
 * D10 for norms in chats without sides: answers of which no other reading is left. A busy team has thousands of requests
 * open by this reading, so they are found by whom a message names and what it repeats, not one by one.
 */
import type { Talk } from './talk.ts';
import { asksByItself, type OpenWait, type RequestSpec, turnOf } from './wait.ts';

/** A request, with what a message has to name or repeat to answer it. */
export interface Asked extends OpenWait {
  call_names: readonly string[];
  /** Every four consecutive tokens of the request. */
  runs: ReadonlySet<string>;
}

/** What a message says, read only where it decides something. */
export interface Hints {
  names(o: Asked): boolean;
  runs(): readonly string[];
}

export interface SureAnswers {
  open(o: Asked): void;
  /** A request that was taken back: it no longer makes others doubtful. */
  withdraw(o: Asked): void;
  /** Row `i`, by somebody who may answer. */
  note(i: number, hints: Hints): void;
}

/** `repeat_ms`: equal words are chance in older requests. `longest_ms`: nothing older is being answered. */
export function sureAnswers(
  talk: Talk,
  spec: RequestSpec,
  { repeat_ms, longest_ms }: { repeat_ms: number; longest_ms: number },
): SureAnswers {
  const { m } = talk;
  // In the order in which they were opened.
  const open = new Set<Asked>();
  const by_asker = new Map<number, Set<Asked>>();
  const by_run = new Map<string, Set<Asked>>();
  const close = (o: Asked) => {
    if (!open.delete(o)) return;
    remove(by_asker, o.asker, o);
    for (const run of o.runs) remove(by_run, run, o);
  };
  return {
    open(o) {
      open.add(o);
      add(by_asker, o.asker, o);
      for (const run of o.runs) add(by_run, run, o);
    },
    withdraw: close,
    note(i, hints) {
      const at_ms = m.sent_at_ms[i] as number;
      for (const o of open) {
        if (at_ms - o.opened_ms <= longest_ms) break;
        close(o);
      }
      if (open.size === 0 || !mayTie(talk, i, spec)) return;
      const tied = new Set<Asked>(open.size === 1 ? open : []);
      for (const own of by_asker.values()) {
        const [first] = own;
        if (first && hints.names(first)) for (const o of own) tied.add(o);
      }
      for (const run of hints.runs()) {
        for (const o of by_run.get(run) ?? []) if (at_ms - o.opened_ms <= repeat_ms) tied.add(o);
      }
      for (const o of tied) {
        if (o.asker === m.person[i]) continue;
        o.wait.sure_response = i;
        close(o);
      }
    },
  };
}

/** What asks itself opens a request; a closing courtesy (D7) and a message without words say nothing to a question. */
function mayTie({ m, content, said }: Talk, i: number, spec: RequestSpec): boolean {
  if (said.text(i) === '' || said.courtesy(i)) return false;
  return !turnOf(m, content, i).some((row) => asksByItself(m, said, row, spec));
}

function add<Key>(index: Map<Key, Set<Asked>>, key: Key, o: Asked): void {
  const known = index.get(key);
  if (known) known.add(o);
  else index.set(key, new Set([o]));
}

function remove<Key>(index: Map<Key, Set<Asked>>, key: Key, o: Asked): void {
  const known = index.get(key);
  known?.delete(o);
  if (known?.size === 0) index.delete(key);
}

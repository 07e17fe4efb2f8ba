/** Waits as figures need them: both clocks, the place of the evidence, and in teams what may be the answer. */
import { KIND, type MessageColumns } from '../ingest/schema/message-table.ts';
import { localOf } from '../ingest/schema/zone-table.ts';
import { answeredOffHours, type Span, spanOf, spanOfRows } from './clocks.ts';
import type { FirstAnswer } from './links/first-answers.ts';
import type { Talk } from './talk.ts';
import { ROWS_OF_TURN, TURN_GAP_MS, turnOf, type Wait } from './wait.ts';

/** A wait as figures need it. Lines are those of the export `export_id`; people are those of the part. */
export interface WaitFact {
  /** Wall clock of the review's zone. */
  opened_local_ms: number;
  request_line: number;
  export_id: string;
  asker: number;
  /** null while nobody answered. */
  responder: number | null;
  response_line: number | null;
  responded_local_ms: number | null;
  /** Until the answer; of an open wait, until observation ended or its asker left. */
  calendar_s: number;
  /** null where no opening hour is known. */
  business_s: number | null;
  /** Answered while closed (D4). */
  off_hours: boolean;
  /** Chats without sides: what may be the first answer, by reply links (D10). Null where the answer is certain. */
  links: LinkedAnswers | null;
  asked_again: boolean;
  withdrawn: boolean;
  /** The side of the asker is not known: left out of response times, counted apart. */
  asker_unknown: boolean;
  /** The asker left the chat unanswered: the wait was watched until then (D13), and nobody waits any more. */
  asker_left: boolean;
  /** A file or picture stands in the turn that asks (M40). */
  with_file: boolean;
  /** Number of the episode (D14) in this chat. */
  episode: number;
}

/** The first answer to a request of a team, as far as reply links know it. */
export interface LinkedAnswers {
  /**
   * ANSWER.width numbers for each message that may be the first answer, in the order of the chat: there are many of them,
   * and they are read far more often than looked at one by one. What is missing to one is the chance that nobody answered.
   */
  answers: Float64Array;
  /** Until observation ended or the asker left. */
  watched: Span;
  /** The slower of the two readings that rules give (STRICT); null: by that reading nobody answered. */
  strict: (Span & { responder: number }) | null;
}

/** Where what stands in `answers`; `business_s` is NaN where no opening hour is known. */
export const ANSWER = {
  calendar_s: 0,
  business_s: 1,
  line: 2,
  responded_local_ms: 3,
  responder: 4,
  p: 5,
  width: 6,
} as const;

/** One message that may be the first answer. */
export interface LinkedAnswer extends Span {
  line: number;
  responded_local_ms: number;
  responder: number;
  p: number;
}

export function answersOf({ answers }: Pick<LinkedAnswers, 'answers'>): LinkedAnswer[] {
  return Array.from({ length: answers.length / ANSWER.width }, (_, k) => {
    const at = (column: number) => answers[k * ANSWER.width + column] as number;
    const business_s = at(ANSWER.business_s);
    return {
      calendar_s: at(ANSWER.calendar_s),
      business_s: Number.isNaN(business_s) ? null : business_s,
      line: at(ANSWER.line),
      responded_local_ms: at(ANSWER.responded_local_ms),
      responder: at(ANSWER.responder),
      p: at(ANSWER.p),
    };
  });
}

/** Facts of `waits`; `linked` are the likely answers of each, null in chats with two sides. */
export function waitFacts(
  talk: Talk,
  waits: readonly Wait[],
  linked: readonly (readonly FirstAnswer[])[] | null,
): WaitFact[] {
  return waits.map((wait, i) => factOf(talk, wait, linked?.[i] ?? null));
}

function factOf(talk: Talk, wait: Wait, linked: readonly FirstAnswer[] | null): WaitFact {
  const { m, context } = talk;
  const opened_ms = m.sent_at_ms[wait.request] as number;
  const answered = wait.response >= 0;
  const open_until_ms = wait.cut ? wait.cut_at_ms : context.observed_until_ms;
  const ends_ms = answered ? (m.sent_at_ms[wait.response] as number) : open_until_ms;
  const strict = wait.strict_response;
  return {
    opened_local_ms: localOf(context.zone, opened_ms),
    request_line: m.first_line[wait.request] as number,
    export_id: m.export_ids[m.export[wait.request] as number] as string,
    asker: m.person[wait.request] as number,
    responder: answered ? (m.person[wait.response] as number) : null,
    response_line: answered ? (m.first_line[wait.response] as number) : null,
    responded_local_ms: answered ? localOf(context.zone, ends_ms) : null,
    ...(answered ? spanOfRows(talk, wait.request, wait.response) : spanOf(context, opened_ms, ends_ms)),
    off_hours: answered && answeredOffHours(context, ends_ms),
    links: linked && {
      answers: answerColumns(talk, wait, linked),
      watched: spanOf(context, opened_ms, open_until_ms),
      strict:
        strict < 0
          ? null
          : { ...spanOfRows(talk, wait.request, strict), responder: m.person[strict] as number },
    },
    asked_again: wait.asked_again,
    withdrawn: wait.withdrawn,
    asker_unknown: wait.asker_unknown,
    asker_left: wait.cut === 'asker-left',
    with_file: turnOf(m, talk.content, firstOfTurn(m, talk.content, wait.request)).some((row) =>
      isFile(m, row),
    ),
    episode: wait.episode,
  };
}

function answerColumns(talk: Talk, wait: Wait, linked: readonly FirstAnswer[]): Float64Array {
  const { m, context } = talk;
  const answers = new Float64Array(linked.length * ANSWER.width);
  for (const [k, { row, p }] of linked.entries()) {
    const { calendar_s, business_s } = spanOfRows(talk, wait.request, row);
    const at = k * ANSWER.width;
    answers[at + ANSWER.calendar_s] = calendar_s;
    answers[at + ANSWER.business_s] = business_s ?? Number.NaN;
    answers[at + ANSWER.line] = m.first_line[row] as number;
    answers[at + ANSWER.responded_local_ms] = localOf(context.zone, m.sent_at_ms[row] as number);
    answers[at + ANSWER.responder] = m.person[row] as number;
    // Four digits are more than is known.
    answers[at + ANSWER.p] = Math.round(p * 10_000) / 10_000;
  }
  return answers;
}

/** Where the run of messages begins in which this one stands (D6): a picture before its question belongs to it. */
function firstOfTurn(m: MessageColumns, content: Uint8Array, row: number): number {
  let first = row;
  for (let i = row - 1; i >= Math.max(0, row - ROWS_OF_TURN); i--) {
    if (content[i] !== 1) continue;
    const pause_ms = (m.sent_at_ms[first] as number) - (m.sent_at_ms[i] as number);
    if (m.person[i] !== m.person[row] || pause_ms > TURN_GAP_MS) break;
    first = i;
  }
  return first;
}

const isFile = (m: MessageColumns, row: number) => m.kind[row] === KIND.media;

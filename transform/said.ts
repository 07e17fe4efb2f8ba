/**
 * What the rows of a chat say, asked row by row and remembered: the same row is asked again by every norm, and texts
 * are bytes until somebody reads them.
 */
import { KIND, type MessageColumns, textAt, type Utf8Column } from '../ingest/schema/message-table.ts';
import {
  acknowledges,
  courtesyRule,
  isQuestion,
  isWithdrawal,
  LONGEST_COURTESY,
  takesPrivate,
} from './speech.ts';

export interface Said {
  /** The row's text, decoded. */
  text(row: number): string;
  /** D7: a closing courtesy by its words. Media with a caption are none. */
  courtesy(row: number): boolean;
  /** M13. */
  question(row: number): boolean;
  /** The sender takes something back. */
  withdrawal(row: number): boolean;
  /** M10: the sender takes note. */
  acknowledges(row: number): boolean;
  /** The sender proposes, or says, to go on in private. */
  takesPrivate(row: number): boolean;
}

const NOT_ASKED = 0;
const NO = 1;
const YES = 2;
/** No code unit of UTF-16 takes more bytes of UTF-8. */
const BYTES_OF_UNIT = 3;

export function saidOf(m: MessageColumns): Said {
  // What one rule asked of a row the next one asks again.
  let last_row = -1;
  let last = '';
  const text = (row: number) => {
    if (row === last_row) return last;
    last = textAt(m.text, row);
    last_row = row;
    return last;
  };
  const remembered = (ask: (row: number) => boolean) => {
    const answers = new Uint8Array(m.n);
    return (row: number): boolean => {
      if (answers[row] === NOT_ASKED) answers[row] = ask(row) ? YES : NO;
      return answers[row] === YES;
    };
  };
  return {
    text,
    courtesy: remembered(
      (row) =>
        m.kind[row] === KIND.text &&
        bytesOf(m.text, row) <= LONGEST_COURTESY * BYTES_OF_UNIT &&
        courtesyRule(text(row)) !== null,
    ),
    question: remembered((row) => m.kind[row] !== KIND.poll && isQuestion(text(row))),
    withdrawal: remembered((row) => isWithdrawal(text(row))),
    acknowledges: remembered((row) => m.kind[row] !== KIND.poll && acknowledges(text(row))),
    takesPrivate: remembered((row) => m.kind[row] !== KIND.poll && takesPrivate(text(row))),
  };
}

function bytesOf(column: Utf8Column, row: number): number {
  return (column.offsets[row + 1] as number) - (column.offsets[row] as number);
}

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
  return new RowsSaid(m);
}

/** A class: functions made anew for each chat would be compiled anew for each chat. */
class RowsSaid implements Said {
  private readonly m: MessageColumns;
  // What one rule asked of a row the next one asks again.
  private readonly texts: (string | undefined)[];
  private readonly courtesies: Uint8Array;
  private readonly questions: Uint8Array;
  private readonly withdrawals: Uint8Array;
  private readonly acknowledgements: Uint8Array;
  private readonly private_ways: Uint8Array;

  constructor(m: MessageColumns) {
    this.m = m;
    this.texts = new Array(m.n);
    this.courtesies = new Uint8Array(m.n);
    this.questions = new Uint8Array(m.n);
    this.withdrawals = new Uint8Array(m.n);
    this.acknowledgements = new Uint8Array(m.n);
    this.private_ways = new Uint8Array(m.n);
  }

  text(row: number): string {
    const known = this.texts[row];
    if (known !== undefined) return known;
    const text = textAt(this.m.text, row);
    this.texts[row] = text;
    return text;
  }

  courtesy(row: number): boolean {
    const { courtesies, m } = this;
    if (courtesies[row] === NOT_ASKED)
      courtesies[row] =
        m.kind[row] === KIND.text &&
        bytesOf(m.text, row) <= LONGEST_COURTESY * BYTES_OF_UNIT &&
        courtesyRule(this.text(row)) !== null
          ? YES
          : NO;
    return courtesies[row] === YES;
  }

  question(row: number): boolean {
    if (this.questions[row] === NOT_ASKED) this.readWhole(row);
    return this.questions[row] === YES;
  }

  withdrawal(row: number): boolean {
    const { withdrawals } = this;
    if (withdrawals[row] === NOT_ASKED) withdrawals[row] = isWithdrawal(this.text(row)) ? YES : NO;
    return withdrawals[row] === YES;
  }

  acknowledges(row: number): boolean {
    const { acknowledgements } = this;
    if (acknowledgements[row] === NOT_ASKED)
      acknowledgements[row] = !this.isPoll(row) && acknowledges(this.text(row)) ? YES : NO;
    return acknowledgements[row] === YES;
  }

  takesPrivate(row: number): boolean {
    if (this.private_ways[row] === NOT_ASKED) this.readWhole(row);
    return this.private_ways[row] === YES;
  }

  /** What takes all words of a text is asked while they are at hand: of most rows both is wanted. */
  private readWhole(row: number): void {
    const poll = this.isPoll(row);
    const text = poll ? '' : this.text(row);
    this.questions[row] = isQuestion(text) ? YES : NO;
    this.private_ways[row] = takesPrivate(text) ? YES : NO;
  }

  private isPoll(row: number): boolean {
    return this.m.kind[row] === KIND.poll;
  }
}

function bytesOf(column: Utf8Column, row: number): number {
  return (column.offsets[row + 1] as number) - (column.offsets[row] as number);
}

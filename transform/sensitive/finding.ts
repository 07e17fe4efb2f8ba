/** What a detector of sensitive information says, and what it is told. Reference: N9 and M27. */
import type { SensitiveType } from '../../ingest/schema/sensitive.ts';

/**
 * How sure a finding is. V: a checksum or its build proves it, the only class that may breach a norm by itself. S: its
 * form is strict but proves nothing. H: words or their neighbourhood. I: belongs to a company, told and never counted.
 */
export type Class = 'V' | 'S' | 'H' | 'I';

export interface Finding {
  /** Row of the message table. */
  row: number;
  type: SensitiveType;
  class: Class;
  /** The type and at most the last two signs of the value: what outputs may show. */
  masked: string;
  /** In code units of the row's text as it stands. */
  start: number;
  end: number;
  /** Name of what proved it: "luhn", "mod-97", "stdnum:br/cpf" … */
  proof: string;
  /** The value in one way of writing, to be hashed with the workspace's key. Must never reach an output. */
  value_key: string;
}

export interface SensitiveOptions {
  types: readonly SensitiveType[];
  /** Country by two capital letters that a phone number without + is dialled in; null: such numbers are not looked for. */
  region: string | null;
  /** Countries whose identity numbers are looked for, by two capital letters. */
  countries: readonly string[];
  /** Values that may be published: the company's own numbers and addresses, "@company.example" for all of a domain. */
  own: readonly string[];
  /** Phone numbers of listed people as `tel:` and the digits of E.164. */
  known_phones: readonly string[];
}

/** A value found in a folded text, in its code units. */
export interface Hit {
  start: number;
  end: number;
  class: Class;
  proof: string;
  /** In one way of writing, without the type. */
  value: string;
}

/** What must stand in the bytes of a message before it is decoded for a detector; one of these is enough. */
export interface Wakes {
  /** In lower case; capitals are found too. */
  literals?: readonly string[];
  /** As many digits in a row, with at most three blanks or signs between two of them. */
  digits?: number;
  /** As many letters and digits in a row, and some of both. */
  mixed?: number;
  /** An @ between two words. */
  mail?: true;
  /** Two letters and two digits at the beginning of a word. */
  iban?: true;
}

/** Finds values of one type in a text as `fold` gives it. */
export type Find = (plain: Plain) => Hit[];

/** A text as values are looked for in it. */
export interface Plain {
  text: string;
  /** The text as it stands. */
  shown: string;
  /** Place of each sign in the text as it stands, and its end; null where they are the same. */
  at: Int32Array | null;
}

/** One type of sensitive information: one file each, registered in detectors.ts. */
export interface Detector {
  type: SensitiveType;
  wakes: (options: SensitiveOptions) => Wakes;
  /** Loads what it needs: packages are heavy, and most policies name few types. */
  open: (options: SensitiveOptions) => Promise<Find>;
  /** Looks through many messages at once, joined by `BETWEEN`: for what costs more by the text than by the sign. */
  joins?: true;
}

/** Stands between joined messages; no value holds it. */
export const BETWEEN = '\n\u0000\n';

/** People's words about sensitive matters, one file per language: class H, and what they stand beside is judged by people. */
export interface SensitiveWording {
  language: string;
  /** Beside them a number is one of a payment card. */
  card: readonly string[];
  /** Behind them stands a number of an order, a parcel, an invoice: no card, no phone. */
  serial: readonly string[];
  /** Behind them stands a password, a PIN, a code. */
  password: readonly string[];
  /** Between such a word and the value: is, 是. */
  is: readonly string[];
  /** Illness of somebody, and leave for it. */
  health: readonly string[];
  /** What somebody earns. */
  pay: readonly string[];
  /** Who is to go. */
  dismissal: readonly string[];
}

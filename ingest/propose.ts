/**
 * Who an unlisted sender may be. Only ever a proposal: nobody is joined without a yes.
 *
 *   the same messages under a listed name on another phone → the same digits → the same name but for blanks, case and
 *   signs → a name a few letters away; where two persons fit equally well, neither is proposed
 */
import { distance } from './nearest.ts';
import type { PeopleList } from './people.ts';
import { digitsOf } from './phone-number.ts';

/** A sender over all chats. */
export interface UnlistedTotal {
  key: string;
  sender: string;
  messages: number;
  /** Messages that another phone shows too, and those that stand there under a listed person. */
  shared: number;
  known_as: ReadonlyMap<string, number>;
}

export interface Proposal {
  person: string;
  because: ProposedBecause;
}

/** What speaks for it; words for it are those of whoever tells. */
export type ProposedBecause =
  | { sign: 'other-phone'; messages: number; of: number }
  | { sign: 'digits' }
  | { sign: 'spelling' }
  | { sign: 'letters'; letters: number };

const FEWEST_SHARED = 3;
const CONSISTENT_SHARE = 0.9;
// Shorter runs of digits are years, rooms, ages.
const FEWEST_DIGITS = 7;
const LETTERS_PER_EDIT = 5;
// About a second of comparing names: a hundred thousand strangers must not take minutes.
const MOST_COMPARED = 300_000;

/** `propose` for one sender after the other. `rejected`: is this person known not to be the sender? */
export function proposer(people: PeopleList) {
  const by_ending = new Map<string, Map<string, number>>();
  const by_plain = new Map<string, Set<number>>();
  for (const [key, person] of people.by_key) {
    const digits = bareDigits(key);
    if (digits.length >= FEWEST_DIGITS) {
      const ending = digits.slice(-FEWEST_DIGITS);
      const numbers = by_ending.get(ending) ?? new Map<string, number>();
      numbers.set(digits, person);
      by_ending.set(ending, numbers);
    }
    if (key.startsWith('tel:')) continue;
    const plain = plainName(key);
    if (plain !== '') by_plain.set(plain, (by_plain.get(plain) ?? new Set()).add(person));
  }
  const name = (person: number) => people.persons[person]?.name as string;
  let compared = 0;

  return function propose(u: UnlistedTotal, rejected: (person: string) => boolean): Proposal | null {
    const only = (persons: Iterable<number>): string | null => {
      const left = new Set([...persons].map(name).filter((p) => !rejected(p)));
      return left.size === 1 ? ([...left][0] as string) : null;
    };
    for (const [person, n] of u.known_as) {
      if (n < FEWEST_SHARED || n < CONSISTENT_SHARE * u.shared || rejected(person)) continue;
      return { person, because: { sign: 'other-phone', messages: n, of: u.shared } };
    }
    const digits = bareDigits(u.key);
    if (digits.length >= FEWEST_DIGITS) {
      const numbers = by_ending.get(digits.slice(-FEWEST_DIGITS)) ?? [];
      const same = [...numbers].filter(([own]) => own.endsWith(digits) || digits.endsWith(own));
      const person = only(same.map(([, p]) => p));
      if (person) return { person, because: { sign: 'digits' } };
    }
    if (u.key.startsWith('tel:')) return null;
    const plain = plainName(u.key);
    const equal = only(by_plain.get(plain) ?? []);
    if (equal) return { person: equal, because: { sign: 'spelling' } };
    let fewest = Infinity;
    let near = new Set<number>();
    for (const [other, persons] of by_plain) {
      const most = Math.floor(Math.min(plain.length, other.length) / LETTERS_PER_EDIT);
      if (most === 0 || Math.abs(plain.length - other.length) > Math.min(most, fewest)) continue;
      if (++compared > MOST_COMPARED) break;
      const edits = distance(plain, other);
      const left = [...persons].filter((p) => !rejected(name(p)));
      if (edits === 0 || edits > most || edits > fewest || left.length === 0) continue;
      near = edits < fewest ? new Set(left) : new Set([...near, ...left]);
      fewest = edits;
    }
    const person = only(near);
    return person ? { person, because: { sign: 'letters', letters: fewest } } : null;
  };
}

/** Digits without the zeros that are dialled within a country. */
const bareDigits = (key: string) => digitsOf(key).replace(/^0+/, '');

/** Letters and digits alone, in lower case: what is left when people save one name in different ways. */
function plainName(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

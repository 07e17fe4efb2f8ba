/**
 * Words that stand beside a 12-hour time, in any language, as data: what they do to the hour.
 *
 * `am`: 12 becomes 0. `pm`: 1..11 become 13..23. `noon`: 1..3 become 13..15, 10..12 stay.
 * `night`: 6..11 become 18..23, 12 becomes 0, 1..5 stay.
 * Spaces inside (plain, U+00A0, U+202F) and case are ignored when matching.
 */
export type DayHalf = 'am' | 'pm' | 'noon' | 'night';

export const DAY_HALVES: readonly (readonly [string, DayHalf])[] = [
  ['am', 'am'],
  ['pm', 'pm'],
  ['a.m.', 'am'],
  ['p.m.', 'pm'],
  ['a.m', 'am'],
  ['p.m', 'pm'],
  ['上午', 'am'],
  ['凌晨', 'am'],
  ['早上', 'am'],
  ['清晨', 'am'],
  ['中午', 'noon'],
  ['下午', 'pm'],
  ['晚上', 'pm'],
  ['傍晚', 'pm'],
  ['午前', 'am'],
  ['午後', 'pm'],
  ['오전', 'am'],
  ['오후', 'pm'],
  ['ص', 'am'],
  ['م', 'pm'],
  ['inthemorning', 'am'],
  ['intheafternoon', 'pm'],
  ['intheevening', 'pm'],
  ['atnight', 'night'],
  ['damanhã', 'am'],
  ['datarde', 'pm'],
  ['danoite', 'pm'],
  ['damadrugada', 'am'],
  ['πμ', 'am'],
  ['μμ', 'pm'],
  ['π.μ.', 'am'],
  ['μ.μ.', 'pm'],
  ['vorm.', 'am'],
  ['nachm.', 'pm'],
  ['öö', 'am'],
  ['ös', 'pm'],
  ['пп', 'am'],
  ['п.п.', 'am'],
  ['сл.об.', 'pm'],
  ['πμ.', 'am'],
  ['पूर्वाह्न', 'am'],
  ['अपराह्न', 'pm'],
  ['PG', 'am'],
  ['PTG', 'pm'],
  ['ก่อนเที่ยง', 'am'],
  ['หลังเที่ยง', 'pm'],
  ['SA', 'am'],
  ['CH', 'pm'],
];

/** Words between date and time (or before the time) that carry no meaning. */
export const DATE_TIME_GLUE: readonly string[] = [
  'à',
  'às',
  'klo',
  'kl.',
  'kl',
  'um',
  'at',
  'u',
  'alle',
  'o',
];

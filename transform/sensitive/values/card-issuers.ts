/**
 * Who issues payment cards, by the first digits (ISO/IEC 7812), and how many digits theirs have. `usual`: nearly all cards
 * have as many; a number of another length needs more than its digits.
 */
export interface Issuer {
  name: string;
  /** First and last prefix; of one length. */
  prefixes: readonly (readonly [number, number])[];
  lengths: readonly number[];
  usual: readonly number[];
}

const from12to19 = [12, 13, 14, 15, 16, 17, 18, 19];
const from16to19 = [16, 17, 18, 19];

export const ISSUERS: readonly Issuer[] = [
  { name: 'visa', prefixes: [[4, 4]], lengths: [13, 16, 19], usual: [16] },
  // biome-ignore format: a table
  { name: 'mastercard', prefixes: [[51, 55], [2221, 2720]], lengths: [16], usual: [16] },
  // biome-ignore format: a table
  { name: 'amex', prefixes: [[34, 34], [37, 37]], lengths: [15], usual: [15] },
  { name: 'unionpay', prefixes: [[62, 62]], lengths: from16to19, usual: [16, 19] },
  { name: 'jcb', prefixes: [[3528, 3589]], lengths: from16to19, usual: [16] },
  // biome-ignore format: a table
  { name: 'discover', prefixes: [[6011, 6011], [644, 649], [65, 65]], lengths: from16to19, usual: [16] },
  // biome-ignore format: a table
  { name: 'diners', prefixes: [[300, 305], [3095, 3095], [36, 36], [38, 39]], lengths: [14, 16, 19], usual: [] },
  // biome-ignore format: a table
  { name: 'rupay', prefixes: [[60, 60], [81, 82], [508, 508]], lengths: [16], usual: [] },
  { name: 'mir', prefixes: [[2200, 2204]], lengths: from16to19, usual: [16] },
  { name: 'troy', prefixes: [[9792, 9792]], lengths: [16], usual: [16] },
  { name: 'elo', prefixes: [[636368, 636369]], lengths: [16], usual: [16] },
  // biome-ignore format: a table
  { name: 'maestro', prefixes: [[50, 50], [56, 59], [61, 61], [63, 64], [66, 69]], lengths: from12to19, usual: [] },
];

/** Who issued a card with these digits; null where nobody does. */
export function issuerOf(digits: string): Issuer | null {
  const fits = ([first, last]: readonly [number, number]) => {
    const start = Number(digits.slice(0, String(first).length));
    return start >= first && start <= last;
  };
  return ISSUERS.find((i) => i.lengths.includes(digits.length) && i.prefixes.some(fits)) ?? null;
}

/**
 * Numbers that issuers and payment services publish for trying things out. A number of few different digits was made up
 * as well.
 */
// biome-ignore format: a table
const PUBLISHED: ReadonlySet<string> = new Set([
  '4242424242424242', '4000056655665556', '4111111111111111', '4012888888881881', '4222222222222',
  '4000000000000002', '4000000000000077', '4000000000000119', '4000000000009995', '4000002500003155',
  '4000000000003220', '4917610000000000', '4988438843884305', '4166676667666746', '4646464646464644',
  '5555555555554444', '2223003122003222', '5200828282828210', '5105105105105100', '2222400070000005',
  '5454545454545454', '5577000055770004', '5136333333333335', '5585558555855583', '2222410740360010',
  '378282246310005', '371449635398431', '378734493671000', '370000000000002', '6011111111111117',
  '6011000990139424', '6011981111111113', '6011000400000000', '3056930009020004', '36227206271667',
  '30569309025904', '38520000023237', '3530111333300000', '3566002020360505', '3569990010095841',
  '6200000000000005', '6200000000000047', '6205500000000000004', '6243030000000001', '6304000000000000',
  '6759649826438453', '5019717010103742', '6331101999990016',
]);
const FEWEST_DIFFERENT = 3;

/** Was the number made for trying things out? */
export function isTestCard(digits: string): boolean {
  return PUBLISHED.has(digits) || new Set(digits).size < FEWEST_DIFFERENT;
}

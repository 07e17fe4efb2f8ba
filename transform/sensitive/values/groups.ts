/** Runs of digits in a text, for numbers that people write in groups. */
export interface Groups {
  n: number;
  from: number[];
  to: number[];
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** One pass; looked at by place. */
export function groupsOf(text: string): Groups {
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    from.push(i);
    while (i < text.length && isDigit(text.charCodeAt(i))) i++;
    to.push(i);
  }
  return { n: from.length, from, to };
}

// A blank or two, a line end, a dash or a dot, perhaps with blanks around it.
const JOINT = /^(?: {1,2}|\t|\r?\n| ?[-.] ?)$/;
const LONGEST_JOINT = 3;

/** Do the groups from `first` on have these sizes, with one joint between any two? */
export function hasSizes(
  text: string,
  { n, from, to }: Groups,
  first: number,
  sizes: readonly number[],
): boolean {
  if (first + sizes.length > n) return false;
  for (const [k, size] of sizes.entries()) {
    const g = first + k;
    if ((to[g] as number) - (from[g] as number) !== size) return false;
    if (k === 0) continue;
    const [joint_from, joint_to] = [to[g - 1] as number, from[g] as number];
    if (joint_to - joint_from > LONGEST_JOINT || !JOINT.test(text.slice(joint_from, joint_to))) return false;
  }
  return true;
}

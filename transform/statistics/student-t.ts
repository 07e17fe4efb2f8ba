import { Z_975 } from './wilson.ts';

/** 97.5 % points for 1 to 30 degrees of freedom. A table, so that every machine has the same digits. */
const T_975: readonly number[] = [
  12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139,
  2.200985, 2.178813, 2.160369, 2.144787, 2.13145, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963, 2.079614,
  2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.04523, 2.042272,
];

/**
 * 97.5 % point of Student's t (two-sided 95 %), for whole degrees of freedom.
 * Above 30: the normal value. Below 1, or not whole: null.
 */
export function studentT975(degrees: number): number | null {
  if (!Number.isInteger(degrees) || degrees < 1) return null;
  return T_975[degrees - 1] ?? Z_975;
}

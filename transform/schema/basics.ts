/** What all parts of the review's schema are made of. */
import { z } from 'zod';

export const count = z.int().min(0);
export const share = z.number().min(0).max(1);
export const month = z.string().regex(/^\d{4}-\d\d$/);
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
export const clock = z.enum(['business', 'calendar']);

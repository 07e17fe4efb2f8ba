/** What all parts of the review's schema are made of. */
import { z } from 'zod';
import { CHAT_TYPES } from '../../ingest/schema/policy.ts';

export const count = z.int().min(0);
export const share = z.number().min(0).max(1);
export const month = z.string().regex(/^\d{4}-\d\d$/);
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
export const clock = z.enum(['business', 'calendar']);
export const seconds = z.number().min(0);
export const stamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
/** 1 Monday. */
export const weekday = z.int().min(1).max(7);
export const hour = z.int().min(0).max(23);
/** In the languages of pages. */
export const text = z.strictObject({ en: z.string().optional(), zh: z.string().optional() });
export const chat_type = z.enum(CHAT_TYPES);
/** Where the evidence lies: lines of an export. */
export const place = z.strictObject({ export_id: z.string(), first_line: count, last_line: count });

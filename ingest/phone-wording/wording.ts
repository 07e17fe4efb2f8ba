export type { PhoneWording } from '../schema/phone-wording.ts';

/** First two digits of a region: provinces, Taiwan, Hong Kong and Macao, and 91 for foreigners with a residence. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** Does a number begin with a region of China? */
export const isCnRegion = (digits: string): boolean => REGION.test(digits);

/** Codes of companies and other bodies in China (GB 32100), mod 31: no person's, so told and never counted. */
import type { Detector, Hit } from '../finding.ts';
import { standsAlone } from '../values/alone.ts';
import { isCnRegion } from '../values/cn-regions.ts';

const LENGTH = 18;
const CODE = /(?<![0-9A-Z])[1-9ANY][0-9]{7}[0-9A-Z]{10}(?![0-9A-Z])/g;

export const cnCompany: Detector = {
  type: 'cn-company',
  wakes: () => ({ mixed: LENGTH, digits: LENGTH }),
  open: async () => {
    const { validate } = await import('stdnum/lib/cjs/cn/uscc.js');
    return ({ text }) => {
      const hits: Hit[] = [];
      for (const { 0: value, index: start } of text.matchAll(CODE)) {
        const end = start + value.length;
        if (!isCnRegion(value.slice(2)) || !validate(value).isValid || !standsAlone(text, start, end))
          continue;
        hits.push({ start, end, class: 'I', proof: 'mod-31', value });
      }
      return hits;
    };
  },
};

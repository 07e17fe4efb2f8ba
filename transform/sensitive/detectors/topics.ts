/** Words on matters that are nobody else's: health, pay, dismissal. H: a word is not a meaning, and is only looked into. */
import type { Detector, Hit } from '../finding.ts';
import { wordsOn } from '../words/index.ts';
import { lowerOf, wordPattern } from '../words/pattern.ts';

const topic = (type: 'health' | 'pay' | 'dismissal'): Detector => ({
  type,
  wakes: () => ({ literals: wordsOn(type) }),
  open: async () => {
    const words = wordPattern(wordsOn(type));
    return ({ text }) =>
      Array.from(lowerOf(text).matchAll(words), ({ 0: value, index: start }): Hit => {
        return { start, end: start + value.length, class: 'H', proof: 'word', value };
      });
  },
});

export const health = topic('health');
export const pay = topic('pay');
export const dismissal = topic('dismissal');

/** JSON web tokens: V, because the first part decodes to JSON that names an algorithm. */
import type { Detector, Hit } from '../finding.ts';

const OPENS = 'eyJ';
const RUN = /[A-Za-z0-9_.-]*/y;
/** No header is longer. */
const LONGEST_HEADER = 8192;

export const jwt: Detector = {
  type: 'jwt',
  wakes: () => ({ literals: ['eyj'] }),
  open:
    async () =>
    ({ text }) => {
      const hits: Hit[] = [];
      for (let start = text.indexOf(OPENS); start >= 0; ) {
        RUN.lastIndex = start;
        const value = (RUN.exec(text) as RegExpExecArray)[0].replace(/\.+$/, '');
        const [header = '', payload = '', rest] = value.split('.', 3);
        if (
          payload !== '' &&
          rest !== undefined &&
          header.length <= LONGEST_HEADER &&
          namesAlgorithm(header)
        ) {
          hits.push({ start, end: start + value.length, class: 'V', proof: 'header with alg', value });
        }
        start = text.indexOf(OPENS, start + value.length);
      }
      return hits;
    },
};

function namesAlgorithm(header: string): boolean {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(header, 'base64url').toString());
    return (
      typeof decoded === 'object' && decoded !== null && 'alg' in decoded && typeof decoded.alg === 'string'
    );
  } catch {
    return false;
  }
}

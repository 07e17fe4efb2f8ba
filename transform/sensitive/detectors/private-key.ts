/** Private keys in PEM: V, because armour and a body in base64 that begins as keys do stand together. */
import type { Detector, Hit } from '../finding.ts';

const OPENS = /-----BEGIN ([A-Z0-9 ]{0,30})PRIVATE KEY( BLOCK)?-----/g;
const LONGEST_BODY = 20_000;
/** "MIIBOgIBAAJB": a key cut short is as bad as a whole one. */
const SHORTEST_BODY = 16;
/** `Proc-Type: 4,ENCRYPTED`, `Version: …`: lines before the body. */
const HEADER_LINE = /^[A-Za-z-]{3,30}: [^\n]*$/gm;
/** A sequence of DER, OpenSSH's own, and packets of PGP. */
const BEGINS_AS_KEY = /^(?:M[A-Za-z0-9]|b3BlbnNzaC1rZXk|l[A-Za-z0-9]|x[A-Za-z0-9])/;

export const privateKey: Detector = {
  type: 'private-key',
  wakes: () => ({ literals: ['-----begin'] }),
  open:
    async () =>
    ({ text }) => {
      const hits: Hit[] = [];
      for (const { 0: opening, index: start } of text.matchAll(OPENS)) {
        const from = start + opening.length;
        // A body holds no five dashes.
        const dashes = text.indexOf('-----', from);
        const to = Math.min(dashes < 0 ? text.length : dashes, from + LONGEST_BODY);
        const is_closed = text.startsWith('-----END', to);
        const shown = text
          .slice(from, to)
          .replace(/\\[nr]/g, '\n')
          .replace(HEADER_LINE, '');
        const value = (/^[A-Za-z0-9+/=\s]*/.exec(shown)?.[0] ?? '').replace(/\s/g, '');
        if (value.length < SHORTEST_BODY || !BEGINS_AS_KEY.test(value)) continue;
        // Cut off, it may be the beginning of an explanation.
        hits.push({ start, end: to, class: is_closed ? 'V' : 'S', proof: 'PEM and base64', value });
      }
      return hits;
    },
};

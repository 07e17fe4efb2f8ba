/** Mail addresses: their syntax, and a domain that exists at the top. S: a form proves nobody's. */
import { createRequire } from 'node:module';
import type tlds from 'tlds';
import type { Detector, Hit } from '../finding.ts';
import { isInLink, linksOf } from '../values/urls.ts';

const LONGEST_LOCAL = 64;
const LONGEST_HOST = 253;
const LOCAL = /[A-Za-z0-9](?:[A-Za-z0-9._%+'-]*[A-Za-z0-9_%+-])?$/;
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
/** For examples (RFC 2606). */
const EXAMPLE = /(?:^|\.)example\.(?:com|net|org)$/;

export const email: Detector = {
  type: 'email',
  wakes: () => ({ mail: true }),
  open: async () => {
    const top = new Set(createRequire(import.meta.url)('tlds') as typeof tlds);
    return ({ text }) => {
      const hits: Hit[] = [];
      const links = linksOf(text);
      let end = 0;
      for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
        const local = LOCAL.exec(text.slice(Math.max(end, at - LONGEST_LOCAL), at))?.[0];
        const host = HOST.exec(text.slice(at + 1, at + 1 + LONGEST_HOST))?.[0].toLowerCase();
        if (!local || !host || local.includes('..') || !isHost(host, top)) continue;
        // Between : and @ of a link stands a password.
        if (text[at - local.length - 1] === ':' && isInLink(links, at)) continue;
        const start = at - local.length;
        end = at + 1 + host.length;
        hits.push({
          start,
          end,
          class: 'S',
          proof: 'address and top domain',
          value: `${local.toLowerCase()}@${host}`,
        });
      }
      return hits;
    };
  },
};

function isHost(host: string, top: ReadonlySet<string>): boolean {
  const labels = host.split('.');
  return (
    labels.length > 1 &&
    labels.every((l) => LABEL.test(l)) &&
    top.has(labels.at(-1) as string) &&
    !EXAMPLE.test(host)
  );
}

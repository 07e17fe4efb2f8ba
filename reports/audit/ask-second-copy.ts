/**
 * ask-second-copy.csv: chats drawn for the month of which a second member's export should be asked. Who holds the file can
 * draw again: chats in the order of SHA-256 over seed, a blank and the chat's key, those of the better wanted grade first.
 */
import { createHash } from 'node:crypto';
import type { AuditTable } from './audit-table.ts';
import { type Grade, type Graded, graded } from './grade.ts';

const SHARE = 0.1;
const LEAST = 2;
/** One copy alone is what a second one helps most; of two phones there is one already. */
const WANTED: readonly Grade[] = ['C', 'B', 'D'];

export const askSecondCopy: AuditTable = {
  file: 'ask-second-copy.csv',
  columns: ['month', 'seed', 'chats', 'asked', 'rank', 'chat', 'grade', 'decided_by', 'export_ids', 'draw'],
  rows: (facts, review) => {
    const { seed } = facts.ask_second_copy;
    const month = review.period.month;
    const chats = new Map(review.chats.map((c) => [c.chat, c]));
    // Private chats are nobody's to ask for; of a silent group nothing would be compared.
    const pool = graded(facts).filter(({ fact }) => {
      const chat = chats.get(fact.chat);
      return chat?.pair === false && chat.state === 'active';
    });
    const drawn = pool
      .filter(({ grade }) => WANTED.includes(grade))
      .map((one) => ({ one, draw: drawOf(seed, one) }))
      .sort((a, b) => WANTED.indexOf(a.one.grade) - WANTED.indexOf(b.one.grade) || (a.draw < b.draw ? -1 : 1))
      .slice(0, Math.max(LEAST, Math.ceil(pool.length * SHARE)));
    return drawn.map(({ one, draw }, i) => ({
      month,
      seed,
      chats: pool.length,
      asked: drawn.length,
      rank: i + 1,
      chat: one.fact.name,
      grade: one.grade,
      decided_by: one.decided_by,
      export_ids: (chats.get(one.fact.chat)?.export_ids ?? []).join(';'),
      draw,
    }));
  },
};

const drawOf = (seed: string, { fact }: Graded) =>
  createHash('sha256').update(`${seed} ${fact.chat}`).digest('hex').slice(0, 12);

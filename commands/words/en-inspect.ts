/** English words of `inspect`. */
import type { OrderReading } from '../../ingest/schema/facts.ts';
import type { NotUnderstood } from '../not-understood.ts';

const orders: Record<OrderReading['order'], string> = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
};

export const enInspect = {
  chat: (name: string) => `  chat      ${name}`,
  phone: (platform: string, clock: number, language: string | null) =>
    `  phone     ${platform}, ${clock} h clock, language ${language ?? 'not recognised'}`,
  header: (header: string) => `  header    ${header}…`,
  dates: (order: OrderReading['order'], evidence: string | null) =>
    `  dates     ${orders[order]} (${evidence === null ? 'NOT decidable' : `by ${evidence}`})`,
  /** What speaks against another order of the date fields. */
  other_order: (order: OrderReading['order'], impossible: number, back_days: number, certain: boolean) => {
    const against = [
      ...(impossible > 0 ? [`${impossible} records would have no date`] : []),
      ...(back_days > 0 ? [`the clock would leap by ${back_days} days in all`] : []),
    ];
    return `            ${orders[order]}: ${against.join(', ') || (certain ? 'possible by the figures alone' : 'as good')}`;
  },
  span: (first: string, last: string) => `  span      ${first} to ${last}`,
  records: (records: number, messages: number, notices: number, calls: number, senders: number) =>
    `  records   ${records}: ${messages} messages, ${notices} notices, ${calls} calls; ${senders} senders`,
  lines: (lines: number, rejected: number) => `  lines     ${lines}, ${rejected} of no record`,
  cap: (percent: string) => `  cap       ${percent} % of the most that WhatsApp exports`,
  zone: (zone: string | null) =>
    `  zone      ${zone ?? 'not known: say it in review.yaml, and name the workspace with -w'}`,
  media: (kinds: readonly (readonly [kind: string, n: number])[]) =>
    `  media     ${kinds.map(([kind, n]) => `${n} ${kind.replace('_', ' ')}`).join(', ')}`,
  files: (megabytes: string) => `  files     ${megabytes} MB`,
  voice: (seconds: string) => `  voice     ${seconds} s in voice notes`,
  places: (lines: readonly number[], more: boolean) => `(line ${lines.join(', ')}${more ? ', …' : ''})`,
  note: (code: string, count: number, places: string, what: string, help: string) =>
    `  note      ${code} ×${count}${places === '' ? '' : ` ${places}`}: ${what}. ${help}`,
  unknown: (count: number, places: string, what: NotUnderstood['what'], pattern: string) =>
    `  unknown   ×${count} ${places}: ${unknown_words[what]}${pattern && `: ${pattern}`}`,
};

const unknown_words: Record<NotUnderstood['what'], string> = {
  notice: 'sentence of no known wording',
  'header-like': 'looks like the start of a record, taken as text',
  'before-first-record': 'before the first record, of no message',
};

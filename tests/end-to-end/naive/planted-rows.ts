/** Rows of what is planted: so many days after a Wednesday, in a chat. */
import { isoDate, wallClockOf } from '../../../fixtures/simulator/simulator.ts';
import { local, ZONE } from '../workspace.ts';
import type { Planted } from './plant.ts';

const date = (from: string, days: number) =>
  isoDate(wallClockOf(ZONE)(local(`${from}T12:00`) + days * 86_400_000));

/** Rows as `days after the Wednesday, time, person, text`. */
export type Row = readonly [
  days: number,
  time: string,
  person: string,
  text: string,
  more?: Partial<Planted>,
];
export const inChat =
  (chat: string, rows: readonly Row[]) =>
  (wednesday: string): Planted[] =>
    rows.map(([days, time, person, text, more]) => ({
      chat,
      at: `${date(wednesday, days)}T${time}`,
      person,
      text,
      ...more,
    }));

export const at = (days: number, person: string, ...times: readonly string[]): Row[] =>
  times.map((time, i) => [days, time, person, `A word on day ${days}, ${i}`]);

export const two = (n: number) => String(n).padStart(2, '0');

export const sent = (days: number, person: string, minute: number, ...media: Partial<Planted>[]): Row[] =>
  media.map((one, i) => [
    days,
    `${10 + Math.floor(i / 3)}:${two((i % 3) * 20 + minute)}`,
    person,
    one.text ?? '',
    one,
  ]);

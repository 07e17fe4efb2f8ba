/** What a written review tells of its norms in all its places: review.json, tables, the auditor's tables, the page. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Review } from '../../../transform/review-schema.ts';
import type { Counts } from './counts.ts';

const STATES = ['met', 'breached', 'pending', 'not_determinable', 'exempt', 'waived'] as const;

interface Told {
  review: Review;
  page: string;
  norms: Row[];
  reasons: Row[];
  items: Row[];
  populations: Row[];
}
type Row = Record<string, string>;

/** The folders of a month as they were written. */
export async function readTold(reviews: string, month: string): Promise<Told> {
  const text = (...path: string[]) => readFile(join(reviews, ...path), 'utf8');
  const rows = async (...path: string[]) =>
    Papa.parse<Row>((await text(...path)).replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true })
      .data;
  // The front page and that of each norm.
  const own = (await readdir(join(reviews, month, 'norms'))).map((file) => text(month, 'norms', file));
  return {
    review: JSON.parse(await text(month, 'review.json')),
    page: (await Promise.all([text(month, 'index.html'), ...own])).join('\n'),
    norms: await rows(month, 'tables', 'norms.csv'),
    reasons: await rows(month, 'tables', 'norm-reasons.csv'),
    items: await rows(`${month}.audit`, 'items.csv'),
    populations: await rows(`${month}.audit`, 'populations.csv'),
  };
}

/** All that is told of a norm is `truth`, to the unit; of its chats `ofChat`. */
export function ties(told: Told, id: string, truth: Counts, ofChat: (chat: string) => Counts): void {
  const { review, page, norms, reasons, items, populations } = told;
  const index = review.norms.findIndex((n) => n.id === id);
  const norm = review.norms[index] as Review['norms'][number];
  const all = Object.fromEntries(STATES.map((state) => [state, truth[state] ?? 0]));
  const population = Object.values(all).reduce((a, b) => a + b, 0);
  assert.deepEqual(
    { ...norm.this_month.states, population: norm.this_month.population },
    { ...all, population },
    id,
  );
  for (const { chat, this_month } of norm.by_chat) {
    const own = Object.fromEntries(STATES.map((state) => [state, ofChat(chat)[state] ?? 0]));
    assert.deepEqual(this_month.states, own, `${id} ${chat}`);
  }
  const of = (row: Row) => row.norm === id;
  const whole = norms.find((row) => of(row) && row.chat === '' && row.month === review.period.month) as Row;
  for (const state of STATES) {
    const says = `${id} ${state}`;
    const total = (rows: readonly Row[]) =>
      rows.filter((row) => of(row) && row.state === state).reduce((n, row) => n + Number(row.items ?? 1), 0);
    assert.equal(total(items) + total(populations), all[state], `${says}: the auditor's rows`);
    assert.equal(total(reasons), all[state], `${says}: reasons`);
    assert.equal(Number(whole[state]), all[state], `${says}: norms.csv`);
    assert.deepEqual(shown(page, `norms.${index}.this_month.states.${state}`), [all[state]], `${says}: page`);
  }
  assert.deepEqual(shown(page, `norms.${index}.this_month.population`), [population], `${id}: page`);
}

/** Numbers that a page prints for a path, each as a reader sees it. */
function shown(page: string, path: string): number[] {
  const all = [...page.matchAll(/<data value="([^"]*)" data-v="([^"]*)">([^<]*)<\/data>/g)];
  const own = all.filter(([, , of]) => of === path);
  for (const [, value, , text = ''] of own) assert.equal(text.replace(/\D/g, ''), value, path);
  return [...new Set(own.map(([, value]) => Number(value)))];
}

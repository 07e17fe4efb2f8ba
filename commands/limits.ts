/** `explain --limits`: what share of the company's own waits would have been in time at other limits (M38), to set one by. */
import { join } from 'node:path';
import type { Language } from '../ingest/schema/policy.ts';
import { readJson } from '../ingest/store.ts';
import type { Review } from '../transform/review-schema.ts';
import { NothingToReview } from './refusal.ts';
import type { StoredReview } from './transform.ts';

const NAMES = ['met_900s', 'met_1800s', 'met_3600s', 'met_7200s', 'met_14400s', 'met_1d'] as const;
const HEADS = ['15m', '30m', '1h', '2h', '4h', '1d'] as const;

const SAID = {
  en: {
    title: (month: string) => `Share of waits that were answered within a limit, ${month}`,
    business: 'working time',
    calendar: 'round the clock',
    waits: 'waits',
    months: 'lowest to highest of the months before',
    by_links: 'which message answers which is inferred in teams: the interval is wide (M38)',
    none: 'There is no wait to set a limit by.',
  },
  'zh-Hans': {
    title: (month: string) => `${month} 在各时限内得到回复的等待所占比例`,
    business: '按工作时间计',
    calendar: '按自然时间计',
    waits: '次等待',
    months: '此前各月的最低至最高',
    by_links: '团队群中哪条是回复由推断得出，区间较宽（M38）',
    none: '没有可供参考的等待。',
  },
} as const;

/** Of the review in the store. */
export async function limitLines(store: string, language: Language): Promise<string[]> {
  const stored = await readJson<StoredReview>(join(store, 'review.json'));
  if (!stored) throw new NothingToReview(({ usage }) => usage.no_review('run'));
  return linesOf(stored.review, language);
}

export function linesOf(review: Review, language: Language): string[] {
  const said = SAID[language];
  const own = review.figures.filter((f) => f.measure === 'M38');
  const scopes = [...new Set(own.map((f) => `${f.over} ${f.key}`))];
  if (scopes.length === 0) return [said.none];
  const lines = [said.title(review.period.month), row('', HEADS)];
  for (const scope of scopes) {
    const of = NAMES.map((name) => own.find((f) => f.name === name && `${f.over} ${f.key}` === scope));
    const first = of.find((f) => f !== undefined);
    if (!first) continue;
    const clock = first.clock === null ? '' : `, ${said[first.clock]}`;
    lines.push('', `${first.key} (${first.n} ${said.waits}${clock})`);
    lines.push(
      row(
        review.period.month,
        of.map((f) => percent(f?.value ?? null)),
      ),
    );
    lines.push(
      row(
        '95 %',
        of.map((f) => span(f?.low ?? null, f?.high ?? null)),
      ),
    );
    const before = NAMES.map((name) => monthsBefore(review, name, scope));
    if (before.some((values) => values.length > 0))
      lines.push(
        row(
          '…',
          before.map((values) => span(Math.min(...values), Math.max(...values))),
        ),
      );
  }
  return [...lines, '', `… ${said.months}`, ...(own.some((f) => f.key === 'team') ? [said.by_links] : [])];
}

function monthsBefore(review: Review, name: string, scope: string): number[] {
  const series = review.figure_months.find(
    (f) => f.measure === 'M38' && f.name === name && `${f.over} ${f.key}` === scope,
  );
  return (series?.months ?? []).flatMap(({ month, value }) =>
    month < review.period.month && value !== null ? [value] : [],
  );
}

const WIDE = 10;
const row = (head: string, cells: readonly string[]) =>
  `  ${head.padEnd(8)}${cells.map((cell) => cell.padStart(WIDE)).join('')}`.trimEnd();
const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`);

function span(low: number | null, high: number | null): string {
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) return '–';
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
}

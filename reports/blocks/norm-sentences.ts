/** A norm in words: counts first, against its target and last month. */
import type { Adherence, Review } from '../../transform/review-schema.ts';
import { dueOf, LEAST_ITEMS } from '../charts/on-time.ts';
import { html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';

export type Norm = Review['norms'][number];

/** What a manager should see first: not met, then what is undecided; what has nothing to judge comes last. */
const RANK = { not_met: 0, undecided: 1, met: 2, too_few: 3, none: 4 } as const;

/** Places of the norms in the review, in the order of the front page. */
export function normOrder({ review }: Page): number[] {
  const rank = (index: number) => RANK[review.norms[index]?.this_month.verdict ?? 'none'];
  return review.norms.map((_, index) => index).sort((a, b) => rank(a) - rank(b) || a - b);
}

/** As it was announced, or by its id. */
export const normText = (page: Page, norm: Norm): SafeHtml =>
  page.ownText(norm.text) ?? html`<bdi>${norm.id}</bdi>`;

/** “312 of 347 (90 %)”; below 20 items the count alone (D15). `path` leads to an adherence. */
export function counted(page: Page, path: string, adherence: Adherence, target: number): SafeHtml {
  const due = dueOf(adherence);
  const met = page.cite(`${path}.states.met`);
  const all = page.cite(`${path}.states.met+${path}.states.breached`);
  if (due < LEAST_ITEMS || adherence.rate === null) return page.words.of(met, all);
  return page.words.of_share(met, all, page.cite(`${path}.rate`, 'share', due, target));
}

/** “312 of 347 within two hours”, or as the norm asks where it sets no limit. */
export function asAsked({ words, format }: Page, norm: Norm, count: SafeHtml): SafeHtml {
  const { limit, limit_s, clock } = norm;
  if (limit === null || limit_s === null || clock === null) return words.norms.as_asked(count);
  return words.norms.within(count, format.limit(limit, clock, limit_s));
}

/** The month's count, the target and what it comes to, for whoever tells it without the page. */
export function verdictLine(page: Page, norm: Norm, index: number): SafeHtml {
  const { words, cite } = page;
  const path = `norms.${index}`;
  const { this_month } = norm;
  const target = words.norms.target(cite(`${path}.target`, 'share'));
  if (this_month.verdict === 'none') return nothingJudged(page, norm, target);
  const within = asAsked(page, norm, counted(page, `${path}.this_month`, this_month, norm.target));
  return words.norms.verdict(within, target, words.verdicts[this_month.verdict]);
}

/** A norm that was announced after the month is no norm without items. */
function nothingJudged({ review, words, format }: Page, { announced }: Norm, target: SafeHtml): SafeHtml {
  return isAfter(review, announced)
    ? words.norms.not_yet(format.day(announced), target)
    : words.norms.no_items(target);
}

const isAfter = ({ period }: Review, day: string) => day.slice(0, 7) > period.month;

/** The month's count against the target, what is open about it, and the month before. The verdict stands beside. */
export function verdictSentences(page: Page, index: number): SafeHtml[] {
  const { words, cite } = page;
  const norm = page.review.norms[index];
  if (norm === undefined) return [];
  const path = `norms.${index}`;
  const { this_month, last_month, bridge } = norm;
  const target = words.norms.target(cite(`${path}.target`, 'share'));
  const within = asAsked(page, norm, counted(page, `${path}.this_month`, this_month, norm.target));
  const said = [
    this_month.verdict === 'none' ? nothingJudged(page, norm, target) : words.norms.against(within, target),
    ...undecided(page, norm, path),
  ];
  if (last_month !== null)
    said.push(
      dueOf(last_month) === 0
        ? html`${words.norms.no_last_month}`
        : words.norms.last_month(counted(page, `${path}.last_month`, last_month, norm.target)),
    );
  if (bridge !== null && dueOf(bridge) > 0)
    said.push(words.norms.bridge(counted(page, `${path}.bridge`, bridge, norm.target)));
  return said;
}

/** Between which rates it lies, and what would settle it. */
function undecided({ words, cite }: Page, norm: Norm, path: string): SafeHtml[] {
  const { verdict, rate_if_none_met, rate_if_all_met, population } = norm.this_month;
  if (verdict !== 'undecided' || rate_if_none_met === null || rate_if_all_met === null) return [];
  return [
    words.norms.undecided(
      cite(`${path}.this_month.rate_if_none_met`, 'share', population, norm.target),
      cite(`${path}.this_month.rate_if_all_met`, 'share', population, norm.target),
      words.norms.items(cite(`${path}.this_month.states.not_determinable`)),
    ),
  ];
}

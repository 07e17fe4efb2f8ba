/** Goals: where each stands against its target. */
import type { Review } from '../../transform/review-schema.ts';
import { LEAST_ITEMS } from '../charts/on-time.ts';
import { html, type SafeHtml } from '../html.ts';
import type { How, Page } from '../page.ts';
import { block } from './figure.ts';

type Goal = Review['goals'][number];

/** How a measure is written, and whether less of it is better. */
function measureKind(measure: string): { how: How; less: boolean } {
  if (measure === 'on-time-rate') return { how: 'share', less: false };
  if (measure.endsWith('_share') || measure.endsWith('-share') || measure.endsWith('-rate'))
    return { how: 'share', less: /again/.test(measure) };
  if (measure.endsWith('_s')) return { how: 'working', less: true };
  return { how: 'decimal', less: false };
}

export function atTarget(goal: Goal): boolean | null {
  if (goal.current === null) return null;
  return measureKind(goal.measure).less ? goal.current <= goal.target : goal.current >= goal.target;
}

export function goals(page: Page): SafeHtml {
  const { review, words } = page;
  if (review.goals.length === 0) return block('goals', words.goals.heading, html`<p>${words.goals.none}</p>`);
  return block(
    'goals',
    words.goals.heading,
    html`<ul class="goals">${review.goals.map((_, index) => line(page, index))}</ul>`,
  );
}

function line(page: Page, index: number): SafeHtml {
  const { review, words, format, cite } = page;
  const goal = review.goals[index];
  if (goal === undefined) return html``;
  const path = `goals.${index}`;
  const { how } = measureKind(goal.measure);
  const reached = atTarget(goal);
  const few = how === 'share' && goal.n < LEAST_ITEMS;
  const target = cite(`${path}.target`, how);
  const by = format.month(goal.by);
  const current = words.bracket(
    cite(`${path}.current`, how, goal.n, goal.target),
    words.goals.n(cite(`${path}.n`)),
  );
  const said = [
    goal.current === null
      ? words.goals.no_value(target, by)
      : few
        ? words.goals.few(cite(`${path}.n`), target, by)
        : words.goals.line(current, target, by),
  ];
  if (goal.last_month !== null && !few) said.push(words.goals.last_month(cite(`${path}.last_month`, how)));
  return html`<li><h3>${page.word(words.measures, goal.measure)} <span class="note">${words.goals.serves(html`<bdi>${goal.serves}</bdi>`)}</span>${
    reached !== null &&
    !few &&
    html` <span class="chip ${reached ? 'met' : 'not_met'}">${reached ? words.goals.reached : words.goals.short}</span>`
  }</h3><p>${words.join(said)}</p></li>`;
}

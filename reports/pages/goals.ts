/** All goals, and one page for each: where it stands, from where it came, and the norms that serve it. */
import { block, figures } from '../blocks/figure.ts';
import { goalSentences, goals, goalTitle } from '../blocks/goals.ts';
import { normText } from '../blocks/norm-sentences.ts';
import { documentOf } from '../document.ts';
import { shownName } from '../format.ts';
import { html, type SafeHtml } from '../html.ts';
import { navOf, pageHead } from '../nav.ts';
import type { Page } from '../page.ts';

export function goalsPage(page: Page): string {
  const { review, words, format } = page;
  const title = words.frame.title(page.company, format.month(review.period.month));
  return documentOf(
    page,
    `${words.goals.heading} · ${title}`,
    [pageHead(page, words.goals.heading), goals(page)],
    { nav: navOf(page, 'goals') },
  );
}

/** @throws RangeError where the review has no such goal */
export function goalPage(page: Page, index: number): string {
  const { review, words, format } = page;
  const goal = review.goals[index];
  if (goal === undefined) throw new RangeError(`no goal ${index}`);
  const title = words.frame.title(page.company, format.month(review.period.month));
  const about = goal.serves === '' ? '' : words.goals.serves(html`<bdi>${shownName(goal.serves)}</bdi>`);
  return documentOf(
    page,
    `${shownName(goal.id)} · ${title}`,
    [
      pageHead(page, html`${goalTitle(page, goal)}`, about),
      block(
        'state',
        words.norm_page.result,
        html`<p><span class="chip ${goal.state}">${words.goals.states[goal.state]}</span></p>${goalSentences(page, goal, index)}<div class="pictures">${figures(page, 'goal-months', `goal-${index}`)}</div>`,
      ),
      block('norms', words.goal_page.served_by, servedBy(page, goal.id)),
    ],
    { nav: navOf(page) },
  );
}

function servedBy(page: Page, id: string): SafeHtml {
  const { words, review } = page;
  const found = review.norms.filter((norm) => norm.goal === id);
  if (found.length === 0) return html`<p>${words.goal_page.no_norms}</p>`;
  return html`<ul>${found.map((norm) => html`<li>${page.normLink(norm, normText(page, norm))} <span class="chip ${norm.this_month.verdict}">${words.verdicts[norm.this_month.verdict]}</span></li>`)}</ul>`;
}

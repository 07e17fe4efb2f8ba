/** What the page is, the pack in five figures, and what stands out. */
import type { AuditPage } from '../audit-pack.ts';
import { shownName } from '../format.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import { untied } from './populations.ts';

export function head(page: AuditPage): SafeHtml {
  const { review, words, format } = page;
  const own = words.audit;
  return html`<header class="top">
<p class="kicker">${own.kicker}</p>
<h1>${review.organisation === null ? words.frame.no_company : html`<bdi>${shownName(review.organisation)}</bdi>`} <span class="month">${format.month(review.period.month)}</span></h1>
<p>${own.intro}</p>
</header>
${glance(page)}
${outstanding(page)}`;
}

function glance(page: AuditPage): SafeHtml {
  const { words, cited, count } = page;
  const { glance: name, tiles } = words.audit;
  const tile = (to: string, figure: Fragment, label: Fragment) =>
    html`<li><a href="#${to}"><b>${figure}</b> <span>${label}</span></a></li>`;
  const lines = count('tie-out.csv', { difference: { not: ['0', ''] } });
  const items = page.items();
  const unmet = count('exceptions.csv');
  const limits = new Set(page.rows('limits.csv').map((row) => row.limit)).size;
  return html`<nav class="glance" aria-label="${name}"><ul>${[
    tile(
      'completeness',
      words.fraction(cited('coverage.chats_complete'), cited('coverage.chats')),
      tiles.complete,
    ),
    tile('tie-out', lines, tiles.lines(lines)),
    tile('populations', items, tiles.items(items)),
    tile('exceptions', unmet, tiles.exceptions(unmet)),
    tile('limits', limits, tiles.limits),
  ]}</ul></nav>`;
}

/** What an auditor should not have to look for. */
function outstanding(page: AuditPage): SafeHtml {
  const { words, count, pack } = page;
  const own = words.audit.outstanding;
  const found: SafeHtml[] = [];
  const tell = (to: string, n: number, said: Fragment) => {
    if (n > 0) found.push(html`<li><a href="#${to}">${said}</a></li>`);
  };
  const not_read = count('tie-out.csv', { read: { not: ['whole'] } });
  tell('tie-out', not_read.n, own.not_read(not_read));
  const missing = count('completeness.csv', { state: 'missing' });
  tell('completeness', missing.n, own.missing(missing));
  const doubtful = count('custody.csv', { doubt: { not: [''] } });
  tell('custody', doubtful.n, own.doubtful(doubtful));
  const lines = count('tie-out.csv', { difference: { not: ['0', ''] } });
  tell('tie-out', lines.n, own.lines(lines));
  const ties = untied(page).length;
  tell('populations', ties, own.ties(ties));
  const failed = count('rule-tests.csv', { passed: false });
  tell('rule-tests', failed.n, own.rule_tests(failed));
  const expired = count('waivers.csv', { state: 'expired_relied_on' });
  tell('waivers', expired.n, own.expired(expired));
  const concerned = count('waivers.csv', { state: 'by_concerned' });
  tell('waivers', concerned.n, own.by_concerned(concerned));
  const repeated = count('exceptions.csv', { repeat: true });
  tell('exceptions', repeated.n, own.repeated(repeated));
  const restated = page.cited('corrections.figures');
  tell('restatements', restated.n, own.restated(restated));
  const lost = pack.manifest.published.filter(({ state }) => state !== 'as-published').length;
  tell('reviewed', lost, own.published(lost));
  const body = found.length === 0 ? html`<p>${own.none}</p>` : html`<ul>${found}</ul>`;
  return html`<aside class="${found.length === 0 ? 'unlock' : 'caution'}" aria-labelledby="outstanding-h"><h2 id="outstanding-h">${own.heading}</h2>${body}</aside>`;
}

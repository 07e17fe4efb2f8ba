/** The six states of each norm as the review states them, beside the rows that are in the tables. */
import type { AuditPage } from '../audit-pack.ts';
import { block, table } from '../blocks/figure.ts';
import { html, type SafeHtml } from '../html.ts';
import { normIn } from './rows.ts';

const FILE = 'items.csv';
const STATES = ['met', 'breached', 'pending', 'not_determinable', 'exempt', 'waived'] as const;

export function populations(page: AuditPage): SafeHtml {
  const { review, words, file } = page;
  const own = words.audit.populations;
  const files = ['items.csv', 'populations.csv', 'evidence.csv', 'trace.csv'].map(file);
  const note = html`<p class="note">${own.evidence} ${words.audit.tables(words.list(files))}</p>`;
  if (review.norms.length === 0) return block('populations', own.heading, html`<p>${own.none}</p>${note}`);
  const wrong = untied(page);
  return block(
    'populations',
    own.heading,
    html`<p>${own.said}</p><p><strong>${wrong.length === 0 ? own.ties : own.not_ties}</strong>${
      wrong.length > 0 &&
      html` ${words.list(wrong.map((index) => normIn(page, review.norms[index]?.id, review.norms[index]?.version)))}`
    }</p>
<div class="tied">${table(FILE, {
      columns: [
        { label: own.norm },
        { label: own.population, number: true },
        ...STATES.map((state) => ({ label: words.states[state], number: true })),
        { label: own.rows, number: true },
        { label: own.difference, number: true },
      ],
      rows: review.norms.map((_, index) => row(page, index)),
    })}</div>${note}`,
  );
}

function row(page: AuditPage, index: number) {
  const { review, cited, format } = page;
  const norm = review.norms[index];
  const path = `norms.${index}.this_month`;
  const population = cited(`${path}.population`);
  const counted = page.items({ norm: norm?.id ?? '', version: norm?.version ?? 0 });
  const difference = population.n - counted.n;
  return [
    normIn(page, norm?.id, norm?.version),
    population,
    ...STATES.map((state) => cited(`${path}.states.${state}`)),
    counted,
    difference === 0
      ? '0'
      : html`<span class="late"><strong>${difference < 0 ? '−' : ''}${format.count(Math.abs(difference))}</strong></span>`,
  ];
}

/** Norms, by index, of which a state is not as often in the tables as the review says. */
export function untied(page: AuditPage): number[] {
  return page.review.norms.flatMap(({ id, version, this_month }, index) =>
    STATES.every((state) => page.items({ norm: id, version, state }).n === this_month.states[state])
      ? []
      : [index],
  );
}

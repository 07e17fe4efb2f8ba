/** What people said when they were asked: beside the chats, never blended with them. */
import type { Review } from '../../transform/review-schema.ts';
import type { Table } from '../charts/chart.ts';
import { shownName } from '../format.ts';
import { type Fragment, html, type SafeHtml } from '../html.ts';
import type { Page } from '../page.ts';
import { block, folded, table } from './figure.ts';

type Survey = NonNullable<Review['survey']>;
type Cell = Survey['groups'][number]['results'][number];

const MOST_SIGNS = 120;

export function survey(page: Page): SafeHtml {
  const { review, words, format, cite } = page;
  const own = words.survey;
  const found = review.survey;
  const last = found?.months.at(-1);
  if (!found || !last) return block('survey', own.heading, html`<p>${own.none}</p>`);
  const at = found.months.length - 1;
  const path = `survey.months.${at}`;
  return block(
    'survey',
    own.heading,
    html`<p class="lead">${own.answers(
      format.month(last.month),
      cite(`${path}.answers`),
      cite('survey.staff'),
      cite(`${path}.response_rate`, 'share', found.staff),
    )}</p>
${table(own.results, results(page, found, last.results, `${path}.results`))}
${groups(page, found)}
<p class="note">${own.beside}</p>
${found.months.length > 1 && folded(page, own.months, months(page, found), 'tables/survey.csv', own.months)}`,
  );
}

function results(page: Page, { questions }: Survey, cells: readonly Cell[], path: string): Table {
  const { words, cite } = page;
  const own = words.survey;
  return {
    columns: [
      { label: own.question },
      { label: own.answers_column, number: true },
      { label: words.frame.columns.value, number: true },
    ],
    rows: cells.map((cell, at) => [
      html`${textOf(questions, cell)}<br><span class="note">${own[cell.kind]}</span>`,
      cell.n === null ? '–' : cite(`${path}.${at}.n`),
      told(page, cell, `${path}.${at}`),
    ]),
  };
}

const textOf = (questions: Survey['questions'], { question }: Cell) =>
  html`<bdi>${shownName(questions.find(({ id }) => id === question)?.text ?? question, MOST_SIGNS)}</bdi>`;

/** The value with its interval, or why it is not told. */
function told(page: Page, cell: Cell, path: string): Fragment {
  const own = page.words.survey;
  if (cell.reason !== null)
    return html`<span class="note">${cell.reason === 'none' ? own.nobody : own.hidden}</span>`;
  const how = cell.kind === 'enps' ? 'points' : 'share';
  const value = page.cite(`${path}.value`, how, cell.n ?? 0);
  if (cell.low === null || cell.high === null) return value;
  return html`${value}<br><span class="note">${own.interval(page.cite(`${path}.low`, how), page.cite(`${path}.high`, how))}</span>`;
}

function groups(page: Page, found: Survey): SafeHtml | null {
  const own = page.words.survey;
  if (found.groups.length === 0 && found.hidden_groups === 0) return null;
  const columns = [
    { label: own.question },
    ...found.groups.map(({ group }) => ({
      label: group === '' ? own.no_group : html`<bdi>${shownName(group)}</bdi>`,
      number: true,
    })),
  ];
  const rows = (found.groups[0]?.results ?? []).map((cell, i) => [
    textOf(found.questions, cell),
    ...found.groups.map(({ results: cells }, at) =>
      told(page, cells[i] as Cell, `survey.groups.${at}.results.${i}`),
    ),
  ]);
  return html`<h3>${own.groups}</h3>${rows.length > 0 && html`<div class="measures">${table(own.groups, { columns, rows })}</div>`}${
    found.hidden_groups > 0 &&
    html`<p class="note">${own.hidden_groups(page.cite('survey.hidden_groups'))}</p>`
  }`;
}

function months(page: Page, found: Survey): Table {
  const { words, format } = page;
  return {
    columns: [
      { label: words.survey.question },
      ...found.months.map(({ month, answers }) => ({
        label: words.bracket(format.month(month), words.goals.n(answers)),
        number: true,
      })),
    ],
    rows: found.questions.map(({ text }, i) => [
      html`<bdi>${shownName(text, MOST_SIGNS)}</bdi>`,
      ...found.months.map(({ results: cells }, at) =>
        told(page, cells[i] as Cell, `survey.months.${at}.results.${i}`),
      ),
    ]),
  };
}
